/** Finds the tables of a source without being told where they are: on each sheet, one below the other or side by side. */
import { understanding } from '../infer/understanding.ts'
import type { SourceContent, SourceSheet } from '../source/sheet.ts'
import { cardTables } from './cards.ts'
import { cellKind, cellText, columnLetters, columnRange, Grid } from './grid.ts'
import { type Header, headersEnding } from './header.ts'
import { findJsonTables } from './json-table.ts'
import { columnsBeyond, mostColumns } from './most-columns.ts'
import type { FoundTable, FoundTables, NoTableReason, SheetCut, SheetWithoutTable, TableOptions } from './options.ts'
import { readTable } from './read-table.ts'
import type { Understand } from './reading.ts'
import { rangeText, sideBySide, TableReader, understoodWeight } from './readings.ts'
import { joinSheets, likeFirst } from './sheets-alike.ts'
import { mayBeTransposed, transposed } from './transpose.ts'

interface Context {
  readonly isDelimited: boolean
  readonly understand: Understand
  readonly cuts: SheetCut[]
}

/** The tables of a source; options are kept, what they leave out is found. Of JSON the keys `asked` for are columns however many there are. */
export function findTables(
  content: SourceContent,
  options: TableOptions = {},
  understand: Understand = understanding,
  asked: ReadonlySet<string> = new Set(),
): FoundTables {
  if (content.kind === 'data') {
    const tables = findJsonTables(content.data, options.records, asked)
    return { tables, without: [], cuts: [] }
  }
  const tables: FoundTable[] = []
  const without: SheetWithoutTable[] = []
  const cuts: SheetCut[] = []
  const all = content.sheets.filter((sheet) => isWanted(sheet, options)).map((sheet) => gridOf(sheet, options))
  const context = { isDelimited: content.format === 'csv', understand, cuts }
  const { tables: cards, grids } = cardsOf(all, options, context)
  tables.push(...cards)
  for (const grid of grids) {
    const found = tablesOf(grid, options, context)
    tables.push(...withBeyond(found, grid, options))
    if (found.length === 0) without.push({ sheet: grid.sheet.name, reason: withoutTable(grid) })
  }
  const { sheet_column: column } = options
  if (column !== undefined) {
    const joined = joinSheets(likeFirst(tables), column)
    return { tables: joined === undefined ? [] : [joined], without, cuts }
  }
  return { tables, without, cuts }
}

/** Whether all columns of a sheet are looked at: somebody says which, or they are records. */
function isOfAll({ columns, orientation }: TableOptions): boolean {
  return columns !== undefined || orientation === 'columns'
}

/** A sheet with as many of its columns as are looked at. */
function gridOf(sheet: SourceSheet, options: TableOptions): Grid {
  const whole = new Grid(sheet)
  const { left, right } = whole.range
  const filled = whole.rows.reduce((sum, row) => sum + row.filled.length, 0)
  const last = left + mostColumns(whole.rows.length, filled) - 1
  return right <= last || isOfAll(options) ? whole : new Grid(sheet, { left, right: last })
}

/** The tables of a sheet, the first of which tells the columns that are not looked at. */
function withBeyond(
  tables: readonly FoundTable[],
  { sheet, range, isCut }: Grid,
  options: TableOptions,
): readonly FoundTable[] {
  const [first, ...others] = tables
  if (first === undefined || !isCut || isOfAll(options)) return tables
  return [{ ...first, notes: [...first.notes, columnsBeyond(sheet.rows, range.right)] }, ...others]
}

/** Cards, where they say more than the lists that their sheets would be read as, and the sheets that hold none. */
function cardsOf(
  grids: readonly Grid[],
  options: TableOptions,
  context: Context,
): { readonly tables: readonly FoundTable[]; readonly grids: readonly Grid[] } {
  const isMeant = options.orientation === 'cards'
  if (!isMeant && (!isOpen(options) || context.isDelimited)) return { tables: [], grids }
  const weighed = cardTables(grids, isMeant).map((one) => ({
    ...one,
    weight: understoodWeight(context.understand(one.found.table)),
  }))
  const [best] = weighed.sort((one, other) => other.weight - one.weight)
  if (isMeant) return { tables: best === undefined ? [] : [best.found], grids: [] }
  if (best === undefined || best.weight <= 0) return { tables: [], grids }
  const { found, weight, grids: own } = best
  // Sheets of lists have the same labels at the same places too.
  const rows = own.map((grid) => cutOf(stacked(grid, options, context)))
  const mean = rows.reduce((sum, one) => sum + one.mean, 0) / rows.length
  const isTaken = weight > mean
  const told = { sheet: found.table.name, ranges: [] }
  context.cuts.push({ ...told, cut: 'cards', tables: 1, weight, isTaken })
  if (!isTaken) return { tables: [], grids }
  const tables = rows.flatMap((one) => one.tables).length
  context.cuts.push({ ...told, cut: 'rows', tables, weight: mean, isTaken: false })
  return { tables: [{ ...found, weight }], grids: grids.filter((grid) => !own.includes(grid)) }
}

function isWanted({ name }: SourceSheet, { sheet }: TableOptions): boolean {
  if (sheet === undefined) return true
  return typeof sheet === 'string' ? sheet === name : sheet.includes(name)
}

interface Cut {
  readonly tables: readonly FoundTable[]
  /** Of its tables on the average, each by its cells. */
  readonly mean: number
  readonly sum: number
  /** Whether all of its tables are something that a plan holds. */
  readonly isUnderstood: boolean
}

function cutOf(tables: readonly FoundTable[]): Cut {
  const sized = tables.map(({ table: { columns, records }, weight = 0 }) => ({
    weight,
    columns: columns.length,
    cells: columns.length * records.length,
  }))
  const cells = sized.reduce((total, one) => total + one.cells, 0)
  const weighed = sized.reduce((total, one) => total + one.weight * one.cells, 0)
  return {
    tables,
    mean: cells === 0 ? 0 : weighed / cells,
    sum: sized.reduce((total, { weight, columns }) => total + weight * columns, 0),
    isUnderstood: tables.every(isUnderstood),
  }
}

const isUnderstood = ({ readings: [best] = [] }: FoundTable): boolean => best?.list !== undefined

/** The tables of a sheet: of its rows, of parts side by side or of its columns, whichever weighs most. */
function tablesOf(whole: Grid, options: TableOptions, context: Context): readonly FoundTable[] {
  const { orientation, columns } = options
  if (orientation === 'columns') return acrossTables(whole, options, context)
  const range = columns === undefined ? undefined : columnRange(columns)
  if (range !== undefined) return stacked(new Grid(whole.sheet, range), options, context)
  const rows = cutOf(stacked(whole, options, context))
  if (options.header !== undefined) return rows.tables
  const beside = besideCut(whole, options, context, rows)
  const best = beside?.isBest === true ? beside.cut : rows
  const isOpen = orientation === undefined && best.mean < PLAIN && mayBeTransposed(whole)
  const across = isOpen ? cutOf(acrossTables(whole, options, context)) : undefined
  const isAcross = across?.isUnderstood === true && across.mean > best.mean + RARE
  const taken = isAcross ? across : best
  const tried = { rows, beside: beside?.cut, columns: across }
  context.cuts.push(...toldCuts(whole, tried, taken))
  return taken.tables
}

/** The heaviest cut side by side, and whether it beats the rows: parts that are something each need no more weight. */
function besideCut(
  whole: Grid,
  options: TableOptions,
  context: Context,
  rows: Cut,
): { readonly cut: Cut; readonly isBest: boolean } | undefined {
  const cuts = sideBySide(whole).map((parts) =>
    cutOf(
      parts.flatMap((part) => stacked(new Grid(whole.sheet, part), { ...options, columns: rangeText(part) }, context)),
    ),
  )
  const sound = cuts.find(({ isUnderstood, sum }) => isUnderstood && sum >= rows.sum)
  if (sound !== undefined) return { cut: sound, isBest: true }
  const [cut] = cuts.sort((one, other) => other.sum - one.sum)
  return cut && { cut, isBest: cut.tables.some(isUnderstood) && cut.sum > rows.sum + GAP_WORTH }
}

function toldCuts(
  { sheet }: Grid,
  tried: Readonly<Partial<Record<SheetCut['cut'], Cut | undefined>>>,
  taken: Cut,
): SheetCut[] {
  const told = (Object.keys(tried) as SheetCut['cut'][]).flatMap((cut): SheetCut[] => {
    const one = tried[cut]
    if (one === undefined) return []
    const { tables, mean: weight } = one
    const ranges = tables.flatMap(({ options: { columns } }) => columns ?? [])
    const isTaken = one === taken
    return [{ sheet: sheet.name, cut, ranges, tables: tables.length, weight, isTaken }]
  })
  return told.length < 2 ? [] : told
}
/** From this weight on a table is understood so well that it is not tried the other way round. */
const PLAIN = 7.5

/** How much more must speak for a part that is nothing by itself beside a table, as of a column that is known. */
const GAP_WORTH = 8

/** How much more must speak for columns as records, which are rare. */
const RARE = 1.5

/** Whether options leave open what a sheet holds. */
function isOpen({ header, columns, orientation }: TableOptions): boolean {
  return [header, columns, orientation].every((option) => option === undefined)
}

/** A sheet whose records are columns is read as one whose rows they are; a column of it has the number of its row. */
function acrossTables(whole: Grid, options: TableOptions, context: Context): FoundTable[] {
  const { sheet, rowNumbers, others } = transposed(whole)
  const grid = new Grid(sheet)
  const [found] = stacked(grid, options, { ...context, isDelimited: false })
  if (found === undefined) return []
  const { table, options: own, notes, ...rest } = found
  const [first = 0] = rowNumbers
  const letters = new Map(rowNumbers.map((number, at) => [columnLetters(at), String(number)]))
  return [
    {
      ...rest,
      table: {
        ...table,
        columns: table.columns.map((column) => ({ ...column, letter: letters.get(column.letter) ?? '' })),
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

function stacked(grid: Grid, options: TableOptions, context: Context): FoundTable[] {
  const { isDelimited, understand } = context
  if (options.header !== undefined) {
    const header = headerAt(grid, options.header)
    if (header === undefined) return []
    const end = new TableReader(grid, isDelimited, options, understand).endOf(header)
    return [readTable({ grid, header, from: 0, end, isDelimited }, options)]
  }
  return new TableReader(grid, isDelimited, options, understand).tables()
}

/** The header that is given by the numbers of its rows; undefined where the sheet has none of these. */
function headerAt(grid: Grid, given: number | readonly number[]): Header | undefined {
  const numbers = typeof given === 'number' ? [given] : given
  const positions = numbers
    .map((number) => grid.rows.findIndex((row) => row.number === number))
    .filter((at) => at !== -1)
    .sort((one, other) => one - other)
  const last = positions.at(-1)
  if (last === undefined) return undefined
  const [header] = headersEnding(grid, last, last)
  return header && { ...header, first: positions[0] ?? last, rows: positions }
}

function withoutTable(grid: Grid): NoTableReason {
  const rows = grid.rows.filter(({ filled }) => filled.length > 0)
  if (rows.length === 0) return 'blank'
  if (rows.length === 1) return 'one-row'
  const most = Math.max(...rows.map(({ filled }) => filled.length))
  if (most === 1) return isList(rows.map((row) => cellText(row, row.filled[0] ?? 0))) ? 'lists' : 'text'
  const isForm =
    most === 2 &&
    rows.every((row) => row.filled.length < 2 || cellKind(row.source.values[row.filled[0] ?? 0]) === 'text')
  return isForm ? 'form' : 'no-header'
}

function isList(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length && texts.every((text) => text.length < 40)
}
