/**
 * Needs accepted, planned and covered, and which retained projects answer them; a link counts whichever side writes it,
 * and that of a merged project for the one that took over its scope.
 */
import { isSameId } from '../plan/entity.ts'
import { projectsInForce, successorOf } from '../plan/find-entity.ts'
import { needsByProject } from '../plan/need-links.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isCompleted, isOpen, isRetained, isStatusTold } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import { defineRate, type Scope, type Term } from './base/define.ts'
import { shareOf } from './base/terms.ts'

const REGISTERS_SOURCE: Bilingual = { fr: 'usage des registres de besoins', en: 'usual practice of needs registers' }

const linksOf = memoizeByObject((plan: Plan): ReadonlyMap<string, ReadonlySet<Project>> => {
  const links = new Map<string, Set<Project>>(plan.needs.map(({ id }) => [id.toLowerCase(), new Set()]))
  for (const { id, projects = [] } of plan.needs) {
    for (const project of projectsInForce(plan, projects)) {
      if (isRetained(project)) links.get(id.toLowerCase())?.add(project)
    }
  }
  for (const project of plan.projects) {
    const successor = successorOf(plan, project)
    if (!isRetained(successor)) continue
    for (const name of project.written.needs ?? []) links.get(name.toLowerCase())?.add(successor)
  }
  return links
})

const answersOf = memoizeByObject((plan: Plan): ReadonlyMap<string, readonly Project[]> => {
  const answers = new Map<string, Project[]>()
  for (const project of plan.projects)
    for (const need of needsByProject(plan).get(project.id.toLowerCase()) ?? []) addToList(answers, need.id, project)
  return answers
})

/** The projects that answer a need, in plan order, whatever became of them and whichever side writes the link. */
export function answering(plan: Plan, { id }: Entry<'needs'>): readonly Project[] {
  return answersOf(plan).get(id) ?? []
}

export function retainedFor(plan: Plan, need: Entry<'needs'>): Project[] {
  return [...(linksOf(plan).get(need.id.toLowerCase()) ?? [])]
}

/** Whether the need was accepted: by its status, or because a project answers it that is told to be retained. */
export function isAcceptedNeed(plan: Plan, need: Entry<'needs'>): boolean {
  if (need.status === 'accepted' || need.status === 'covered') return true
  return retainedFor(plan, need).some(isStatusTold)
}

/** Whether at least one retained project answers the need; undefined where nobody told the status of those that do. */
export function isPlannedNeed(plan: Plan, need: Entry<'needs'>): boolean | undefined {
  const projects = retainedFor(plan, need)
  return projects.length === 0 ? false : projects.some(isStatusTold) || undefined
}

/**
 * Whether all the retained projects that answer the need are completed; computed, whatever its status says. Undefined
 * where that hangs on a project whose status nobody told.
 */
export function isCoveredNeed(plan: Plan, need: Entry<'needs'>): boolean | undefined {
  const projects = retainedFor(plan, need)
  if (projects.length === 0 || projects.some(isOpen)) return false
  return projects.every(isCompleted) || undefined
}

/** The needs of a scope's department and source (of all where it names none); a duplicate counts with the need it repeats. */
export function needsIn(plan: Plan, { department, source: from }: Scope): Entry<'needs'>[] {
  const known = new Set(plan.departments.map(({ id }) => id.toLowerCase()))
  return plan.needs.filter(({ status, department: asking, source = 'none' }) => {
    if (status === 'duplicate') return false
    if (from !== undefined && source !== from) return false
    if (department === undefined) return true
    return known.has(asking.toLowerCase()) ? isSameId(asking, department) : department === 'none'
  })
}

function acceptedNeedsIn(plan: Plan, scope: Scope): Entry<'needs'>[] {
  return needsIn(plan, scope).filter((need) => isAcceptedNeed(plan, need))
}

/** One need of a rate; none where it cannot be told whether it counts. */
export function toldTerm(entity: Entry<'needs'>, counts: boolean | undefined): Term[] {
  return counts === undefined ? [] : [{ entity, amount: counts ? 1 : 0, of: 1 }]
}

/** Share of needs that were accepted. @example 45 of 58 needs (60 less 2 duplicates): 77.6 % */
export const needAcceptance = defineRate({
  id: 'need_acceptance',
  isOfPlan: true,
  label: { fr: 'Besoins acceptés', en: 'Needs accepted' },
  parts: 'count',
  formula: {
    fr: 'besoins acceptés ou couverts, ou auxquels répond un projet retenu ÷ besoins exprimés, hors doublons',
    en: 'needs accepted or covered, or answered by a retained project ÷ needs expressed, duplicates left out',
  },
  source: REGISTERS_SOURCE,
  breakdowns: ['department', 'source'],
  terms: (plan, scope) => shareOf(needsIn(plan, scope), (entity) => isAcceptedNeed(plan, entity)),
})

/** Share of accepted needs that are planned. @example 42 of 45 accepted needs: 93.3 % */
export const needPlanned = defineRate({
  id: 'need_planned',
  isOfPlan: true,
  label: { fr: 'Besoins planifiés', en: 'Needs planned' },
  parts: 'count',
  formula: {
    fr: 'besoins auxquels répond au moins un projet retenu ÷ besoins acceptés',
    en: 'needs answered by at least one retained project ÷ accepted needs',
  },
  source: REGISTERS_SOURCE,
  breakdowns: ['department', 'source'],
  terms: (plan, scope) =>
    acceptedNeedsIn(plan, scope).flatMap((entity) => toldTerm(entity, isPlannedNeed(plan, entity))),
  expected: (plan, scope) => acceptedNeedsIn(plan, scope),
})

/** Share of accepted needs that are covered. @example 12 of 45 accepted needs: 26.7 % */
export const needCoverage = defineRate({
  id: 'need_coverage',
  isOfPlan: true,
  label: { fr: 'Besoins couverts par des projets terminés', en: 'Needs covered by completed projects' },
  parts: 'count',
  formula: {
    fr: 'besoins dont tous les projets retenus sont terminés ÷ besoins acceptés',
    en: 'needs whose retained projects are all completed ÷ accepted needs',
  },
  source: REGISTERS_SOURCE,
  breakdowns: ['department', 'source'],
  terms: (plan, scope) =>
    acceptedNeedsIn(plan, scope).flatMap((entity) => toldTerm(entity, isCoveredNeed(plan, entity))),
  expected: (plan, scope) => acceptedNeedsIn(plan, scope),
})
