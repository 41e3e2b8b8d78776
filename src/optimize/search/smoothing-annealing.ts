/**
 * Simulated annealing for a smoothing (Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, 1983):
 * activities are shifted alone or in pairs, worse scores accepted by the Metropolis rule while the temperature
 * falls; a steepest descent of single shifts comes before and after.
 */

import { type Random, randomBelow, seededRandom } from '../../values/random.ts'
import { yieldToLoop } from '../budget.ts'
import { type CompiledProblem, intAt, isSet } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import type { SmoothingFigures } from '../model/result.ts'
import { compareSmoothing, smoothingFigures } from '../model/smoothing-figures.ts'
import { type SmoothingState, smoothingState } from './smoothing-state.ts'

/** How a search is bounded. */
export interface AnnealingLimits {
  readonly seed: number
  readonly iterations: number
  /** Asked now and then; true ends the search. */
  readonly isStopped?: () => boolean
  /** Told the figures of each solution that is better than all before. */
  readonly onBetter?: (figures: SmoothingFigures) => void
}

/** Iterations between two turns for what goes on outside, and between two looks at the clock. */
const ITERATIONS_BETWEEN_YIELDS = 2000
const ITERATIONS_BETWEEN_CHECKS = 20
/** Passes over all activities in one descent; it ends far sooner but for noise in sums of fractions. */
const MOST_PASSES = 1000
/** What a score is smaller by at least where it is smaller, as a share of it: less is noise. */
const SMALLER = 1e-12

/** Another open mode of an activity, drawn; -1 where there is none. */
function randomMode(
  { firstMode, isOpen }: CompiledProblem,
  { chosen }: SmoothingState,
  random: Random,
  activity: number,
): number {
  const from = intAt(firstMode, activity)
  const count = intAt(firstMode, activity + 1) - from
  if (count < 2) return -1
  const mode = from + randomBelow(random, count)
  return mode !== chosen[activity] && isSet(isOpen, mode) ? mode : -1
}

/** The best allowed mode of an activity, all others as they are. */
function bestMode({ firstMode, isOpen }: CompiledProblem, state: SmoothingState, activity: number): number {
  const before = intAt(state.chosen, activity)
  let best = before
  let least = state.score()
  const last = intAt(firstMode, activity + 1)
  for (let mode = intAt(firstMode, activity); mode < last; mode += 1) {
    if (mode === before || !isSet(isOpen, mode) || !state.allows(mode)) continue
    state.moveTo(mode)
    if (state.score() < least - SMALLER * least) {
      least = state.score()
      best = mode
    }
    state.moveTo(before)
  }
  return best
}

/** Moves every activity to its best mode again and again, until none moves or the work is stopped. */
function descend(
  compiled: CompiledProblem,
  state: SmoothingState,
  activities: readonly number[],
  { isStopped }: Pick<AnnealingLimits, 'isStopped'>,
): void {
  let isBetter = true
  for (let pass = 0; isBetter && pass < MOST_PASSES; pass += 1) {
    isBetter = false
    for (const activity of activities) {
      if (isStopped?.() === true) return
      const best = bestMode(compiled, state, activity)
      if (best === state.chosen[activity]) continue
      state.moveTo(best)
      isBetter = true
    }
  }
}

/** One change of one or two activities; the modes to go back to, empty where nothing could be changed. */
function change(
  compiled: CompiledProblem,
  state: SmoothingState,
  random: Random,
  activities: readonly number[],
): number[] {
  const count = random() < 0.6 ? 1 : 2
  const back: number[] = []
  for (let left = count; left > 0; left -= 1) {
    const activity = activities[randomBelow(random, activities.length)] ?? 0
    const mode = randomMode(compiled, state, random, activity)
    if (mode < 0 || !state.allows(mode)) continue
    back.push(intAt(state.chosen, activity))
    state.moveTo(mode)
  }
  return back
}

/** One search under way: the state that changes, and the best solution so far. */
function annealingRun(compiled: CompiledProblem, begin: Solution, limits: AnnealingLimits) {
  const { problem, firstMode } = compiled
  const random = seededRandom(limits.seed)
  const state = smoothingState(compiled, begin)
  const activities = [...problem.activities.keys()].filter(
    (activity) => intAt(firstMode, activity + 1) - intAt(firstMode, activity) > 1,
  )
  const best = { solution: begin, figures: smoothingFigures(problem, begin) }
  const offer = (): void => {
    const found = smoothingFigures(problem, state.solution())
    if (compareSmoothing(found, best.figures) >= 0) return
    best.solution = state.solution()
    best.figures = found
    limits.onBetter?.(found)
  }
  const descendAndOffer = (): void => {
    descend(compiled, state, activities, limits)
    offer()
  }
  if (activities.length > 0) descendAndOffer()
  let least = state.score()
  const start = Math.max(1, least)
  const iterate = (iteration: number): void => {
    const temperature = ((0.02 * start) / activities.length) * (1 - iteration / limits.iterations) ** 3
    const before = state.score()
    const back = change(compiled, state, random, activities)
    if (state.score() > before - temperature * Math.log(random() + 1e-12)) {
      for (const mode of back.reverse()) state.moveTo(mode)
    } else if (state.score() < least) {
      least = state.score()
      offer()
    }
  }
  return { best, iterate, descendAndOffer, isFixed: activities.length === 0 }
}

/**
 * The best solution of so many iterations, by the order of the objectives; the same for the same seed and limits.
 *
 * @param begin - a solution with every activity that breaks nothing.
 */
export async function annealSmoothing(
  compiled: CompiledProblem,
  begin: Solution,
  limits: AnnealingLimits,
): Promise<Solution> {
  const { best, iterate, descendAndOffer, isFixed } = annealingRun(compiled, begin, limits)
  if (isFixed) return begin
  for (let iteration = 0; iteration < limits.iterations; iteration += 1) {
    if (iteration % ITERATIONS_BETWEEN_YIELDS === 0) await yieldToLoop()
    if (iteration % ITERATIONS_BETWEEN_CHECKS === 0 && limits.isStopped?.() === true) break
    iterate(iteration)
  }
  descendAndOffer()
  return best.solution
}
