/** Finds a list of a plan that stands under another name: `project:` or `besoins:` with records of the format below. */
import { meant } from '../lang/nearest.ts'
import { documentSchema, LIST_KEYS } from './document.ts'
import { keysAt } from './schema-at.ts'

/** How many keys of the format tell a record from what another program wrote. */
const SURE_KEYS = 2

/** Whether a top-level key of a file's data is near the name of a list and holds records of it. */
export function holdsMisnamedList(data: unknown): boolean {
  if (!isTree(data) || Array.isArray(data)) return false
  return Object.entries(data).some(([key, value]) => {
    const list = meant(key, LIST_KEYS)
    const records = Array.isArray(value) ? value : [value]
    return list !== undefined && list !== key && records.some((record) => isRecord(record, list))
  })
}

function isRecord(value: unknown, list: string): boolean {
  if (!isTree(value)) return false
  const known = keysAt(documentSchema, [list, 0])
  return Object.keys(value).filter((key) => known.includes(key)).length >= SURE_KEYS
}

function isTree(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
