/** What the commands that solve share: the engine asked for, how long it looks, progress on a terminal, and Ctrl+C. */

import { withAnswerSets } from '../optimize/exact/engine.ts'
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

/**
 * Lends the tools to some work and takes them back. Ctrl+C, or who asked, stops the solving, not the program; a second Ctrl+C does.
 *
 * @param line - how far the work is, in words, for a terminal; with the seconds until the time limit, where there is one.
 */
export async function withSolver<T>(
  io: Io,
  asked: SolvingAsked,
  line: (progress: Progress, secondsLeft: number | undefined) => string,
  work: (tools: SolvingTools) => Promise<T>,
): Promise<SolverRun<T>> {
  const engine = await engineOf(io, asked.engine)
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt)
  io.stop?.addEventListener('abort', interrupt)
  if (io.stop?.aborted === true) interrupt()
  try {
    const budget = startClock(asked.budget, () => performance.now())
    const onProgress = (progress: Progress): void => io.line?.show(() => line(progress, budget.deadline?.secondsLeft()))
    const watch = { onProgress, signal: stop.signal }
    const result = await work({ engine, budget, watch })
    return { result, isInterrupted: stop.signal.aborted }
  } finally {
    process.off('SIGINT', interrupt)
    io.stop?.removeEventListener('abort', interrupt)
    io.line?.clear()
    await engine?.close()
  }
}
