/** Adds rows that every answer keeps anyway and that a relaxed model doesn't see: of large takes only so many fit at a time. */
import type { Activity, Demand, Problem, Resource } from '../../model/problem.ts'

/**
 * Stand-ins for the share x of a row that a take has, such that takes which fit keep them too: with steps k, x itself
 * where (k + 1) x is whole, else the whole part of (k + 1) x over k. From the dual feasible functions of Fekete and
 * Schepers (New classes of fast lower bounds for bin packing problems, 2001). In whole numbers, with what a row holds.
 */
const STEPS = [
  // More than half: one at a time.
  { parts: 2, k: 1, holds: 2 },
  // More than a third: two at a time, and none beside more than two thirds.
  { parts: 3, k: 2, holds: 6 },
] as const

/** What stands in for a take of a row that holds so much. */
function standIn(
  amount: number,
  room: number,
  { parts, k, holds }: (typeof STEPS)[number],
): number {
  const times = parts * amount
  if (times % room === 0) return (times / room / parts) * holds
  return (Math.floor(times / room) / k) * holds
}

/** What rows hold that can be strengthened, 0 for the others: limited from above, in whole numbers, and nothing gives to them. */
function roomOf({ resources: rows, activities: tasks }: Problem): number[] {
  const room = rows.map(({ capacity: upper, baseLoad: taken, overload: excess }) => {
    const left = upper - taken
    return excess === undefined && left > 0 && Number.isInteger(left) ? left : 0
  })
  for (const { modes: options } of tasks)
    for (const { demands: takes } of options)
      for (const { resource: row, amount } of takes)
        if (amount < 0 || !Number.isInteger(amount)) room[row] = 0
  return room
}

/** The most that one option of a task stands for, by row. */
function ownMost(
  { modes: options }: Activity,
  standsFor: (take: Demand) => number,
): Map<number, number> {
  const own = new Map<number, number>()
  for (const { demands: takes } of options) {
    for (const take of takes) {
      const stand = standsFor(take)
      if (stand > (own.get(take.resource) ?? 0)) own.set(take.resource, stand)
    }
  }
  return own
}

/** The problem with more rows after its own; the same tasks, options and answers. */
export function addDualFeasibleCuts(problem: Problem): Problem {
  const room = roomOf(problem)
  const rows: Resource[] = [...problem.resources]
  const added = STEPS.map((step) => {
    const standsFor = ({ resource: row, amount }: Demand): number => {
      const left = room[row] ?? 0
      return left > 0 ? standIn(amount, left, step) : 0
    }
    const most = room.map(() => 0)
    for (const task of problem.activities) {
      for (const [row, stand] of ownMost(task, standsFor)) most[row] = (most[row] ?? 0) + stand
    }
    const positions = most.map((amount) =>
      amount > step.holds
        ? rows.push({ baseLoad: 0, capacity: step.holds, minimum: Number.NEGATIVE_INFINITY }) - 1
        : -1,
    )
    return { standsFor, positions }
  })
  const more = (take: Demand): Demand[] =>
    added.flatMap(({ standsFor, positions }) => {
      const row = positions[take.resource] ?? -1
      const amount = row < 0 ? 0 : standsFor(take)
      return amount > 0 ? [{ resource: row, amount }] : []
    })
  const tasks = problem.activities.map((task) => ({
    ...task,
    modes: task.modes.map((option) => ({
      ...option,
      demands: [...option.demands, ...option.demands.flatMap(more)],
    })),
  }))
  return { ...problem, resources: rows, activities: tasks }
}
