/** A selection under construction: what is in, what is taken, what still fits; with a way back. */
import {
  type CompiledProblem,
  floatAt,
  intAt,
  isSet,
  keepsPrecedences,
  listAt,
} from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** A selection that can be changed and set back. No insertion that fits passes a limit or breaks a bond. */
export interface PartialSolution {
  /** The option of each task, numbered through all tasks; -1 for a task that is out. */
  readonly chosen: Int32Array
  /** What is left of each row from above. */
  readonly residualCapacity: Float64Array
  /** What the selected tasks are worth. */
  readonly value: () => number
  /**
   * What rows lack from below, and pass where a task that gave something was taken out, as shares
   * of the largest amount on it, plus one for each required task that is out.
   */
  readonly infeasibility: () => number
  /**
   * Whether the option can come in beside everything that is in; what its task needs must be in.
   *
   * @param isLoose - whether rows may be left short from below.
   */
  readonly fits: (option: number, isLoose?: boolean) => boolean
  /** Puts an option of a task that is out in, fitting or not. */
  readonly insert: (option: number) => void
  /** Takes a task out with everything that needs it. */
  readonly remove: (task: number) => void
  /** Forgets the way back: what is in now stays. */
  readonly commit: () => void
  /** Undoes all since the last `keep`. */
  readonly rollBack: () => void
  /** What is in now, in options of each task. */
  readonly solution: () => Solution
}

/** Whether what a task needs is in. */
function hasRequired(arena: CompiledProblem, chosen: Int32Array, task: number): boolean {
  for (const needed of listAt(arena.requires, task)) if (intAt(chosen, needed) < 0) return false
  return true
}

/** Whether a task is in that can't stand beside this one. */
function hasExcluded(
  { groups, problem }: CompiledProblem,
  chosen: Int32Array,
  task: number,
): boolean {
  for (const group of listAt(groups, task)) {
    for (const other of listAt(problem.exclusiveGroups, group))
      if (other !== task && intAt(chosen, other) >= 0) return true
  }
  return false
}

/** Whether dates, needs and rivals let an option in. */
function keepsLogic(arena: CompiledProblem, chosen: Int32Array, option: number): boolean {
  const task = intAt(arena.activity, option)
  return (
    keepsPrecedences(arena, chosen, option) &&
    hasRequired(arena, chosen, task) &&
    !hasExcluded(arena, chosen, task)
  )
}

/** What lacks of a row is a share of: the largest amount that an option takes of it or gives it. */
function scalesOf({ resource: row, amount, netCapacity: most }: CompiledProblem): Float64Array {
  const scale = new Float64Array(most.length).fill(1)
  for (const [take, at] of row.entries())
    scale[at] = Math.max(scale[at] ?? 1, Math.abs(amount[take] ?? 0))
  return scale
}

/** What is in, and the sums of it, while they change. */
interface Totals {
  readonly chosen: Int32Array
  readonly room: Float64Array
  /** What is taken of each row by the tasks, for the rows that ask for a least. */
  readonly taken: Float64Array
  value: number
  /** Required tasks that are out. */
  missing: number
}

/** Adds (1) or takes away (-1) what an option takes. */
function apply(arena: CompiledProblem, books: Totals, option: number, sign: 1 | -1): void {
  const { firstDemand: takes, resource: row, amount } = arena
  const { room, taken } = books
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1) {
    const at = intAt(row, take)
    const change = sign * floatAt(amount, take)
    room[at] = floatAt(room, at) - change
    taken[at] = floatAt(taken, at) + change
  }
  const task = intAt(arena.activity, option)
  books.chosen[task] = sign > 0 ? option : -1
  books.value += sign * floatAt(arena.modeValue, option)
  if (isSet(arena.isRequired, task)) books.missing -= sign
}

/** How what rows lack is told, and which rows an option may not leave short. */
function resourceChecks(arena: CompiledProblem, books: Totals) {
  const { room, taken } = books
  const { firstDemand: takes, resource: row, amount, netMinimum: least, netCapacity: most } = arena
  const asking = [...least.keys()].filter((at) => floatAt(least, at) > Number.NEGATIVE_INFINITY)
  const asks = new Uint8Array(most.length)
  for (const at of asking) asks[at] = 1
  const giving = [...new Set(row.filter((_, take) => floatAt(amount, take) < 0))]
  const scale = scalesOf(arena)
  const share = (short: number, at: number): number =>
    short > TOLERANCE ? short / floatAt(scale, at) : 0
  /** Whether a row with a least would be left worse than it is, and short. */
  const starves = (at: number, change: number): boolean =>
    isSet(asks, at) && change < 0 && floatAt(taken, at) + change < floatAt(least, at) - TOLERANCE
  /** By option: the take that last kept it out, which is likely to keep it out again. An option that takes nothing has none. */
  const barrier = Int32Array.from(takes.subarray(0, -1), (take, option) =>
    take < intAt(takes, option + 1) ? take : -1,
  )
  const isShort = (take: number): boolean => {
    const change = floatAt(amount, take)
    return change > 0 && change > floatAt(room, intAt(row, take)) + TOLERANCE
  }
  return {
    /** Whether rows hold an option beside all that is in. */
    hold: (option: number, isLoose: boolean): boolean => {
      if (isShort(intAt(barrier, option))) return false
      const last = intAt(takes, option + 1)
      for (let take = intAt(takes, option); take < last; take += 1) {
        if (isShort(take)) {
          barrier[option] = take
          return false
        }
        if (!isLoose && starves(intAt(row, take), floatAt(amount, take))) return false
      }
      return true
    },
    lack: (): number => {
      let total = books.missing
      for (const at of asking) total += share(floatAt(least, at) - floatAt(taken, at), at)
      for (const at of giving) total += share(-floatAt(room, at), at)
      return total
    },
  }
}

/** A state with nothing in it. */
export function emptySolution(arena: CompiledProblem): PartialSolution {
  const { isRequired, netCapacity: most, firstMode: first } = arena
  const books: Totals = {
    chosen: new Int32Array(arena.problem.activities.length).fill(-1),
    room: most.slice(),
    taken: new Float64Array(most.length),
    value: 0,
    missing: isRequired.reduce((total, flag) => total + flag, 0),
  }
  const { chosen, room } = books
  const rows = resourceChecks(arena, books)
  const log: number[] = []
  const remove = (task: number): void => {
    const option = intAt(chosen, task)
    if (option < 0) return
    apply(arena, books, option, -1)
    log.push(~option)
    for (const other of listAt(arena.requiredBy, task)) remove(other)
  }
  return {
    ...{ chosen, residualCapacity: room, remove },
    value: () => books.value,
    infeasibility: rows.lack,
    fits: (option, isLoose = false) =>
      rows.hold(option, isLoose) && keepsLogic(arena, chosen, option),
    insert: (option) => {
      apply(arena, books, option, 1)
      log.push(option)
    },
    commit: () => {
      log.length = 0
    },
    rollBack: () => {
      for (let entry = log.pop(); entry !== undefined; entry = log.pop()) {
        if (entry < 0) apply(arena, books, ~entry, 1)
        else apply(arena, books, entry, -1)
      }
    },
    solution: () =>
      Array.from(chosen, (option, task) => (option < 0 ? -1 : option - intAt(first, task))),
  }
}
