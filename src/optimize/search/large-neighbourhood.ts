/**
 * Large neighbourhood search (Shaw 1998), or ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck,
 * Record breaking optimization results using the ruin and recreate principle, 2000): each iteration destroys a
 * part of the solution and repairs it. Worse ones are accepted as in simulated annealing (Kirkpatrick, Gelatt and
 * Vecchi 1983); the operators are drawn with fixed weights, not adaptive ones (Pisinger and Ropke, Large
 * neighborhood search, 2010).
 */

import { type Random, randomBelow, seededRandom } from '../../values/random.ts'
import { yieldToLoop } from '../budget.ts'
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { destroy } from './destroy.ts'
import { emptySolution, type PartialSolution } from './partial-solution.ts'
import { type RepairPriorities, repair } from './repair.ts'

/** How a search is bounded. */
export interface SearchLimits {
  readonly seed: number
  readonly iterations: number
  /** A solution to begin with; nothing where there is none. */
  readonly start?: Solution | undefined
  /** How much worse an answer may be and be taken at first, as a share of the mean value; 0.6 where nothing is said. */
  readonly temperature?: number
  /** No solution is worth more: the search ends where it gets there. */
  readonly bound?: number
  /** Asked now and then; true ends the search. */
  readonly isStopped?: () => boolean
  /** Told of each better value. */
  readonly onBetter?: (value: number) => void
}

/** What a search found. */
export interface SearchResult {
  /** The best solution; undefined where none keeps everything. */
  readonly solution: Solution | undefined
  readonly value: number
}

/** Activities that are looked at beside those just taken out, in one iteration. */
const SAMPLE = 40
/** Iterations between two turns for what goes on outside, and between two looks at the clock, which cost next to nothing. */
const ITERATIONS_BETWEEN_YIELDS = 2000
const ITERATIONS_BETWEEN_CHECKS = 20

/** The activities that are out and tried in this iteration: all of a small problem, else a sample. */
function candidates({ chosen }: PartialSolution, random: Random, known: number[]): readonly number[] {
  known.length = 0
  const count = chosen.length
  if (count <= 2 * SAMPLE) {
    for (let activity = 0; activity < count; activity += 1) if ((chosen[activity] ?? -1) < 0) known.push(activity)
    return known
  }
  const from = randomBelow(random, count)
  for (let step = 0; step < count && known.length < SAMPLE; step += 1) {
    const activity = (from + step) % count
    if ((chosen[activity] ?? -1) < 0) known.push(activity)
  }
  return known
}

function begin(compiled: CompiledProblem, partial: PartialSolution, start: Solution | undefined): void {
  for (const [activity, mode] of (start ?? []).entries())
    if (mode >= 0) partial.insert((compiled.firstMode[activity] ?? 0) + mode)
  partial.commit()
}

/** The iterations of one search on a partial, and what it has found so far. */
function searchRun(compiled: CompiledProblem, priorities: RepairPriorities, limits: SearchLimits) {
  const random = seededRandom(limits.seed)
  const partial = emptySolution(compiled)
  const context = { compiled, priorities, partial, random, noise: 1.5 }
  begin(compiled, partial, limits.start)
  const all = [...compiled.problem.activities.keys()]
  const mean = compiled.value.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length)
  // Resources that ask for a least may be short on the way there, but not once they have it.
  if (partial.infeasibility() > 0) repair({ ...context, noise: 0, isLoose: true }, all)
  else if (limits.start === undefined) repair({ ...context, noise: 0 }, all)
  partial.commit()
  let [value, infeasibility] = [partial.value(), partial.infeasibility()]
  const best = {
    solution: infeasibility === 0 ? partial.solution() : undefined,
    value: infeasibility === 0 ? value : Number.NEGATIVE_INFINITY,
  }
  const known: number[] = []
  const { temperature: hottest = 0.6 } = limits
  const iterate = (iteration: number): void => {
    const temperature = mean * hottest * (1 - iteration / limits.iterations) ** 2
    destroy(compiled, partial, random, 4)
    repair(context, candidates(partial, random, known))
    const [newValue, newInfeasibility] = [partial.value(), partial.infeasibility()]
    const least = value + temperature * Math.log(random() + 1e-12)
    if (newInfeasibility > infeasibility || (newInfeasibility === infeasibility && newValue < least)) {
      partial.rollBack()
      return
    }
    partial.commit()
    value = newValue
    infeasibility = newInfeasibility
    if (infeasibility > 0 || value <= best.value) return
    best.value = value
    best.solution = partial.solution()
    limits.onBetter?.(value)
  }
  return { best, iterate }
}

/**
 * The best solution of so many iterations; the same for the same seed and limits. Starts with a greedy repair where it is
 * given no start. Lets other work of the program go on from time to time.
 */
export async function largeNeighbourhoodSearch(
  compiled: CompiledProblem,
  priorities: RepairPriorities,
  limits: SearchLimits,
): Promise<SearchResult> {
  const { best, iterate } = searchRun(compiled, priorities, limits)
  const enough = limits.bound ?? Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < limits.iterations && best.value < enough; iteration += 1) {
    if (iteration % ITERATIONS_BETWEEN_YIELDS === 0) await yieldToLoop()
    if (iteration % ITERATIONS_BETWEEN_CHECKS === 0 && limits.isStopped?.() === true) break
    iterate(iteration)
  }
  return { solution: best.solution, value: best.solution === undefined ? 0 : best.value }
}
