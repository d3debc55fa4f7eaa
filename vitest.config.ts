import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const migrations = await readD1Migrations('schema/migrations')

/** No test here takes long by itself; beside browsers on two cores, all of them do. */
const BUSY_MS = 30_000

export default defineConfig({
  test: {
    // Much of the time goes to waiting for servers to start, time to run out and Excel's pauses; browsers need the rest.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['test/worker/{domain,formats}/**/*.test.ts', 'test/schema/{slice,packed}.test.ts'],
          testTimeout: BUSY_MS,
        },
      },
      {
        // What runs in the Worker is tested in workerd, against D1 with the migrations that a deployment gets.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { TEST_MIGRATIONS: migrations }, cf: false },
          }),
        ],
        test: {
          name: 'worker',
          include: ['test/schema/tables.test.ts', 'test/worker/{routes,store}/**/*.test.ts'],
          setupFiles: ['test/support/database.ts'],
          testTimeout: BUSY_MS,
        },
      },
      {
        // Where figures come from: files, and a Kolada of our own. Plain Node, as the command line runs it.
        test: { name: 'sources', include: ['test/{sources,imports}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // What runs in Excel is tested in Node, with Microsoft's own runtime where it needs one.
        test: {
          name: 'addin',
          include: ['test/addin/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          name: 'node',
          include: ['test/{e2e,seed,worker/cli}/**/*.test.ts'],
          globalSetup: ['test/support/running-oj.ts'],
          // The runtime lets results out some times a second, so formulas side by side wait no longer than one.
          maxConcurrency: 30,
          expect: { poll: { timeout: BUSY_MS } },
          // A browser beside others on two cores may miss a beat. What is broken is so the second time too.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
