/** The records of a plan as its files write them, list by list, the header as the one record of its own list. */
import type { Plan } from '../../plan/plan.ts'
import type { ListKey } from '../../schema/document.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { recordId } from '../merge/plan-records.ts'
import type { ProposedList } from '../merge/proposal.ts'

/** A record with its id. */
export interface ListRecord {
  readonly id: string
  readonly data: PlainMap
}

/** The records of a list, in the order of the files; those that have no id, or one that is taken, are left out. */
export function recordsOf(
  { contents, id }: Pick<Plan, 'contents' | 'id'>,
  list: ProposedList,
): ListRecord[] {
  if (list === 'plan') {
    const header = contents.find(({ data }) => data.plan !== undefined)?.data.plan
    return header === undefined ? [] : [{ id, data: header }]
  }
  const records = new Map<string, ListRecord>()
  for (const record of contents.flatMap(({ data }) => (data[list] ?? []) as readonly unknown[])) {
    const own = isPlainMap(record) ? recordId(list, record) : undefined
    if (own === undefined || !isPlainMap(record) || records.has(own.toLowerCase())) continue
    records.set(own.toLowerCase(), { id: own, data: record })
  }
  return [...records.values()]
}

/** The list that holds a kind of entity; undefined for a kind that no list holds. */
export function listOfKind(kind: string): ListKey | undefined {
  return (Object.keys(KIND_OF_LIST) as ListKey[]).find((list) => KIND_OF_LIST[list] === kind)
}
