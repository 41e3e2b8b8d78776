/** The record of a mapping while it is put together: cells at their places, then in the order in which people read it. */
import type { MappedNode } from '../../schema/mapping/derive.ts'

export type RecordDraft = { [key: string]: MappedNode | undefined }

/** Puts a node at a place of a record, beside what the groups on its way hold. */
export function setAt(record: RecordDraft, path: readonly string[], node: MappedNode): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) record[key] = node
  else {
    const inside = { ...(record[key] as RecordDraft | undefined) }
    setAt(inside, rest, node)
    record[key] = inside
  }
}

/** The record with its id, title and status first, and without what it lacks. */
export function inOrder({ id, title, status, ...rest }: RecordDraft): RecordDraft {
  return Object.fromEntries(Object.entries({ id, title, status, ...rest }).filter(([, node]) => node !== undefined))
}
