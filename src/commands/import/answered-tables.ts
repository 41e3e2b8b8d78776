/** Finds the tables of a source by what somebody says of its sheets, headers and columns, and says which answers it does not bear out. */
import { answeredName } from '../../intake/infer/answered-columns.ts'
import type { Answers, WrongAnswer } from '../../intake/infer/assumptions.ts'
import { understanding } from '../../intake/infer/understanding.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import type { SourceTable } from '../../intake/source/table.ts'
import { findTables } from '../../intake/tables/find-tables.ts'
import type { FoundTable, FoundTables } from '../../intake/tables/options.ts'
import type { Understand } from '../../intake/tables/reading.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'

export function isOfTables({ header, sheet, orientation, columns }: Answers): boolean {
  return [header, sheet, orientation, columns].some((answer) => answer !== undefined)
}

/** The numbers of `4`, `4-5`, `4,6`. */
function rowsOf(header: string): number[] {
  return header.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return Array.from({ length: Math.min(Math.max(0, last - first), 9) + 1 }, (_, at) => first + at)
  })
}

/** The table that holds most: of projects where there are any, by what speaks for each cell of it. */
export function mainTable(tables: readonly FoundTable[]): FoundTable | undefined {
  const sizeOf = ({ table: { records, columns }, readings: [best] = [], weight = 0 }: FoundTable) =>
    records.length * columns.length * Math.max(0.1, weight) * (best?.list === 'projects' ? 10 : 1)
  return [...tables].sort((left, right) => sizeOf(right) - sizeOf(left))[0]
}

/** The names of the sheets of a source, of the lists of JSON their paths. */
function sheetNames(content: SourceContent): string[] {
  if (content.kind === 'sheets') return content.sheets.map(({ name }) => name)
  return findTables(content).tables.map(({ table }) => table.name)
}

/** The tables of a source; a header or an orientation is that of the sheet that is named, else of the one that holds most. */
export function answeredTables(content: SourceContent, answers: Answers): FoundTables {
  const { header, sheet, orientation, columns } = answers
  const understand: Understand = (table) => understanding(table, columns)
  const open = findTables(content, sheet === undefined ? {} : { sheet }, understand)
  if (content.kind === 'data') {
    const isWanted = ({ table: { name } }: FoundTable) => sheet?.includes(name) ?? true
    return { ...open, tables: open.tables.filter(isWanted) }
  }
  if (header === undefined && orientation === undefined) return open
  const main = mainTable(open.tables)?.table.name ?? content.sheets[0]?.name ?? ''
  const own = findTables(
    content,
    { sheet: main, orientation, ...(header === undefined ? {} : { header: rowsOf(header) }) },
    understand,
  )
  return {
    ...own,
    tables: open.tables.flatMap((found) => (found.table.name === main ? [] : [found])).concat(own.tables),
    without: [...open.without.filter((one) => one.sheet !== main), ...own.without],
    cuts: open.cuts.filter((cut) => cut.sheet !== main),
  }
}

/** The first answer that names a sheet, rows or a column that the source does not have. */
export function wrongTables(
  content: SourceContent,
  { sheet = [], header, columns = {} }: Answers,
  { tables }: FoundTables,
): WrongAnswer | undefined {
  const sheets = sheetNames(content)
  const strange = sheet.find((name) => !sheets.includes(name))
  if (strange !== undefined) return { key: 'sheet', value: strange, known: sheets }
  if (header !== undefined && tables.every(({ options }) => !isHeader(options.header, header))) {
    const known = findTables(content).tables.flatMap(({ readings = [] }) => readings)
    return { key: 'header', value: header, known: [...new Set(known.map(({ rows }) => headerText(rows)))] }
  }
  const all = tables.flatMap(({ table }) => table.columns)
  const known = [...new Set(all.map(({ name }) => name))]
  const unknown = Object.keys(columns).find((name) => all.every((column) => answeredName(column, [name]) === undefined))
  if (unknown === undefined) return undefined
  return { key: `column.${unknown}`, value: columns[unknown] ?? '', known }
}

function isHeader(found: FoundTable['options']['header'], header: string): boolean {
  return headerText([found ?? []].flat()) === headerText(rowsOf(header))
}

/** The rows of a header as an answer names them: `4-5`, `4,6`. */
export function headerText(rows: readonly number[]): string {
  const [first = 0] = rows
  const last = rows.at(-1) ?? first
  if (rows.length === 1) return String(first)
  return last - first === rows.length - 1 ? `${first}-${last}` : rows.join(',')
}

/** Whether two readings give the same columns and rows. */
function isSame(left: SourceTable, right: SourceTable): boolean {
  const names = (table: SourceTable) => table.columns.map(({ name }) => name).join('\u0000')
  return left.name === right.name && left.records.length === right.records.length && names(left) === names(right)
}

/** Where the table lies that a mapping reads, for a mapping whose table nobody finds there without the answers. */
export function placeOf(
  content: SourceContent,
  table: SourceTable,
  { tables }: FoundTables,
): Pick<MappedTable, 'header' | 'orientation' | 'columns'> {
  const found = tables.find((one) => one.table.records === table.records)
  const sheet = table.name === '' ? {} : { sheet: table.name }
  const plain = findTables(content, content.kind === 'data' ? {} : sheet).tables
  if (found === undefined || plain.some((one) => isSame(one.table, table))) return {}
  const { header, orientation, columns } = found.options
  return {
    ...(header === undefined ? {} : { header: typeof header === 'number' ? header : [...header] }),
    ...(orientation === undefined ? {} : { orientation }),
    ...(columns === undefined ? {} : { columns }),
  }
}
