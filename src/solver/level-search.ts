/** Looks for a smoother selection: moves tasks in time, alone or in pairs, and keeps what is better, or worse by little. */
import type { Levels } from './answer.ts'
import type { Arena } from './arena.ts'
import { intAt, isSet } from './at.ts'
import { breath } from './breath.ts'
import { below, type Draw, drawFrom } from './draw.ts'
import { type LevelState, levelState } from './level-state.ts'
import { compareLevels, levelsOf } from './levels.ts'
import type { Selection } from './problem.ts'

/** How a search is bounded. */
export interface LevelLimits {
  readonly seed: number
  readonly iterations: number
  /** Asked now and then; true ends the search. */
  readonly isStopped?: () => boolean
  /** Told the levels of each selection that is better than all before. */
  readonly onBetter?: (levels: Levels) => void
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
  { firstMode: first, isOpen }: Arena,
  { chosen }: LevelState,
  draw: Draw,
  task: number,
): number {
  const from = intAt(first, task)
  const count = intAt(first, task + 1) - from
  if (count < 2) return -1
  const option = from + below(draw, count)
  return option !== chosen[task] && isSet(isOpen, option) ? option : -1
}

/** The best allowed option of a task, all others as they are. */
function bestOption({ firstMode: first, isOpen }: Arena, state: LevelState, task: number): number {
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
  arena: Arena,
  state: LevelState,
  tasks: readonly number[],
  { isStopped }: Pick<LevelLimits, 'isStopped'>,
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
function change(arena: Arena, state: LevelState, draw: Draw, tasks: readonly number[]): number[] {
  const count = draw() < 0.6 ? 1 : 2
  const back: number[] = []
  for (let left = count; left > 0; left -= 1) {
    const task = tasks[below(draw, tasks.length)] ?? 0
    const option = drawOption(arena, state, draw, task)
    if (option < 0 || !state.allows(option)) continue
    back.push(intAt(state.chosen, task))
    state.moveTo(option)
  }
  return back
}

/** One search under way: the state that changes, and the best selection so far. */
function rounds(arena: Arena, begin: Selection, limits: LevelLimits) {
  const { problem, firstMode: first } = arena
  const draw = drawFrom(limits.seed)
  const state = levelState(arena, begin)
  const tasks = [...problem.activities.keys()].filter(
    (task) => intAt(first, task + 1) - intAt(first, task) > 1,
  )
  const best = { selection: begin, levels: levelsOf(problem, begin) }
  const offer = (): void => {
    const found = levelsOf(problem, state.solution())
    if (compareLevels(found, best.levels) >= 0) return
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
export async function levelSearch(
  arena: Arena,
  begin: Selection,
  limits: LevelLimits,
): Promise<Selection> {
  const { best, play, settle, isFixed } = rounds(arena, begin, limits)
  if (isFixed) return begin
  for (let round = 0; round < limits.iterations; round += 1) {
    if (round % ROUNDS_BETWEEN_TURNS === 0) await breath()
    if (round % ROUNDS_BETWEEN_LOOKS === 0 && limits.isStopped?.() === true) break
    play(round)
  }
  settle()
  return best.selection
}
