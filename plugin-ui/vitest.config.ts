import { defineConfig } from 'vitest/config'

/** The unit tests: beside what they test, in Node. */
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 } })
