/** Looks for a good selection: takes some tasks out, puts others in, and keeps what is better, or worse by little. */

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
  /** A selection to begin with; nothing where there is none. */
  readonly start?: Solution | undefined
  /** No selection is worth more: the search ends where it gets there. */
  readonly bound?: number
  /** Asked now and then; true ends the search. */
  readonly isStopped?: () => boolean
  /** Told of each better value. */
  readonly onBetter?: (value: number) => void
}

/** What a search found. */
export interface SearchResult {
  /** The best selection; undefined where none keeps everything. */
  readonly solution: Solution | undefined
  readonly value: number
}

/** Tasks that are looked at beside those just taken out, in one round. */
const SAMPLE = 40
/** Rounds between two turns for what goes on outside, and between two looks at the clock, which cost next to nothing. */
const ROUNDS_BETWEEN_TURNS = 2000
const ROUNDS_BETWEEN_LOOKS = 20

/** The tasks that are out and tried in this round: all of a small problem, else a sample. */
function candidates({ chosen }: PartialSolution, draw: Random, known: number[]): readonly number[] {
  known.length = 0
  const count = chosen.length
  if (count <= 2 * SAMPLE) {
    for (let task = 0; task < count; task += 1) if ((chosen[task] ?? -1) < 0) known.push(task)
    return known
  }
  const from = randomBelow(draw, count)
  for (let step = 0; step < count && known.length < SAMPLE; step += 1) {
    const task = (from + step) % count
    if ((chosen[task] ?? -1) < 0) known.push(task)
  }
  return known
}

function begin(arena: CompiledProblem, state: PartialSolution, start: Solution | undefined): void {
  for (const [task, option] of (start ?? []).entries())
    if (option >= 0) state.insert((arena.firstMode[task] ?? 0) + option)
  state.commit()
}

/** The rounds of one search on a state, and what it has found so far. */
function rounds(arena: CompiledProblem, weights: RepairPriorities, limits: SearchLimits) {
  const draw = seededRandom(limits.seed)
  const state = emptySolution(arena)
  const filling = { compiled: arena, priorities: weights, partial: state, random: draw, noise: 1.5 }
  begin(arena, state, limits.start)
  const all = [...arena.problem.activities.keys()]
  const mean = arena.value.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length)
  // Rows that ask for a least may be short on the way there, but not once they have it.
  if (state.infeasibility() > 0) repair({ ...filling, noise: 0, isLoose: true }, all)
  else if (limits.start === undefined) repair({ ...filling, noise: 0 }, all)
  state.commit()
  let [value, lack] = [state.value(), state.infeasibility()]
  const best = {
    selection: lack === 0 ? state.solution() : undefined,
    value: lack === 0 ? value : Number.NEGATIVE_INFINITY,
  }
  const known: number[] = []
  const play = (round: number): void => {
    const heat = mean * 0.6 * (1 - round / limits.iterations) ** 2
    destroy(arena, state, draw, 4)
    repair(filling, candidates(state, draw, known))
    const [newValue, newLack] = [state.value(), state.infeasibility()]
    const least = value + heat * Math.log(draw() + 1e-12)
    if (newLack > lack || (newLack === lack && newValue < least)) {
      state.rollBack()
      return
    }
    state.commit()
    value = newValue
    lack = newLack
    if (lack > 0 || value <= best.value) return
    best.value = value
    best.selection = state.solution()
    limits.onBetter?.(value)
  }
  return { best, play }
}

/**
 * The best selection of so many rounds; the same for the same seed and limits. Starts with a greedy filling where it is
 * given no start. Lets other work of the program go on from time to time.
 */
export async function largeNeighbourhoodSearch(
  arena: CompiledProblem,
  weights: RepairPriorities,
  limits: SearchLimits,
): Promise<SearchResult> {
  const { best, play } = rounds(arena, weights, limits)
  const enough = limits.bound ?? Number.POSITIVE_INFINITY
  for (let round = 0; round < limits.iterations && best.value < enough; round += 1) {
    if (round % ROUNDS_BETWEEN_TURNS === 0) await yieldToLoop()
    if (round % ROUNDS_BETWEEN_LOOKS === 0 && limits.isStopped?.() === true) break
    play(round)
  }
  return { solution: best.selection, value: Math.max(0, best.value) }
}
