/** Reads the records of a JSON text: the list at a path, one map per record. */
import type { ImportLog } from './log.ts'
import { isMap, type SourceFault, type SourceRecord, type SourceRecords } from './record.ts'

function parsed(text: string): { readonly data: unknown } | SourceFault {
  try {
    return { data: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { fault: 'source-unreadable', detail: error.message }
  }
}

/** What stands at a dotted path; the whole for no path. */
function at(data: unknown, path: string | undefined): unknown {
  const steps = path === undefined ? [] : path.split('.')
  return steps.reduce<unknown>(
    (value, step) => (isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  )
}

/** The records of a JSON text; an item of the list that is no map is logged as unreadable and left out. */
export function readJson(
  text: string,
  path: string | undefined,
  log: ImportLog,
): SourceRecords | SourceFault {
  const read = parsed(text.replace(/^\ufeff/, ''))
  if ('fault' in read) return read
  const list = at(read.data, path)
  if (!Array.isArray(list)) return { fault: 'source-without-records', detail: path ?? '' }
  const records: SourceRecord[] = []
  const columns = new Set<string>()
  for (const [index, item] of (list as unknown[]).entries()) {
    const row = index + 1
    if (!isMap(item)) {
      const found = JSON.stringify(item)
      log.add({
        kind: 'unreadable',
        reason: 'record-not-a-map',
        row,
        column: '',
        found,
        written: '',
      })
      continue
    }
    for (const key of Object.keys(item)) columns.add(key)
    records.push({ row, cells: new Map(Object.entries(item)) })
  }
  return { columns: [...columns], records }
}
