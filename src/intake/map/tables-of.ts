/** Takes the tables that a mapping asks for out of a source: rows below a header by the names of their columns, or a list of JSON. */
import type { TableOptions } from '../../schema/mapping/table.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import type { SourceFault, SourceRecord } from '../record.ts'
import { plainText } from '../record.ts'
import type { SheetRow, SourceContent, SourceSheet } from '../source/sheet.ts'
import type { SourceColumn, SourceTable } from '../source/table.ts'

/** The letters of a column of a spreadsheet, from 0. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + (column % 26))
}

/** Each name once: the second `Labels` is `Labels 2`. */
function headerColumns({ values }: SheetRow): (SourceColumn | undefined)[] {
  const taken = new Set<string>()
  return values.map((value, index) => {
    const own = plainText(value)
    if (own === undefined) return undefined
    let name = own
    for (let copy = 2; taken.has(name); copy += 1) name = `${own} ${copy}`
    taken.add(name)
    return { name, letter: letterOf(index) }
  })
}

function isFilled({ values }: SheetRow): boolean {
  return values.some((value) => plainText(value) !== undefined)
}

function sheetTable(
  { name, rows }: SourceSheet,
  { header }: TableOptions,
): SourceTable | SourceFault {
  const wanted = Array.isArray(header) ? header.at(-1) : header
  const at = rows.findIndex((row) => (wanted === undefined ? isFilled(row) : row.number === wanted))
  const top = rows[at]
  if (top === undefined) return { fault: 'source-without-records', detail: name }
  const columns = headerColumns(top)
  const records = rows.slice(at + 1).map(({ number, values }): SourceRecord => {
    const cells = new Map<string, unknown>()
    for (const [index, column] of columns.entries()) {
      if (column !== undefined) cells.set(column.name, values[index] ?? null)
    }
    return { row: number, cells }
  })
  return {
    name,
    columns: columns.filter((column) => column !== undefined),
    records,
    leftOut: [],
    totals: [],
  }
}

function atPath(data: unknown, path: string | undefined): unknown {
  const steps = path === undefined ? [] : path.split('.')
  return steps.reduce<unknown>(
    (value, step) => (isPlainMap(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  )
}

function jsonTable(data: unknown, { records: path }: TableOptions): SourceTable | SourceFault {
  const list = atPath(data, path)
  if (!Array.isArray(list)) return { fault: 'source-without-records', detail: path ?? '' }
  const columns = new Map<string, SourceColumn>()
  const records = (list as unknown[]).map((item, index): SourceRecord => {
    const entries = isPlainMap(item) ? Object.entries(item) : []
    for (const [name] of entries) if (!columns.has(name)) columns.set(name, { name, letter: name })
    return { row: index + 1, cells: new Map(entries) }
  })
  return { name: path ?? '', columns: [...columns.values()], records, leftOut: [], totals: [] }
}

/** The table that some options mean. */
function tableOf(content: SourceContent, options: TableOptions): SourceTable | SourceFault {
  if (content.kind === 'data') return jsonTable(content.data, options)
  const { sheet: wanted } = options
  const sheet = content.sheets.find(({ name }) => wanted === undefined || name === wanted)
  if (sheet === undefined) return { fault: 'source-without-records', detail: wanted ?? '' }
  return sheetTable(sheet, options)
}

/** The table of the source for each table of a mapping; the first fault where one cannot be had. */
export function tablesOf(
  content: SourceContent,
  tables: readonly TableOptions[],
): readonly SourceTable[] | SourceFault {
  const found: SourceTable[] = []
  for (const options of tables) {
    const table = tableOf(content, options)
    if ('fault' in table) return table
    found.push(table)
  }
  return found
}
