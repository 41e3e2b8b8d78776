/** Solves one choice as the program does, with the clock beside it, and checks the answer. */

import { type SearchBudget, thoroughBudget, timeLimitIn, usualBudget } from '../../../src/optimize/budget.ts'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { type ChoiceResult, relativeGap } from '../../../src/optimize/model/result.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { bestKnown } from './best-known.ts'
import type { Setting } from './table.ts'
import { verified, worthOf } from './verified.ts'

/** What came of one instance. */
export interface Solved {
  readonly key: string
  readonly answer: ChoiceResult
  /** By the clock. */
  readonly seconds: number
  /** Of all threads, user and system. */
  readonly cpuSeconds: number
  /** Until the first answer; NaN where there is none. */
  readonly firstSeconds: number
  /** In percent of the value. */
  readonly gap: number
  /** The value in percent of the best known one; NaN where there is none. */
  readonly share: number
}

/** The work for an instance, with the clock as a guard. */
export function effortFor(problem: Problem, seconds: number, { isThorough }: Setting): SearchBudget {
  const budget = isThorough ? thoroughBudget(problem) : usualBudget(problem)
  return { ...budget, timeLimit: timeLimitIn(seconds, () => performance.now()) }
}

function check(key: string, problem: Problem, answer: ChoiceResult): void {
  const { solution, value, bound, status } = answer
  // Not to have found one is a bad answer; that there is none would be a wrong one.
  if (status === 'infeasible') throw new Error(`${key}: has an answer, and is called infeasible`)
  if (solution === undefined) return
  const worth = worthOf(problem, verified(key, problem, solution))
  if (Math.abs(worth - value) > 1e-6) throw new Error(`${key}: worth ${worth}, not ${value}`)
  const best = bestKnown(key)?.value ?? 0
  if (bound < Math.max(value, best) - 1e-6) throw new Error(`${key}: the bound ${bound} is below a known value`)
}

/** Solves an instance that has an answer, from a start where one is given; throws where a wrong answer comes, not where none does. */
export async function solveChoice(
  key: string,
  problem: Problem,
  seconds: number,
  setting: Setting,
  start?: Solution,
): Promise<Solved> {
  const engine = setting.newEngine()
  const [begin, processor] = [performance.now(), process.cpuUsage()]
  const elapsed = (): number => (performance.now() - begin) / 1000
  let firstSeconds = Number.NaN
  try {
    const budget = effortFor(problem, seconds, setting)
    const onProgress = ({ value }: { readonly value: number | undefined }): void => {
      if (value !== undefined && Number.isNaN(firstSeconds)) firstSeconds = elapsed()
    }
    const answer = await solveLexicographic(problem, engine, budget, { onProgress }, start)
    const took = elapsed()
    const { user, system } = process.cpuUsage(processor)
    check(key, problem, answer)
    const solved = {
      key,
      answer,
      seconds: took,
      gap: 100 * relativeGap(answer),
      cpuSeconds: (user + system) / 1e6,
      firstSeconds: Number.isNaN(firstSeconds) ? took : firstSeconds,
      share: (100 * answer.value) / (bestKnown(key)?.value ?? Number.NaN),
    }
    setting.note(noteOf(solved))
    return solved
  } finally {
    await engine.close()
  }
}

function noteOf({ key, answer, seconds, cpuSeconds, firstSeconds, gap, share }: Solved): string {
  return [
    key.padEnd(26),
    answer.status.padEnd(8),
    `by ${answer.provenBy ?? 'search'}`.padEnd(9),
    `value ${answer.value}`,
    `bound ${answer.bound.toFixed(1)}`,
    `gap ${gap.toFixed(2)} %`,
    Number.isNaN(share) ? 'none known' : `${share.toFixed(2)} % of best known`,
    `${seconds.toFixed(2)} s`,
    `${cpuSeconds.toFixed(2)} s CPU`,
    `first ${firstSeconds.toFixed(2)} s`,
  ].join('  ')
}
