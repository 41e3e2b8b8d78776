/** Widens the limits of a problem. */
import type { Problem } from '../../src/optimize/model/problem.ts'

/** The problem with so much more room on each resource, of which no more costs than before. */
export function withMoreRoom(problem: Problem, moreOf: (resource: number) => number): Problem {
  const resources = problem.resources.map(({ penalty, capacity, ...resource }, at) => ({
    ...resource,
    capacity: capacity + moreOf(at),
    ...(penalty !== undefined && { penalty: { ...penalty, above: penalty.above + moreOf(at) } }),
  }))
  return { ...problem, resources }
}
