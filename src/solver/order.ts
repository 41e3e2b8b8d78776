/** The orders in time between options of different tasks. */
import type { Arena } from './arena.ts'
import { floatAt, intAt, listAt } from './at.ts'

/** Whether one option starts later than another ends, lag included. */
export function isAfter({ start, end }: Arena, option: number, first: number, lag: number) {
  return floatAt(start, option) > floatAt(end, first) + lag
}

function followsAll(arena: Arena, chosen: Int32Array, option: number): boolean {
  for (const { other, lag } of listAt(arena.predecessors, intAt(arena.activity, option))) {
    const its = intAt(chosen, other)
    if (its >= 0 && !isAfter(arena, option, its, lag)) return false
  }
  return true
}

function precedesAll(arena: Arena, chosen: Int32Array, option: number): boolean {
  for (const { other, lag } of listAt(arena.successors, intAt(arena.activity, option))) {
    const its = intAt(chosen, other)
    if (its >= 0 && !isAfter(arena, its, option, lag)) return false
  }
  return true
}

/**
 * Whether the dates of what is in let an option stand beside it.
 *
 * @param chosen - the option of each task, numbered through all tasks; -1 for a task that is out.
 */
export function datesAllow(arena: Arena, chosen: Int32Array, option: number): boolean {
  return followsAll(arena, chosen, option) && precedesAll(arena, chosen, option)
}
