/**
 * The abstract problem behind arbitration and smoothing: project selection and scheduling with activities in
 * several modes, as multi-mode resource-constrained scheduling has them (Talbot, Resource-constrained project
 * scheduling with time-resource tradeoffs, 1982), but that a mode has its dates too; resources, precedences,
 * logical constraints; and what a solution is.
 */
/** What all chosen modes share: how much of it they may demand together, and must. Integers, but for resources of shares. */
export interface Resource {
  /** The load before any activity. */
  readonly baseLoad: number
  /** The most that may be taken in all; Infinity where nothing is said. */
  readonly capacity: number
  /** The least that must be taken in all; -Infinity where nothing is said. */
  readonly minimum: number
  /** What passing `capacity` counts as where it may be passed (smoothing); undefined where it never may. */
  readonly overload?: 'days' | 'money'
  /** What load costs within `capacity`, which is finite then; undefined where it costs nothing. */
  readonly penalty?: Penalty
  /** The load whose squares are to be small, as one of a set of resources; undefined where its squares count for nothing. */
  readonly levelledLoad?: string
}

/** A soft limit: each unit of load above it costs value (a linear penalty function). */
interface Penalty {
  /** From the base load to the capacity. */
  readonly above: number
  /** For one unit of the resource; 0 or more. */
  readonly price: number
}

/** How much of a resource a mode demands; negative where it gives. */
export interface Demand {
  /** Position of the resource. */
  readonly resource: number
  readonly amount: number
}

/** One way to carry out an activity, its dates included. */
export interface Mode {
  /** First and last moment, both included; whole numbers on one scale (months, say). */
  readonly start: number
  readonly end: number
  /** One entry a resource at most, in the order of the resources. */
  readonly demands: readonly Demand[]
  /** How far it is from what was asked for: 0 for the mode that nobody would call a move. */
  readonly move: number
  /** What the activity is worth less this way, from 0 to its value; nothing where it is not said. */
  readonly loss?: number
}

/** Something that may be carried out, in one of several ways. */
export interface Activity {
  /** What having it is worth; 0 or more. */
  readonly value: number
  /** What having it adds to each aim that comes before value, the first aim first; whole numbers, 0 where nothing is said. */
  readonly aims?: readonly number[]
  /** Whether one of its modes must be chosen. */
  readonly isRequired: boolean
  /** In order of start, then of end; empty for an activity that cannot be had. */
  readonly modes: readonly Mode[]
}

/** An order in time: where both are chosen, the successor starts later than the end of the predecessor plus the lag. */
export interface Precedence {
  readonly predecessor: number
  readonly successor: number
  /** On the scale of starts and ends; negative where the two may overlap. */
  readonly lag: number
}

/** Activities, limits and logical constraints. Activities and resources are named by their positions. */
export interface Problem {
  readonly resources: readonly Resource[]
  readonly activities: readonly Activity[]
  readonly precedences: readonly Precedence[]
  /** The first is chosen only where the second is. */
  readonly requires: readonly (readonly [activity: number, required: number])[]
  /** Of each group at most one is chosen. */
  readonly exclusiveGroups: readonly (readonly number[])[]
}

/** The position of the chosen mode of every activity, -1 for an activity that is left out. */
export type Solution = readonly number[]

/** The mode that a solution gives an activity; undefined where it is left out. */
export function chosenMode({ activities }: Problem, solution: Solution, activity: number): Mode | undefined {
  return activities[activity]?.modes[solution[activity] ?? -1]
}

/** What a load of a resource lies above where it begins to cost; 0 where it never does. */
export function excessOf({ penalty }: Resource, load: number): number {
  return penalty === undefined ? 0 : Math.max(0, load - penalty.above)
}

/** What a load of a resource costs. */
export function penaltyOf(resource: Resource, load: number): number {
  return (resource.penalty?.price ?? 0) * excessOf(resource, load)
}

/** What the loads of a solution cost in all. */
export function totalPenalty(problem: Problem, solution: Solution): number {
  if (problem.resources.every(({ penalty }) => penalty === undefined)) return 0
  const loads = resourceLoads(problem, solution)
  return problem.resources.reduce((total, resource, at) => total + penaltyOf(resource, loads[at] ?? 0), 0)
}

/** What the selected activities are worth together, each the way it is selected, less what their loads cost; it may be less than 0. */
export function totalValue(problem: Problem, solution: Solution): number {
  const worth = problem.activities.reduce((total, { value }, activity) => {
    const mode = chosenMode(problem, solution, activity)
    return mode === undefined ? total : total + value - (mode.loss ?? 0)
  }, 0)
  return worth - totalPenalty(problem, solution)
}

/** The same resource, whose loads cost nothing. */
export function withoutPenalty({ penalty: _, ...resource }: Resource): Resource {
  return resource
}

/** A resource that limits nothing and costs nothing. */
export function unlimited({ baseLoad }: Resource): Resource {
  return { baseLoad, capacity: Number.POSITIVE_INFINITY, minimum: Number.NEGATIVE_INFINITY }
}

/** How many aims come before value. */
export function aimCount({ activities }: Pick<Problem, 'activities'>): number {
  return activities.reduce((most, { aims = [] }) => Math.max(most, aims.length), 0)
}

/** What the selected activities reach of each aim that comes before value, the first aim first. */
export function aimsReached(problem: Problem, solution: Solution): number[] {
  const reached = new Array<number>(aimCount(problem)).fill(0)
  for (const [activity, { aims = [] }] of problem.activities.entries()) {
    if (chosenMode(problem, solution, activity) === undefined) continue
    for (const [aim, part] of aims.entries()) reached[aim] = (reached[aim] ?? 0) + part
  }
  return reached
}

/** The load of every resource: its base load and the demands of the solution. */
export function resourceLoads(problem: Problem, solution: Solution): number[] {
  const load = problem.resources.map((resource) => resource.baseLoad)
  for (const activity of problem.activities.keys()) {
    for (const { resource, amount } of chosenMode(problem, solution, activity)?.demands ?? [])
      load[resource] = (load[resource] ?? 0) + amount
  }
  return load
}
