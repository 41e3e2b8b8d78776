/** The restriction of a problem to some of its activities and modes, and the way back from its solutions. */
import type { Problem, Solution } from './problem.ts'

/** What stays of a problem. */
export interface Subproblem {
  readonly problem: Problem
  /** The solution of the whole problem that one of the part stands for; activities that were left behind are out. */
  readonly expand: (solution: Solution) => Solution
  /** The solution of the part within one of the whole; -1 where its mode was left behind. */
  readonly shrink: (solution: Solution) => Solution
}

/** The part of a problem that two tests leave; logical constraints with activities that are left behind are dropped. */
export function subproblem(
  problem: Problem,
  hasActivity: (activity: number) => boolean,
  hasMode: (activity: number, mode: number) => boolean = () => true,
): Subproblem {
  const kept = [...problem.activities.keys()].filter(hasActivity)
  const position = new Map(kept.map((activity, index) => [activity, index]))
  const modes = kept.map((activity) =>
    [...(problem.activities[activity]?.modes.keys() ?? [])].filter((mode) => hasMode(activity, mode)),
  )
  const at = (activity: number): number => position.get(activity) ?? -1
  const isWhole = (...activities: number[]): boolean => activities.every((activity) => position.has(activity))
  const activities = kept.flatMap((activity, index) => {
    const whole = problem.activities[activity]
    if (whole === undefined) return []
    const own = modes[index]?.flatMap((mode) => whole.modes[mode] ?? []) ?? []
    return [{ ...whole, modes: own }]
  })
  return {
    problem: {
      resources: problem.resources,
      activities,
      precedences: problem.precedences
        .filter(({ predecessor, successor }) => isWhole(predecessor, successor))
        .map(({ predecessor, successor, lag }) => ({ predecessor: at(predecessor), successor: at(successor), lag })),
      requires: problem.requires
        .filter((logical) => isWhole(...logical))
        .map(([activity, needed]) => [at(activity), at(needed)] as const),
      exclusiveGroups: problem.exclusiveGroups
        .map((group) => group.filter((activity) => position.has(activity)).map(at))
        .filter(({ length }) => length > 1),
    },
    expand: (solution) => {
      const whole = problem.activities.map(() => -1)
      for (const [index, activity] of kept.entries()) {
        const mode = solution[index] ?? -1
        whole[activity] = mode < 0 ? -1 : (modes[index]?.[mode] ?? -1)
      }
      return whole
    },
    shrink: (solution) => kept.map((activity, index) => modes[index]?.indexOf(solution[activity] ?? -1) ?? -1),
  }
}
