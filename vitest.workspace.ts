import { defineConfig } from 'vitest/config'

/**
 * Every test of the repository, in projects that differ only in what they need:
 * `unit` is pure and in process, `system` starts hosts and browsers.
 */
export default defineConfig({
  test: {
    // Left alone it keeps one processor free: half of a small machine. These wait for browsers and servers as much as they reckon.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/properties.ts'],
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'apps/*/{src,test}/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/global-setup.ts'],
          setupFiles: ['tests/properties.ts'],
          // What a page shows may take its time on a busy machine; what is wrong stays wrong.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
