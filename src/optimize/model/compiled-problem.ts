/**
 * A problem laid out in flat arrays (compressed sparse rows), for what looks at it thousands of times a second.
 */
import type { Problem } from './problem.ts'

/** The whole number at a position; 0 beyond the array. */
export function intAt(array: Int32Array, index: number): number {
  return array[index] ?? 0
}

/** The number at a position; 0 beyond the array. */
export function floatAt(array: Float64Array, index: number): number {
  return array[index] ?? 0
}

/** Whether the flag at a position is set; false beyond the array. */
export function isSet(array: Uint8Array, index: number): boolean {
  return array[index] === 1
}

const NOTHING: readonly never[] = []

/** The list at a position; empty beyond the array. */
export function listAt<T>(lists: readonly (readonly T[])[], index: number): readonly T[] {
  return lists[index] ?? NOTHING
}

/** An order in time as one of its two tasks sees it. */
interface PrecedenceEnd {
  readonly other: number
  readonly lag: number
}

/** The arrays. Options of all tasks are numbered through: those of task t from `first[t]` to `first[t + 1]`. */
export interface CompiledProblem {
  readonly problem: Problem
  readonly firstMode: Int32Array
  /** By option: its task, its moments, how far it is from the wish. */
  readonly activity: Int32Array
  readonly start: Float64Array
  readonly end: Float64Array
  readonly move: Float64Array
  /** Takes of option o: from `takes[o]` to `takes[o + 1]`. */
  readonly firstDemand: Int32Array
  readonly resource: Int32Array
  readonly amount: Float64Array
  /** By option: 0 for one that no answer can have. */
  readonly isOpen: Uint8Array
  /** By option: what its task is worth this way. */
  readonly modeValue: Float64Array
  /** By task. */
  readonly value: Float64Array
  readonly isRequired: Uint8Array
  /** By task: 1 for one that adds to an aim before value. */
  readonly servesAim: Uint8Array
  readonly predecessors: readonly (readonly PrecedenceEnd[])[]
  readonly successors: readonly (readonly PrecedenceEnd[])[]
  /** What each task needs, and what needs it. */
  readonly requires: readonly (readonly number[])[]
  readonly requiredBy: readonly (readonly number[])[]
  /** The groups that each task is in, and the members of each. */
  readonly groups: readonly (readonly number[])[]
  /** By row: most and least that the tasks together may take. */
  readonly netCapacity: Float64Array
  readonly netMinimum: Float64Array
}

function lists<T>(count: number): T[][] {
  return Array.from({ length: count }, () => [])
}

function compileConstraints({
  activities: tasks,
  precedences: links,
  requires: needs,
  exclusiveGroups: rivals,
}: Problem) {
  const predecessors = lists<PrecedenceEnd>(tasks.length)
  const successors = lists<PrecedenceEnd>(tasks.length)
  for (const { predecessor: before, successor: after, lag } of links) {
    predecessors[after]?.push({ other: before, lag })
    successors[before]?.push({ other: after, lag })
  }
  const own = lists<number>(tasks.length)
  const neededBy = lists<number>(tasks.length)
  for (const [task, needed] of needs) {
    own[task]?.push(needed)
    neededBy[needed]?.push(task)
  }
  const groups = lists<number>(tasks.length)
  for (const [group, members] of rivals.entries())
    for (const task of members) groups[task]?.push(group)
  return { predecessors, successors, requires: own, requiredBy: neededBy, groups }
}

/** Lays a problem out; every option is open. */
export function compileProblem(problem: Problem): CompiledProblem {
  const { activities: tasks, resources: rows } = problem
  const options = tasks.flatMap(({ modes: options }) => options)
  const takes = options.flatMap(({ demands: takes }) => takes)
  const first = new Int32Array(tasks.length + 1)
  const task = new Int32Array(options.length)
  for (const [index, { modes: options }] of tasks.entries()) {
    const from = first[index] ?? 0
    first[index + 1] = from + options.length
    task.fill(index, from, from + options.length)
  }
  const starts = new Int32Array(options.length + 1)
  for (const [index, { demands: takes }] of options.entries())
    starts[index + 1] = (starts[index] ?? 0) + takes.length
  return {
    problem,
    firstMode: first,
    activity: task,
    start: Float64Array.from(options, (option) => option.start),
    end: Float64Array.from(options, (option) => option.end),
    move: Float64Array.from(options, (option) => option.move),
    firstDemand: starts,
    resource: Int32Array.from(takes, (take) => take.resource),
    amount: Float64Array.from(takes, (take) => take.amount),
    isOpen: new Uint8Array(options.length).fill(1),
    modeValue: Float64Array.from(options, ({ loss = 0 }, index) => {
      return (tasks[task[index] ?? 0]?.value ?? 0) - loss
    }),
    value: Float64Array.from(tasks, ({ value }) => value),
    isRequired: Uint8Array.from(tasks, ({ isRequired }) => (isRequired ? 1 : 0)),
    servesAim: Uint8Array.from(tasks, ({ aims = [] }) => (aims.some((part) => part > 0) ? 1 : 0)),
    ...compileConstraints(problem),
    netCapacity: Float64Array.from(
      rows,
      ({ capacity: upper, baseLoad: taken, overload: excess }) =>
        excess === undefined ? upper - taken : Number.POSITIVE_INFINITY,
    ),
    netMinimum: Float64Array.from(rows, ({ minimum: lower, baseLoad: taken }) => lower - taken),
  }
}

/** Whether one option starts later than another ends, lag included. */
export function startsAfter(
  { start, end }: CompiledProblem,
  option: number,
  first: number,
  lag: number,
) {
  return floatAt(start, option) > floatAt(end, first) + lag
}

function followsAll(arena: CompiledProblem, chosen: Int32Array, option: number): boolean {
  for (const { other, lag } of listAt(arena.predecessors, intAt(arena.activity, option))) {
    const its = intAt(chosen, other)
    if (its >= 0 && !startsAfter(arena, option, its, lag)) return false
  }
  return true
}

function precedesAll(arena: CompiledProblem, chosen: Int32Array, option: number): boolean {
  for (const { other, lag } of listAt(arena.successors, intAt(arena.activity, option))) {
    const its = intAt(chosen, other)
    if (its >= 0 && !startsAfter(arena, its, option, lag)) return false
  }
  return true
}

/**
 * Whether the dates of what is in let an option stand beside it.
 *
 * @param chosen - the option of each task, numbered through all tasks; -1 for a task that is out.
 */
export function keepsPrecedences(
  arena: CompiledProblem,
  chosen: Int32Array,
  option: number,
): boolean {
  return followsAll(arena, chosen, option) && precedesAll(arena, chosen, option)
}
