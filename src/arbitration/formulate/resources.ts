/**
 * The resources of a formulated problem: a limit of the plan each, hard in a choice and soft in a smoothing, and what modes
 * demand of them. What a limit is, and what a project takes of it, lies in `src/limits/`.
 */
import type { DemandByLimit } from '../../limits/demand.ts'
import { type Limit, limitKindOf, limitsToCome } from '../../limits/index.ts'
import type { Demand, Resource } from '../../optimize/model/problem.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ResourceMeaning } from './formulation-map.ts'

/**
 * A limit that must be kept. Where the base load passes it already, its capacity is raised to that load, so that it bars only
 * what asks for more.
 *
 * @param price - what a unit costs of value that is taken of what the limit may give way to; it does not give way where it is undefined.
 */
export function hardResource(
  limit: Limit,
  baseLoad: number,
  price?: number,
): { resource: Resource; meaning: ResourceMeaning } {
  const kind = limitKindOf(limit)
  const most = kind.most(limit) ?? Number.POSITIVE_INFINITY
  const minimum = kind.least(limit) ?? Number.NEGATIVE_INFINITY
  const above = Math.max(most, baseLoad)
  const elastic = price === undefined ? undefined : kind.elasticMost(limit)
  return {
    resource: {
      baseLoad,
      capacity: Math.max(above, elastic ?? above),
      minimum,
      ...(price === undefined || elastic === undefined ? {} : { penalty: { above, price } }),
    },
    meaning: baseLoad > most ? { ...limit, exceeded: baseLoad - most } : limit,
  }
}

/** The limits that a smoothing looks at, as it sees them. */
export function softLimits(frame: Plan): Limit[] {
  return limitsToCome(frame).flatMap((limit) => limitKindOf(limit).soft(limit)?.limit ?? [])
}

/** A resource that may be passed, at a cost. */
export function softResource(limit: Limit, baseLoad: number): Resource {
  const kind = limitKindOf(limit)
  const { overload, levelled } = kind.soft(limit) ?? {}
  return {
    baseLoad,
    capacity: kind.most(limit) ?? Number.POSITIVE_INFINITY,
    minimum: -Infinity,
    ...(overload === undefined ? {} : { overload }),
    ...(levelled === undefined ? {} : { levelledLoad: levelled }),
  }
}

/** What is demanded of each limit beyond something else, in the order of the resources. */
export function demandsBeyond(demanded: DemandByLimit, other: DemandByLimit): Demand[] {
  return [...new Set([...demanded.keys(), ...other.keys()])]
    .map((resource) => ({ resource, amount: (demanded.get(resource) ?? 0) - (other.get(resource) ?? 0) }))
    .filter(({ amount }) => amount !== 0)
    .sort((left, right) => left.resource - right.resource)
}
