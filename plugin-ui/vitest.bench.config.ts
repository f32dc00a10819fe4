import { defineConfig } from 'vitest/config'

/** What the panel takes, printed as JSON: `npm run bench` on an idle machine. */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
