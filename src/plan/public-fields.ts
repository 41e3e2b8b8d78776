/**
 * Which texts of a plan may stand in a report for the public: the one list that the report prints from, that a rule
 * looks through, and that a law holds every format against.
 */

import type { PathOrigin } from '../yaml/read/origin.ts'
import { type WrittenTitle, within } from './entity.ts'
import { projectById } from './find-entity.ts'
import type { Entry, Plan, Project } from './plan.ts'

/** The fields, by their way in the format; all other text stays inside: roles, risks, opinions, notes, reviews. */
export const PUBLIC_FIELDS = [
  'plan.title',
  'plan.organisation',
  'plan.description',
  'plan.sources[]',
  'axes[].title',
  'bodies[].title',
  'objectives[].title',
  'objectives[].indicator.name',
  'objectives[].indicator.unit',
  'programmes[].benefits[].title',
  'programmes[].benefits[].unit',
  'projects[].title',
  'projects[].description',
  'projects[].narrative',
  'projects[].rebaselines[].reason',
  'projects[].disposition.notes',
  'projects[].benefits[].title',
  'projects[].benefits[].unit',
  'decisions[].subject',
  'decisions[].reason',
] as const

/** One of them. */
export type PublicField = (typeof PUBLIC_FIELDS)[number]

/** A text that a public report may print, with its place and the entity it is of; empty for the header. */
export interface PublicText {
  readonly field: PublicField
  readonly text: string
  readonly at: PathOrigin
  readonly entity: string
}

/** Whether a project must not be named in public. */
export function isConfidential({ written }: Pick<Project, 'written'>): boolean {
  return written.confidential === true
}

/** Whether a decision must not be told in public: it says so, or it is about a project that must not be named. */
export function isConfidentialDecision(
  plan: Pick<Plan, 'index'>,
  { confidential, projects = [] }: Entry<'decisions'>,
): boolean {
  if (confidential === true) return true
  return projects.some((id) => {
    const project = projectById(plan, id)
    return project !== undefined && isConfidential(project)
  })
}

/** The titles and ids of the projects, decisions, risks and components that must not be named, however they are written. */
export function confidentialNames(plan: Plan): string[] {
  const titles = (title: WrittenTitle | undefined): string[] =>
    typeof title === 'string' ? [title] : [title?.fr ?? '', title?.en ?? '']
  const secret = plan.projects.filter(isConfidential)
  const risks = [...plan.risks, ...plan.projects.flatMap(({ written }) => written.risks ?? [])]
  return [
    ...secret.flatMap(({ id, written }) => [id, ...titles(written.title)]),
    ...[...risks, ...plan.components]
      .filter(({ confidential }) => confidential === true)
      .flatMap(({ title }) => titles(title)),
    ...plan.decisions
      .filter((decision) => decision.confidential === true)
      .flatMap(({ subject = '' }) => [subject]),
  ].filter((name) => name !== '')
}

/** A value at a way of the format, with the steps to it in the entity. */
interface Found {
  readonly value: unknown
  readonly steps: readonly (string | number)[]
}

function below({ value, steps }: Found, step: string): Found[] {
  const [key = '', isList] = [step.replace('[]', ''), step.endsWith('[]')]
  const own = (value as Readonly<Record<string, unknown>> | undefined)?.[key]
  if (own === undefined || own === null) return []
  if (!isList) return [{ value: own, steps: [...steps, key] }]
  if (!Array.isArray(own)) return []
  return own.map((item: unknown, index) => ({ value: item, steps: [...steps, key, index] }))
}

/** The texts of a value: itself, or both languages of a title. */
function textsIn({ value, steps }: Found): { text: string; steps: Found['steps'] }[] {
  if (typeof value === 'string') return [{ text: value, steps }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === 'string' ? [{ text, steps: [...steps, key] }] : [],
  )
}

/** The records that a field is of, without those that must not be named. */
function recordsOf(plan: Plan, list: string): { at: PathOrigin; id: string; record: unknown }[] {
  if (list === 'plan') return [{ at: plan.header.at, id: '', record: plan.header }]
  if (list === 'projects')
    return plan.projects
      .filter((project) => !isConfidential(project))
      .map(({ at, id, written }) => ({ at, id, record: written }))
  const records = {
    axes: plan.axes,
    bodies: plan.bodies,
    objectives: plan.objectives,
    programmes: plan.programmes,
    decisions: plan.decisions.filter((decision) => !isConfidentialDecision(plan, decision)),
  }[list]
  return (records ?? []).map((record) => ({ at: record.at, id: record.id, record }))
}

/** Every text that a public report may print, in the order of the list, then of the plan. */
export function publicTexts(plan: Plan): PublicText[] {
  return PUBLIC_FIELDS.flatMap((field) => {
    const [list = '', ...steps] = field.split('.')
    return recordsOf(plan, list.replace('[]', '')).flatMap(({ at, id, record }) =>
      steps
        .reduce<Found[]>(
          (found, step) => found.flatMap((one) => below(one, step)),
          [{ value: record, steps: [] }],
        )
        .flatMap(textsIn)
        .map(({ text, steps: way }) => ({
          field,
          text,
          at: within({ at }, ...way),
          entity: id,
        })),
    )
  })
}
