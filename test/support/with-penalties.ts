/** Draws what loads cost before they reach the limits of their resources. */
import type { Problem } from '../../src/optimize/model/problem.ts'
import { seeded } from './seeded.ts'

/** The problem in which about two of three limited resources cost from some load on; in whole numbers, or halves. */
export function withPenalties(problem: Problem, seed: number): Problem {
  const draw = seeded(seed + 55_000)
  const resources = problem.resources.map((resource) => {
    const { baseLoad, capacity } = resource
    if (!Number.isFinite(capacity) || capacity <= baseLoad || draw.chance(35)) return resource
    const above = draw.between(baseLoad, Math.ceil(capacity) - 1)
    return { ...resource, penalty: { above, price: draw.pick([0, 0.5, 1, 1, 2, 4]) } }
  })
  return { ...problem, resources }
}
