/**
 * Valid inequalities from dual feasible functions: of large demands only so many fit a resource at a time, which
 * the linear relaxation doesn’t see.
 */
import type { Activity, Demand, Problem, Resource } from '../../model/problem.ts'

/**
 * Stand-ins for the share x of a resource that a demand has, such that demands which fit keep them too: with k, x itself
 * where (k + 1) x is whole, else the whole part of (k + 1) x over k. From the dual feasible functions of Fekete and
 * Schepers (New classes of fast lower bounds for bin packing problems, 2001). In whole numbers, with what a resource holds.
 */
const STEPS = [
  // More than half: one at a time.
  { parts: 2, k: 1, holds: 2 },
  // More than a third: two at a time, and none beside more than two thirds.
  { parts: 3, k: 2, holds: 6 },
] as const

/** What stands in for a demand for a resource that holds so much. */
function standIn(amount: number, room: number, { parts, k, holds }: (typeof STEPS)[number]): number {
  const times = parts * amount
  if (times % room === 0) return (times / room / parts) * holds
  return (Math.floor(times / room) / k) * holds
}

/** What resources hold that can be strengthened, 0 for the others: limited from above, in whole numbers, and nothing gives to them. */
function roomOf({ resources, activities }: Problem): number[] {
  const room = resources.map(({ capacity, baseLoad, overload }) => {
    const left = capacity - baseLoad
    return overload === undefined && left > 0 && Number.isInteger(left) ? left : 0
  })
  for (const { modes } of activities)
    for (const { demands } of modes)
      for (const { resource, amount } of demands) if (amount < 0 || !Number.isInteger(amount)) room[resource] = 0
  return room
}

/** The most that one mode of an activity stands for, by resource. */
function ownMost({ modes }: Activity, standsFor: (demand: Demand) => number): Map<number, number> {
  const own = new Map<number, number>()
  for (const { demands } of modes) {
    for (const demand of demands) {
      const stand = standsFor(demand)
      if (stand > (own.get(demand.resource) ?? 0)) own.set(demand.resource, stand)
    }
  }
  return own
}

/** The problem with more resources after its own; the same activities, modes and answers. */
export function addDualFeasibleCuts(problem: Problem): Problem {
  const room = roomOf(problem)
  const resources: Resource[] = [...problem.resources]
  const added = STEPS.map((step) => {
    const standsFor = ({ resource, amount }: Demand): number => {
      const left = room[resource] ?? 0
      return left > 0 ? standIn(amount, left, step) : 0
    }
    const most = room.map(() => 0)
    for (const activity of problem.activities) {
      for (const [resource, stand] of ownMost(activity, standsFor)) most[resource] = (most[resource] ?? 0) + stand
    }
    const positions = most.map((amount) =>
      amount > step.holds
        ? resources.push({ baseLoad: 0, capacity: step.holds, minimum: Number.NEGATIVE_INFINITY }) - 1
        : -1,
    )
    return { standsFor, positions }
  })
  const more = (demand: Demand): Demand[] =>
    added.flatMap(({ standsFor, positions }) => {
      const resource = positions[demand.resource] ?? -1
      const amount = resource < 0 ? 0 : standsFor(demand)
      return amount > 0 ? [{ resource, amount }] : []
    })
  const activities = problem.activities.map((activity) => ({
    ...activity,
    modes: activity.modes.map((mode) => ({ ...mode, demands: [...mode.demands, ...mode.demands.flatMap(more)] })),
  }))
  return { ...problem, resources, activities }
}
