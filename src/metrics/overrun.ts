/** What projects were to cost and to last, beside what they now do: the pairs behind the overrun rates. */
import type { Plan, Project } from '../model/plan.ts'
import type { Cents } from '../units/quantity.ts'
import { costPair } from './baseline-cost.ts'
import type { Scope } from './define.ts'
import { isCompleted, isInitial, isRetained } from './portfolio.ts'

/** A project's first value and its value now. */
export interface Drift<N extends number> {
  readonly project: Project
  readonly initial: N
  readonly updated: N
}

/** The projects whose overrun should be known: retained ones of the initial portfolio. */
export function comparable(projects: readonly Project[]): Project[] {
  return projects.filter((project) => isInitial(project) && isRetained(project))
}

/** Baseline and expected cost of the projects that have both, over the sections that the baseline writes. */
export function costDrifts(plan: Plan, projects: readonly Project[]): Drift<Cents>[] {
  return comparable(projects).flatMap((project) => {
    const pair = costPair(plan, project)
    return pair === undefined ? [] : [{ project, initial: pair.initial, updated: pair.updated }]
  })
}

/** The last day of a project: the real one, else the one foreseen but never before the status date. */
function effectiveEnd(plan: Plan, project: Project): number | undefined {
  if (project.actual.end !== undefined) return project.actual.end
  if (isCompleted(project) || project.span.end === undefined) return undefined
  return Math.max(project.span.end, plan.asOf)
}

/** Baseline and present duration in calendar days, first and last day included, of the projects that have both. */
export function durationDrifts(plan: Plan, { projects }: Pick<Scope, 'projects'>): Drift<number>[] {
  return comparable(projects).flatMap((project) => {
    const { baseline, span } = project
    const end = effectiveEnd(plan, project)
    if (baseline?.start === undefined || baseline.end === undefined) return []
    if (span.start === undefined || end === undefined) return []
    const initial = baseline.end - baseline.start + 1
    const updated = end - span.start + 1
    return initial > 0 && updated > 0 ? [{ project, initial, updated }] : []
  })
}
