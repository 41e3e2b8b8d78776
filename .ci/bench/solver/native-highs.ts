/** The native HiGHS as a peer. */
import { MODEL_FILE, type NativeProgram, SOLUTION_FILE } from './native-choice.ts'

const MODES_FILE = 'modes.txt'

/** The columns of a solution file, in the order of the model; undefined where it has none. */
function columnsIn(text: string): Float64Array | undefined {
  const lines = (text.split('# Primal solution values')[1] ?? '').split('\n')
  if (lines[1] !== 'Feasible') return undefined
  const head = lines.findIndex((line) => line.startsWith('# Columns'))
  const count = Number(lines[head]?.split(' ')[2])
  return Float64Array.from(lines.slice(head + 1, head + 1 + count), (line) => Number(line.split(' ')[1]))
}

/** HiGHS: it ends with 1 where the time is over, and leaves a log where it is run. */
export const nativeHighs: NativeProgram = {
  name: 'highs',
  title: 'native HiGHS',
  words: (seconds) => [
    '--options_file',
    MODES_FILE,
    '--time_limit',
    String(seconds),
    '--solution_file',
    SOLUTION_FILE,
    MODEL_FILE,
  ],
  files: { [MODES_FILE]: 'threads = 1\nparallel = off\nmip_rel_gap = 0\nmip_abs_gap = 1e-6\n' },
  read: (log, solution) => ({
    columns: columnsIn(solution),
    bound: Number(/Dual bound\s+(\S+)/.exec(log)?.[1] ?? Number.NaN),
    isOptimal: /Status\s+Optimal/.test(log),
  }),
}
