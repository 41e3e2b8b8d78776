/** Closes the options that no answer can have, by dates and by limits, and tells the chain of dates that can't be kept. */
import { type CompiledProblem, floatAt, intAt, isSet, listAt } from '../model/compiled-problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/**
 * A task without a date that is required or that a required one needs: each task of the chain pushes the next one, the
 * last has no room left.
 */
export interface PrecedenceConflict {
  readonly chain: readonly number[]
}

/** The earliest end, or latest start, among the open options of a task; Infinity or -Infinity where none is open. */
function edgeOf(
  { firstMode: first, isOpen, start, end }: CompiledProblem,
  task: number,
  edge: 'end' | 'start',
): number {
  let best = edge === 'end' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  for (let option = first[task] ?? 0; option < (first[task + 1] ?? 0); option += 1) {
    if (isOpen[option] !== 1) continue
    best =
      edge === 'end' ? Math.min(best, end[option] ?? best) : Math.max(best, start[option] ?? best)
  }
  return best
}

/** Closes options of a task that a test fails; whether any was closed. */
function close(
  { firstMode: first, isOpen }: CompiledProblem,
  task: number,
  isLost: (option: number) => boolean,
): boolean {
  let isChanged = false
  for (let option = first[task] ?? 0; option < (first[task + 1] ?? 0); option += 1) {
    if (isOpen[option] !== 1 || !isLost(option)) continue
    isOpen[option] = 0
    isChanged = true
  }
  return isChanged
}

/** By task: 1 where it is required, or needed by one that must be in. */
function mustBeIn({ isRequired, requires: needs }: CompiledProblem): Uint8Array {
  const must = isRequired.slice()
  const waiting = [...must.keys()].filter((task) => isSet(must, task))
  for (const task of waiting) {
    for (const needed of listAt(needs, task)) {
      if (isSet(must, needed)) continue
      must[needed] = 1
      waiting.push(needed)
    }
  }
  return must
}

/** What is known of dates: the tasks that must be in, and for each task the one that pushed it last, -1 for none. */
interface Dates {
  readonly must: Uint8Array
  readonly pushedBy: Int32Array
}

/** The latest of the earliest ends of the predecessors that a task can't do without, lag included. */
function pushOf(
  arena: CompiledProblem,
  { must }: Dates,
  task: number,
): { moment: number; by: number } {
  let moment = Number.NEGATIVE_INFINITY
  let by = -1
  for (const { other, lag } of listAt(arena.predecessors, task)) {
    if (!isSet(must, other) && !listAt(arena.requires, task).includes(other)) continue
    const least = edgeOf(arena, other, 'end') + lag
    if (least <= moment) continue
    moment = least
    by = other
  }
  return { moment, by }
}

/** The latest end that successors leave that must be in. */
function pullOf(arena: CompiledProblem, { must }: Dates, task: number): number {
  return listAt(arena.successors, task)
    .filter(({ other }) => isSet(must, other))
    .reduce(
      (least, { other, lag }) => Math.min(least, edgeOf(arena, other, 'start') - lag),
      Number.POSITIVE_INFINITY,
    )
}

/** Pushes a task behind its predecessors; whether any option was closed. */
function push(arena: CompiledProblem, dates: Dates, task: number): boolean {
  const { moment, by } = pushOf(arena, dates, task)
  const isPushed = close(arena, task, (option) => floatAt(arena.start, option) <= moment)
  if (isPushed) dates.pushedBy[task] = by
  return isPushed
}

/** One pass over the dates of all tasks; whether any option was closed. */
function passDates(arena: CompiledProblem, dates: Dates): boolean {
  let isChanged = false
  for (const task of arena.problem.activities.keys()) {
    const isPushed = push(arena, dates, task)
    const latest = pullOf(arena, dates, task)
    const isPulled = close(arena, task, (option) => floatAt(arena.end, option) >= latest)
    isChanged ||= isPushed || isPulled
  }
  return isChanged
}

/**
 * Pushes all tasks that must be in as far as they go. Nothing else than being pushed takes the last date from one of
 * them, so that the chain is whole.
 */
function clashOf(arena: CompiledProblem, dates: Dates): PrecedenceConflict | undefined {
  const { must, pushedBy } = dates
  const tasks = [...must.keys()].filter((task) => isSet(must, task))
  while (tasks.map((task) => push(arena, dates, task)).includes(true)) {
    // Each pass closes at least one option.
  }
  const lost = tasks.find((task) => edgeOf(arena, task, 'end') === Number.POSITIVE_INFINITY)
  if (lost === undefined) return undefined
  const chain: number[] = []
  for (let by = lost; by >= 0 && !chain.includes(by); by = intAt(pushedBy, by)) chain.unshift(by)
  return { chain }
}

/** The least that a task takes of each row while it is only known that one of its options is chosen. */
function leastTakes(
  {
    firstMode: first,
    isOpen,
    firstDemand: takes,
    resource: row,
    amount,
    netCapacity: most,
  }: CompiledProblem,
  task: number,
): Map<number, number> {
  const least = new Map<number, number>()
  const seen = new Map<number, number>()
  const note = (option: number): void => {
    const last = intAt(takes, option + 1)
    for (let take = intAt(takes, option); take < last; take += 1) {
      const at = intAt(row, take)
      if (most[at] === Number.POSITIVE_INFINITY) continue
      const value = floatAt(amount, take)
      least.set(at, Math.min(least.get(at) ?? value, value))
      seen.set(at, (seen.get(at) ?? 0) + 1)
    }
  }
  let open = 0
  for (let option = intAt(first, task); option < intAt(first, task + 1); option += 1) {
    if (!isSet(isOpen, option)) continue
    open += 1
    note(option)
  }
  // An option that does not name a row takes nothing of it.
  for (const [at, value] of least) if (seen.get(at) !== open) least.set(at, Math.min(value, 0))
  return least
}

/** Closes options that take more of a row than the least of everything that must be there leaves. */
function passRows(arena: CompiledProblem): boolean {
  const { isRequired, netCapacity: most, firstDemand: takes, resource: row, amount } = arena
  const tasks = [...arena.problem.activities.keys()]
  const least = tasks.map((task) => leastTakes(arena, task))
  const surely = (task: number, value: number): number =>
    isSet(isRequired, task) ? value : Math.min(0, value)
  const base = new Float64Array(most.length)
  for (const task of tasks) {
    for (const [at, value] of least[task] ?? []) base[at] = floatAt(base, at) + surely(task, value)
  }
  let isChanged = false
  for (const task of tasks) {
    const isLost = (option: number): boolean => {
      const last = intAt(takes, option + 1)
      for (let take = intAt(takes, option); take < last; take += 1) {
        const at = intAt(row, take)
        const more = floatAt(amount, take) - surely(task, least[task]?.get(at) ?? 0)
        if (more > 0 && floatAt(base, at) + more > floatAt(most, at) + TOLERANCE) return true
      }
      return false
    }
    isChanged = close(arena, task, isLost) || isChanged
  }
  return isChanged
}

/** A task without options takes with it those that need it. */
function passNeeds(arena: CompiledProblem): boolean {
  let isChanged = false
  for (const [task, needs] of arena.requires.entries()) {
    const isLost = needs.some((other) => edgeOf(arena, other, 'end') === Number.POSITIVE_INFINITY)
    if (isLost) isChanged = close(arena, task, () => true) || isChanged
  }
  return isChanged
}

/**
 * Closes options that no answer can have: for their dates, for what their task needs, for limits.
 *
 * @returns the chain of dates that leaves a task without one that must be in; undefined where there is none.
 */
export function presolve(arena: CompiledProblem): PrecedenceConflict | undefined {
  const must = mustBeIn(arena)
  const dates: Dates = { must, pushedBy: new Int32Array(must.length).fill(-1) }
  const clash = clashOf(arena, dates)
  if (clash !== undefined) return clash
  while (passDates(arena, dates) || passNeeds(arena)) {
    // Each pass closes at least one option.
  }
  while (passRows(arena) && (passDates(arena, dates) || passNeeds(arena))) {
    // The same, with the limits.
  }
  return undefined
}
