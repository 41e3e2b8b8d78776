/** Takes some tasks out of a selection, so that others, or the same at another time, can come in. */
import {
  type CompiledProblem,
  floatAt,
  intAt,
  isSet,
  listAt,
  startsAfter,
} from '../model/compiled-problem.ts'
import { TOLERANCE } from '../model/verify.ts'
import type { PartialSolution } from './partial-solution.ts'
import { type Random, randomBelow } from './random.ts'

/** Looks for a task that takes of a row are this many at most. */
const LOOKS = 60

function uses(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  option: number,
  at: number,
): boolean {
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1)
    if (row[take] === at && floatAt(amount, take) > 0) return true
  return false
}

/** A task that is in, drawn; -1 where the looks find none that passes the test. */
function drawIn(
  { chosen }: PartialSolution,
  draw: Random,
  test: (option: number) => boolean,
): number {
  for (let look = 0; look < LOOKS; look += 1) {
    const task = randomBelow(draw, chosen.length)
    const option = intAt(chosen, task)
    if (option >= 0 && test(option)) return task
  }
  return -1
}

/** Takes out so many tasks, whichever. */
function removeAny(state: PartialSolution, draw: Random, count: number): void {
  for (let left = count; left > 0; left -= 1) {
    const task = drawIn(state, draw, () => true)
    if (task >= 0) state.remove(task)
  }
}

/** Takes out so many tasks that take of one row, and of no other that one of them does not take of. */
function removeRelated(
  arena: CompiledProblem,
  state: PartialSolution,
  draw: Random,
  count: number,
): void {
  const seed = drawIn(state, draw, () => true)
  if (seed < 0) return
  const option = intAt(state.chosen, seed)
  const from = intAt(arena.firstDemand, option)
  const length = intAt(arena.firstDemand, option + 1) - from
  state.remove(seed)
  if (length === 0) return
  const at = intAt(arena.resource, from + randomBelow(draw, length))
  for (let left = count - 1; left > 0; left -= 1) {
    const task = drawIn(state, draw, (one) => uses(arena, one, at))
    if (task >= 0) state.remove(task)
  }
}

/** The first row that an option would pass; -1 where every row holds it. */
function shortRow(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  { residualCapacity: room }: PartialSolution,
  option: number,
): number {
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1) {
    const at = intAt(row, take)
    const change = floatAt(amount, take)
    if (change > 0 && change > floatAt(room, at) + TOLERANCE) return at
  }
  return -1
}

/** Takes out what bars an option by dates. */
function clearDates(arena: CompiledProblem, state: PartialSolution, option: number): void {
  const task = intAt(arena.activity, option)
  for (const { other, lag } of listAt(arena.predecessors, task)) {
    const its = intAt(state.chosen, other)
    if (its >= 0 && !startsAfter(arena, option, its, lag)) state.remove(other)
  }
  for (const { other, lag } of listAt(arena.successors, task)) {
    const its = intAt(state.chosen, other)
    if (its >= 0 && !startsAfter(arena, its, option, lag)) state.remove(other)
  }
}

/** Takes out the rivals of a task. */
function clearRivals(
  { groups, problem }: CompiledProblem,
  state: PartialSolution,
  task: number,
): void {
  for (const group of listAt(groups, task))
    for (const other of listAt(problem.exclusiveGroups, group))
      if (other !== task) state.remove(other)
}

/** Makes room for one task at one of its times, drawn, and puts it there where that works. */
function forceIn(arena: CompiledProblem, state: PartialSolution, draw: Random, task: number): void {
  const from = intAt(arena.firstMode, task)
  const length = intAt(arena.firstMode, task + 1) - from
  if (length === 0) return
  const option = from + randomBelow(draw, length)
  if (!isSet(arena.isOpen, option)) return
  state.remove(task)
  clearDates(arena, state, option)
  clearRivals(arena, state, task)
  for (let tries = 12; tries > 0; tries -= 1) {
    const at = shortRow(arena, state, option)
    if (at < 0) break
    const blocking = drawIn(state, draw, (one) => uses(arena, one, at))
    if (blocking < 0) return
    state.remove(blocking)
  }
  if (state.fits(option)) state.insert(option)
}

/** Takes some tasks out, in one of three ways, and may put one in. */
export function destroy(
  arena: CompiledProblem,
  state: PartialSolution,
  draw: Random,
  most: number,
): void {
  const way = draw()
  const count = 1 + randomBelow(draw, most)
  if (way < 0.25) removeAny(state, draw, count)
  else if (way < 0.5) removeRelated(arena, state, draw, count)
  else forceIn(arena, state, draw, randomBelow(draw, arena.problem.activities.length))
}
