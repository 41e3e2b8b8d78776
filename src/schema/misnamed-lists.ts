/** Finds the lists of a plan that stand under another name: `project:` or `besoins:` with records of the format below. */
import { meant } from '../text/nearest.ts'
import { documentSchema, LIST_KEYS, type ListKey } from './document.ts'
import type { LostRecord } from './fit.ts'
import { keysAt } from './schema-at.ts'

/** A list under another name. */
interface MisnamedList {
  readonly key: string
  readonly list: ListKey
  /** Its records, so that references to them are not called unknown. */
  readonly lost: readonly LostRecord[]
}

/** How many keys of the format tell a record from what another program wrote. */
const SURE_KEYS = 2

/** The lists of a file's data that stand under another name, in the order of the file. */
export function misnamedLists(data: unknown): MisnamedList[] {
  if (!isTree(data) || Array.isArray(data)) return []
  return Object.entries(data).flatMap(([key, value]) => {
    const list = meant(key, LIST_KEYS) as ListKey | undefined
    if (list === undefined || list === key) return []
    const records = Array.isArray(value) ? value : [value]
    if (!records.some((record) => isRecord(record, list))) return []
    return [{ key, list, lost: records.map((record, index) => lostRecord(list, index, record)) }]
  })
}

function lostRecord(list: ListKey, index: number, record: unknown): LostRecord {
  const id = isTree(record) && typeof record['id'] === 'string' ? record['id'] : undefined
  return { list, index, id }
}

function isRecord(value: unknown, list: ListKey): boolean {
  if (!isTree(value)) return false
  const known = keysAt(documentSchema, [list, 0])
  return Object.keys(value).filter((key) => known.includes(key)).length >= SURE_KEYS
}

function isTree(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
