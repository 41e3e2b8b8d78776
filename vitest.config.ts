/**
 * How the tests run: two projects, told apart by the name of the file. `x.test.ts` is fast and what `npm test` runs;
 * `x.slow.test.ts` is slow; `x.drawn.test.ts` is in both, with few drawn cases in the one and a share of many in the
 * other. `test/laws/fast-and-slow.test.ts` holds what may be fast, the reporter what it may take of the run's time.
 * Tests of a worker share the modules that they load; those that put others in their place have a worker of their own.
 */
import { defineConfig } from 'vitest/config'
import { seedOfCommit } from './.ci/commit-seed.js'
import type { Extent } from './test/support/cases.ts'
import { PATIENCE } from './test/support/patience.ts'
import { TimeShares } from './test/support/time-shares.ts'

const report = process.env['TEST_REPORT']

/** What the properties of fast tests draw. */
const SEED = 20_261_126

/** Between how many commits the longest lists of cases are shared out. */
const SHARES = 24

/** What tests of a project are told: how much to try, and what to draw. */
interface Provided {
  readonly extent: Extent
  readonly seed: number
}

const few: Provided = { extent: 'few', seed: SEED }
const seed = seedOfCommit(SEED)
const isThorough = process.env['PLAN_THOROUGH'] === '1'
const many: Provided = { extent: isThorough ? { of: 1, turn: 0 } : { of: SHARES, turn: seed % SHARES }, seed }

const isolated = [
  'test/workspace/meanwhile.slow.test.ts',
  'test/workspace/plan-states-processes.slow.test.ts',
  'test/workspace/power-cut.slow.test.ts',
]

/** Tests that open a program of a user: their projects have the names of their folders. */
const programs = ['test/office/**', 'test/pages/**']

function project(name: string, provide: Provided, include: string[], exclude: string[] = []) {
  return {
    extends: true as const,
    test: { name, include, exclude, provide: { ...provide }, isolate: include === isolated },
  }
}

export default defineConfig({
  test: {
    maxWorkers: '100%',
    pool: 'threads',
    // Its files are modules and do not say so, which not every Node finds out.
    server: { deps: { inline: ['pptxgenjs'] } },
    globalSetup: ['test/support/build-once.ts'],
    setupFiles: ['test/support/draws.ts'],
    // A style sheet is a text that is written into pages; Vitest would give an empty one.
    css: true,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    // The file itself, of which the time shares are asked.
    experimental: { importDurations: { limit: 1 } },
    reporters: [
      new TimeShares(),
      ...(report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]]),
    ],
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      reportOnFailure: true,
      thresholds: { lines: 90, branches: 85 },
    },
    projects: [
      project('fast', few, ['test/**/*.test.ts'], ['test/**/*.slow.test.ts']),
      project('slow', many, ['test/**/*.{slow,drawn}.test.ts'], [...isolated, ...programs]),
      project('slow-isolated', many, isolated),
      project('office', many, ['test/office/*.test.ts']),
      project('pages', many, ['test/pages/*.test.ts']),
    ],
  },
})
