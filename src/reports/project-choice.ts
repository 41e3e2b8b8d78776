/** Which projects a report keeps: those of a body, and those that a filter lets pass by theme, axis, department, status, origin, programme, steering body, sponsor, lead, tag, id or a field of the office’s own. */
import { formatNumber } from '../lang/numbers.ts'
import { formOf, NOUNS } from '../lang/plurals.ts'
import { CLOSED_VALUES } from '../plan/closed-values.ts'
import { isSameId } from '../plan/entity.ts'
import { ownKeysOf } from '../plan/own-fields.ts'
import { partOfPlan } from '../plan/part-of-plan.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { PROJECT_FIELDS, projectValues } from '../plan/project-fields.ts'
import { themesOf } from '../plan/vocabulary.ts'
import { type Bilingual, bilingual, printed } from '../values/language.ts'
import type { Note, Section } from './document/document.ts'
import { figuresOfPart } from './document/figures.ts'
import { note } from './document/table.ts'
import { type ReportContext, wholeContext } from './report-kind.ts'

const TEXTS = printed('project-choice', {
  title: { fr: 'Projets retenus', en: 'Projects that count' },
  part: (shown: Bilingual, projects: Bilingual, all: Bilingual, choice: Bilingual) => ({
    fr: `${shown.fr} ${projects.fr} sur ${all.fr} (${choice.fr}).`,
    en: `${shown.en} of ${all.en} ${projects.en} (${choice.en}).`,
  }),
  ofPlan: ({ fr, en }: Bilingual) => ({
    fr: `${fr} Les enveloppes, les capacités, les besoins, les objectifs et l’avancement (où en est le plan) restent ceux de tout le plan.`,
    en: `${en} Envelopes, capacities, needs, objectives and how far the plan is remain those of the whole plan.`,
  }),
  withoutProjects: (body: string) => ({
    fr: `${body}\u00a0: aucun projet ne lui revient, tous comptent`,
    en: `${body}: no project is its own, all count`,
  }),
})

/** The values asked for by field; a project passes where, for each field, one of its own values is among them. */
export type ProjectFilter = Readonly<Record<string, string | readonly string[] | undefined>>

/** The fields that a filter may name: those of the format, then those that the office has given its projects. */
export function filterFields(plan: Plan): readonly string[] {
  return [...PROJECT_FIELDS, ...ownKeysOf(plan)]
}

/** Whether the format or the header lists the values of a field, so that no project has others. */
export function isClosedField(field: string): boolean {
  return field === 'theme' || Object.hasOwn(CLOSED_VALUES, field)
}

/** Whether a project passes a filter; a field that there is none of lets nothing pass. */
function passes(project: Project, filter: ProjectFilter = {}): boolean {
  return Object.entries(filter).every(([field, asked]) => {
    if (asked === undefined) return true
    // The value of an own field may be a number.
    const wanted = [asked].flat().map(String)
    return projectValues(project, field).some((value) => wanted.some((one) => isSameId(one, value)))
  })
}

const NAMED = { axis: 'axis', department: 'department', programme: 'programme', steering_body: 'body' } as const

/** The values that a field may have in a plan: those of the format, the ids of its lists, those of its projects. */
export function knownValues(plan: Plan, field: string): readonly string[] {
  const { index, projects } = plan
  const kind = Object.hasOwn(NAMED, field) ? NAMED[field as keyof typeof NAMED] : undefined
  const entries = kind === undefined ? [] : (index.get(kind)?.values() ?? [])
  return [
    ...new Set([
      ...(field === 'theme' ? themesOf(plan) : (CLOSED_VALUES[field] ?? [])),
      ...[...entries].map(({ id }) => id),
      ...projects.flatMap((project) => projectValues(project, field)),
    ]),
  ]
}

/** The plan with only the projects that pass; the same plan where all of them do. */
function narrowedPlan(plan: Plan, filter: ProjectFilter | undefined): Plan {
  if (filter === undefined || Object.keys(filter).length === 0) return plan
  const projects = plan.projects.filter((project) => passes(project, filter))
  return partOfPlan(plan, projects)
}

/** The context of a report narrowed to the projects that pass its filter; its figures count these only. */
export function narrowed(context: ReportContext, filter: ProjectFilter | undefined): ReportContext {
  return contextOfPart(context, narrowedPlan(context.plan, filter))
}

/** The context of a report about some projects of its plan; beside their figures those of the previous plan say nothing. */
export function contextOfPart(context: ReportContext, plan: Plan): ReportContext {
  if (plan === context.plan) return context
  const whole = wholeContext(context)
  const figures = figuresOfPart(whole.figures, plan)
  return { ...context, plan, figures, previous: undefined, whole }
}

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
export function projectsOfBody(projects: readonly Project[], body: Entry<'bodies'> | undefined): readonly Project[] {
  if (body === undefined || isWithoutProjects(projects, body)) return projects
  return projects.filter((project) => concerns(body, project))
}

function isWithoutProjects(projects: readonly Project[], body: Entry<'bodies'>): boolean {
  return !projects.some((project) => concerns(body, project))
}

/** The plan with the body's projects that pass the filter; the plan itself where all of them stay. */
export function chosenPlan(plan: Plan, { body, filter }: ProjectChoice): Plan {
  const own = projectsOfBody(plan.projects, body)
  return narrowedPlan(partOfPlan(plan, own), filter)
}

export interface NamedChoice extends ProjectChoice {
  readonly label: string
}

/** The words of a choice: its body, and what was typed; a body without projects of its own claims none. */
export function choiceWords({ projects }: Plan, { body, label }: NamedChoice): Bilingual {
  const isOwnless = body !== undefined && isWithoutProjects(projects, body)
  return bilingual((lang) =>
    [isOwnless ? TEXTS.withoutProjects(body.id)[lang] : body?.id, label]
      .filter((words) => words !== undefined && words !== '')
      .join(', '),
  )
}

/** How many projects a choice keeps, of how many, and by what. */
export function choiceText(whole: Plan, part: Plan, choice: NamedChoice): Bilingual {
  const [shown, all] = [part.projects.length, whole.projects.length]
  const number = (count: number) => bilingual((lang) => formatNumber(count, lang))
  const projects = { fr: formOf(shown, NOUNS.project, 'fr'), en: formOf(all, NOUNS.project, 'en') }
  return TEXTS.part(number(shown), projects, number(all), choiceWords(whole, choice))
}

/** What says which projects count, and where some are left out, what remains that of the whole plan. */
export function choiceNote(whole: Plan, part: Plan, choice: NamedChoice): Note {
  const words = choiceText(whole, part, choice)
  return note(part === whole ? words : TEXTS.ofPlan(words))
}

export function choiceData(whole: Plan, part: Plan, choice: NamedChoice): object {
  const [shown, of] = [part.projects.length, whole.projects.length]
  return { shown, of, choice: choiceWords(whole, choice).en }
}

export function choiceSection(whole: Plan, part: Plan, choice: NamedChoice): Section {
  return { id: 'projects-that-count', title: TEXTS.title, blocks: [choiceNote(whole, part, choice)] }
}
