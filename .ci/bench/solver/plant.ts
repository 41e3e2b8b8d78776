/** Puts tasks into a problem one by one, each where it fits: shows that a drawn problem has an answer. */
import type { Problem } from '../../../src/optimize/model/problem.ts'
import type { Draw } from '../../../test/support/seeded.ts'

/** A selection in the making. */
export interface Planting {
  readonly selection: number[]
  readonly taken: number[]
}

function canFollow({ activities, precedences }: Problem, solution: readonly number[], activity: number): boolean {
  const modeOf = (one: number) => activities[one]?.modes[solution[one] ?? -1]
  return precedences
    .filter(({ predecessor, successor }) => predecessor === activity || successor === activity)
    .every(({ predecessor, successor, lag }) => {
      const [first, second] = [modeOf(predecessor), modeOf(successor)]
      return first === undefined || second === undefined || second.start > first.end + lag
    })
}

/** Whether what a task needs is in, and no rival of it. */
function isWelcome({ requires, exclusiveGroups }: Problem, solution: readonly number[], activity: number): boolean {
  const isIn = (one: number): boolean => (solution[one] ?? -1) >= 0
  return (
    requires.every(([one, needed]) => one !== activity || isIn(needed)) &&
    exclusiveGroups.every((group) => !group.includes(activity) || !group.some(isIn))
  )
}

/**
 * Puts a task where it fits, from a drawn option on; says whether there was a place. Floors are not looked at: they are
 * rows whose upper limit is Infinity.
 */
export function plantTask(random: Draw, problem: Problem, planting: Planting, activity: number): boolean {
  const { selection: solution, taken: load } = planting
  const modes = problem.activities[activity]?.modes ?? []
  if (modes.length === 0 || !isWelcome(problem, solution, activity)) return false
  const from = random.between(0, modes.length - 1)
  for (const step of modes.keys()) {
    const pick = (from + step) % modes.length
    const demands = modes[pick]?.demands ?? []
    const hasRoom = demands.every(
      ({ resource, amount }) => (load[resource] ?? 0) + amount <= (problem.resources[resource]?.capacity ?? 0),
    )
    solution[activity] = pick
    if (hasRoom && canFollow(problem, solution, activity)) {
      for (const { resource, amount } of demands) load[resource] = (load[resource] ?? 0) + amount
      return true
    }
  }
  solution[activity] = -1
  return false
}
