/** A selection under construction: what is in, what is taken, what still fits; with a way back. */
import type { Arena } from './arena.ts'
import type { Selection } from './problem.ts'
import { NOISE } from './verify.ts'

/** A selection that can be changed and set back. No insertion that fits passes a limit or breaks a bond. */
export interface State {
  /** The option of each task, numbered through all tasks; -1 for a task that is out. */
  readonly chosen: Int32Array
  /** What is left of each row from above. */
  readonly room: Float64Array
  /** What the selected tasks are worth. */
  readonly value: () => number
  /**
   * What rows lack from below, and pass where a task that gave something was taken out, as shares
   * of the largest amount on it, plus one for each required task that is out.
   */
  readonly lack: () => number
  /**
   * Whether the option can come in beside everything that is in; what its task needs must be in.
   *
   * @param isLoose - whether rows may be left short from below.
   */
  readonly fits: (option: number, isLoose?: boolean) => boolean
  readonly insert: (option: number) => void
  /** Takes a task out with everything that needs it. */
  readonly remove: (task: number) => void
  /** Forgets the way back: what is in now stays. */
  readonly keep: () => void
  /** Undoes all since the last `keep`. */
  readonly undo: () => void
  readonly selection: () => Selection
}

/** Whether dates and rivals let an option in. */
function bondsAllow(arena: Arena, chosen: Int32Array, option: number): boolean {
  const task = arena.task[option] ?? 0
  for (const { other, lag } of arena.predecessors[task] ?? []) {
    const its = chosen[other] ?? -1
    if (its >= 0 && (arena.start[option] ?? 0) <= (arena.end[its] ?? 0) + lag) return false
  }
  for (const { other, lag } of arena.successors[task] ?? []) {
    const its = chosen[other] ?? -1
    if (its >= 0 && (arena.start[its] ?? 0) <= (arena.end[option] ?? 0) + lag) return false
  }
  for (const needed of arena.needs[task] ?? []) if ((chosen[needed] ?? -1) < 0) return false
  for (const group of arena.groups[task] ?? []) {
    for (const other of arena.problem.rivals[group] ?? [])
      if (other !== task && (chosen[other] ?? -1) >= 0) return false
  }
  return true
}

/** What lacks of a row is a share of: the largest amount that an option takes of it or gives it. */
function scalesOf({ row, amount, most }: Arena): Float64Array {
  const scale = new Float64Array(most.length).fill(1)
  for (const [take, at] of row.entries())
    scale[at] = Math.max(scale[at] ?? 1, Math.abs(amount[take] ?? 0))
  return scale
}

/** A state with nothing in it. */
export function emptyState(arena: Arena): State {
  const { takes, row, amount, least, most, isRequired, first } = arena
  const chosen = new Int32Array(arena.problem.tasks.length).fill(-1)
  const room = most.slice()
  /** What is taken of each row by the tasks, for the rows that ask for a least. */
  const taken = new Float64Array(most.length)
  const asking = [...least.keys()].filter((at) => (least[at] ?? 0) > Number.NEGATIVE_INFINITY)
  const asks = new Uint8Array(most.length)
  for (const at of asking) asks[at] = 1
  const giving = [...new Set(row.filter((_, take) => (amount[take] ?? 0) < 0))]
  let value = 0
  let missing = isRequired.reduce((total, flag) => total + flag, 0)
  const log: number[] = []

  /** Adds (1) or takes away (-1) what an option takes. */
  const apply = (option: number, sign: 1 | -1): void => {
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
      const at = row[take] ?? 0
      const change = sign * (amount[take] ?? 0)
      room[at] = (room[at] ?? 0) - change
      taken[at] = (taken[at] ?? 0) + change
    }
    const task = arena.task[option] ?? 0
    chosen[task] = sign > 0 ? option : -1
    value += sign * (arena.gain[option] ?? 0)
    missing -= sign * (isRequired[task] ?? 0)
  }
  /** Whether a row with a least would be left worse than it is, and short. */
  const starves = (at: number, change: number): boolean =>
    asks[at] === 1 && change < 0 && (taken[at] ?? 0) + change < (least[at] ?? 0) - NOISE
  const fits = (option: number, isLoose = false): boolean => {
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
      const [at, change] = [row[take] ?? 0, amount[take] ?? 0]
      if (change > 0 && change > (room[at] ?? 0) + NOISE) return false
      if (!isLoose && starves(at, change)) return false
    }
    return bondsAllow(arena, chosen, option)
  }
  const remove = (task: number): void => {
    const option = chosen[task] ?? -1
    if (option < 0) return
    apply(option, -1)
    log.push(~option)
    for (const other of arena.neededBy[task] ?? []) remove(other)
  }
  const scale = scalesOf(arena)
  const share = (short: number, at: number): number =>
    short > NOISE ? short / (scale[at] ?? 1) : 0
  const lack = (): number => {
    let total = missing
    for (const at of asking) total += share((least[at] ?? 0) - (taken[at] ?? 0), at)
    for (const at of giving) total += share(-(room[at] ?? 0), at)
    return total
  }
  return {
    ...{ chosen, room, fits, remove, lack },
    value: () => value,
    insert: (option) => {
      apply(option, 1)
      log.push(option)
    },
    keep: () => {
      log.length = 0
    },
    undo: () => {
      for (let entry = log.pop(); entry !== undefined; entry = log.pop()) {
        if (entry < 0) apply(~entry, 1)
        else apply(entry, -1)
      }
    },
    selection: () =>
      Array.from(chosen, (option, task) => (option < 0 ? -1 : option - (first[task] ?? 0))),
  }
}
