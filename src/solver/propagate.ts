/** Closes the options that no answer can have, by dates and by limits, and tells the chain of dates that can't be kept. */
import type { Arena } from './arena.ts'
import { NOISE } from './verify.ts'

/** A required task without a date: each task of the chain pushes the next one, the last has no room left. */
export interface DateConflict {
  readonly chain: readonly number[]
}

/** The earliest end, or latest start, among the open options of a task; Infinity or -Infinity where none is open. */
function edgeOf({ first, isOpen, start, end }: Arena, task: number, edge: 'end' | 'start'): number {
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
  { first, isOpen }: Arena,
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

function isNeeded(arena: Arena, task: number, other: number): boolean {
  return arena.isRequired[other] === 1 || arena.needs[task]?.includes(other) === true
}

/** The latest of the earliest ends of the predecessors that a task can't do without, lag included. */
function pushOf(arena: Arena, task: number): { moment: number; by: number | undefined } {
  let moment = Number.NEGATIVE_INFINITY
  let by: number | undefined
  for (const { other, lag } of arena.predecessors[task] ?? []) {
    if (!isNeeded(arena, task, other)) continue
    const least = edgeOf(arena, other, 'end') + lag
    if (least <= moment) continue
    moment = least
    by = other
  }
  return { moment, by }
}

/** The latest end that required successors leave. */
function pullOf(arena: Arena, task: number): number {
  return (arena.successors[task] ?? [])
    .filter(({ other }) => arena.isRequired[other] === 1)
    .reduce(
      (least, { other, lag }) => Math.min(least, edgeOf(arena, other, 'start') - lag),
      Number.POSITIVE_INFINITY,
    )
}

/** One pass over the dates of all tasks; whether any option was closed. */
function passDates(arena: Arena, pushedBy: (number | undefined)[]): boolean {
  let isChanged = false
  for (const task of arena.problem.tasks.keys()) {
    const { moment, by } = pushOf(arena, task)
    const isPushed = close(arena, task, (option) => (arena.start[option] ?? 0) <= moment)
    if (isPushed) pushedBy[task] = by
    const latest = pullOf(arena, task)
    const isPulled = close(arena, task, (option) => (arena.end[option] ?? 0) >= latest)
    isChanged ||= isPushed || isPulled
  }
  return isChanged
}

function leastTakes(
  { first, isOpen, takes, row, amount, most }: Arena,
  task: number,
): Map<number, number> {
  const least = new Map<number, number>()
  const seen = new Map<number, number>()
  let open = 0
  for (let option = first[task] ?? 0; option < (first[task + 1] ?? 0); option += 1) {
    if (isOpen[option] !== 1) continue
    open += 1
    for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
      const at = row[take] ?? 0
      if (most[at] === Number.POSITIVE_INFINITY) continue
      const value = amount[take] ?? 0
      least.set(at, Math.min(least.get(at) ?? value, value))
      seen.set(at, (seen.get(at) ?? 0) + 1)
    }
  }
  // An option that does not name a row takes nothing of it.
  for (const [at, value] of least) if (seen.get(at) !== open) least.set(at, Math.min(value, 0))
  return least
}

/** Closes options that take more of a row than the least of everything that must be there leaves. */
function passRows(arena: Arena): boolean {
  const { isRequired, most, takes, row, amount } = arena
  const tasks = [...arena.problem.tasks.keys()]
  const least = tasks.map((task) => leastTakes(arena, task))
  const base = new Float64Array(most.length)
  for (const task of tasks) {
    for (const [at, value] of least[task] ?? [])
      base[at] = (base[at] ?? 0) + (isRequired[task] === 1 ? value : Math.min(0, value))
  }
  let isChanged = false
  for (const task of tasks) {
    const own = (at: number): number => {
      const value = least[task]?.get(at) ?? 0
      return isRequired[task] === 1 ? value : Math.min(0, value)
    }
    const isLost = (option: number): boolean => {
      for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
        const at = row[take] ?? 0
        const more = (amount[take] ?? 0) - own(at)
        if (more > 0 && (base[at] ?? 0) + more > (most[at] ?? 0) + NOISE) return true
      }
      return false
    }
    isChanged = close(arena, task, isLost) || isChanged
  }
  return isChanged
}

/** A task without options takes with it those that need it. */
function passNeeds(arena: Arena): boolean {
  let isChanged = false
  for (const [task, needs] of arena.needs.entries()) {
    const isLost = needs.some((other) => edgeOf(arena, other, 'end') === Number.POSITIVE_INFINITY)
    if (isLost) isChanged = close(arena, task, () => true) || isChanged
  }
  return isChanged
}

/**
 * Closes the options that no answer can have, until none is left to close.
 *
 * @returns the chain of dates behind a required task that lost all its options to them; undefined where there is none.
 */
export function propagate(arena: Arena): DateConflict | undefined {
  const pushedBy: (number | undefined)[] = []
  while (passDates(arena, pushedBy) || passNeeds(arena)) {
    // Each pass closes at least one option.
  }
  const lost = [...arena.problem.tasks.keys()].find(
    (task) =>
      arena.isRequired[task] === 1 && edgeOf(arena, task, 'end') === Number.POSITIVE_INFINITY,
  )
  if (lost !== undefined) {
    const chain = [lost]
    for (let by = pushedBy[lost]; by !== undefined && !chain.includes(by); by = pushedBy[by]) {
      chain.unshift(by)
    }
    return { chain }
  }
  while (passRows(arena) && (passDates(arena, pushedBy) || passNeeds(arena))) {
    // The same, with the limits.
  }
  return undefined
}
