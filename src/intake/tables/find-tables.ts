/** Finds the tables of a source without being told where they are: on each sheet, one below the other or side by side. */
import type { SourceContent, SourceSheet } from '../source/sheet.ts'
import { readBlocks } from './blocks.ts'
import { findAllBlocks } from './find-blocks.ts'
import { type ColumnRange, cellKind, cellText, columnLetters, columnRange, Grid } from './grid.ts'
import { extended, findHeader, type Header, isSureHeader } from './header.ts'
import { findJsonTables } from './json-table.ts'
import type {
  BlockOptions,
  FoundTable,
  FoundTables,
  SheetWithoutTable,
  TableOptions,
} from './options.ts'
import { readTable, type TablePlace } from './read-table.ts'
import { withoutTable } from './sheet-kind.ts'
import { joinSheets, likeFirst, sheetsAlike } from './sheets-alike.ts'
import { isTransposed, transposed } from './transpose.ts'

/** The tables of a source; options are kept, what they leave out is found. */
export function findTables(content: SourceContent, options: TableOptions = {}): FoundTables {
  if (content.kind === 'data') {
    return { tables: findJsonTables(content.data, options.records), without: [], alike: [] }
  }
  const tables: FoundTable[] = []
  const without: SheetWithoutTable[] = []
  const grids = content.sheets
    .filter((sheet) => isWanted(sheet, options))
    .map((sheet) => new Grid(sheet))
  const blocks = isOpen(options) ? blocksOf(content.sheets) : new Map<SourceSheet, BlockOptions>()
  for (const grid of grids) {
    const own = options.blocks ?? blocks.get(grid.sheet)
    const found =
      own === undefined
        ? tablesOf(grid, options, content.format === 'csv')
        : [blockTable(grid, own, options)]
    tables.push(...found)
    if (found.length === 0) without.push({ sheet: grid.sheet.name, reason: withoutTable(grid) })
  }
  const { sheet_column: column } = options
  if (column !== undefined) {
    const joined = joinSheets(likeFirst(tables), column)
    return { tables: joined === undefined ? [] : [joined], without, alike: [] }
  }
  return { tables, without, alike: sheetsAlike(tables) }
}

const KNOWN_BLOCKS = new WeakMap<readonly SourceSheet[], ReadonlyMap<SourceSheet, BlockOptions>>()

/** How the forms of each sheet are told, by all sheets of the workbook whichever is asked for; worked out once. */
function blocksOf(sheets: readonly SourceSheet[]): ReadonlyMap<SourceSheet, BlockOptions> {
  const known = KNOWN_BLOCKS.get(sheets)
  if (known !== undefined) return known
  const found = findAllBlocks(sheets.map((sheet) => new Grid(sheet)))
  const blocks = new Map([...found].map(([grid, own]) => [grid.sheet, own] as const))
  KNOWN_BLOCKS.set(sheets, blocks)
  return blocks
}

function isWanted({ name }: SourceSheet, { sheet }: TableOptions): boolean {
  if (sheet === undefined) return true
  return typeof sheet === 'string' ? sheet === name : sheet.includes(name)
}

function tablesOf(whole: Grid, options: TableOptions, isDelimited: boolean): FoundTable[] {
  const isAcross =
    options.orientation === 'columns' || (options.orientation === undefined && isTransposed(whole))
  if (isAcross) return acrossTables(whole, options)
  const range = options.columns === undefined ? undefined : columnRange(options.columns)
  const ranges = range === undefined ? sideBySide(whole) : [range]
  return ranges.flatMap((part) => {
    const grid = ranges.length === 1 && range === undefined ? whole : new Grid(whole.sheet, part)
    const own =
      ranges.length === 1
        ? options
        : { ...options, columns: `${columnLetters(part.left)}:${columnLetters(part.right)}` }
    return stacked(grid, own, isDelimited)
  })
}

/** Whether options leave open what a sheet holds. */
function isOpen({ header, columns, orientation, blocks }: TableOptions): boolean {
  return [header, columns, orientation, blocks].every((option) => option === undefined)
}

function blockTable(grid: Grid, blocks: BlockOptions, options: TableOptions): FoundTable {
  const table = readBlocks(grid, blocks)
  const codes = new Set(table.records.map(({ cells }) => cells.get(blocks.names[0] ?? '')))
  return {
    table,
    options: { ...options, ...(table.name === '' ? {} : { sheet: table.name }), blocks },
    notes: [{ kind: 'blocks', row: 0, count: codes.size, text: blocks.start }],
  }
}

/** A sheet whose records are columns is read as one whose rows they are; a column of it has the number of its row. */
function acrossTables(whole: Grid, options: TableOptions): FoundTable[] {
  const { sheet, rowNumbers, others } = transposed(whole)
  const grid = new Grid(sheet)
  const [found] = stacked(grid, options, false)
  if (found === undefined) return []
  const { table, options: own, notes } = found
  const [first = 0] = rowNumbers
  const letters = new Map(rowNumbers.map((number, at) => [columnLetters(at), String(number)]))
  return [
    {
      table: {
        ...table,
        columns: table.columns.map((column) => ({
          ...column,
          letter: letters.get(column.letter) ?? '',
        })),
        leftOut: [
          ...table.leftOut,
          ...others.map((row) => ({
            row: row.number,
            reason: row.number < first ? ('title' as const) : ('outside' as const),
            text: cellText(row, row.filled[0] ?? 0),
          })),
        ],
      },
      options: { ...own, orientation: 'columns' },
      notes: [{ kind: 'transposed', row: 0, count: table.records.length, text: '' }, ...notes],
    },
  ]
}

/** The tables of a grid, one below the other. */
function stacked(grid: Grid, options: TableOptions, isDelimited: boolean): FoundTable[] {
  if (options.header !== undefined) {
    const place = placeAt(grid, options.header, isDelimited)
    return place === undefined ? [] : [readTable(place, options)]
  }
  const found: FoundTable[] = []
  let from = 0
  while (from < grid.rows.length) {
    const header = findHeader(grid, from)
    if (header === undefined) break
    const end = endOf(grid, header)
    const place = { grid, header, from, end, isDelimited }
    const table = readTable(place, options)
    if (table.table.records.length > 0 && table.table.columns.length > 1) found.push(table)
    from = end
  }
  return found
}

/** The place of a table whose header is given by row numbers. */
function placeAt(
  grid: Grid,
  given: number | readonly number[],
  isDelimited: boolean,
): TablePlace | undefined {
  const numbers = typeof given === 'number' ? [given] : given
  const positions = numbers
    .map((number) => grid.rows.findIndex((row) => row.number === number))
    .filter((at) => at !== -1)
  if (positions.length === 0) return undefined
  const [first, last] = [Math.min(...positions), Math.max(...positions)]
  const { units } = extended(grid, last, last, false)
  const header: Header = {
    first,
    last,
    units: units === last + 1 ? units : undefined,
    isDoubtful: false,
  }
  return { grid, header, from: 0, end: endOf(grid, header), isDelimited }
}

/** The position behind the last row of a table: where a gap is followed by a header of other columns. */
function endOf(grid: Grid, { first, last }: Header): number {
  const heads = grid.rows.slice(first, last + 1)
  const names = new Set(heads.flatMap((row) => row.filled.map((at) => cellText(row, at))))
  for (let at = last + 2; at < grid.rows.length; at += 1) {
    const [before, row] = [grid.rows[at - 1], grid.rows[at]]
    if (before === undefined || row === undefined || row.filled.length < 2) continue
    const isApart = before.filled.length < 2 || row.number > before.number + 1
    if (!isApart || !row.filled.every((column) => isLabel(row.source.values[column]))) continue
    const texts = row.filled.map((column) => cellText(row, column))
    const known = texts.filter((text) => names.has(text)).length
    if (known * 2 >= texts.length || !isSureHeader(grid, at)) continue
    return titleStart(grid, at, last)
  }
  return grid.rows.length
}

function isLabel(value: unknown): boolean {
  const kind = cellKind(value)
  return kind === 'text' || kind === 'year'
}

/** The titles right above a header belong to it. */
function titleStart(grid: Grid, at: number, last: number): number {
  let start = at
  while (start > last + 2 && (grid.rows[start - 1]?.filled.length ?? 0) === 1) {
    if ((grid.rows[start]?.number ?? 0) > (grid.rows[start - 1]?.number ?? 0) + 2) break
    start -= 1
  }
  return start
}

/** Ranges of columns that hold a table each: parted by a blank column, with headers of their own. */
function sideBySide(grid: Grid): ColumnRange[] {
  const { left, right } = grid.range
  const used = new Set(grid.rows.flatMap(({ filled }) => filled))
  const parts: ColumnRange[] = []
  let start = left
  for (let at = left; at <= right + 1; at += 1) {
    if (used.has(at)) continue
    if (at > start) parts.push({ left: start, right: at - 1 })
    start = at + 1
  }
  if (parts.length < 2) return [grid.range]
  return joined(grid, parts)
}

/** Joins parts again that only a blank column parts: those that have no header or rows of their own. */
function joined(grid: Grid, parts: readonly ColumnRange[]): ColumnRange[] {
  const ranges: ColumnRange[] = []
  for (const part of parts) {
    const last = ranges.at(-1)
    if (last !== undefined && !isOwnTable(grid, last, part)) {
      ranges[ranges.length - 1] = { left: last.left, right: part.right }
    } else ranges.push(part)
  }
  return ranges
}

function isOwnTable(grid: Grid, one: ColumnRange, other: ColumnRange): boolean {
  const [left, right] = [one, other].map((range) => new Grid(grid.sheet, range))
  if (left === undefined || right === undefined) return false
  const [first, second] = [findHeader(left, 0), findHeader(right, 0)]
  if (first === undefined || second === undefined || second.isDoubtful) return false
  if (other.right === other.left || one.right === one.left) return false
  if (first.last !== second.last) return true
  const [names, others] = [namesOf(left, first), namesOf(right, second)]
  const shared = others.filter((name) => names.includes(name)).length
  if (shared * 2 > Math.min(names.length, others.length)) return true
  return Math.abs(lastFilled(left) - lastFilled(right)) > 1 && isDense(right, second)
}

function namesOf(grid: Grid, { last }: Header): string[] {
  const row = grid.rows[last]
  return row === undefined ? [] : row.filled.map((at) => cellText(row, at))
}

function lastFilled(grid: Grid): number {
  return grid.rows.findLastIndex(({ filled }) => filled.length > 0)
}

/** Whether the first column is filled in each row down to the last one, as that of a table of its own. */
function isDense(grid: Grid, { last }: Header): boolean {
  const rows = grid.rows.slice(last + 1, lastFilled(grid) + 1)
  return rows.length > 0 && rows.every(({ filled }) => filled.includes(grid.range.left))
}
