/**
 * A problem laid out in flat arrays (compressed sparse rows), for what looks at it thousands of times a second;
 * with the test of precedences on it.
 */
import type { Problem, Resource } from './problem.ts'

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

/** A precedence as one of its two activities sees it. */
interface PrecedenceEnd {
  readonly other: number
  readonly lag: number
}

/** The arrays. Modes of all activities are numbered through: those of activity t from `firstMode[t]` to `firstMode[t + 1]`. */
export interface CompiledProblem {
  readonly problem: Problem
  readonly firstMode: Int32Array
  /** By mode: its activity, its moments, how far it is from the wish. */
  readonly activity: Int32Array
  readonly start: Float64Array
  readonly end: Float64Array
  readonly move: Float64Array
  /** Demands of mode m: from `firstDemand[m]` to `firstDemand[m + 1]`. */
  readonly firstDemand: Int32Array
  readonly resource: Int32Array
  readonly amount: Float64Array
  /** By mode: 0 for one that no answer can have. */
  readonly isOpen: Uint8Array
  /** By mode: what its activity is worth this way. */
  readonly modeValue: Float64Array
  /** By activity. */
  readonly value: Float64Array
  readonly isRequired: Uint8Array
  /** By activity: 1 for one that adds to an aim before value. */
  readonly servesAim: Uint8Array
  readonly predecessors: readonly (readonly PrecedenceEnd[])[]
  readonly successors: readonly (readonly PrecedenceEnd[])[]
  /** What each activity requires, and what requires it. */
  readonly requires: readonly (readonly number[])[]
  readonly requiredBy: readonly (readonly number[])[]
  /** The groups that each activity is in, and the members of each. */
  readonly groups: readonly (readonly number[])[]
  /** By resource: capacity and minimum less the base load. */
  readonly netCapacity: Float64Array
  readonly netMinimum: Float64Array
  /** By resource: where its penalty begins, less the base load, and its price; Infinity and 0 where it has none. */
  readonly pricedAbove: Float64Array
  readonly price: Float64Array
  readonly hasPenalties: boolean
}

function lists<T>(count: number): T[][] {
  return Array.from({ length: count }, () => [])
}

function compileConstraints({ activities, precedences, requires, exclusiveGroups }: Problem) {
  const predecessors = lists<PrecedenceEnd>(activities.length)
  const successors = lists<PrecedenceEnd>(activities.length)
  for (const { predecessor, successor, lag } of precedences) {
    predecessors[successor]?.push({ other: predecessor, lag })
    successors[predecessor]?.push({ other: successor, lag })
  }
  const own = lists<number>(activities.length)
  const neededBy = lists<number>(activities.length)
  for (const [activity, needed] of requires) {
    own[activity]?.push(needed)
    neededBy[needed]?.push(activity)
  }
  const groups = lists<number>(activities.length)
  for (const [group, members] of exclusiveGroups.entries())
    for (const activity of members) groups[activity]?.push(group)
  return { predecessors, successors, requires: own, requiredBy: neededBy, groups }
}

/** Whether some load of a resource costs anything. */
function isPriced(resource: Resource): resource is Resource & { readonly penalty: NonNullable<Resource['penalty']> } {
  return (resource.penalty?.price ?? 0) > 0
}

/** Lays a problem out; every mode is open. */
export function compileProblem(problem: Problem): CompiledProblem {
  const { activities, resources } = problem
  const modes = activities.flatMap(({ modes }) => modes)
  const demands = modes.flatMap(({ demands }) => demands)
  const first = new Int32Array(activities.length + 1)
  const activity = new Int32Array(modes.length)
  for (const [index, { modes }] of activities.entries()) {
    const from = first[index] ?? 0
    first[index + 1] = from + modes.length
    activity.fill(index, from, from + modes.length)
  }
  const starts = new Int32Array(modes.length + 1)
  for (const [index, { demands }] of modes.entries()) starts[index + 1] = (starts[index] ?? 0) + demands.length
  return {
    problem,
    firstMode: first,
    activity,
    start: Float64Array.from(modes, (mode) => mode.start),
    end: Float64Array.from(modes, (mode) => mode.end),
    move: Float64Array.from(modes, (mode) => mode.move),
    firstDemand: starts,
    resource: Int32Array.from(demands, (demand) => demand.resource),
    amount: Float64Array.from(demands, (demand) => demand.amount),
    isOpen: new Uint8Array(modes.length).fill(1),
    modeValue: Float64Array.from(modes, ({ loss = 0 }, index) => {
      return (activities[activity[index] ?? 0]?.value ?? 0) - loss
    }),
    value: Float64Array.from(activities, ({ value }) => value),
    isRequired: Uint8Array.from(activities, ({ isRequired }) => (isRequired ? 1 : 0)),
    servesAim: Uint8Array.from(activities, ({ aims = [] }) => (aims.some((part) => part > 0) ? 1 : 0)),
    ...compileConstraints(problem),
    netCapacity: Float64Array.from(resources, ({ capacity, baseLoad, overload }) =>
      overload === undefined ? capacity - baseLoad : Number.POSITIVE_INFINITY,
    ),
    netMinimum: Float64Array.from(resources, ({ minimum, baseLoad }) => minimum - baseLoad),
    pricedAbove: Float64Array.from(resources, (resource) =>
      isPriced(resource) ? resource.penalty.above - resource.baseLoad : Number.POSITIVE_INFINITY,
    ),
    price: Float64Array.from(resources, ({ penalty }) => penalty?.price ?? 0),
    hasPenalties: resources.some(isPriced),
  }
}

/** Whether one mode starts later than another ends, lag included. */
export function startsAfter({ start, end }: CompiledProblem, mode: number, first: number, lag: number) {
  return floatAt(start, mode) > floatAt(end, first) + lag
}

function followsAll(compiled: CompiledProblem, chosen: Int32Array, mode: number): boolean {
  for (const { other, lag } of listAt(compiled.predecessors, intAt(compiled.activity, mode))) {
    const its = intAt(chosen, other)
    if (its >= 0 && !startsAfter(compiled, mode, its, lag)) return false
  }
  return true
}

function precedesAll(compiled: CompiledProblem, chosen: Int32Array, mode: number): boolean {
  for (const { other, lag } of listAt(compiled.successors, intAt(compiled.activity, mode))) {
    const its = intAt(chosen, other)
    if (its >= 0 && !startsAfter(compiled, its, mode, lag)) return false
  }
  return true
}

/**
 * Whether the dates of what is in let a mode stand beside it.
 *
 * @param chosen - the mode of each activity, numbered through all activities; -1 for an activity that is out.
 */
export function keepsPrecedences(compiled: CompiledProblem, chosen: Int32Array, mode: number): boolean {
  return followsAll(compiled, chosen, mode) && precedesAll(compiled, chosen, mode)
}
