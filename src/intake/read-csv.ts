/** Reads the records of a CSV text: columns by their names, the delimiter seen from the header where none is said. */
import { CsvError, parse } from 'csv-parse/sync'
import type { ImportLog } from './log.ts'
import { plainText, type SourceFault, type SourceRecords } from './record.ts'

/** The signs by their names in a mapping. */
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const

/** The name of a delimiter. */
export type DelimiterName = keyof typeof DELIMITERS

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
export function readCsv(
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
