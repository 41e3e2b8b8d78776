/** How the programs that measure, the one that compares all outputs, the one that tries files of strangers and the one that makes pictures are made of src and test: each into a folder of its own. */
import { basename } from 'node:path'
import { without } from './bench/solver/mechanisms.js'
import { engineCode, engineFolder } from './engine-code.js'
import { rawText } from './raw-text.js'

const PROGRAMS = {
  '.bench': ['./.ci/bench/main.ts', './.ci/bench/floor.ts'],
  '.bench-solver': [
    './.ci/bench/solver/main.ts',
    'src/optimize/engines/highs-thread.ts',
    'src/optimize/engines/clingo-thread.ts',
  ],
  '.strangers': ['./.ci/strangers/main.ts'],
  '.outputs': ['./.ci/outputs/main.ts', './.ci/outputs/host.ts'],
  '.pictures': ['./.ci/pictures/main.ts'],
}

export default ({ dir }) => ({
  input: PROGRAMS[basename(dir)],
  platform: 'node',
  external: ['exceljs', 'playwright-core'],
  transform: engineFolder,
  plugins: basename(dir) === '.bench-solver' ? [rawText, engineCode, ...without(process.env.WITHOUT)] : [rawText],
  output: { dir, format: 'esm' },
})
