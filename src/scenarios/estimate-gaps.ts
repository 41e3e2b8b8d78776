/** What a project must tell before it can be chosen: dates, work on a team, and cost. */
import { countsAgainstTeam } from '../metrics/base/demand.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project, Workload } from '../plan/plan.ts'
import { isCandidate } from '../plan/project-status.ts'
import { isSetAside } from './obligation.ts'

export type EstimateGap = 'dates' | 'workload' | 'cost'

/** A project with what it does not tell, and who owns it. */
export interface Unestimated {
  readonly project: Project
  /** In the order dates, work, cost; never empty. */
  readonly missing: readonly EstimateGap[]
  /** The role that leads it, else its sponsor, else its lead department; undefined where nobody is named. */
  readonly owner: string | undefined
}

/** Whether a line of work states a number of days, 0 included, of a team of the plan. */
function statesDays(plan: Plan, project: Project, work: Workload, index: number): boolean {
  if (!countsAgainstTeam(work) || entityById(plan.teams, work.team ?? '') === undefined) return false
  const { total, days = {}, actual = {} } = project.written.workload?.[index] ?? {}
  return total !== undefined || Object.keys({ ...days, ...actual }).length > 0
}

function hasCost({ budget, written }: Project): boolean {
  const hasAmount = budget.some(({ years }) =>
    years.some(({ stages }) => Object.values(stages).some((amount) => amount !== undefined)),
  )
  return hasAmount || written.internal_only === true
}

/**
 * What a project does not tell; an amount or a number of days of 0 is told. Dates are a start and an end. Work is the
 * days of own staff on a team of the plan, and is asked for only where the plan has teams. Cost is an amount of a
 * budget year: a total without years is held against no envelope.
 */
export function estimateGaps(plan: Plan, project: Project): EstimateGap[] {
  const { span, workload } = project
  const hasDates = span.start !== undefined && span.end !== undefined
  const hasWork = workload.some((work, index) => statesDays(plan, project, work, index))
  return [
    ...(hasDates ? [] : (['dates'] as const)),
    ...(hasWork || plan.teams.length === 0 ? [] : (['workload'] as const)),
    ...(hasCost(project) ? [] : (['cost'] as const)),
  ]
}

/** The project with what it does not tell; undefined where it tells everything. */
export function unestimated(plan: Plan, project: Project): Unestimated | undefined {
  const missing = estimateGaps(plan, project)
  if (missing.length === 0) return undefined
  const { lead, sponsor } = project.written
  return { project, missing, owner: lead ?? sponsor ?? project.leadDepartment }
}

/** Whether nothing was decided about the project yet, or it was set aside: only then must estimates come first. */
export function awaitsDecision(project: Pick<Project, 'status'>): boolean {
  return isCandidate(project) || isSetAside(project)
}
