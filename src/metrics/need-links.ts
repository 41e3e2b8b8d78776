/** Which needs count, and which retained projects answer them; a link counts whichever side writes it. */
import type { Entry, Plan, Project } from '../model/plan.ts'
import type { Scope } from './define.ts'
import { isCompleted, isRetained } from './portfolio.ts'
import { isSameId } from './scope.ts'

const cache = new WeakMap<Plan, ReadonlyMap<string, ReadonlySet<Project>>>()

function linksOf(plan: Plan): ReadonlyMap<string, ReadonlySet<Project>> {
  const known = cache.get(plan)
  if (known !== undefined) return known
  const links = new Map<string, Set<Project>>(
    plan.needs.map(({ id }) => [id.toLowerCase(), new Set()]),
  )
  const retained = plan.projects.filter(isRetained)
  const byId = new Map(retained.map((project) => [project.id.toLowerCase(), project]))
  for (const { id, projects } of plan.needs) {
    for (const name of projects ?? []) {
      const project = byId.get(name.toLowerCase())
      if (project !== undefined) links.get(id.toLowerCase())?.add(project)
    }
  }
  for (const project of retained) {
    for (const name of project.written.needs ?? []) links.get(name.toLowerCase())?.add(project)
  }
  cache.set(plan, links)
  return links
}

/** The retained projects that answer a need. */
function retainedFor(plan: Plan, need: Entry<'needs'>): Project[] {
  return [...(linksOf(plan).get(need.id.toLowerCase()) ?? [])]
}

/** Whether the need was accepted: by its status, or because a retained project answers it. */
export function isAcceptedNeed(plan: Plan, need: Entry<'needs'>): boolean {
  if (need.status === 'accepted' || need.status === 'covered') return true
  return retainedFor(plan, need).length > 0
}

/** Whether at least one retained project answers the need. */
export function isPlannedNeed(plan: Plan, need: Entry<'needs'>): boolean {
  return retainedFor(plan, need).length > 0
}

/** Whether all the retained projects that answer the need are completed; computed, whatever its status says. */
export function isCoveredNeed(plan: Plan, need: Entry<'needs'>): boolean {
  const projects = retainedFor(plan, need)
  return projects.length > 0 && projects.every(isCompleted)
}

/** The needs of a scope's department (of all where it names none); a duplicate counts with the need it repeats. */
export function needsIn(plan: Plan, { department }: Scope): Entry<'needs'>[] {
  const known = new Set(plan.departments.map(({ id }) => id.toLowerCase()))
  return plan.needs.filter(({ status, department: asking }) => {
    if (status === 'duplicate') return false
    if (department === undefined) return true
    return known.has(asking.toLowerCase()) ? isSameId(asking, department) : department === 'none'
  })
}

/** The accepted needs of a scope. */
export function acceptedNeedsIn(plan: Plan, scope: Scope): Entry<'needs'>[] {
  return needsIn(plan, scope).filter((need) => isAcceptedNeed(plan, need))
}
