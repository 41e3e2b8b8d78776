/** Adds resources for large takes that can't stand beside each other: of all of them, and one small enough take, one at a time. */
import type { Demand, Problem, Resource } from '../../model/problem.ts'
import { TOLERANCE } from '../../model/verify.ts'

/** A take of a resource, with the mode that has it. */
interface Use {
  readonly task: number
  readonly option: number
  readonly amount: number
}

/** More resources than this would slow the model down more than they sharpen it. */
const MOST_ROWS = 1500

/** What each of the first resources holds; 0 for one that holds nothing, may be passed, or is given to. */
function roomOf({ resources, activities }: Problem, count: number): number[] {
  const room = resources.slice(0, count).map(({ capacity, baseLoad, overload }) => {
    const left = capacity - baseLoad
    return overload === undefined && left > 0 && left < Number.POSITIVE_INFINITY ? left : 0
  })
  const demands = activities.flatMap(({ modes }) => modes.flatMap((mode) => mode.demands))
  for (const { resource, amount } of demands) if (amount < 0 && resource < count) room[resource] = 0
  return room
}

/** The uses of each of the first resources. */
function usesOf({ activities }: Problem, count: number): Use[][] {
  const uses = Array.from({ length: count }, (): Use[] => [])
  for (const [activity, { modes }] of activities.entries()) {
    for (const [mode, { demands }] of modes.entries()) {
      for (const { resource, amount } of demands)
        uses[resource]?.push({ task: activity, option: mode, amount })
    }
  }
  return uses
}

/** The sets of uses of a resource of which one at most can be in: those of one activity from a size on, and all that leave it no room. */
function* exclusions(uses: readonly Use[], room: number): Generator<readonly Use[]> {
  for (const [activity, own] of grouped(uses)) {
    const sizes = [...new Set(own.map(({ amount }) => amount))].filter((size) => 2 * size <= room)
    for (const size of sizes.sort((left, right) => left - right)) {
      const large = uses.filter(
        (use) => use.task !== activity && use.amount + size > room + TOLERANCE,
      )
      if (large.length > 0) yield [...own.filter(({ amount }) => amount >= size), ...large]
    }
  }
}

function grouped(uses: readonly Use[]): Map<number, Use[]> {
  const groups = new Map<number, Use[]>()
  for (const use of uses) {
    const group = groups.get(use.task)
    if (group === undefined) groups.set(use.task, [use])
    else group.push(use)
  }
  return groups
}

/** All sets of uses of the first resources of which one at most can be in, as many as resources may be added for. */
function exclusionsOf(problem: Problem, count: number): (readonly Use[])[] {
  const room = roomOf(problem, count)
  const sets: (readonly Use[])[] = []
  for (const [resource, uses] of usesOf(problem, count).entries()) {
    const left = room[resource] ?? 0
    if (left > 0) sets.push(...exclusions(uses, left))
  }
  return sets.slice(0, MOST_ROWS)
}

/**
 * The problem with more resources after its own; the same activities, modes and answers.
 *
 * @param count - how many of the first resources are looked at.
 */
export function addCliqueCuts(problem: Problem, count: number): Problem {
  const sets = exclusionsOf(problem, count)
  const more = problem.activities.map(({ modes }) => modes.map((): Demand[] => []))
  for (const [index, set] of sets.entries()) {
    const resource = problem.resources.length + index
    for (const { task: activity, option: mode } of set)
      more[activity]?.[mode]?.push({ resource, amount: 1 })
  }
  const activities = problem.activities.map((activity, index) => ({
    ...activity,
    modes: activity.modes.map((mode, at) => ({
      ...mode,
      demands: [...mode.demands, ...(more[index]?.[at] ?? [])],
    })),
  }))
  const added = sets.map(
    (): Resource => ({ baseLoad: 0, capacity: 1, minimum: Number.NEGATIVE_INFINITY }),
  )
  return { ...problem, resources: [...problem.resources, ...added], activities }
}
