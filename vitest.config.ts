/**
 * How the tests run: in threads, with time to spare for a slow machine, and with a floor under coverage. Tests share the
 * modules that they load, which takes a third of the time; those that put something in the place of a module, a stream
 * or the environment have a thread of their own.
 */
import { defineConfig } from 'vitest/config'
import { PATIENCE } from './test/support/patience.ts'

const report = process.env['TEST_REPORT']
const alone = [
  'test/workspace/**/*.test.ts',
  'test/laws/{renderers,lazy-modules}.test.ts',
  'test/cli/bad-places.test.ts',
  'test/render/xlsx{,/streamed-workbook}.test.ts',
]

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
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
