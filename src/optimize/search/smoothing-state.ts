/** A complete selection whose tasks are moved in time, with one number that says how good it is, kept up to date. */
import {
  type CompiledProblem,
  floatAt,
  intAt,
  isSet,
  keepsPrecedences,
} from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** A selection of a smoothing that can be changed task by task. */
export interface SmoothingState {
  /** The option of each task, numbered through all tasks. */
  readonly chosen: Int32Array
  /** The smaller the better: overload far before squares, squares before moves. */
  readonly score: () => number
  /** Whether dates and limits that may not be passed allow a task another option, all others as they are. */
  readonly allows: (option: number) => boolean
  /** Puts a task on an option, allowed or not. */
  readonly moveTo: (option: number) => void
  /** What is chosen now, in options of each task. */
  readonly solution: () => Solution
}

/** What one unit beyond a row's limit weighs: more than any square that it could save, days far more than money. */
function weightsOf({ problem, amount }: CompiledProblem): Float64Array {
  const { resources: rows } = problem
  const most = (kind: 'days' | 'money'): number =>
    rows
      .filter(
        ({ overload: excess, capacity: upper }) =>
          excess === kind && upper < Number.POSITIVE_INFINITY,
      )
      .reduce((top, { capacity: upper }) => Math.max(top, upper), 1)
  const largest = amount.reduce((top, value) => Math.max(top, Math.abs(value)), 1)
  const days = 8 * (most('days') + largest)
  const money = (days * most('days')) / most('money') / 8
  return Float64Array.from(rows, ({ overload: excess }) =>
    excess === undefined ? 0 : excess === 'days' ? days : money,
  )
}

/** What a move weighs against squares: next to nothing, and more for what is worth more. */
function moveWeights({ problem, activity: task, move, value }: CompiledProblem): Float64Array {
  const limits = problem.resources
    .filter(
      ({ levelledLoad: level, capacity: upper }) =>
        level !== undefined && upper < Number.POSITIVE_INFINITY,
    )
    .map(({ capacity: upper }) => upper)
  const mean = limits.reduce((total, one) => total + one, 0) / Math.max(1, limits.length)
  const top = value.reduce((most, one) => Math.max(most, one), 1)
  const unit = 1e-6 * Math.max(1, mean) ** 2
  return Float64Array.from(task, (one, option) => {
    const far = move[option] ?? 0
    return far > 0 ? unit * (1 + (0.01 * far * (value[one] ?? 0)) / top) : 0
  })
}

/** What the rows of a problem hold of a selection, with the score that they make. */
interface LoadTable {
  readonly limit: Float64Array
  readonly lower: Float64Array
  readonly isSoft: Uint8Array
  readonly isLevel: Uint8Array
  readonly weight: Float64Array
  /** By option. */
  readonly moving: Float64Array
  readonly load: Float64Array
  score: number
}

function loadTable(arena: CompiledProblem): LoadTable {
  const { resources: rows } = arena.problem
  const books: LoadTable = {
    limit: Float64Array.from(rows, ({ capacity: upper }) => upper),
    lower: Float64Array.from(rows, ({ minimum: lower }) => lower),
    isSoft: Uint8Array.from(rows, ({ overload: excess }) => (excess === undefined ? 0 : 1)),
    isLevel: Uint8Array.from(rows, ({ levelledLoad: level }) => (level === undefined ? 0 : 1)),
    weight: weightsOf(arena),
    moving: moveWeights(arena),
    load: Float64Array.from(rows, ({ baseLoad: taken }) => taken),
    score: 0,
  }
  for (const at of books.load.keys()) books.score += costOf(books, at)
  return books
}

function costOf({ load, limit, weight, isLevel }: LoadTable, at: number): number {
  const taken = floatAt(load, at)
  const top = floatAt(limit, at)
  const over = taken > top ? (taken - top) * floatAt(weight, at) : 0
  return isSet(isLevel, at) ? over + taken * taken : over
}

/** Adds (1) or takes away (-1) what an option takes. */
function apply(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  books: LoadTable,
  option: number,
  sign: 1 | -1,
): void {
  const { load } = books
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1) {
    const at = intAt(row, take)
    books.score -= costOf(books, at)
    load[at] = floatAt(load, at) + sign * floatAt(amount, take)
    books.score += costOf(books, at)
  }
  books.score += sign * floatAt(books.moving, option)
}

/** Whether a row that may not be passed is passed at a load. */
function isOver({ isSoft, limit }: LoadTable, at: number, load: number): boolean {
  return !isSet(isSoft, at) && load > floatAt(limit, at) + TOLERANCE
}

/** Whether the rows of an option hold it beside all others, its own task left out. */
function holds(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  books: LoadTable,
  option: number,
): boolean {
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1) {
    const at = intAt(row, take)
    const change = floatAt(amount, take)
    const load = floatAt(books.load, at) + change
    if (change > 0 && isOver(books, at, load)) return false
    if (change < 0 && load < floatAt(books.lower, at) - TOLERANCE) return false
  }
  return true
}

/** What an option takes of a row; NaN where it does not name it. */
function amountOn(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  option: number,
  at: number,
): number {
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1)
    if (row[take] === at) return floatAt(amount, take)
  return Number.NaN
}

/** Whether the rows of an option stay within their limits without it, where another comes in its place. */
function spares(arena: CompiledProblem, books: LoadTable, option: number, other: number): boolean {
  const { firstDemand: takes, resource: row } = arena
  const last = intAt(takes, option + 1)
  for (let take = intAt(takes, option); take < last; take += 1) {
    const at = intAt(row, take)
    const load = floatAt(books.load, at)
    const least = floatAt(books.lower, at) - TOLERANCE
    if (load < least && !(load + amountOn(arena, other, at) >= least)) return false
    if (isOver(books, at, load)) return false
  }
  return true
}

/** Whether rows that may not be passed hold an option in the place of another of its task. */
function rowsAllow(
  arena: CompiledProblem,
  books: LoadTable,
  option: number,
  before: number,
): boolean {
  apply(arena, books, before, -1)
  const isHeld = holds(arena, books, option) && spares(arena, books, before, option)
  apply(arena, books, before, 1)
  return isHeld
}

/**
 * The state of a selection that has every task.
 *
 * @param begin - a selection that breaks nothing.
 */
export function smoothingState(arena: CompiledProblem, begin: Solution): SmoothingState {
  const books = loadTable(arena)
  const { lower, isSoft, limit } = books
  const { firstMode: first, activity: task } = arena
  const chosen = Int32Array.from(begin, (option, one) => intAt(first, one) + option)
  for (const option of chosen) apply(arena, books, option, 1)
  const isHard =
    lower.some((least) => least > Number.NEGATIVE_INFINITY) ||
    isSoft.some((soft, at) => soft === 0 && floatAt(limit, at) < Number.POSITIVE_INFINITY)
  return {
    chosen,
    score: () => books.score,
    allows: (option) => {
      if (!keepsPrecedences(arena, chosen, option)) return false
      return !isHard || rowsAllow(arena, books, option, intAt(chosen, intAt(task, option)))
    },
    moveTo: (option) => {
      const one = intAt(task, option)
      apply(arena, books, intAt(chosen, one), -1)
      chosen[one] = option
      apply(arena, books, option, 1)
    },
    solution: () => Array.from(chosen, (option, one) => option - intAt(first, one)),
  }
}
