/** A problem of some of its tasks and options, and the way back from its selections. */
import type { Problem, Solution } from './problem.ts'

/** What stays of a problem. */
export interface Subproblem {
  readonly problem: Problem
  /** The selection of the whole problem that one of the part stands for; tasks that were left behind are out. */
  readonly expand: (selection: Solution) => Solution
  /** The selection of the part within one of the whole; -1 where its option was left behind. */
  readonly shrink: (selection: Solution) => Solution
}

/** The part of a problem that two tests leave; bonds with tasks that are left behind are dropped. */
export function subproblem(
  problem: Problem,
  hasTask: (task: number) => boolean,
  hasOption: (task: number, option: number) => boolean = () => true,
): Subproblem {
  const kept = [...problem.activities.keys()].filter(hasTask)
  const position = new Map(kept.map((task, index) => [task, index]))
  const options = kept.map((task) =>
    [...(problem.activities[task]?.modes.keys() ?? [])].filter((option) => hasOption(task, option)),
  )
  const at = (task: number): number => position.get(task) ?? -1
  const isWhole = (...tasks: number[]): boolean => tasks.every((task) => position.has(task))
  const tasks = kept.flatMap((task, index) => {
    const whole = problem.activities[task]
    if (whole === undefined) return []
    const own = options[index]?.flatMap((option) => whole.modes[option] ?? []) ?? []
    return [{ ...whole, modes: own }]
  })
  return {
    problem: {
      resources: problem.resources,
      activities: tasks,
      precedences: problem.precedences
        .filter(({ predecessor: before, successor: after }) => isWhole(before, after))
        .map(({ predecessor: before, successor: after, lag }) => ({
          predecessor: at(before),
          successor: at(after),
          lag,
        })),
      requires: problem.requires
        .filter((bond) => isWhole(...bond))
        .map(([task, needed]) => [at(task), at(needed)] as const),
      exclusiveGroups: problem.exclusiveGroups
        .map((group) => group.filter((task) => position.has(task)).map(at))
        .filter(({ length }) => length > 1),
    },
    expand: (selection) => {
      const whole = problem.activities.map(() => -1)
      for (const [index, task] of kept.entries()) {
        const option = selection[index] ?? -1
        whole[task] = option < 0 ? -1 : (options[index]?.[option] ?? -1)
      }
      return whole
    },
    shrink: (selection) =>
      kept.map((task, index) => options[index]?.indexOf(selection[task] ?? -1) ?? -1),
  }
}
