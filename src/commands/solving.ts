/** What the commands that solve share: the engine asked for, how long it looks, progress on a terminal, and Ctrl+C. */

import { withAnswerSets } from '../optimize/exact/engine.ts'
import { safeRewrite } from '../render/text/safe-text.ts'
import { builtFile } from '../workspace/built-file.ts'
import type { Io } from './declaration.ts'
import { wholeNumber } from './option-values.ts'
import type { OptionValues } from './options.ts'
import { Refusal } from './refusal.ts'
import type { SOLVING } from './solving-options.ts'
import { type BudgetOptions, type SolvingTools, startClock } from './solving-tools.ts'

type Progress = Parameters<NonNullable<SolvingTools['watch']['onProgress']>>[0]

export interface SolvingAsked {
  readonly engine: (typeof SOLVING)[3]['words'][number]
  readonly budget: BudgetOptions
}

/** What some work gave, and whether the user cut it off: then it holds the best answer so far. */
export interface SolverRun<T> {
  readonly result: T
  readonly isInterrupted: boolean
}

/** Milliseconds between two lines of progress. */
const PAUSE = 200

/** Reads --engine, --thorough, --time-limit and --seed. */
export function solvingAsked({
  engine = 'highs',
  thorough,
  timeLimit,
  seed: drawn,
}: OptionValues<typeof SOLVING>): SolvingAsked {
  const seconds = wholeNumber('--time-limit', timeLimit)
  const seed = wholeNumber('--seed', drawn)
  return {
    engine,
    budget: {
      isThorough: thorough === true,
      ...(seconds === undefined ? {} : { seconds }),
      ...(seed === undefined ? {} : { seed }),
    },
  }
}

async function engineOf({ env }: Io, name: SolvingAsked['engine']): Promise<SolvingTools['engine']> {
  if (name === 'none') return undefined
  const { clingoEngine } = await import('../optimize/engines/clingo.ts')
  const answerSets = clingoEngine(builtFile('clingo.js'))
  if (name === 'native') {
    const { HIGHS, isHighsInstalled, runHighs } = await import('../workspace/highs-run.ts')
    if (!isHighsInstalled(env)) throw new Refusal('engine-missing', HIGHS)
    const { nativeEngine } = await import('../optimize/engines/native.ts')
    return withAnswerSets(nativeEngine(runHighs), answerSets)
  }
  const { highsEngine } = await import('../optimize/engines/highs.ts')
  return withAnswerSets(highsEngine(builtFile('engine.js')), answerSets)
}

/** Shows how far the work is in one line of a terminal, over and over; nothing elsewhere. */
function progressLine({ stderr }: Io, line: (progress: Progress) => string) {
  let last = Number.NEGATIVE_INFINITY
  return {
    show: (progress: Progress): void => {
      if (stderr.isTTY !== true || performance.now() - last < PAUSE) return
      last = performance.now()
      stderr.write(safeRewrite(line(progress).slice(0, (stderr.columns ?? 80) - 1)))
    },
    clear: (): void => {
      if (stderr.isTTY === true) stderr.write(safeRewrite(''))
    },
  }
}

/**
 * Lends the tools to some work and takes them back. Ctrl+C stops the solving, not the program; a second one does.
 *
 * @param line - how far the work is, in words, for a terminal.
 */
export async function withSolver<T>(
  io: Io,
  asked: SolvingAsked,
  line: (progress: Progress) => string,
  work: (tools: SolvingTools) => Promise<T>,
): Promise<SolverRun<T>> {
  const engine = await engineOf(io, asked.engine)
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  const { show, clear } = progressLine(io, line)
  process.once('SIGINT', interrupt)
  try {
    const watch = { onProgress: show, signal: stop.signal }
    const budget = startClock(asked.budget, () => performance.now())
    const result = await work({ engine, budget, watch })
    return { result, isInterrupted: stop.signal.aborted }
  } finally {
    process.off('SIGINT', interrupt)
    clear()
    await engine?.close()
  }
}
