/** The native CBC (COIN-OR branch and cut) as a peer. */
import { MODEL_FILE, type NativeProgram, SOLUTION_FILE } from './native-choice.ts'

/** The columns of a solution file, which names those that are not 0; undefined where it breaks rows or there is none. */
function columnsIn(text: string, count: number): Float64Array | undefined {
  const [head = '', ...lines] = text.split('\n')
  if (!/objective value/.test(head) || /^Infeasible|no integer solution/i.test(head)) return undefined
  const columns = new Float64Array(count)
  for (const line of lines) {
    const [, isBroken, column, value] = /^(\*\*)?\s*\d+\s+C(\d+)\s+(\S+)/.exec(line) ?? []
    if (isBroken !== undefined) return undefined
    if (column !== undefined) columns[Number(column)] = Number(value)
  }
  return columns
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? Number.NaN)
}

/** CBC with the clock's time instead of the processor's; as it is built for Debian it has one thread unless told otherwise. */
export const nativeCbc: NativeProgram = {
  name: 'cbc',
  title: 'CBC',
  words: (seconds) => [MODEL_FILE, '-timeMode', 'elapsed', '-sec', String(seconds), '-solve', '-solu', SOLUTION_FILE],
  files: {},
  read: (log, solution, columns) => {
    const isOptimal = /^Result - Optimal solution found/m.test(log)
    const told = numberIn(log, /^Lower bound:\s+(\S+)/m)
    const value = numberIn(log, /^Objective value:\s+(\S+)/m)
    return { columns: columnsIn(solution, columns), bound: isOptimal ? value : told, isOptimal }
  },
}
