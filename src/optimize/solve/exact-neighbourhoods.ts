/**
 * Large neighbourhood search whose neighbourhoods are solved to the optimum by an exact engine (as in local branching: Fischetti and
 * Lodi, Local branching, 2003, and relaxation induced neighbourhoods: Danna, Rothberg and Le Pape, Exploring relaxation
 * induced neighborhoods to improve MIP solutions, 2005): some activities are free, all others stay as they are.
 */

import { type Random, randomBelow, seededRandom } from '../../values/random.ts'
import type { AnswerSetEngine } from '../exact/answer-set-engine.ts'
import { type CompiledProblem, floatAt, intAt } from '../model/compiled-problem.ts'
import { type Solution, totalValue } from '../model/problem.ts'
import { verify } from '../model/verify.ts'
import { type ConflictRequest, proveByConflicts } from './prove-by-conflicts.ts'

/** How far the search goes. */
export interface NeighbourhoodLimits extends Pick<ConflictRequest, 'conflicts' | 'timeLimit' | 'signal'> {
  readonly seed: number
  /** Neighbourhoods that are solved; `conflicts` is the limit of each. */
  readonly count: number
  /** No solution is worth more: the search ends where it gets there. */
  readonly bound: number
  /** Asked before each neighbourhood; true ends the search. */
  readonly isStopped: () => boolean
}

/** Resources that an activity takes of, by the mode that it has or, where it is out, by one that is drawn. */
function resourcesOf(
  { firstMode, firstDemand, resource, amount }: CompiledProblem,
  solution: Solution,
  activity: number,
  random: Random,
): number[] {
  const first = intAt(firstMode, activity)
  const count = intAt(firstMode, activity + 1) - first
  if (count === 0) return []
  const own = solution[activity] ?? -1
  const mode = first + (own < 0 ? randomBelow(random, count) : own)
  const found: number[] = []
  for (let at = intAt(firstDemand, mode); at < intAt(firstDemand, mode + 1); at += 1)
    if (floatAt(amount, at) > 0) found.push(intAt(resource, at))
  return found
}

/** Activities that share the most with a drawn one, with some noise: what competes for the same periods is freed together. */
function relatedActivities(compiled: CompiledProblem, solution: Solution, size: number, random: Random): Set<number> {
  const all = [...compiled.problem.activities.keys()]
  const seed = randomBelow(random, all.length)
  const shared = new Set(resourcesOf(compiled, solution, seed, random))
  const nearness = all.map((activity) => {
    const own = resourcesOf(compiled, solution, activity, random)
    const common = own.filter((resource) => shared.has(resource)).length
    return { activity, near: activity === seed ? 2 : common / (1 + shared.size) + random() / 2 }
  })
  nearness.sort((one, other) => other.near - one.near || one.activity - other.activity)
  return new Set(nearness.slice(0, size).map(({ activity }) => activity))
}

/** The problem in which only some activities are open: a closed one that is in has one mode, one that is out has none. */
function neighbourhood(compiled: CompiledProblem, solution: Solution, free: ReadonlySet<number>): CompiledProblem {
  const isOpen = Uint8Array.from(compiled.isOpen)
  const isRequired = Uint8Array.from(compiled.isRequired)
  for (const activity of compiled.problem.activities.keys()) {
    if (free.has(activity)) continue
    const [first, last] = [intAt(compiled.firstMode, activity), intAt(compiled.firstMode, activity + 1)]
    const mode = solution[activity] ?? -1
    isOpen.fill(0, first, last)
    if (mode < 0) continue
    isOpen[first + mode] = 1
    isRequired[activity] = 1
  }
  return { ...compiled, isOpen, isRequired }
}

/** Free activities to begin with, and how they change: fewer after a neighbourhood that was not solved, more after several that were. */
const FIRST_SIZE = 18
const LEAST_SIZE = 6

/**
 * The best solution after so many neighbourhoods; the same for the same seed and limits. One of equal value replaces the one
 * at hand, which leads off plateaus.
 *
 * @param start - a solution that breaks nothing.
 */
export async function searchExactNeighbourhoods(
  engine: AnswerSetEngine,
  compiled: CompiledProblem,
  start: Solution,
  { seed, count, bound, isStopped, ...limits }: NeighbourhoodLimits,
): Promise<{ readonly solution: Solution; readonly isCutOff: boolean }> {
  const random = seededRandom(seed)
  const { problem } = compiled
  let [best, value] = [start, totalValue(problem, start)]
  let size = FIRST_SIZE
  let isCutOff = false
  for (let turn = 0; turn < count && value < bound && !isCutOff && !isStopped(); turn += 1) {
    const free = relatedActivities(compiled, best, Math.round(size), random)
    const part = neighbourhood(compiled, best, free)
    const answer = await proveByConflicts(engine, part, limits)
    isCutOff = answer.isCutOff
    const { solution } = answer
    const found = solution === undefined ? value : totalValue(problem, solution)
    const isSolved = solution !== undefined && found >= answer.bound
    size = isSolved ? Math.min(problem.activities.length, size * 1.04) : Math.max(LEAST_SIZE, size * 0.85)
    if (solution === undefined || found < value || verify(problem, solution).length > 0) continue
    ;[best, value] = [solution, found]
  }
  return { solution: best, isCutOff }
}
