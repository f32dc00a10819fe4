import { defineConfig } from 'vitest/config'

/**
 * The tests in a real browser against the real server with the embedded prior; plugin-server's PanelTest runs them, since
 * it has the server. A search takes its time on two cores, and other tests may run beside.
 */
export default defineConfig({
  test: {
    include: ['test/real/**/*.test.ts'],
    testTimeout: 400_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } }, // another test may have the cores
    fileParallelism: false,
  },
})
