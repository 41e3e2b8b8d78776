/** A complete selection whose tasks are moved in time, with one number that says how good it is, kept up to date. */
import type { Arena } from './arena.ts'
import type { Selection } from './problem.ts'
import { NOISE } from './verify.ts'

/** A selection of a smoothing that can be changed task by task. */
export interface LevelState {
  /** The option of each task, numbered through all tasks. */
  readonly chosen: Int32Array
  /** The smaller the better: overload far before squares, squares before moves. */
  readonly score: () => number
  /** Whether dates and limits that may not be passed allow a task another option, all others as they are. */
  readonly allows: (option: number) => boolean
  readonly moveTo: (option: number) => void
  readonly selection: () => Selection
}

/** What one unit beyond a row's limit weighs: more than any square that it could save, days far more than money. */
function weightsOf({ problem, amount }: Arena): Float64Array {
  const { rows } = problem
  const most = (kind: 'days' | 'money'): number =>
    rows.reduce((top, { excess, upper }) => (excess === kind ? Math.max(top, upper) : top), 1)
  const largest = amount.reduce((top, value) => Math.max(top, Math.abs(value)), 1)
  const days = 8 * (most('days') + largest)
  const money = (days * most('days')) / most('money') / 8
  return Float64Array.from(rows, ({ excess }) =>
    excess === undefined ? 0 : excess === 'days' ? days : money,
  )
}

/** What a move weighs against squares: next to nothing, and more for what is worth more. */
function moveWeights({ problem, task, move, value }: Arena): Float64Array {
  const loads = problem.rows.filter(({ level }) => level !== undefined)
  const mean =
    loads.reduce((total, { upper }) => total + Math.min(upper, 1e6), 0) / Math.max(1, loads.length)
  const top = value.reduce((most, one) => Math.max(most, one), 1)
  const unit = 1e-6 * Math.max(1, mean) ** 2
  return Float64Array.from(task, (one, option) => {
    const far = move[option] ?? 0
    return far > 0 ? unit * (1 + (0.01 * far * (value[one] ?? 0)) / top) : 0
  })
}

function datesAllow(arena: Arena, chosen: Int32Array, option: number): boolean {
  const task = arena.task[option] ?? 0
  for (const { other, lag } of arena.predecessors[task] ?? [])
    if ((arena.start[option] ?? 0) <= (arena.end[chosen[other] ?? 0] ?? 0) + lag) return false
  for (const { other, lag } of arena.successors[task] ?? [])
    if ((arena.start[chosen[other] ?? 0] ?? 0) <= (arena.end[option] ?? 0) + lag) return false
  return true
}

/**
 * The state of a selection that has every task.
 *
 * @param begin - a selection that breaks nothing.
 */
export function levelState(arena: Arena, begin: Selection): LevelState {
  const { problem, takes, row, amount, first } = arena
  const load = Float64Array.from(problem.rows, ({ taken }) => taken)
  const limit = Float64Array.from(problem.rows, ({ upper }) => upper)
  const lower = Float64Array.from(problem.rows, (one) => one.lower)
  const isSoft = Uint8Array.from(problem.rows, ({ excess }) => (excess === undefined ? 0 : 1))
  const isLevel = Uint8Array.from(problem.rows, ({ level }) => (level === undefined ? 0 : 1))
  const weight = weightsOf(arena)
  const moving = moveWeights(arena)
  const chosen = Int32Array.from(begin, (option, task) => (first[task] ?? 0) + option)
  const costOf = (at: number): number => {
    const [taken, top] = [load[at] ?? 0, limit[at] ?? 0]
    const over = taken > top ? (taken - top) * (weight[at] ?? 0) : 0
    return isLevel[at] === 1 ? over + taken * taken : over
  }
  let score = 0
  const apply = (option: number, sign: 1 | -1): void => {
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
      const at = row[take] ?? 0
      score -= costOf(at)
      load[at] = (load[at] ?? 0) + sign * (amount[take] ?? 0)
      score += costOf(at)
    }
    score += sign * (moving[option] ?? 0)
  }
  for (const at of load.keys()) score += costOf(at)
  for (const option of chosen) apply(option, 1)
  /** Whether rows that may not be passed hold an option in the place of another. */
  const rowsAllow = (option: number, before: number): boolean => {
    apply(before, -1)
    let isHeld = true
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
      const at = row[take] ?? 0
      const taken = (load[at] ?? 0) + (amount[take] ?? 0)
      const isOver = isSoft[at] === 0 && (amount[take] ?? 0) > 0 && taken > (limit[at] ?? 0) + NOISE
      const isUnder = (amount[take] ?? 0) < 0 && taken < (lower[at] ?? 0) - NOISE
      if (isOver || isUnder) isHeld = false
    }
    for (let take = takes[before] ?? 0; take < (takes[before + 1] ?? 0); take += 1) {
      const at = row[take] ?? 0
      if ((load[at] ?? 0) < (lower[at] ?? 0) - NOISE) isHeld = isHeld && isRaised(option, at)
      if (isSoft[at] === 0 && (load[at] ?? 0) > (limit[at] ?? 0) + NOISE) isHeld = false
    }
    apply(before, 1)
    return isHeld
  }
  /** Whether an option lifts a row to its least. */
  const isRaised = (option: number, at: number): boolean => {
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1)
      if (row[take] === at) return (load[at] ?? 0) + (amount[take] ?? 0) >= (lower[at] ?? 0) - NOISE
    return false
  }
  const isHard =
    lower.some((least) => least > Number.NEGATIVE_INFINITY) ||
    isSoft.some((soft, at) => soft === 0 && (limit[at] ?? 0) < Number.POSITIVE_INFINITY)
  return {
    chosen,
    score: () => score,
    allows: (option) => {
      if (!datesAllow(arena, chosen, option)) return false
      return !isHard || rowsAllow(option, chosen[arena.task[option] ?? 0] ?? 0)
    },
    moveTo: (option) => {
      const task = arena.task[option] ?? 0
      apply(chosen[task] ?? 0, -1)
      chosen[task] = option
      apply(option, 1)
    },
    selection: () => Array.from(chosen, (option, task) => option - (first[task] ?? 0)),
  }
}
