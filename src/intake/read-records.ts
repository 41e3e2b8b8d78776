/**
 * Reads the bytes of a source into records, as its mapping says: CSV with columns by their names, or JSON with one
 * map per record at a path.
 */

import { CsvError, parse } from 'csv-parse/sync'
import type { Mapping } from '../schema/mapping.ts'
import { isPlainMap } from '../values/plain-data.ts'
import { windowsText } from '../yaml/read/decode.ts'
import type { ImportLog } from './log.ts'
import { plainText, type SourceFault, type SourceRecord, type SourceRecords } from './record.ts'

/** The signs by their names in a mapping. */
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const

/** The name of a delimiter. */
type DelimiterName = keyof typeof DELIMITERS

/** The delimiter that the first line holds most often, outside quotes; a comma where it holds none. */
function seenDelimiter(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = Object.values(DELIMITERS).map((sign) => ({
    sign,
    count: header.split(sign).length,
  }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] | SourceFault {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { fault: 'source-unreadable', detail: error.message }
  }
}

/**
 * The records of a CSV text; its first row names the columns, white space around a name does not count.
 *
 * A column without a name is left out; what such a column holds is logged as unreadable.
 */
function readCsv(
  text: string,
  delimiter: DelimiterName | undefined,
  log: ImportLog,
): SourceRecords | SourceFault {
  const sign = delimiter === undefined ? seenDelimiter(text) : DELIMITERS[delimiter]
  const rows = rowsOf(text, sign)
  if ('fault' in rows) return rows
  const header = rows[0]?.map((name) => name.trim())
  if (header === undefined || header.every((name) => name === '')) {
    return { fault: 'source-without-records', detail: '' }
  }
  const records = rows.slice(1).map((row, index) => {
    const cells = new Map<string, unknown>()
    for (const [at, value] of row.entries()) {
      const name = header[at] ?? ''
      if (name !== '') cells.set(name, value)
      else if (plainText(value) !== undefined) stray(log, index + 2, at, value)
    }
    return { row: index + 2, cells }
  })
  return { columns: header.filter((name) => name !== ''), records }
}

function stray(log: ImportLog, row: number, at: number, found: string): void {
  log.add({
    kind: 'unreadable',
    reason: 'cell-without-column',
    row,
    column: String(at + 1),
    found,
    written: '',
  })
}

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
    (value, step) => (isPlainMap(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  )
}

/** The records of a JSON text; an item of the list that is no map is logged as unreadable and left out. */
function readJson(
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
    if (!isPlainMap(item)) {
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

function decoded(bytes: Uint8Array, encoding: string): string | SourceFault {
  if (encoding === 'windows-1252') return windowsText(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return { fault: 'source-encoding', detail: encoding }
  }
}

/**
 * The records of a source.
 *
 * @param log - takes what could not be read although the whole could.
 * @returns the fault of a source that is not text in its encoding, not well formed, or without records.
 */
export function readRecords(
  bytes: Uint8Array,
  source: Mapping['source'],
  log: ImportLog,
): SourceRecords | SourceFault {
  const text = decoded(bytes, source.encoding ?? 'utf-8')
  if (typeof text !== 'string') return text
  return source.format === 'json'
    ? readJson(text, source.records, log)
    : readCsv(text, source.delimiter, log)
}
