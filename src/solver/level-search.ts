/** Looks for a smoother selection: moves tasks in time, alone or in pairs, and keeps what is better, or worse by little. */
import type { Levels } from './answer.ts'
import type { Arena } from './arena.ts'
import { breath } from './breath.ts'
import { below, type Draw, drawFrom } from './draw.ts'
import { type LevelState, levelState } from './level-state.ts'
import { compareLevels, levelsOf } from './levels.ts'
import type { Selection } from './problem.ts'

/** How a search is bounded. */
export interface LevelLimits {
  readonly seed: number
  readonly rounds: number
  readonly isStopped?: () => boolean
  readonly onBetter?: (levels: Levels) => void
}

const ROUNDS_BETWEEN_LOOKS = 2000

/** Another open option of a task, drawn; -1 where there is none. */
function drawOption(
  { first, isOpen }: Arena,
  { chosen }: LevelState,
  draw: Draw,
  task: number,
): number {
  const from = first[task] ?? 0
  const count = (first[task + 1] ?? 0) - from
  if (count < 2) return -1
  const option = from + below(draw, count)
  return option !== chosen[task] && isOpen[option] === 1 ? option : -1
}

/** The best allowed option of a task, all others as they are. */
function bestOption({ first, isOpen }: Arena, state: LevelState, task: number): number {
  const before = state.chosen[task] ?? 0
  let best = before
  let least = state.score()
  for (let option = first[task] ?? 0; option < (first[task + 1] ?? 0); option += 1) {
    if (option === before || isOpen[option] !== 1 || !state.allows(option)) continue
    state.moveTo(option)
    if (state.score() < least) {
      least = state.score()
      best = option
    }
    state.moveTo(before)
  }
  return best
}

/** Moves every task to its best option again and again, until none moves. */
function descend(arena: Arena, state: LevelState, tasks: readonly number[]): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const task of tasks) {
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
    back.push(state.chosen[task] ?? 0)
    state.moveTo(option)
  }
  return back
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
  const { problem, first } = arena
  const draw = drawFrom(limits.seed)
  const state = levelState(arena, begin)
  const tasks = [...problem.tasks.keys()].filter(
    (task) => (first[task + 1] ?? 0) - (first[task] ?? 0) > 1,
  )
  let best = begin
  let levels = levelsOf(problem, begin)
  const offer = (): void => {
    const found = levelsOf(problem, state.selection())
    if (compareLevels(found, levels) >= 0) return
    best = state.selection()
    levels = found
    limits.onBetter?.(found)
  }
  if (tasks.length === 0) return best
  descend(arena, state, tasks)
  offer()
  let least = state.score()
  const start = Math.max(1, least)
  for (let round = 0; round < limits.rounds; round += 1) {
    if (round % ROUNDS_BETWEEN_LOOKS === 0) {
      await breath()
      if (limits.isStopped?.() === true) break
    }
    const heat = ((0.02 * start) / tasks.length) * (1 - round / limits.rounds) ** 3
    const before = state.score()
    const back = change(arena, state, draw, tasks)
    if (state.score() > before - heat * Math.log(draw() + 1e-12)) {
      for (const option of back.reverse()) state.moveTo(option)
    } else if (state.score() < least) {
      least = state.score()
      offer()
    }
  }
  descend(arena, state, tasks)
  offer()
  return best
}
