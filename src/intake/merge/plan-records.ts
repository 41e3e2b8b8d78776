/** The records of a plan as its files write them, found by list and id, and where each stands. */

import { cutTo } from '../../lang/punctuation.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { documentSchema, LIST_KEYS, type ListKey } from '../../schema/document.ts'
import { alternatives, definition, metaOf, type Schema } from '../../schema/lookup.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import type { ProposedList } from './proposal.ts'

/** A record with its id as the plan writes it; of one without an id, the keys that tell it apart. */
export interface ListRecord {
  readonly id: string
  readonly data: PlainMap
}

export interface PlanRecord extends ListRecord {
  readonly list: ProposedList
  readonly at: PathOrigin
}

/** The keys of a record that stand for its id, where it has none. */
export function keysOfRecord(list: ProposedList): readonly string[] {
  if (list === 'plan') return ['id']
  const schema = documentSchema.shape[list]
  const [array = schema] = alternatives(schema)
  const keys = distinctKeys(schema) ?? distinctKeys(array) ?? []
  const { element } = definition(array)
  const hasId = element !== undefined && definition(element).shape?.['id'] !== undefined
  return hasId || keys.length === 0 ? ['id'] : keys
}

/** The keys that the format wants distinct in a list; undefined where it names none. */
export function distinctKeys(list: Schema): readonly string[] | undefined {
  return (metaOf(list) as { distinct?: readonly string[] }).distinct
}

/** Whether the records of a list have an id of their own, and are not told apart by other keys. */
export function hasOwnId(list: ProposedList): boolean {
  return keysOfRecord(list).join() === 'id'
}

/** The id of a record as proposals name it; undefined for a record that lacks it. */
export function recordId(list: ProposedList, data: PlainMap): string | undefined {
  const words = keysOfRecord(list).map((key) => data[key])
  if (words.some((word) => word === undefined || word === null || typeof word === 'object')) return undefined
  return words.join(' ')
}

export function recordKey(list: ProposedList | 'envelopes', id: string): string {
  return `${list} ${id.toLowerCase()}`
}

type Contents = Pick<Plan, 'contents'>

function add(records: Map<string, PlanRecord>, record: Omit<PlanRecord, 'id'>): void {
  const id = recordId(record.list, record.data)
  const key = recordKey(record.list, id ?? '')
  if (id !== undefined && !records.has(key)) records.set(key, { ...record, id })
}

/** The records of one list of a file with their places; one that could not be read leaves a hole. */
function recordsIn(file: string, list: ProposedList, value: unknown): Omit<PlanRecord, 'id'>[] {
  const at = (...path: (string | number)[]): PathOrigin => ({ file, path, part: 'value' })
  if (!Array.isArray(value)) return isPlainMap(value) ? [{ list, data: value, at: at(list) }] : []
  return [...value.entries()].flatMap(([index, data]) =>
    isPlainMap(data) ? [{ list, data, at: at(list, index) }] : [],
  )
}

/** All records by list and lower-cased id, the first of each. */
const recordsByKey = memoizeByObject((contents: Plan['contents']) => {
  const records = new Map<string, PlanRecord>()
  for (const { file, data } of contents) {
    for (const list of ['plan', ...LIST_KEYS] as const)
      for (const record of recordsIn(file, list, data[list])) add(records, record)
  }
  return records
})

/** The record of an id without regard to case; the header has that of the plan. */
export function planRecord({ contents }: Contents, list: ProposedList, id: string): PlanRecord | undefined {
  return recordsByKey(contents).get(recordKey(list, id))
}

/** The records of a list, in the order of the files; those that have no id, or one that is taken, are left out. */
export function recordsOf({ contents, id }: Pick<Plan, 'contents' | 'id'>, list: ProposedList): ListRecord[] {
  if (list !== 'plan') return [...recordsByKey(contents).values()].filter((record) => record.list === list)
  const header = contents.find(({ data }) => data.plan !== undefined)?.data.plan
  return header === undefined ? [] : [{ id, data: header }]
}

/** The list that holds a kind of entity; undefined for a kind that no list holds. */
export function listOfKind(kind: string): ListKey | undefined {
  return LIST_KEYS.find((list) => KIND_OF_LIST[list] === kind)
}

/** What a record is called: its title or subject, else its id. */
export function recordTitle(data: PlainMap, id: string): Bilingual {
  return titleOf(writtenTitle(data) as WrittenTitle | undefined, id)
}

/** What a record is called by where it is written: its title, the subject of a decision, who gives a grant. */
export function writtenTitle(data: PlainMap): unknown {
  return data['title'] ?? data['subject'] ?? data['funder']
}

/** The longest label: a list drops down in a narrow column. */
const LONGEST = 80

/** What a record is called in a list to choose of: its id with its title. */
export function recordLabel({ id, data }: ListRecord, lang: Lang): string {
  const title = recordTitle(data, id)[lang]
  return title === id ? id : `${id} – ${cutTo(title.replace(/\s+/gu, ' ').trim(), LONGEST)}`
}
