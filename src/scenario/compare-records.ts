/** Which records other than projects are not written alike in two states of a plan, and the header. */
import { titleOf, type WrittenTitle } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { differingKeys } from './compare-fields.ts'
import type { RecordChange } from './comparison.ts'

/** The lists of a plan beside its projects, in the order of the format's page, and what each holds. */
const LISTS = [
  ['preparation', 'preparation'],
  ['axes', 'axis'],
  ['objectives', 'objective'],
  ['assessments', 'assessment'],
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
