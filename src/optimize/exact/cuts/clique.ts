/**
 * Clique inequalities (Padberg, On the facial structure of set packing polyhedra, 1973): demands of one resource
 * of which no two fit beside each other, one at a time.
 */
import type { Demand, Problem, Resource } from '../../model/problem.ts'
import { TOLERANCE } from '../../model/verify.ts'

/** A demand for a resource, with the mode that has it. */
interface ModeDemand {
  readonly activity: number
  readonly mode: number
  readonly amount: number
}

/** More resources than this would slow the model down more than they sharpen it. */
const MOST_CUTS = 1500

/** What each of the first resources holds; 0 for one that holds nothing, may be passed, or is given to. */
function netCapacities({ resources, activities }: Problem, count: number): number[] {
  const capacity = resources.slice(0, count).map(({ capacity, baseLoad, overload }) => {
    const left = capacity - baseLoad
    return overload === undefined && left > 0 && left < Number.POSITIVE_INFINITY ? left : 0
  })
  const demands = activities.flatMap(({ modes }) => modes.flatMap((mode) => mode.demands))
  for (const { resource, amount } of demands) if (amount < 0 && resource < count) capacity[resource] = 0
  return capacity
}

/** The uses of each of the first resources. */
function usesOf({ activities }: Problem, count: number): ModeDemand[][] {
  const uses = Array.from({ length: count }, (): ModeDemand[] => [])
  for (const [activity, { modes }] of activities.entries()) {
    for (const [mode, { demands }] of modes.entries()) {
      for (const { resource, amount } of demands) uses[resource]?.push({ activity, mode, amount })
    }
  }
  return uses
}

/** The sets of uses of a resource of which one at most can be in: those of one activity from a size on, and all that leave it no capacity. */
function* cliques(uses: readonly ModeDemand[], capacity: number): Generator<readonly ModeDemand[]> {
  for (const [activity, own] of grouped(uses)) {
    const sizes = [...new Set(own.map(({ amount }) => amount))].filter((size) => 2 * size <= capacity)
    for (const size of sizes.sort((left, right) => left - right)) {
      const large = uses.filter((use) => use.activity !== activity && use.amount + size > capacity + TOLERANCE)
      if (large.length > 0) yield [...own.filter(({ amount }) => amount >= size), ...large]
    }
  }
}

function grouped(uses: readonly ModeDemand[]): Map<number, ModeDemand[]> {
  const groups = new Map<number, ModeDemand[]>()
  for (const use of uses) {
    const group = groups.get(use.activity)
    if (group === undefined) groups.set(use.activity, [use])
    else group.push(use)
  }
  return groups
}

/** All sets of uses of the first resources of which one at most can be in, as many as resources may be added for. */
function cliquesOf(problem: Problem, count: number): (readonly ModeDemand[])[] {
  const capacity = netCapacities(problem, count)
  const sets: (readonly ModeDemand[])[] = []
  for (const [resource, uses] of usesOf(problem, count).entries()) {
    const left = capacity[resource] ?? 0
    if (left > 0) sets.push(...cliques(uses, left))
  }
  return sets.slice(0, MOST_CUTS)
}

/**
 * The problem with more resources after its own; the same activities, modes and answers.
 *
 * @param count - how many of the first resources are looked at.
 */
export function addCliqueCuts(problem: Problem, count: number): Problem {
  const sets = cliquesOf(problem, count)
  const more = problem.activities.map(({ modes }) => modes.map((): Demand[] => []))
  for (const [index, set] of sets.entries()) {
    const resource = problem.resources.length + index
    for (const { activity, mode } of set) more[activity]?.[mode]?.push({ resource, amount: 1 })
  }
  const activities = problem.activities.map((activity, index) => ({
    ...activity,
    modes: activity.modes.map((mode, at) => ({ ...mode, demands: [...mode.demands, ...(more[index]?.[at] ?? [])] })),
  }))
  const added = sets.map((): Resource => ({ baseLoad: 0, capacity: 1, minimum: Number.NEGATIVE_INFINITY }))
  return { ...problem, resources: [...problem.resources, ...added], activities }
}
