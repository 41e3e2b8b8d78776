/** Which projects a report keeps: those of a body, and those that a filter lets pass by theme, axis, department, status, origin, programme or id. */
import { formatNumber } from '../lang/numbers.ts'
import { formOf, NOUNS } from '../lang/plurals.ts'
import { CLOSED_VALUES } from '../plan/closed-values.ts'
import { isSameId } from '../plan/entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { Note, Section } from './document/document.ts'
import { computeFigures } from './document/figures.ts'
import { note } from './document/table.ts'
import type { ReportContext } from './report-kind.ts'

const TEXTS = {
  title: { fr: 'Projets retenus', en: 'Projects that count' },
  part: (shown: Bilingual, projects: Bilingual, all: Bilingual, choice: string) => ({
    fr: `${shown.fr} ${projects.fr} sur ${all.fr} (${choice}). Les enveloppes et les capacités sont celles de tout le plan.`,
    en: `${shown.en} of ${all.en} ${projects.en} (${choice}). Envelopes and capacities are those of the whole plan.`,
  }),
}

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

/** The lists of a plan that a field may name. */
const NAMED = ['axis', 'department', 'programme'] as const

/** The values that a field may have in a plan: those of the format, the ids of its lists, those of its projects. */
export function knownValues({ index, projects }: Plan, field: string): readonly string[] {
  const kind = NAMED.find((named) => named === field)
  const entries = kind === undefined ? [] : (index.get(kind)?.values() ?? [])
  return [
    ...new Set([
      ...(CLOSED_VALUES[field] ?? []),
      ...[...entries].map(({ id }) => id),
      ...projects.flatMap((project) => FIELDS[field]?.(project) ?? []),
    ]),
  ].filter((value) => value !== undefined)
}

/** The plan with only the projects that pass; the same plan where there is no filter. */
function narrowedPlan(plan: Plan, filter: ProjectFilter | undefined): Plan {
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

/** Which projects count. */
export interface ProjectChoice {
  /** Those that are the business of a body. */
  readonly body?: Entry<'bodies'> | undefined
  readonly filter?: ProjectFilter | undefined
}

/** Whether a project is a body's business: of its themes, or steered by it where it steers projects. */
function concerns({ themes, level, id }: Entry<'bodies'>, { theme, written }: Project): boolean {
  if (level === 'steering' || level === 'project') {
    return written.steering_body?.toLowerCase() === id.toLowerCase()
  }
  return themes === undefined || themes.some((one) => one === theme)
}

/** The projects of a body; all of them without a body, and where it steers none that says so. */
export function projectsOfBody(
  projects: readonly Project[],
  body: Entry<'bodies'> | undefined,
): readonly Project[] {
  if (body === undefined) return projects
  const own = projects.filter((project) => concerns(body, project))
  return own.length === 0 ? projects : own
}

/** The plan with the body's projects that pass the filter; the plan itself where all of them stay. */
export function chosenPlan(plan: Plan, { body, filter }: ProjectChoice): Plan {
  const own = projectsOfBody(plan.projects, body)
  const ofBody = own.length === plan.projects.length ? plan : { ...plan, projects: own }
  return narrowedPlan(ofBody, filter)
}

/** What says which projects count. */
export function choiceNote(whole: Plan, part: Plan, choice: string): Note {
  const [shown, all] = [part.projects.length, whole.projects.length]
  const number = (count: number) => bilingual((lang) => formatNumber(count, lang))
  const projects = {
    fr: formOf(shown, NOUNS.project, 'fr'),
    en: formOf(all, NOUNS.project, 'en'),
  }
  return note(TEXTS.part(number(shown), projects, number(all), choice))
}

/** The section that says which projects count, before those of a report that leaves some out. */
export function choiceSection(whole: Plan, part: Plan, choice: string): Section {
  return {
    id: 'projects-that-count',
    title: TEXTS.title,
    blocks: [choiceNote(whole, part, choice)],
  }
}
