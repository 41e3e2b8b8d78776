/** What ties projects in competition to each other: what one needs, and what it cannot stand beside. */
import type { Plan, Project } from '../plan/plan.ts'
import { type Eligibility, isObliged, prerequisitesOf, variantGroup } from './obligation.ts'

/** The ties of one project in competition. */
export interface Interdependence {
  /** Positions of those that must be in with it. */
  readonly prerequisites: readonly number[]
  /** Positions of those that it excludes, or that are variants of the same thing. */
  readonly exclusives: readonly number[]
  /** A project that it needs and that is out of the competition. */
  readonly missing?: string
  /** A project that is served first and that it cannot stand beside. */
  readonly against?: string
}

/** The projects that may not be retained together, by lower-cased id, whichever of the two says so. */
function exclusions({ projects }: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const exclusives = new Map<string, Set<string>>()
  const add = (left: string, right: string): void => {
    if (left === right) return
    exclusives.set(left, (exclusives.get(left) ?? new Set()).add(right))
    exclusives.set(right, (exclusives.get(right) ?? new Set()).add(left))
  }
  const groups = new Map<string, string[]>()
  for (const project of projects) {
    const key = project.id.toLowerCase()
    for (const other of project.written.excludes ?? []) add(key, other.toLowerCase())
    const group = variantGroup(project)
    if (group === undefined) continue
    const members = groups.get(group) ?? []
    for (const member of members) add(key, member)
    groups.set(group, [...members, key])
  }
  return exclusives
}

/**
 * The ties of the projects that compete, in their order.
 *
 * @param plan - the plan as its files write it.
 */
export function interdependencesOf(
  plan: Plan,
  contested: readonly Project[],
  standings: ReadonlyMap<string, Eligibility>,
): Interdependence[] {
  const positions = new Map(contested.map(({ id }, position) => [id.toLowerCase(), position]))
  const exclusives = exclusions(plan)
  const named = new Map(plan.projects.map(({ id }) => [id.toLowerCase(), id]))
  const found = (ids: readonly string[]): number[] => ids.flatMap((id) => positions.get(id) ?? [])
  return contested.map((project): Interdependence => {
    const needs = prerequisitesOf(plan, project)
    const others = [...(exclusives.get(project.id.toLowerCase()) ?? [])]
    const missing = needs.find((id) => standings.get(id) === 'outside')
    const against = others.find((id) => isObliged(standings.get(id)))
    return {
      prerequisites: found(needs),
      exclusives: found(others),
      ...(missing === undefined ? {} : { missing: named.get(missing) ?? missing }),
      ...(against === undefined ? {} : { against: named.get(against) ?? against }),
    }
  })
}
