/**
 * Which texts of a plan may stand in a report for the public: the one list that the report prints from, that a rule
 * looks through, and that a law holds every format against.
 */

import { memoizeByObject } from '../values/memoize.ts'
import { groupedBy } from '../values/multimap.ts'
import type { PathOrigin, PathStep } from '../yaml/read/origin.ts'
import { type Located, type WrittenTitle, within } from './entity.ts'
import { projectById } from './find-entity.ts'
import { projectsByNeed } from './need-links.ts'
import type { Entry, Plan, Project, Reference } from './plan.ts'

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
  'programmes[].title',
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

export type PublicField = (typeof PUBLIC_FIELDS)[number]

/** A text that a public report may print, with its place and the entity it is of; empty for the header. */
export interface PublicText {
  readonly field: PublicField
  readonly text: string
  readonly at: PathOrigin
  readonly entity: string
}

export function isConfidential({ written }: Pick<Project, 'written'>): boolean {
  return written.confidential === true
}

/** Whether a reference stands in a record, or a part of one, that must not be named. */
function isInConfidential(files: ReadonlyMap<string, unknown>, { at: { file, path } }: Reference): boolean {
  let value = files.get(file)
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Readonly<Record<string | number, unknown>>)[step]
    if ((value as { confidential?: unknown } | null | undefined)?.confidential === true) return true
  }
  return false
}

/** The lower-cased ids of the decisions that are cited by what must not be named, and by nothing else; meetings cite all that they took. */
function citedInSecret(plan: Plan): ReadonlySet<string> {
  const [secret, open] = [new Set<string>(), new Set<string>()]
  const files = new Map(plan.contents.map(({ file, data }) => [file, data]))
  for (const reference of plan.references) {
    if (!reference.to.includes('decision') || reference.kind === 'body') continue
    const isSecret = isInConfidential(files, reference)
    const cited = isSecret ? secret : open
    cited.add(reference.id.toLowerCase())
  }
  return new Set([...secret].filter((id) => !open.has(id)))
}

const memory = new WeakMap<Plan['references'], ReadonlySet<string>>()

/** Whether a decision must not be told in public: it says so, it is about a project that must not be named, or only such records cite it. */
export function isConfidentialDecision(
  plan: Plan,
  { id: own, confidential, projects = [] }: Entry<'decisions'>,
): boolean {
  if (confidential === true) return true
  const isAbout = projects.some((id) => {
    const project = projectById(plan, id)
    return project !== undefined && isConfidential(project)
  })
  if (isAbout) return true
  const cited = memory.get(plan.references) ?? citedInSecret(plan)
  memory.set(plan.references, cited)
  return cited.has(own.toLowerCase())
}

const byProgramme = memoizeByObject((projects: Plan['projects']) =>
  groupedBy(projects, ({ written }) => written.programme?.toLowerCase()),
)

/** Whether a programme must not be named: all of its projects, one at least, must not. */
export function isConfidentialProgramme({ projects }: Pick<Plan, 'projects'>, { id }: Entry<'programmes'>): boolean {
  return byProgramme(projects).get(id.toLowerCase())?.every(isConfidential) === true
}

const titlesOf = (title: WrittenTitle | undefined): string[] =>
  [typeof title === 'string' ? title : title?.fr, typeof title === 'string' ? '' : title?.en].filter(
    (text) => text !== undefined && text !== '',
  ) as string[]

/** The kinds of record that must not be named where they say so, or speak of such records alone. */
type ConfidentialKind = 'component' | 'decision' | 'need' | 'programme' | 'project' | 'risk' | 'subsidy'

/** What a record that must not be named is called, and where. */
interface Told {
  readonly title?: WrittenTitle | undefined
  readonly at: PathOrigin
}

export interface ConfidentialRecord {
  readonly kind: ConfidentialKind
  readonly id: string
  /** `kind:id` in lower case, of a risk in a project `risk:project/id`: ids of these are their project's own. */
  readonly key: string
  readonly titles: readonly string[]
  readonly at: PathOrigin
}

/**
 * The projects, programmes, needs, grants, decisions, risks and components that must not be named: those that say so, and
 * those that speak of such projects alone.
 *
 * @param others - keys of records that count as confidential though they do not say so themselves.
 */
export function confidentialRecords(plan: Plan, others: ReadonlySet<string> = new Set()): ConfidentialRecord[] {
  const ofKind = <T extends { readonly id: string }>(
    kind: ConfidentialKind,
    records: readonly T[],
    isSecret: (record: T) => boolean,
    told: (record: T, position: number) => Told,
    holder = '',
  ): ConfidentialRecord[] =>
    records.flatMap((one, position) => {
      const key = `${kind}:${holder}${one.id}`.toLowerCase()
      if (!isSecret(one) && !others.has(key)) return []
      const { title, at } = told(one, position)
      return [{ kind, id: one.id, key, titles: titlesOf(title), at }]
    })
  const isMarked = (one: { readonly confidential?: boolean | undefined }): boolean => one.confidential === true
  const byTitle = (one: Located & Pick<Told, 'title'>): Told => ({ title: one.title, at: within(one, 'title') })
  const projects = ofKind('project', plan.projects, isConfidential, (one) => ({
    title: one.written.title,
    at: within(one, 'title'),
  }))
  const secret = new Set(projects.map(({ id }) => id.toLowerCase()))
  const isOfSecret = (ids: ReadonlySet<string> = new Set()): boolean =>
    ids.size > 0 && [...ids].every((id) => secret.has(id))
  const answers = projectsByNeed(plan)
  return [
    ...projects,
    ...ofKind('programme', plan.programmes, (one) => isConfidentialProgramme(plan, one), byTitle),
    ...ofKind('need', plan.needs, ({ id }) => isOfSecret(answers.get(id.toLowerCase())), byTitle),
    ...ofKind('subsidy', plan.subsidies, ({ project }) => secret.has(project?.toLowerCase() ?? ''), byTitle),
    ...ofKind('risk', plan.risks, isMarked, byTitle),
    ...plan.projects.flatMap((project) =>
      ofKind(
        'risk',
        project.written.risks ?? [],
        isMarked,
        ({ title }, index) => ({ title, at: within(project, 'risks', index, 'title') }),
        `${project.id}/`,
      ),
    ),
    ...ofKind('component', plan.components, isMarked, byTitle),
    ...ofKind(
      'decision',
      plan.decisions,
      (one) => isConfidentialDecision(plan, one),
      (one) => ({ title: one.subject, at: within(one, 'subject') }),
    ),
  ]
}

export function confidentialNames(plan: Plan): string[] {
  return confidentialRecords(plan).flatMap(({ id, titles }) => [id, ...titles])
}

interface Step {
  readonly key: string
  readonly isList: boolean
}

/** Takes a text and the steps to it in the entity, which stay as they are until it is done. */
type See = (text: string, steps: readonly PathStep[]) => void

/** Sees the texts of a value: itself, or both languages of a title. */
function seeTexts(value: unknown, path: PathStep[], see: See): void {
  if (typeof value === 'string') see(value, path)
  else if (typeof value === 'object' && value !== null)
    for (const [key, text] of Object.entries(value)) if (typeof text === 'string') see(text, [...path, key])
}

/** Sees the texts at a way of the format. */
function seeAlong(value: unknown, [step, ...rest]: readonly Step[], path: PathStep[], see: See): void {
  if (step === undefined) {
    seeTexts(value, path, see)
    return
  }
  const own = (value as Readonly<Record<string, unknown>> | undefined)?.[step.key]
  if (own === undefined || own === null) return
  path.push(step.key)
  if (!step.isList) seeAlong(own, rest, path, see)
  else if (Array.isArray(own))
    for (const [index, item] of own.entries()) {
      path.push(index)
      seeAlong(item, rest, path, see)
      path.pop()
    }
  path.pop()
}

/** The records that a field is of, without those that must not be named. */
function recordsOf(plan: Plan, list: string): (Located & { readonly record: unknown })[] {
  const { header, axes, bodies, objectives, programmes, decisions } = plan
  if (list === 'plan') return [{ at: header.at, id: '', record: header }]
  if (list === 'projects')
    return plan.projects
      .filter((project) => !isConfidential(project))
      .map(({ at, id, written }) => ({ at, id, record: written }))
  const records: Readonly<Record<string, () => readonly Located[]>> = {
    axes: () => axes,
    bodies: () => bodies,
    objectives: () => objectives,
    programmes: () => programmes.filter((programme) => !isConfidentialProgramme(plan, programme)),
    decisions: () => decisions.filter((decision) => !isConfidentialDecision(plan, decision)),
  }
  return (records[list]?.() ?? []).map((record) => ({ at: record.at, id: record.id, record }))
}

/** Every text that a public report may print and somebody looks for, in the order of the list, then of the plan. */
export function publicTexts(plan: Plan, isSought: (field: PublicField, text: string) => boolean): PublicText[] {
  const found: PublicText[] = []
  for (const field of PUBLIC_FIELDS) {
    const [list = '', ...keys] = field.split('.')
    const steps = keys.map((key) => ({ key: key.replace('[]', ''), isList: key.endsWith('[]') }))
    for (const { at, id, record } of recordsOf(plan, list.replace('[]', '')))
      seeAlong(record, steps, [], (text, way) => {
        if (isSought(field, text)) found.push({ field, text, at: within({ at }, ...way), entity: id })
      })
  }
  return found
}
