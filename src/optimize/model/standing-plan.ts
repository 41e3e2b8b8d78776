/**
 * The plan as it stands, as a solution, and the problem in which that breaks nothing: what is passed already may stay
 * passed and is not passed further (a reference schedule of reactive scheduling: Vieira, Herrmann and Lin 2003).
 */
import { type Problem, type Resource, resourceLoads, type Solution } from './problem.ts'
import { verify } from './verify.ts'

/** Each of the activities that are in at its mode with `move` 0, all others out; -1 too for one that has no such mode. */
export function standingSolution({ activities }: Problem, kept: readonly number[]): Solution {
  const isKept = new Set(kept)
  return activities.map(({ modes }, activity) =>
    isKept.has(activity) ? modes.findIndex(({ move }) => move === 0) : -1,
  )
}

function bearingResource(resource: Resource, taken: number): Resource {
  const { penalty } = resource
  const above = Math.max(penalty?.above ?? 0, taken)
  return {
    ...resource,
    capacity: Math.max(resource.capacity, taken),
    minimum: Math.min(resource.minimum, taken),
    ...(penalty === undefined ? {} : { penalty: { ...penalty, above } }),
  }
}

/**
 * The problem that bears a plan as it stands: each limit is the larger of its own and what the plan takes of it, and an
 * order, a need or an exclusion that the plan breaks does not count. What is required and not in stays out.
 */
export function bearingProblem(problem: Problem, standing: Solution): Problem {
  const taken = resourceLoads(problem, standing)
  const broken = verify(problem, standing)
  const isBroken = (kind: 'order' | 'need' | 'exclusive', one: readonly number[]): boolean =>
    broken.some((violation) => {
      if (violation.kind !== kind) return false
      if (violation.kind === 'order') return one[0] === violation.predecessor && one[1] === violation.successor
      if (violation.kind === 'need') return one[0] === violation.activity && one[1] === violation.required
      return violation.kind === 'exclusive' && one.includes(violation.activity) && one.includes(violation.other)
    })
  return {
    resources: problem.resources.map((resource, at) => bearingResource(resource, taken[at] ?? 0)),
    activities: problem.activities.map((activity, at) =>
      (standing[at] ?? -1) < 0 ? { ...activity, isRequired: false } : activity,
    ),
    precedences: problem.precedences.filter(
      ({ predecessor, successor }) => !isBroken('order', [predecessor, successor]),
    ),
    requires: problem.requires.filter((pair) => !isBroken('need', pair)),
    exclusiveGroups: problem.exclusiveGroups.filter((group) => !isBroken('exclusive', group)),
  }
}
