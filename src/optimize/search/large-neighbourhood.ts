/** Looks for a good solution: takes some activities out, puts others in, and keeps what is better, or worse by little. */

import { yieldToLoop } from '../budget.ts'
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { destroy } from './destroy.ts'
import { emptySolution, type PartialSolution } from './partial-solution.ts'
import { type Random, randomBelow, seededRandom } from './random.ts'
import { type RepairPriorities, repair } from './repair.ts'

/** How a search is bounded. */
export interface SearchLimits {
  readonly seed: number
  readonly iterations: number
  /** A solution to begin with; nothing where there is none. */
  readonly start?: Solution | undefined
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
const ROUNDS_BETWEEN_TURNS = 2000
const ROUNDS_BETWEEN_LOOKS = 20

/** The activities that are out and tried in this iteration: all of a small problem, else a sample. */
function candidates(
  { chosen }: PartialSolution,
  random: Random,
  known: number[],
): readonly number[] {
  known.length = 0
  const count = chosen.length
  if (count <= 2 * SAMPLE) {
    for (let activity = 0; activity < count; activity += 1)
      if ((chosen[activity] ?? -1) < 0) known.push(activity)
    return known
  }
  const from = randomBelow(random, count)
  for (let step = 0; step < count && known.length < SAMPLE; step += 1) {
    const activity = (from + step) % count
    if ((chosen[activity] ?? -1) < 0) known.push(activity)
  }
  return known
}

function begin(
  compiled: CompiledProblem,
  state: PartialSolution,
  start: Solution | undefined,
): void {
  for (const [activity, mode] of (start ?? []).entries())
    if (mode >= 0) state.insert((compiled.firstMode[activity] ?? 0) + mode)
  state.commit()
}

/** The iterations of one search on a state, and what it has found so far. */
function iterations(compiled: CompiledProblem, priorities: RepairPriorities, limits: SearchLimits) {
  const random = seededRandom(limits.seed)
  const state = emptySolution(compiled)
  const context = {
    compiled,
    priorities,
    partial: state,
    random,
    noise: 1.5,
  }
  begin(compiled, state, limits.start)
  const all = [...compiled.problem.activities.keys()]
  const mean = compiled.value.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length)
  // Resources that ask for a least may be short on the way there, but not once they have it.
  if (state.infeasibility() > 0) repair({ ...context, noise: 0, isLoose: true }, all)
  else if (limits.start === undefined) repair({ ...context, noise: 0 }, all)
  state.commit()
  let [value, infeasibility] = [state.value(), state.infeasibility()]
  const best = {
    selection: infeasibility === 0 ? state.solution() : undefined,
    value: infeasibility === 0 ? value : Number.NEGATIVE_INFINITY,
  }
  const known: number[] = []
  const play = (iteration: number): void => {
    const heat = mean * 0.6 * (1 - iteration / limits.iterations) ** 2
    destroy(compiled, state, random, 4)
    repair(context, candidates(state, random, known))
    const [newValue, newInfeasibility] = [state.value(), state.infeasibility()]
    const least = value + heat * Math.log(random() + 1e-12)
    if (
      newInfeasibility > infeasibility ||
      (newInfeasibility === infeasibility && newValue < least)
    ) {
      state.rollBack()
      return
    }
    state.commit()
    value = newValue
    infeasibility = newInfeasibility
    if (infeasibility > 0 || value <= best.value) return
    best.value = value
    best.selection = state.solution()
    limits.onBetter?.(value)
  }
  return { best, play }
}

/**
 * The best solution of so many iterations; the same for the same seed and limits. Starts with a greedy filling where it is
 * given no start. Lets other work of the program go on from time to time.
 */
export async function largeNeighbourhoodSearch(
  compiled: CompiledProblem,
  priorities: RepairPriorities,
  limits: SearchLimits,
): Promise<SearchResult> {
  const { best, play } = iterations(compiled, priorities, limits)
  const enough = limits.bound ?? Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < limits.iterations && best.value < enough; iteration += 1) {
    if (iteration % ROUNDS_BETWEEN_TURNS === 0) await yieldToLoop()
    if (iteration % ROUNDS_BETWEEN_LOOKS === 0 && limits.isStopped?.() === true) break
    play(iteration)
  }
  return { solution: best.selection, value: Math.max(0, best.value) }
}
