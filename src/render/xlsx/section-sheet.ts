/**
 * Writes one section of a report as a sheet: its title, the way back, then tables and paragraphs below each other;
 * long texts run over several columns, in rows that are high enough, which no reader does by itself.
 */
import { heatLegend, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Note, Section, Table } from '../../reports/document/document.ts'
import { plannableShares } from '../../reports/document/heat.ts'
import { note } from '../../reports/document/table.ts'
import type { Lang } from '../../values/language.ts'
import type { Locale } from './cell-value.ts'
import { chartLines, chartRows, onGrid } from './charts/chart-grid.ts'
import type { PlacedChart } from './charts/drawing-part.ts'
import { tableCharts } from './charts/table-charts.ts'
import { chartCount, rowsWithoutPoint } from './charts/what-is-drawn.ts'
import { excelText, linkTo } from './excel-text.ts'
import { breakBefore, type KeptRows, setScale } from './pages.ts'
import { sheetColumns } from './sheet-columns.ts'
import type { SheetTarget } from './sheet-target.ts'
import { LINK, noteLook, SHEET_TITLE, TABLE_TITLE } from './styles.ts'
import { type PlacedTable, writeTable } from './table.ts'
import { LINE_HEIGHT, linesOf, Widths } from './widths.ts'
import type { Sheet } from './workbook.ts'

/** How wide texts run, in characters. */
const MEASURE = 110

/** The last column of a text that begins in a column, and the width up to there. */
interface Run {
  readonly last: number
  readonly width: number
}

/** Writes a paragraph into the row. */
function runNote(target: SheetTarget, row: number, note: Note): void {
  const { sheet, widths, locale } = target
  if (widths.last === 0) sheet.getColumn(1).width = MEASURE
  const { last, width } = widths.last === 0 ? { last: 1, width: MEASURE } : runFrom(target, 1, MEASURE)
  const text = excelText(note.text[locale.lang])
  const cell = sheet.getCell(row, 1)
  cell.value = text
  cell.style = noteLook(note.tone)
  if (last > 1) sheet.mergeCells(row, 1, row, last)
  sheet.getRow(row).height = linesOf(text, width) * LINE_HEIGHT
}

/** Merges the last column of a table with as many of the columns beside it as its longest text asks for. */
function runLastColumn(target: SheetTarget, { header, last, columns }: PlacedTable): void {
  const rows = Array.from({ length: last - header + 1 }, (_, index) => header + index)
  const longest = rows.reduce((most, row) => Math.max(most, target.sheet.getCell(row, columns).text.length), 0)
  const run = runFrom(target, columns, Math.min(MEASURE, longest + 2))
  for (const row of rows) {
    if (run.last > columns) target.sheet.mergeCells(row, columns, row, run.last)
    target.sheet.getRow(row).height = linesInRow(target, row, { columns, run }) * LINE_HEIGHT
  }
}

/** How many lines the highest cell of the row has; figures never wrap. */
function linesInRow(
  { sheet, widths }: SheetTarget,
  row: number,
  { columns, run }: { readonly columns: number; readonly run: Run },
): number {
  const lines = Array.from({ length: columns }, (_, index) => {
    const cell = sheet.getCell(row, index + 1)
    if (typeof cell.value !== 'string') return 1
    return linesOf(cell.value, index + 1 === columns ? run.width : widths.of(index + 1))
  })
  return Math.max(...lines)
}

/** The columns from the first that are needed to reach the width, and no more than the sheet has. */
function runFrom({ widths }: SheetTarget, first: number, wanted: number): Run {
  let last = first
  let width = widths.of(first)
  while (last < widths.last && width < wanted && width + widths.of(last + 1) <= MEASURE) {
    last += 1
    width += widths.of(last)
  }
  return { last, width }
}

/** The heights of the rows with the title of the sheet and of a table, in points. */
const [HEAD_HEIGHT, TITLE_HEIGHT] = [24, 18]
/** The rows of the title and of the link back. */
const HEAD = 2
/** A first table longer than this keeps its headings in view even when others follow it. */
const SCREEN = 25

/**
 * Fills the sheet; `contents` is the name of the sheet that its link goes back to.
 *
 * @returns the charts that stand on it, in rows that are kept free for them.
 */
export function writeSection(
  sheet: Sheet,
  section: Section,
  { locale, contents }: { readonly locale: Locale; readonly contents: string },
): PlacedChart[] {
  const target: SheetTarget = { sheet, widths: new Widths(), locale }
  const title = sheet.getCell(1, 1)
  title.value = excelText(section.title[locale.lang])
  title.style = SHEET_TITLE
  sheet.getRow(1).height = HEAD_HEIGHT
  const back = sheet.getCell(HEAD, 1)
  back.value = linkTo(contents, WORKBOOK_WORDS.back[locale.lang])
  back.style = LINK
  const blocks = writeBlocks(target, section)
  // A sheet of paragraphs alone has one column as wide as they are read best.
  if (blocks.tables.length > 0) target.widths.need(1, WORKBOOK_WORDS.back[locale.lang].length)
  for (let column = 1; column <= target.widths.last; column += 1) {
    sheet.getColumn(column).width = target.widths.of(column)
  }
  for (const { row, note } of blocks.notes) runNote(target, row, note)
  for (const table of blocks.tables) if (table.runsOn) runLastColumn(target, table)
  setView(sheet, blocks.tables, target.widths)
  setPages(target, blocks)
  return blocks.tables.flatMap((placed) => {
    const { table, charts } = placed
    if (charts === undefined) return []
    const drawn = tableCharts({ sheet, placed }, table, { locale, title: section.title })
    const widthOf = (column: number): number => target.widths.of(column)
    return onGrid(table, drawn, { row: charts.row, widthOf })
  })
}

/** A table on the sheet, with the first row that is kept free for its charts. */
interface WrittenTable extends PlacedTable {
  readonly table: Table
  readonly charts?: { readonly row: number }
}

interface Blocks {
  readonly tables: WrittenTable[]
  readonly notes: { readonly row: number; readonly note: Note }[]
}

function writeBlocks(target: SheetTarget, section: Section): Blocks {
  const blocks: Blocks = { tables: [], notes: [] }
  const shown = sheetBlocks(section)
  const breadth = Math.max(...shown.map((block) => breadthOf(block)))
  let row = HEAD + 1
  for (const block of shown) {
    if (block.kind === 'note') {
      blocks.notes.push({ row, note: block })
      row += 1
    } else {
      const placed = writeTitled(target, block, { row: row + 1, breadth, blocks })
      blocks.tables.push(placed)
      row = placed.last + 1
    }
  }
  return blocks
}

function breadthOf(block: Table | Note): number {
  return block.kind === 'table' ? sheetColumns(block).length : 0
}

/** Writes the title of a table, keeps the rows of its charts free below it, then writes the table. */
function writeTitled(
  target: SheetTarget,
  table: Table,
  { row, breadth, blocks }: { readonly row: number; readonly breadth: number; readonly blocks: Blocks },
): WrittenTable {
  const { sheet, locale } = target
  let next = row
  if (table.title !== undefined) {
    const cell = sheet.getCell(next, 1)
    cell.value = excelText(table.title[locale.lang])
    cell.style = TABLE_TITLE
    sheet.getRow(next).height = TITLE_HEIGHT
    next += 1
  }
  if (chartCount(table) === 0) return { ...writeTable(target, table, { header: next, breadth }), table }
  const charts = { row: next }
  const end = next + chartRows(table)
  for (; next < end; next += 1) sheet.getRow(next).height = LINE_HEIGHT
  const without = rowsWithoutPoint(table, locale)
  if (without.length > 0) {
    blocks.notes.push({ row: next, note: withoutPoint(without, locale.lang) })
    next += 1
  }
  return { ...writeTable(target, table, { header: next, breadth }), table, charts }
}

function withoutPoint(labels: readonly string[], lang: Lang): Note {
  const text = `${WORKBOOK_WORDS.no_point[lang]}${colon(lang)} ${labels.join(', ')}`
  return { kind: 'note', text: { fr: text, en: text }, tone: 'quiet' }
}

/** What stands on the sheet: below each heat map its legend. */
function sheetBlocks({ blocks }: Section): (Table | Note)[] {
  return blocks.flatMap((block) => {
    const shares = block.kind === 'table' ? plannableShares(block) : undefined
    return shares === undefined ? [block] : [block, note(heatLegend(shares), 'quiet')]
  })
}

/** Scales the sheet for print, and keeps each line of charts on one page, the first with the title above it. */
function setPages(target: SheetTarget, { tables }: Blocks): void {
  const { sheet, widths } = target
  const columns = Array.from({ length: widths.last }, (_, index) => index + 1)
  const width = columns.reduce((sum, column) => sum + widths.of(column), 0)
  const hasCharts = tables.some(({ charts }) => charts !== undefined)
  setScale(sheet, { width, hasCharts, naming: namingColumns(tables[0]?.table) })
  const kept = tables.flatMap(({ table, charts }): KeptRows[] => {
    if (charts === undefined) return []
    const titled = table.title === undefined ? 0 : 1
    return chartLines(table).map(({ first, last }) => ({
      first: charts.row + first - (first === 0 ? titled : 0),
      last: charts.row + last,
    }))
  })
  if (kept.length === 0) return
  for (const table of tables) if (table !== tables.at(-1)) setHeights(target, table)
  const heightOf = (row: number): number => sheet.getRow(row).height || LINE_HEIGHT
  breakBefore(sheet, kept, { width, heightOf })
}

/** How many columns name the rows of a table: an id alone tells nobody what a row is about. */
function namingColumns(table: Table | undefined): number {
  const [first, second] = table?.columns ?? []
  return first?.id === 'id' && second?.unit === 'text' ? 2 : 1
}

/** Says how high the rows of a table above a chart are: a reader that finds it out later leaves the chart where it was. */
function setHeights(target: SheetTarget, { header, last, columns }: WrittenTable): void {
  const run = { last: columns, width: target.widths.of(columns) }
  for (let row = header; row <= last; row += 1) {
    target.sheet.getRow(row).height ||= linesInRow(target, row, { columns, run }) * LINE_HEIGHT
  }
}

/**
 * Freezes the headings of the first table where they speak of what scrolls below them, else the sheet's title;
 * repeats the same rows on each printed page, and filters the first table.
 */
function setView(sheet: Sheet, tables: readonly PlacedTable[], widths: Widths): void {
  const first = tables[0]
  const isLong = first !== undefined && first.lastData - first.header > SCREEN
  const keepsHeader = first !== undefined && (tables.length === 1 || isLong)
  // Charts above the headings would freeze with them and fill the screen.
  const isHigh = first !== undefined && first.header > HEAD + 4
  const ySplit = keepsHeader && !isHigh ? first.header : HEAD
  const isWide = tables.some(({ columns }) => columns > 6) && widths.of(1) <= 40
  sheet.views = [{ state: 'frozen', ySplit, ...(isWide ? { xSplit: 1 } : {}), showGridLines: false }]
  sheet.pageSetup.printTitlesRow = keepsHeader ? `${first.header}:${first.header}` : '1:1'
  if (first !== undefined && first.lastData > first.header) {
    sheet.autoFilter = { from: { row: first.header, column: 1 }, to: { row: first.lastData, column: first.columns } }
  }
}
