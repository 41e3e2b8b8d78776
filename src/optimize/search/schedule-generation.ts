/** Builds a schedule from a list: each task as early as it fits; then all as late, and as early again, which often ends sooner. */
import { type CompiledProblem, floatAt, intAt, listAt } from '../model/compiled-problem.ts'

/** A schedule. */
export interface Schedule {
  /** The option of each task, numbered through all tasks; -1 where none fitted. */
  readonly chosen: Int32Array
  /** The last end; Infinity where a task has no place. */
  readonly end: number
  /** The tasks in the order of their starts. */
  readonly list: readonly number[]
  /** Equal for equal schedules. */
  readonly key: string
}

/** The room of all rows while one schedule is built. */
interface Board {
  readonly room: Float64Array
  readonly chosen: Int32Array
}

function hasRoom(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  { room }: Board,
  option: number,
): boolean {
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1)
    if (floatAt(amount, take) > floatAt(room, intAt(row, take))) return false
  return true
}

function place(
  { firstDemand: takes, resource: row, amount, activity: task }: CompiledProblem,
  { room, chosen }: Board,
  option: number,
): void {
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1) {
    const at = intAt(row, take)
    room[at] = floatAt(room, at) - floatAt(amount, take)
  }
  chosen[intAt(task, option)] = option
}

function emptyBoard(arena: CompiledProblem): Board {
  return {
    room: arena.netCapacity.slice(),
    chosen: new Int32Array(arena.problem.activities.length).fill(-1),
  }
}

/** The first option of a task that starts after its predecessors and fits; -1 where there is none. */
function earliest(arena: CompiledProblem, board: Board, task: number): number {
  const { start, end, firstMode: first, predecessors } = arena
  let after = Number.NEGATIVE_INFINITY
  for (const { other, lag } of listAt(predecessors, task)) {
    const its = intAt(board.chosen, other)
    if (its < 0) return -1
    after = Math.max(after, floatAt(end, its) + lag)
  }
  const last = intAt(first, task + 1)
  for (let option = intAt(first, task); option < last; option += 1)
    if (floatAt(start, option) > after && hasRoom(arena, board, option)) return option
  return -1
}

/** The last option of a task that ends before its successors, by a last end, and fits; -1 where there is none. */
function latest(arena: CompiledProblem, board: Board, task: number, by: number): number {
  const { start, end, firstMode: first, successors } = arena
  let before = by + 1
  for (const { other, lag } of listAt(successors, task)) {
    const its = intAt(board.chosen, other)
    if (its < 0) return -1
    before = Math.min(before, floatAt(start, its) - lag)
  }
  const least = intAt(first, task)
  for (let option = intAt(first, task + 1) - 1; option >= least; option -= 1)
    if (floatAt(end, option) < before && hasRoom(arena, board, option)) return option
  return -1
}

/** The builder of a problem's schedules. */
export function scheduleGenerator(arena: CompiledProblem): {
  /** The schedule of a list, shifted late and early again. */
  readonly justified: (list: readonly number[]) => Schedule
} {
  const { start, end } = arena
  const forwards = (list: readonly number[]): Board | undefined => {
    const board = emptyBoard(arena)
    for (const task of list) {
      const option = earliest(arena, board, task)
      if (option < 0) return undefined
      place(arena, board, option)
    }
    return board
  }
  const backwards = ({ chosen }: Board, by: number): Board | undefined => {
    const board = emptyBoard(arena)
    const endOf = (task: number): number => floatAt(end, intAt(chosen, task))
    const list = [...chosen.keys()].sort(
      (left, right) => endOf(right) - endOf(left) || left - right,
    )
    for (const task of list) {
      const option = latest(arena, board, task, by)
      if (option < 0) return undefined
      place(arena, board, option)
    }
    return board
  }
  const lastEnd = ({ chosen }: Board): number =>
    chosen.reduce((last, option) => Math.max(last, floatAt(end, option)), Number.NEGATIVE_INFINITY)
  const byStart = ({ chosen }: Board): number[] => {
    const startOf = (task: number): number => floatAt(start, intAt(chosen, task))
    return [...chosen.keys()].sort((left, right) => startOf(left) - startOf(right) || left - right)
  }
  const lost = (list: readonly number[]): Schedule => ({
    chosen: new Int32Array(list.length).fill(-1),
    end: Number.POSITIVE_INFINITY,
    list,
    key: '',
  })
  return {
    justified: (list) => {
      const early = forwards(list)
      if (early === undefined) return lost(list)
      const late = backwards(early, lastEnd(early))
      const again = late === undefined ? undefined : forwards(byStart(late))
      const best = again === undefined || lastEnd(again) > lastEnd(early) ? early : again
      return {
        chosen: best.chosen,
        end: lastEnd(best),
        list: byStart(best),
        key: best.chosen.join(' '),
      }
    },
  }
}
