/** Counts what a computation does, by the counters of V8 and not by a clock: how often each block of the program runs. */
import { type Profiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

/** How often a block ran, by where it stands. */
interface Block {
  readonly start: number
  readonly end: number
  readonly count: number
}

interface CountedFunction {
  /** Its module below `src`, and its name, which may be empty. */
  readonly name: string
  readonly blocks: readonly Block[]
}

/** By the module and the place of a function. */
type Work = ReadonlyMap<string, CountedFunction>

/** From Node 24 on, V8 has a quick compiler before the other. */
const HAS_MAGLEV = Number.parseInt(process.versions.node, 10) >= 24

const session = new Session()

function post<T>(method: string, params: object = {}): T {
  const answers: unknown[] = []
  session.post(method, params, (error, answer) => {
    if (error) throw error
    answers.push(answer)
  })
  // The profiler answers at once.
  return answers[0] as T
}

function counted(url: string, { functionName, ranges }: Profiler.FunctionCoverage): CountedFunction {
  const file = url.replace(/^.*\/src\//, '').replace(/\?.*$/, '')
  const blocks = ranges.map(({ startOffset, endOffset, count }) => ({ start: startOffset, end: endOffset, count }))
  return { name: `${file} ${functionName}`, blocks }
}

/** What runs in the modules of `src` meanwhile; counters stand still in optimised code, so that there is none. */
export function workOf(run: () => void): Work {
  setFlagsFromString('--no-opt')
  if (HAS_MAGLEV) setFlagsFromString('--no-maglev')
  session.connect()
  try {
    post('Profiler.enable')
    post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    run()
    const { result } = post<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage')
    post('Profiler.stopPreciseCoverage')
    const functions = result
      .filter(({ url }) => url.includes('/src/') && !url.includes('/node_modules/'))
      .flatMap(({ url, functions: all }) =>
        all.map((one) => [`${url} ${one.ranges[0]?.startOffset}`, counted(url, one)] as const),
      )
    return new Map(functions)
  } finally {
    session.disconnect()
    setFlagsFromString('--opt')
    if (HAS_MAGLEV) setFlagsFromString('--maglev')
  }
}

/** How often the narrowest block around another ran. */
function countAround(blocks: readonly Block[], { start, end }: Block): number {
  const around = blocks.filter((one) => one.start <= start && one.end >= end)
  return around.reduce((narrow, one) => (one.end - one.start < narrow.end - narrow.start ? one : narrow), {
    start: 0,
    end: Number.POSITIVE_INFINITY,
    count: 0,
  }).count
}

/** Blocks that run so seldom say nothing. */
const FEW = 300

/** The functions with a block that runs more than so many times as often in the one work as in the other, the worst first. */
export function grownBy(most: number, before: Work, after: Work): string[] {
  const grown = [...after].flatMap(([key, { name, blocks }]) => {
    const worst = blocks
      .map((block) => ({ count: block.count, was: countAround(before.get(key)?.blocks ?? [], block) }))
      .filter(({ count, was }) => count > FEW && count > most * was)
      .sort((left, right) => right.count - left.count)[0]
    return worst === undefined ? [] : [{ ...worst, name }]
  })
  return grown
    .sort((left, right) => right.count - left.count)
    .map(({ name, count, was }) => `${name}: ${was}, then ${count}`)
}
