/** Looks for a smoother selection: moves tasks in time, alone or in pairs, and keeps what is better, or worse by little. */

import { yieldToLoop } from '../budget.ts'
import { type CompiledProblem, intAt, isSet } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import type { SmoothingFigures } from '../model/result.ts'
import { compareSmoothing, smoothingFigures } from '../model/smoothing-figures.ts'
import { type Random, randomBelow, seededRandom } from './random.ts'
import { type SmoothingState, smoothingState } from './smoothing-state.ts'

/** How a search is bounded. */
export interface AnnealingLimits {
  readonly seed: number
  readonly iterations: number
  /** Asked now and then; true ends the search. */
  readonly isStopped?: () => boolean
  /** Told the levels of each selection that is better than all before. */
  readonly onBetter?: (levels: SmoothingFigures) => void
}

/** Rounds between two turns for what goes on outside, and between two looks at the clock. */
const ROUNDS_BETWEEN_TURNS = 2000
const ROUNDS_BETWEEN_LOOKS = 20
/** Passes over all tasks in one descent; it ends far sooner but for noise in sums of fractions. */
const MOST_PASSES = 1000
/** What a score is smaller by at least where it is smaller, as a share of it: less is noise. */
const SMALLER = 1e-12

/** Another open option of a task, drawn; -1 where there is none. */
function drawOption(
  { firstMode: first, isOpen }: CompiledProblem,
  { chosen }: SmoothingState,
  draw: Random,
  task: number,
): number {
  const from = intAt(first, task)
  const count = intAt(first, task + 1) - from
  if (count < 2) return -1
  const option = from + randomBelow(draw, count)
  return option !== chosen[task] && isSet(isOpen, option) ? option : -1
}

/** The best allowed option of a task, all others as they are. */
function bestOption(
  { firstMode: first, isOpen }: CompiledProblem,
  state: SmoothingState,
  task: number,
): number {
  const before = intAt(state.chosen, task)
  let best = before
  let least = state.score()
  const last = intAt(first, task + 1)
  for (let option = intAt(first, task); option < last; option += 1) {
    if (option === before || !isSet(isOpen, option) || !state.allows(option)) continue
    state.moveTo(option)
    if (state.score() < least - SMALLER * least) {
      least = state.score()
      best = option
    }
    state.moveTo(before)
  }
  return best
}

/** Moves every task to its best option again and again, until none moves or the work is stopped. */
function descend(
  arena: CompiledProblem,
  state: SmoothingState,
  tasks: readonly number[],
  { isStopped }: Pick<AnnealingLimits, 'isStopped'>,
): void {
  let isBetter = true
  for (let pass = 0; isBetter && pass < MOST_PASSES; pass += 1) {
    isBetter = false
    for (const task of tasks) {
      if (isStopped?.() === true) return
      const best = bestOption(arena, state, task)
      if (best === state.chosen[task]) continue
      state.moveTo(best)
      isBetter = true
    }
  }
}

/** One change of one or two tasks; the options to go back to, empty where nothing could be changed. */
function change(
  arena: CompiledProblem,
  state: SmoothingState,
  draw: Random,
  tasks: readonly number[],
): number[] {
  const count = draw() < 0.6 ? 1 : 2
  const back: number[] = []
  for (let left = count; left > 0; left -= 1) {
    const task = tasks[randomBelow(draw, tasks.length)] ?? 0
    const option = drawOption(arena, state, draw, task)
    if (option < 0 || !state.allows(option)) continue
    back.push(intAt(state.chosen, task))
    state.moveTo(option)
  }
  return back
}

/** One search under way: the state that changes, and the best selection so far. */
function rounds(arena: CompiledProblem, begin: Solution, limits: AnnealingLimits) {
  const { problem, firstMode: first } = arena
  const draw = seededRandom(limits.seed)
  const state = smoothingState(arena, begin)
  const tasks = [...problem.activities.keys()].filter(
    (task) => intAt(first, task + 1) - intAt(first, task) > 1,
  )
  const best = { selection: begin, levels: smoothingFigures(problem, begin) }
  const offer = (): void => {
    const found = smoothingFigures(problem, state.solution())
    if (compareSmoothing(found, best.levels) >= 0) return
    best.selection = state.solution()
    best.levels = found
    limits.onBetter?.(found)
  }
  const settle = (): void => {
    descend(arena, state, tasks, limits)
    offer()
  }
  if (tasks.length > 0) settle()
  let least = state.score()
  const start = Math.max(1, least)
  const play = (round: number): void => {
    const heat = ((0.02 * start) / tasks.length) * (1 - round / limits.iterations) ** 3
    const before = state.score()
    const back = change(arena, state, draw, tasks)
    if (state.score() > before - heat * Math.log(draw() + 1e-12)) {
      for (const option of back.reverse()) state.moveTo(option)
    } else if (state.score() < least) {
      least = state.score()
      offer()
    }
  }
  return { best, play, settle, isFixed: tasks.length === 0 }
}

/**
 * The best selection of so many rounds, by the order of the levels; the same for the same seed and limits.
 *
 * @param begin - a selection with every task that breaks nothing.
 */
export async function annealSmoothing(
  arena: CompiledProblem,
  begin: Solution,
  limits: AnnealingLimits,
): Promise<Solution> {
  const { best, play, settle, isFixed } = rounds(arena, begin, limits)
  if (isFixed) return begin
  for (let round = 0; round < limits.iterations; round += 1) {
    if (round % ROUNDS_BETWEEN_TURNS === 0) await yieldToLoop()
    if (round % ROUNDS_BETWEEN_LOOKS === 0 && limits.isStopped?.() === true) break
    play(round)
  }
  settle()
  return best.selection
}
