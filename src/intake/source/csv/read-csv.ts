/** Reads CSV into rows of texts (RFC 4180, and what Excel takes beside it), ragged rows as they are. */
import { CsvError, parse } from 'csv-parse/sync'
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { SheetRow, SourceContent } from '../sheet.ts'
import type { SourceText } from '../text.ts'
import { DELIMITERS, type DelimiterName, seenDelimiter } from './delimiter.ts'

/** The line with which Excel is told the delimiter; it is no record. */
const DELIMITER_LINE = /^"?sep=(.)"?\r?(\n|$)/

/** Line ends of a text: where one feeds lines, a lone return is part of a cell. */
function lineEnds(text: string): string[] {
  return text.includes('\n') ? ['\r\n', '\n'] : ['\r']
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

/** Refuses more cells and rows than there may be before a list of them is made: quoted signs count too. */
function checkCounts(text: string, delimiter: string, limits: SourceLimits): void {
  const rows = countOf(text, text.includes('\n') ? '\n' : '\r')
  checkLimit(limits, 'cells', countOf(text, delimiter) + rows)
}

function optionsOf(text: string, delimiter: string) {
  return {
    delimiter,
    record_delimiter: lineEnds(text),
    relax_column_count: true,
    // A quote inside a cell that does not begin with one is a sign like others: 5" disk.
    relax_quotes: true,
    skip_empty_lines: false,
  }
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = optionsOf(text, delimiter)
  try {
    return parse(text, options)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('csv-quotes', '', { line: lineBehind(text, Number(error['records']), options) })
  }
}

/** The line on which the record begins that comes after so many: the one whose quote is never closed. */
function lineBehind(text: string, records: number, options: ReturnType<typeof optionsOf>): number {
  if (records === 0) return 1
  // The types of the package leave out what this option gives.
  const read = parse(text, { ...options, to: records, info: true }) as unknown as readonly {
    readonly info: { readonly lines: number }
  }[]
  return (read.at(-1)?.info.lines ?? 0) + 1
}

function sheetRow(record: readonly string[], number: number, limits: SourceLimits): SheetRow {
  checkLimit(limits, 'columns', record.length)
  for (const value of record) checkLimit(limits, 'text', value.length)
  // A line without anything is one blank cell to the parser, and no cell to a reader.
  const isEmpty = record.length === 1 && record[0] === ''
  return { number, values: isEmpty ? [] : record.map((value) => (value === '' ? null : value)) }
}

export function readCsv(
  { text, notes }: SourceText,
  asked: DelimiterName | undefined,
  limits: SourceLimits,
): SourceContent {
  const line = DELIMITER_LINE.exec(text)
  const body = line === null ? text : text.slice(line[0].length)
  const told = asked === undefined ? line?.[1] : DELIMITERS[asked]
  const delimiter = told ?? seenDelimiter(body)
  checkCounts(body, delimiter, limits)
  const records = recordsOf(body, delimiter)
  checkLimit(limits, 'rows', records.length)
  const rows = records.map((record, index) => sheetRow(record, index + 1, limits))
  const sheet = { name: '', state: 'visible', rows, merges: [] } as const
  return { kind: 'sheets', format: 'csv', sheets: [sheet], notes }
}
