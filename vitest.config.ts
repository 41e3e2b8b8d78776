/**
 * How the tests run: two projects, told apart by the name of the file. `x.test.ts` is fast and what `npm test` runs;
 * `x.slow.test.ts` is slow; `x.drawn.test.ts` is in both, with few drawn cases in the one and a share of many in the
 * other. `test/laws/fast-and-slow.test.ts` holds what may be fast, the reporter what it may take of the run's time.
 * Tests of a worker share the modules that they load; those that put others in their place have a worker of their own.
 */
import { spawnSync } from 'node:child_process'
import { defineConfig } from 'vitest/config'
import type { Extent } from './test/support/cases.ts'
import { PATIENCE } from './test/support/patience.ts'
import { TimeShares } from './test/support/time-shares.ts'

const report = process.env['TEST_REPORT']

/** Between how many commits the longest lists of cases are shared out. */
const SHARES = 16

/** Which share is the turn of this commit; `PLAN_SEED` names another. */
function turnOf(shares: number): number {
  const named = process.env['PLAN_SEED']
  if (named !== undefined && named !== '') return Number(named) % shares
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
  return /^[0-9a-f]{7}/.test(stdout ?? '') ? Number.parseInt(stdout.slice(0, 7), 16) % shares : 0
}

const everything: Extent = { of: 1, turn: 0 }
const slow: Extent =
  process.env['PLAN_THOROUGH'] === '1' ? everything : { of: SHARES, turn: turnOf(SHARES) }

const isolated = [
  'test/cli/bad-places.slow.test.ts',
  'test/workspace/plan-states-processes.slow.test.ts',
  'test/workspace/power-cut.slow.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: '100%',
    pool: 'threads',
    isolate: false,
    // Its files are modules and do not say so, which not every Node finds out.
    server: { deps: { inline: ['pptxgenjs'] } },
    globalSetup: ['test/support/build-once.ts'],
    setupFiles: ['test/support/draws.ts'],
    // A style sheet is a text that is written into pages; Vitest would give an empty one.
    css: true,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    reporters: [
      new TimeShares(),
      ...(report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]]),
    ],
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts'],
          provide: { extent: 'few' },
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['test/**/*.{slow,drawn}.test.ts'],
          exclude: isolated,
          provide: { extent: slow },
        },
      },
      {
        extends: true,
        test: {
          name: 'slow-isolated',
          include: isolated,
          isolate: true,
          provide: { extent: slow },
        },
      },
    ],
  },
})
