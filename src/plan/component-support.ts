/**
 * What becomes of the components of the existing system: which projects replace them, and whether they do so before
 * support, or the contract, ends.
 */
import { type Day, lastDay, parseDay } from '../values/calendar.ts'
import type { Cents } from '../values/quantity.ts'
import { projectsInForce } from './find-entity.ts'
import type { Entry, Plan, Project } from './plan.ts'
import { isCompleted, isRetained, isStatusTold } from './project-status.ts'
import { roundedCents } from './written-amount.ts'

export type Component = Entry<'components'>

/** The projects that are to replace a component, each once; of a merged one, the project that took over its scope. */
export function replacementsOf(
  plan: Pick<Plan, 'index'>,
  { replaced_by: named = [] }: Pick<Component, 'replaced_by'>,
): Project[] {
  return projectsInForce(plan, named)
}

/** The components that a project is to replace, those of projects that were merged into it among them. */
export function componentsReplacedBy(plan: Pick<Plan, 'index' | 'components'>, project: Project): Component[] {
  return plan.components.filter((component) => replacementsOf(plan, component).some(({ id }) => id === project.id))
}

export function supportEnd({ end_of_support: text = '' }: Component): Day | undefined {
  return parseDay(text, 'end')
}

export function contractEnd({ contract_end: text = '' }: Component): Day | undefined {
  return parseDay(text, 'end')
}

/** Whether a day lies before the status date. */
export function isOver({ asOf }: Pick<Plan, 'asOf'>, day: Day): boolean {
  return day < asOf
}

export interface ComponentEnd {
  readonly component: Component
  readonly end: Day
}

/** The components for which something ends by the end of the plan: it may be over already. */
export function endingWithin(
  { components, horizon }: Pick<Plan, 'components' | 'horizon'>,
  endOf: (component: Component) => Day | undefined,
): ComponentEnd[] {
  const last = lastDay(horizon.last)
  return components.flatMap((component) => {
    const end = endOf(component)
    return end === undefined || end > last ? [] : [{ component, end }]
  })
}

export function yearlyCostOf(plan: Pick<Plan, 'scale'>, { yearly_cost: written }: Component): Cents | undefined {
  return written === undefined ? undefined : roundedCents(plan, written)
}

/** A day that is foreseen and was not reached cannot lie before the status date. */
function notBefore({ asOf }: Pick<Plan, 'asOf'>, foreseen: Day | undefined): Day | undefined {
  return foreseen === undefined || foreseen >= asOf ? foreseen : asOf
}

/** The day on which a project ends: of one that should have ended and has not, the status date at the earliest. */
export function endDayOf(plan: Pick<Plan, 'asOf'>, project: Project): Day | undefined {
  const { end } = project.span
  // Whether it ended when it should have, nobody told.
  if (!isStatusTold(project)) return end !== undefined && end < plan.asOf ? undefined : end
  return isCompleted(project) ? end : notBefore(plan, end)
}

/** The day on which users work with what a project brings: its last go-live, or its end where it names none. */
export function goLiveDayOf(plan: Pick<Plan, 'asOf'>, project: Project): Day | undefined {
  const days = (project.written.milestones ?? []).flatMap((milestone) => {
    if (milestone.kind !== 'golive') return []
    const reached = parseDay(milestone.actual ?? '', 'end')
    const foreseen = parseDay(milestone.current ?? milestone.baseline ?? '', 'end')
    return reached ?? (isCompleted(project) ? foreseen : notBefore(plan, foreseen)) ?? []
  })
  return days.length === 0 ? endDayOf(plan, project) : (Math.max(...days) as Day)
}

/** Whether a project replaces a component by a day. */
export type Replacement =
  /** The first of the projects that count is there in time, or later; `days` lie between it and the limit, below zero where it is late. */
  | { readonly kind: 'in-time' | 'late'; readonly project: Project; readonly day: Day; readonly days: number }
  /** A project that counts says no day. */
  | { readonly kind: 'undated'; readonly project: Project }
  /** Projects are named, and none counts. */
  | { readonly kind: 'not-retained'; readonly projects: readonly Project[] }
  /** No project is named. */
  | { readonly kind: 'none' }
  /** It is to be retired, which needs no project that counts, and the limit has not passed. */
  | { readonly kind: 'retired' }

interface Look {
  /** Whether a project may replace a component; retained ones where nothing is said. */
  readonly counts?: (project: Project) => boolean
  /** The day on which a project has replaced it; its end where nothing is said. */
  readonly dayOf?: (plan: Pick<Plan, 'asOf'>, project: Project) => Day | undefined
}

/**
 * Whether a project replaces a component by a day. Any of those it names will do, so that the earliest is looked at.
 *
 * @example support ends on 2025-12-31: a retained project that ends on 2025-10-31 is in time by 61 days, one that ends
 *   on 2026-01-31 late by 31
 */
export function replacementBy(
  plan: Pick<Plan, 'index' | 'asOf'>,
  { component, end: limit }: ComponentEnd,
  { counts = isRetained, dayOf = endDayOf }: Look = {},
): Replacement {
  const projects = replacementsOf(plan, component)
  const counting = projects.filter(counts)
  const [first] = counting
  if (first === undefined) {
    if (component.lifecycle === 'retire' && !isOver(plan, limit)) return { kind: 'retired' }
    return projects.length === 0 ? { kind: 'none' } : { kind: 'not-retained', projects }
  }
  const [earliest] = counting
    .flatMap((project) => {
      const day = dayOf(plan, project)
      return day === undefined ? [] : [{ project, day }]
    })
    .sort((left, right) => left.day - right.day)
  if (earliest === undefined) return { kind: 'undated', project: first }
  const days = limit - earliest.day
  return { kind: days >= 0 ? 'in-time' : 'late', ...earliest, days }
}

export function isReplaced({ asOf }: Pick<Plan, 'asOf'>, replacement: Replacement): boolean {
  if (!('project' in replacement)) return false
  return isCompleted(replacement.project) || ('day' in replacement && replacement.day < asOf)
}

/** Whether no project that counts replaces the component although one is needed. */
export function isUncovered({ kind }: Replacement): boolean {
  return kind === 'none' || kind === 'not-retained'
}

/** Whether a project that counts replaces the component, and too late or at no known day. */
export function isReplacedLate({ kind }: Replacement): boolean {
  return kind === 'late' || kind === 'undated'
}
