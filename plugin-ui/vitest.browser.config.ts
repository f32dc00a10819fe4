import { defineConfig } from 'vitest/config'

/** The tests in a real browser; one file after the other, since they share two cores. */
export default defineConfig({
  test: {
    include: ['test/scripted/**/*.test.ts', 'test/screens/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } }, // another test may have the cores
    fileParallelism: false,
    retry: 1, // a browser on a busy machine may miss a deadline once
  },
})
