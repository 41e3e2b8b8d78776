/** Writes one section of a report as a sheet: its title, the way back, then tables and paragraphs below each other. */
import type { Note, Section, Table } from '../../report/document.ts'
import { excelText } from './excel-text.ts'
import { linkTo } from './link.ts'
import type { Locale } from './number-format.ts'
import { runLastColumn, runNote } from './run-on.ts'
import type { Sheet } from './sheet.ts'
import { fractionTable, slotsOf } from './slots.ts'
import { LINK, SHEET_TITLE, TABLE_TITLE } from './styles.ts'
import { type Placed, type Target, writeTable } from './table.ts'
import { Widths } from './widths.ts'
import { WORDS } from './words.ts'

/** The rows of the title and of the link back. */
const HEAD = 2
/** A first table longer than this keeps its headings in view even when others follow it. */
const SCREEN = 25

/** Fills the sheet; `contents` is the name of the sheet that its link goes back to. */
export function writeSection(
  sheet: Sheet,
  section: Section,
  { locale, contents }: { readonly locale: Locale; readonly contents: string },
): void {
  const target: Target = { sheet, widths: new Widths(), locale }
  const title = sheet.getCell(1, 1)
  title.value = excelText(section.title[locale.lang])
  title.style = SHEET_TITLE
  const back = sheet.getCell(HEAD, 1)
  back.value = linkTo(contents, WORDS.back[locale.lang])
  back.style = LINK
  const blocks = writeBlocks(target, section)
  for (let column = 1; column <= target.widths.last; column += 1) {
    sheet.getColumn(column).width = target.widths.of(column)
  }
  for (const { row, note } of blocks.notes) runNote(target, row, note)
  for (const table of blocks.tables) if (table.runsOn) runLastColumn(target, table)
  setView(sheet, blocks.tables, target.widths)
}

interface Blocks {
  readonly tables: Placed[]
  readonly notes: { readonly row: number; readonly note: Note }[]
}

function writeBlocks(target: Target, section: Section): Blocks {
  const blocks: Blocks = { tables: [], notes: [] }
  const shown = sheetBlocks(section, target.locale.currency)
  const breadth = Math.max(...shown.map((block) => breadthOf(block)))
  let row = HEAD + 1
  for (const block of shown) {
    if (block.kind === 'note') {
      blocks.notes.push({ row, note: block })
      row += 1
    } else {
      const placed = writeTitled(target, block, { row: row + 1, breadth })
      blocks.tables.push(placed)
      row = placed.last + 1
    }
  }
  return blocks
}

function breadthOf(block: Table | Note): number {
  return block.kind === 'table' ? slotsOf(block).length : 0
}

function writeTitled(
  target: Target,
  table: Table,
  { row, breadth }: { readonly row: number; readonly breadth: number },
): Placed {
  if (table.title === undefined) return writeTable(target, table, { header: row, breadth })
  const cell = target.sheet.getCell(row, 1)
  cell.value = excelText(table.title[target.locale.lang])
  cell.style = TABLE_TITLE
  return writeTable(target, table, { header: row + 1, breadth })
}

/** What stands on the sheet: no charts, and below each heat map its legend and its fractions. */
function sheetBlocks({ blocks }: Section, currency: string): (Table | Note)[] {
  return blocks.flatMap((block): (Table | Note)[] => {
    if (block.kind === 'chart') return []
    if (block.kind === 'note') return [block]
    const fractions = fractionTable(block, currency)
    const legend: Note = { kind: 'note', text: WORDS.heatLegend, tone: 'quiet' }
    return [
      block,
      ...(hasHeat(block) ? [legend] : []),
      ...(fractions === undefined ? [] : [fractions]),
    ]
  })
}

function hasHeat({ columns }: Table): boolean {
  return columns.some(({ look, unit }) => look === 'heat' && unit === 'rate')
}

/**
 * Freezes the headings of the first table where they speak of what scrolls below them, else the sheet's title;
 * repeats the same rows on each printed page, and filters the first table.
 */
function setView(sheet: Sheet, tables: readonly Placed[], widths: Widths): void {
  const first = tables[0]
  const isLong = first !== undefined && first.lastData - first.header > SCREEN
  const keepsHeader = first !== undefined && (tables.length === 1 || isLong)
  const ySplit = keepsHeader ? first.header : HEAD
  const isWide = tables.some(({ columns }) => columns > 6) && widths.of(1) <= 40
  sheet.views = [
    { state: 'frozen', ySplit, ...(isWide ? { xSplit: 1 } : {}), showGridLines: false },
  ]
  sheet.pageSetup.printTitlesRow = keepsHeader ? `${first.header}:${first.header}` : '1:1'
  if (first !== undefined && first.lastData > first.header) {
    sheet.autoFilter = {
      from: { row: first.header, column: 1 },
      to: { row: first.lastData, column: first.columns },
    }
  }
}
