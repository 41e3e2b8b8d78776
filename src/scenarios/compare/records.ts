/**
 * Compares written records field by field, whatever the order of keys and the way of writing: of a project the fields that no other kind of change tells, then every other record of the plan, and its header.
 */

import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import type { ChangeKind, RecordChange } from './comparison.ts'

type Plain = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values as plain data are alike; a key without value counts as none, the order of keys makes no difference. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]))
  }
  if (!isRecord(left) || !isRecord(right)) return false
  return keysOf(left, right).every((key) => isSame(left[key], right[key]))
}

function keysOf(left: Plain, right: Plain): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
}

/** The keys of which two records hold different values, sorted; the left-out ones don't count. */
function differingKeys(left: Plain, right: Plain, leftOut: readonly string[]): string[] {
  return keysOf(left, right)
    .filter((key) => !leftOut.includes(key) && !isSame(left[key], right[key]))
    .sort()
}

/** What a field means, where files may say the same in several ways. */
const MEANINGS: Readonly<Record<string, (project: Project) => unknown>> = {
  title: ({ title }) => title,
  origin: ({ origin }) => origin,
  axes: ({ axes }) => axes,
  departments: ({ leadDepartment, departments }) => [leadDepartment, departments],
  start: ({ written }) => parseDay(written.start ?? '', 'start'),
  end: ({ written }) => parseDay(written.end ?? '', 'end'),
}

const BY_STATUS: readonly ChangeKind[] = ['retained', 'dropped', 'done', 'status']

/** The kinds of change that tell a field's change, so that it needs no word of its own. */
const TOLD_BY: Readonly<Record<string, readonly ChangeKind[]>> = {
  actual: ['moved'],
  baseline: ['rebaselined'],
  budget: ['repriced'],
  disposition: BY_STATUS,
  end: ['moved'],
  merged_into: BY_STATUS,
  progress: ['progressed'],
  rebaselines: ['rebaselined'],
  start: ['moved'],
  workload: ['reworked'],
}

const SCOPE: readonly string[] = [
  'axes',
  'benefits',
  'departments',
  'description',
  'mandatory',
  'needs',
  'objectives',
  'origin',
  'programme',
  'theme',
  'title',
]

/** A project's record with the meaning of a field in place of its writing, where there is one. */
function meant(project: Project): Plain {
  // `axis` and `axes` are two ways to write the same.
  const { id: _, status: __, axis: ___, ...written } = project.written
  const meanings = Object.entries(MEANINGS).map(([field, meaning]) => [field, meaning(project)])
  return { ...written, ...Object.fromEntries(meanings) }
}

/** The fields of a project that differ and that none of the kinds tells, sorted. */
export function projectFields(before: Project, after: Project, kinds: readonly ChangeKind[]): string[] {
  if (before.written === after.written) return []
  const told = Object.entries(TOLD_BY)
    .filter(([, tellers]) => tellers.some((kind) => kinds.includes(kind)))
    .map(([field]) => field)
  return differingKeys(meant(before), meant(after), told)
}

/** Whether a field says what a project is for and whom it serves, rather than how it is run. */
export function isScopeField(field: string): boolean {
  return SCOPE.includes(field)
}

/** The kinds of change that the fields make. */
export function kindsOfFields(fields: readonly string[]): ChangeKind[] {
  return [
    ...(fields.some(isScopeField) ? (['rescoped'] as const) : []),
    ...(fields.every(isScopeField) ? [] : (['edited'] as const)),
  ]
}

/** The lists of a plan beside its projects, in the order of the format's page, and what each holds. */
const LISTS = [
  ['preparation', 'preparation'],
  ['axes', 'axis'],
  ['objectives', 'objective'],
  ['assessments', 'assessment'],
  ['risks', 'risk'],
  ['regimes', 'regime'],
  ['departments', 'department'],
  ['bodies', 'body'],
  ['teams', 'team'],
  ['needs', 'need'],
  ['programmes', 'programme'],
  ['authorisations', 'authorisation'],
  ['subsidies', 'subsidy'],
  ['components', 'component'],
  ['decisions', 'decision'],
  ['reviews', 'review'],
  ['scenarios', 'scenario'],
] as const

type List = (typeof LISTS)[number][0]
type Fields = Readonly<Record<string, unknown>>

interface KnownRecord {
  readonly id: string
  readonly title: Bilingual
  readonly fields: Fields
}

/** What a record is written with: a team of the model holds its writing apart, the others are their own. */
function fieldsOf(entity: Plan[List][number]): Fields {
  return { ...('written' in entity ? entity.written : entity) }
}

/** A review has no id of its own: it is the word of a day on a project, and bears the project's name. */
function reviewOf({ index }: Plan, entity: Entry<'reviews'>): KnownRecord {
  const project = index.get('project')?.get(entity.project.toLowerCase())
  const titled = project as { readonly title?: WrittenTitle } | undefined
  const id = `${entity.project} ${entity.as_of}`
  return { id, title: titleOf(titled?.title, entity.project), fields: fieldsOf(entity) }
}

function recordOf(plan: Plan, entity: Plan[List][number]): KnownRecord {
  if ('project' in entity && 'as_of' in entity) return reviewOf(plan, entity)
  const fields = fieldsOf(entity)
  const title = (fields['title'] ?? fields['subject']) as WrittenTitle | undefined
  return { id: entity.id, title: titleOf(title, entity.id), fields }
}

/** The records of a list by lower-cased id, the first of each. */
function recordsOf(plan: Plan, list: List): Map<string, KnownRecord> {
  const records = new Map<string, KnownRecord>()
  for (const record of plan[list].map((entity) => recordOf(plan, entity))) {
    const key = record.id.toLowerCase()
    if (!records.has(key)) records.set(key, record)
  }
  return records
}

function changesOfList(list: List, kind: string, before: Plan, after: Plan): RecordChange[] {
  if (before[list] === after[list]) return []
  const [older, newer] = [recordsOf(before, list), recordsOf(after, list)]
  const present = [...newer].flatMap(([key, { id, title, fields }]): RecordChange[] => {
    const old = older.get(key)
    if (old === undefined) return [{ kind, id, title, change: 'new', fields: [] }]
    const differing = differingKeys(old.fields, fields, ['id', 'at'])
    return differing.length === 0 ? [] : [{ kind, id, title, change: 'edited', fields: differing }]
  })
  const gone = [...older]
    .filter(([key]) => !newer.has(key))
    .map(([, { id, title }]): RecordChange => ({ kind, id, title, change: 'removed', fields: [] }))
  return [...present, ...gone]
}

function changesOfHeader(before: Plan, after: Plan): RecordChange[] {
  const fields = differingKeys(before.header, after.header, ['at'])
  const { id, title } = after
  return fields.length === 0 ? [] : [{ kind: 'plan', id, title, change: 'edited', fields }]
}

/** The header where it differs, then every other record that is new, edited or removed, list by list. */
export function recordChanges(before: Plan, after: Plan): RecordChange[] {
  return [
    ...changesOfHeader(before, after),
    ...LISTS.flatMap(([list, kind]) => changesOfList(list, kind, before, after)),
  ]
}
