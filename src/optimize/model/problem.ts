/** The abstract problem behind arbitration and smoothing: tasks with options in time, limits, and the bonds between tasks. */

/** One limit: what all chosen options together may take of it, and must take. Integers, but for rows of shares. */
export interface Resource {
  /** What is taken before any task. */
  readonly baseLoad: number
  /** The most that may be taken in all; Infinity where nothing is said. */
  readonly capacity: number
  /** The least that must be taken in all; -Infinity where nothing is said. */
  readonly minimum: number
  /** What passing `upper` counts as where it may be passed (smoothing); undefined where it never may. */
  readonly overload?: 'days' | 'money'
  /** The load whose squares are to be small, as one of a set of rows; undefined where its level counts for nothing. */
  readonly levelledLoad?: string
}

/** How much of a row an option takes; negative where it gives. */
export interface Demand {
  /** Position of the row. */
  readonly resource: number
  readonly amount: number
}

/** One way to carry out a task. */
export interface Mode {
  /** First and last moment, both included; whole numbers on one scale (months, say). */
  readonly start: number
  readonly end: number
  /** One entry a row at most, in the order of the rows. */
  readonly demands: readonly Demand[]
  /** How far it is from what was asked for: 0 for the option that nobody would call a move. */
  readonly move: number
  /** What the task is worth less this way, from 0 to its value; nothing where it is not said. */
  readonly loss?: number
}

/** Something that may be carried out, in one of several ways. */
export interface Activity {
  /** What having it is worth; 0 or more. */
  readonly value: number
  /** What having it adds to each aim that comes before value, the first aim first; whole numbers, 0 where nothing is said. */
  readonly aims?: readonly number[]
  /** Whether one of its options must be chosen. */
  readonly isRequired: boolean
  /** In order of start, then of end; empty for a task that cannot be had. */
  readonly modes: readonly Mode[]
}

/** An order in time: where both are chosen, `after` starts later than the end of `before` plus the lag. */
export interface Precedence {
  readonly predecessor: number
  readonly successor: number
  /** On the scale of starts and ends; negative where the two may overlap. */
  readonly lag: number
}

/** Tasks, limits and bonds. Tasks and rows are named by their positions. */
export interface Problem {
  readonly resources: readonly Resource[]
  readonly activities: readonly Activity[]
  readonly precedences: readonly Precedence[]
  /** The first is chosen only where the second is. */
  readonly requires: readonly (readonly [task: number, needed: number])[]
  /** Of each group at most one is chosen. */
  readonly exclusiveGroups: readonly (readonly number[])[]
}

/** The position of the chosen option of every task, -1 for a task that is left out. */
export type Solution = readonly number[]

/** The option that a selection gives a task; undefined where it is left out. */
export function chosenMode(
  { activities: tasks }: Problem,
  selection: Solution,
  task: number,
): Mode | undefined {
  return tasks[task]?.modes[selection[task] ?? -1]
}

/** What the selected tasks are worth together, each the way it is selected. */
export function totalValue(problem: Problem, selection: Solution): number {
  return problem.activities.reduce((total, { value }, task) => {
    const option = chosenMode(problem, selection, task)
    return option === undefined ? total : total + value - (option.loss ?? 0)
  }, 0)
}

/** How many aims come before value. */
export function aimCount({ activities: tasks }: Pick<Problem, 'activities'>): number {
  return tasks.reduce((most, { aims = [] }) => Math.max(most, aims.length), 0)
}

/** What the selected tasks reach of each aim that comes before value, the first aim first. */
export function aimsReached(problem: Problem, selection: Solution): number[] {
  const reached = new Array<number>(aimCount(problem)).fill(0)
  for (const [task, { aims = [] }] of problem.activities.entries()) {
    if (chosenMode(problem, selection, task) === undefined) continue
    for (const [aim, part] of aims.entries()) reached[aim] = (reached[aim] ?? 0) + part
  }
  return reached
}

/** What is taken of every row: before any task, and by the selection. */
export function resourceLoads(problem: Problem, selection: Solution): number[] {
  const taken = problem.resources.map((row) => row.baseLoad)
  for (const task of problem.activities.keys()) {
    for (const { resource: row, amount } of chosenMode(problem, selection, task)?.demands ?? [])
      taken[row] = (taken[row] ?? 0) + amount
  }
  return taken
}
