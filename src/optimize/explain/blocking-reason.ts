/** Why a task is left out of a selection, or not where it was wished: what stands in its way, all others in their places. */
import {
  chosenMode,
  type Mode,
  type Precedence,
  type Problem,
  resourceLoads,
  type Solution,
} from '../model/problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** How far one row is from allowing an option. */
export interface ResourceShortage {
  readonly resource: number
  /** What the row would have to hold more (`upper`), or ask less (`lower`). */
  readonly by: number
  readonly edge: 'upper' | 'lower'
}

/** What keeps a task from an option. */
export type BlockingReason =
  /** The option, and every other one, is closed from the start. */
  | { readonly kind: 'closed' }
  /** What the task needs is out. */
  | { readonly kind: 'need'; readonly required: number }
  /** A task that it can't stand beside is in. */
  | { readonly kind: 'rival'; readonly other: number }
  /** Tasks that are in leave no date in their order: this one rules out all dates, or most where none does alone. */
  | { readonly kind: 'order'; readonly other: number }
  /** Rows are short; with these amounts more, it could come in just so. */
  | {
      readonly kind: 'short'
      readonly mode: number
      readonly shortages: readonly ResourceShortage[]
    }
  /** Nothing: it could come in as things are, and is worth nothing. */
  | { readonly kind: 'worthless'; readonly mode: number }

/** The two ends of a link between a task and another one, the task at one of its options; undefined for other links. */
function linkEnds(
  problem: Problem,
  selection: Solution,
  { predecessor: before, successor: after }: Precedence,
  task: number,
  option: Mode,
) {
  if (before !== task && after !== task) return undefined
  const other = before === task ? after : before
  const its = chosenMode(problem, selection, other)
  return before === task
    ? { other, first: option, second: its }
    : { other, first: its, second: option }
}

/** The tasks, of those that are in, that an option can't stand beside for its dates. */
function clashesOf(
  problem: Problem,
  selection: Solution,
  task: number,
  option: Mode,
): readonly number[] {
  return problem.precedences.flatMap((link) => {
    const ends = linkEnds(problem, selection, link, task, option)
    if (ends?.first === undefined || ends.second === undefined) return []
    return ends.second.start <= ends.first.end + link.lag ? [ends.other] : []
  })
}

/** What is taken of every row: now, and without the task that is asked about. */
interface Loads {
  readonly now: readonly number[]
  readonly others: readonly number[]
}

function loadsOf(problem: Problem, selection: Solution, others: Solution): Loads {
  return { now: resourceLoads(problem, selection), others: resourceLoads(problem, others) }
}

/** What rows are short of for an option in the place of what the task has now: only what it makes worse. */
function shortagesOf(
  problem: Problem,
  { now, others }: Loads,
  { demands: takes }: Mode,
): ResourceShortage[] {
  const after = [...others]
  for (const { resource: row, amount } of takes) after[row] = (after[row] ?? 0) + amount
  return problem.resources.flatMap(
    ({ capacity: upper, minimum: lower, overload: excess }, row): ResourceShortage[] => {
      const [load, before] = [after[row] ?? 0, now[row] ?? 0]
      if (excess === undefined && load > Math.max(upper, before) + TOLERANCE)
        return [{ resource: row, by: load - upper, edge: 'upper' }]
      return load < Math.min(lower, before) - TOLERANCE
        ? [{ resource: row, by: lower - load, edge: 'lower' }]
        : []
    },
  )
}

/** How much is missing: each row as a share of what it holds. */
function weightOf(problem: Problem, shortages: readonly ResourceShortage[]): number {
  return shortages.reduce((total, { resource: row, by, edge }) => {
    const { capacity: upper = 0, minimum: lower = 0 } = problem.resources[row] ?? {}
    return total + by / Math.max(1, Math.abs(edge === 'upper' ? upper : lower))
  }, 0)
}

function logicalReason(
  problem: Problem,
  selection: Solution,
  task: number,
): BlockingReason | undefined {
  const isIn = (other: number): boolean => chosenMode(problem, selection, other) !== undefined
  const need = problem.requires.find(([own, needed]) => own === task && !isIn(needed))
  if (need !== undefined) return { kind: 'need', required: need[1] }
  for (const group of problem.exclusiveGroups) {
    const other = group.includes(task) ? group.find((one) => one !== task && isIn(one)) : undefined
    if (other !== undefined) return { kind: 'rival', other }
  }
  return undefined
}

function without(selection: Solution, task: number): Solution {
  return selection.map((option, one) => (one === task ? -1 : option))
}

/** An option that dates allow, with what rows are short of for it. */
interface Attempt {
  readonly option: number
  readonly shortages: readonly ResourceShortage[]
  readonly weight: number
}

/** The task that is named most often, the first of several. */
function commonest(tasks: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const task of tasks) counts.set(task, (counts.get(task) ?? 0) + 1)
  const [first = [-1, 0] as const, ...others] = counts
  return others.reduce((most, one) => (one[1] > most[1] ? one : most), first)[0]
}

/** The option that dates allow and that is short of least, the first of several; or the task whose dates allow none. */
function bestAttempt(problem: Problem, selection: Solution, task: number): Attempt | number {
  const others = without(selection, task)
  const loads = loadsOf(problem, selection, others)
  let best: Attempt | undefined
  const clashing: number[] = []
  for (const [index, option] of problem.activities[task]?.modes.entries() ?? []) {
    const clashes = new Set(clashesOf(problem, others, task, option))
    clashing.push(...clashes)
    if (clashes.size > 0) continue
    const shortages = shortagesOf(problem, loads, option)
    const weight = weightOf(problem, shortages)
    if (best === undefined || weight < best.weight) best = { option: index, shortages, weight }
  }
  return best ?? commonest(clashing)
}

/**
 * What keeps a task out of a selection while all others stay where they are: a bond, else the rows that the option that
 * is short of least, as a share of what they hold, is short of.
 */
export function blockingReason(
  problem: Problem,
  selection: Solution,
  task: number,
): BlockingReason {
  if ((problem.activities[task]?.modes ?? []).length === 0) return { kind: 'closed' }
  const bond = logicalReason(problem, selection, task)
  if (bond !== undefined) return bond
  const best = bestAttempt(problem, selection, task)
  if (typeof best === 'number') return { kind: 'order', other: best }
  const { option, shortages } = best
  return shortages.length === 0
    ? { kind: 'worthless', mode: option }
    : { kind: 'short', mode: option, shortages }
}

/**
 * What keeps a task from one of its options, all others where they are; `worthless` where nothing does.
 *
 * @param option - position among the task's options.
 */
export function blockingReasonAt(
  problem: Problem,
  selection: Solution,
  task: number,
  option: number,
): BlockingReason {
  const others = without(selection, task)
  const wanted = problem.activities[task]?.modes[option]
  if (wanted === undefined) return { kind: 'closed' }
  const bond = logicalReason(problem, others, task)
  if (bond !== undefined) return bond
  const [other] = clashesOf(problem, others, task, wanted)
  if (other !== undefined) return { kind: 'order', other }
  const shortages = shortagesOf(problem, loadsOf(problem, selection, others), wanted)
  return shortages.length === 0
    ? { kind: 'worthless', mode: option }
    : { kind: 'short', mode: option, shortages }
}
