/** Which projects a report keeps: by theme, axis, department, status, origin, programme or id. */
import { isSameId } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { computeFigures } from './document/figures.ts'
import type { ReportContext } from './report-kind.ts'

/** The values asked for by field; a project passes where, for each field, one of its own values is among them. */
export type ProjectFilter = Readonly<Record<string, string | readonly string[] | undefined>>

const FIELDS: Readonly<Record<string, (project: Project) => readonly (string | undefined)[]>> = {
  theme: ({ theme }) => [theme],
  axis: ({ axes }) => axes.map(({ id }) => id),
  department: ({ departments }) => departments,
  status: ({ status }) => [status],
  origin: ({ origin }) => [origin],
  programme: ({ written }) => [written.programme],
  project: ({ id }) => [id],
}

/** The fields that a filter may name. */
export const FILTER_FIELDS: readonly string[] = Object.keys(FIELDS)

/** Whether a project passes a filter; a field that there is none of lets nothing pass. */
function passes(project: Project, filter: ProjectFilter = {}): boolean {
  return Object.entries(filter).every(([field, asked]) => {
    if (asked === undefined) return true
    const wanted = typeof asked === 'string' ? [asked] : asked
    const own = FIELDS[field]?.(project) ?? []
    return own.some((value) => value !== undefined && wanted.some((one) => isSameId(one, value)))
  })
}

/** The plan with only the projects that pass; the same plan where there is no filter. */
export function narrowedPlan(plan: Plan, filter: ProjectFilter | undefined): Plan {
  if (filter === undefined || Object.keys(filter).length === 0) return plan
  const projects = plan.projects.filter((project) => passes(project, filter))
  return { ...plan, projects }
}

/** The context of a report narrowed to the projects that pass its filter; its figures count these only. */
export function narrowed(context: ReportContext, filter: ProjectFilter | undefined): ReportContext {
  const plan = narrowedPlan(context.plan, filter)
  if (plan === context.plan) return context
  return { ...context, plan, figures: computeFigures(plan) }
}
