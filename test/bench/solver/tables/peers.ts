/** The same portfolios given to others: native HiGHS with the same model and time, TaskJuggler by priority. */
import { generateProblem } from '../generate-problem.ts'
import { isOnPath, nativeChoice } from '../native-highs.ts'
import { solveChoice } from '../solve-choice.ts'
import { type Line, plainly, type Setting, type Table } from '../table.ts'
import { juggle } from '../task-juggler.ts'

const SECONDS = 10
const QUICK_SECONDS = 2
const REGION = { projects: 60, periods: 24, teams: 3, perYear: 4 } as const
const SHAPES = [
  { ...REGION, tightness: 0.65 },
  { ...REGION, tightness: 0.5 },
  { ...REGION, tightness: 0.8 },
  { projects: 200, periods: 20, teams: 10, perYear: 4, tightness: 0.6 },
] as const
const SEED = 1

async function beside(shape: (typeof SHAPES)[number], setting: Setting): Promise<Line[]> {
  const key = `${shape.projects}x${shape.periods}x${shape.teams}-${shape.tightness.toFixed(2)}-${SEED}`
  const problem = generateProblem(shape, SEED)
  const seconds = setting.seconds ?? (setting.isQuick ? QUICK_SECONDS : SECONDS)
  const { answer } = await solveChoice(key, problem, seconds, setting)
  const ours = `ours ${answer.value} (bound ${Math.floor(answer.bound)})`
  const lines: Line[] = []
  if (isOnPath('highs')) {
    const native = nativeChoice(key, problem, seconds)
    const theirs = `native HiGHS ${native.value} (bound ${Math.floor(native.bound + 1e-6)})`
    lines.push(plainly(key, `${ours}, ${theirs}, ${seconds} s each`))
  }
  // It takes its time, so that a quick run does without.
  if (!setting.isQuick && isOnPath('tj3')) {
    const { value, inTime, seconds: took } = juggle(shape, problem)
    const told = `TaskJuggler ${value} (${inTime} end in time, knows no envelope, rivals or axes)`
    lines.push(plainly(key, `${ours}, ${told}, ${took.toFixed(1)} s`))
  }
  return lines
}

/** Native HiGHS and TaskJuggler, each where it is on the path. */
export const peers: Table = {
  name: 'peers',
  run: async (setting) => {
    if (!isOnPath('highs') && !isOnPath('tj3'))
      return { skipped: 'neither highs nor tj3 is on the path' }
    const lines: Line[] = []
    for (const shape of SHAPES.slice(0, setting.isQuick ? 1 : undefined))
      lines.push(...(await beside(shape, setting)))
    for (const program of ['highs', 'tj3'])
      if (!isOnPath(program)) lines.push(plainly(program, 'skipped, not on the path'))
    return lines
  },
}
