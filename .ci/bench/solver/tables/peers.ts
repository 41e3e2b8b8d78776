/** The same portfolios given to others: native HiGHS and CBC with the same model and time, TaskJuggler by priority. */
import { hardInstance, regionInstance } from '../instances.ts'
import { nativeCbc } from '../native-cbc.ts'
import { type NativeProgram, nativeChoice } from '../native-choice.ts'
import { nativeHighs } from '../native-highs.ts'
import { isOnPath } from '../run-program.ts'
import { solveChoice } from '../solve-choice.ts'
import { type Line, plainly, type Setting, type Table } from '../table.ts'
import { juggle } from '../task-juggler.ts'

const SECONDS = 10
const QUICK_SECONDS = 2
const NATIVE = [nativeHighs, nativeCbc]
const SIZE = { projects: 60, periods: 24, teams: 3, perYear: 4, tightness: 0.65 } as const
const REAL = { ...SIZE, running: 12, window: { earlier: 2, later: 4 }, lossPercent: 0 }
const TWO_HUNDRED = { projects: 200, periods: 20, teams: 10, perYear: 4, tightness: 0.6 } as const
const SEED = 1

const CASES = [
  ...[SIZE, { ...SIZE, tightness: 0.5 }, { ...SIZE, tightness: 0.8 }, TWO_HUNDRED].map((shape) => ({
    shape,
    instance: hardInstance(shape, SEED),
  })),
  { shape: REAL, instance: regionInstance(REAL, SEED) },
]

/** A value with its bound and times, wall and processor. */
function told(value: number, bound: number, seconds: number, cpuSeconds: number): string {
  const times = `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s CPU`
  return `${value} (bound ${Math.floor(bound + 1e-6)}; ${times})`
}

async function beside({ shape, instance }: (typeof CASES)[number], setting: Setting) {
  const { key } = instance
  const problem = instance.problem()
  const limit = setting.seconds ?? (setting.isQuick ? QUICK_SECONDS : SECONDS)
  const { answer, seconds, cpuSeconds } = await solveChoice(key, problem, limit, setting)
  const parts = [`ours ${told(answer.value, answer.bound, seconds, cpuSeconds)}`]
  for (const program of NATIVE.filter(({ name }) => isOnPath(name))) {
    const theirs = nativeChoice(program, key, problem, limit)
    const { value, bound } = theirs
    parts.push(`${program.title} ${told(value, bound, theirs.seconds, theirs.cpuSeconds)}`)
  }
  const lines = [plainly(key, parts.join(', '))]
  // It takes its time, so that a quick run does without.
  if (!setting.isQuick && isOnPath('tj3')) {
    const { value, inTime, seconds: took, cpuSeconds: used } = juggle(shape, problem)
    const what = `TaskJuggler ${value} (${inTime} end in time, knows no envelope, rivals or axes)`
    lines.push(plainly(key, `${what}, ${took.toFixed(1)} s, ${used.toFixed(1)} s CPU`))
  }
  return lines
}

/** Native HiGHS, CBC and TaskJuggler, each where it is on the path, with one thread each. */
export const peers: Table = {
  name: 'peers',
  run: async (setting) => {
    const names = [...NATIVE.map(({ name }: NativeProgram) => name), 'tj3']
    if (!names.some(isOnPath)) return { skipped: `none of ${names.join(', ')} is on the path` }
    const lines: Line[] = []
    for (const one of CASES.slice(0, setting.isQuick ? 1 : undefined)) lines.push(...(await beside(one, setting)))
    for (const program of names) if (!isOnPath(program)) lines.push(plainly(program, 'skipped, not on the path'))
    return lines
  },
}
