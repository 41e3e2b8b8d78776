/** Writes one table of a report into a sheet: headings, exact values, live formulas, formats. */
import type { Cell, CellUnit, Column, Row, Table, Tone } from '../../reports/document/document.ts'
import { isNumberUnit } from '../text/cell-text.ts'
import {
  dayFormat,
  type Locale,
  monthFormat,
  numberFormat,
  type SheetValue,
  sheetValue,
  textFormat,
} from './cell-value.ts'
import { drawnColumns } from './charts/what-is-drawn.ts'
import { bars, heat } from './conditional-formats.ts'
import { liveFormula, type Placement } from './formula.ts'
import { writeParts } from './rate-parts.ts'
import { headingOf, remarksText, rowsOf, type SheetColumn, sheetColumns, type ValueColumn } from './sheet-columns.ts'
import type { SheetTarget } from './sheet-target.ts'
import { cellLook, headerLook, type Side } from './styles.ts'
import { headingLength, shownLength } from './widths.ts'

export interface PlacedTable {
  readonly header: number
  /** The last row of data, without the totals; the header itself for an empty table. */
  readonly lastData: number
  readonly last: number
  readonly columns: number
  /** The sheet's column, from 1, of each of the table's, by its id. */
  readonly columnOf: ReadonlyMap<string, number>
  /** Whether the texts of the last column may run over the sheet's columns beside it. */
  readonly runsOn: boolean
}

/**
 * Writes the table with its header in the given row.
 *
 * @param breadth - how many columns the broadest table of the sheet has.
 */
export function writeTable(
  target: SheetTarget,
  table: Table,
  { header, breadth }: { readonly header: number; readonly breadth: number },
): PlacedTable {
  const slots = sheetColumns(table)
  const runsOn = slots.length < breadth && isText(slots.at(-1))
  const { sheet, widths, locale } = target
  slots.forEach((slot, index) => {
    const text = headingOf(slot, locale.lang)
    const cell = sheet.getCell(header, index + 1)
    cell.value = text
    cell.style = headerLook(sideOf(isFigureSlot(slot), index))
    widths.need(index + 1, headingLength(text))
  })
  const place = placement(target, table, slots, header + 1)
  const broken = brokenUnits(table)
  const drawn = new Set(drawnColumns(table))
  rowsOf(table).forEach((row, line) => {
    writeRow(target, { place, slots, broken, drawn, row, line, runsOn })
  })
  writeParts(target, table, { header, breadth })
  addRules(target, table, place)
  return {
    header,
    lastData: header + table.rows.length,
    last: header + rowsOf(table).length,
    columns: slots.length,
    columnOf: columnsById(slots),
    runsOn,
  }
}

function columnsById(slots: readonly SheetColumn[]): ReadonlyMap<string, number> {
  const ids = slots.flatMap((slot, index): [string, number][] =>
    slot.kind === 'value' ? [[slot.column.id, index + 1]] : [],
  )
  return new Map(ids)
}

function placement(target: SheetTarget, table: Table, slots: readonly SheetColumn[], firstRow: number): Placement {
  const letters = new Map([...columnsById(slots)].map(([id, column]) => [id, target.sheet.getColumn(column).letter]))
  return { table, firstRow, letters, lang: target.locale.lang }
}

/** By the index of a column, the units of its figures of which one isn't whole. */
type BrokenUnits = ReadonlyMap<number, ReadonlySet<CellUnit>>

interface Line {
  readonly place: Placement
  readonly slots: readonly SheetColumn[]
  readonly broken: BrokenUnits
  /** The ids of the columns that a chart of the sheet reads. */
  readonly drawn: ReadonlySet<string>
  readonly row: Row
  readonly line: number
  readonly runsOn: boolean
}

function writeRow(target: SheetTarget, of: Line): void {
  const { sheet, widths, locale } = target
  const { place, slots, line, runsOn } = of
  const isTotal = line === place.table.rows.length
  slots.forEach((slot, index) => {
    const cell = sheet.getCell(place.firstRow + line, index + 1)
    const shown = shownAs(slot, of, locale)
    const live = slot.kind === 'value' ? liveFormula(place, slot.column, line) : undefined
    cell.value = live === undefined || shown.value === null ? shown.value : { ...live }
    const { format, isRight, tone } = shown
    cell.style = cellLook({ format, side: sideOf(isRight, index), isTotal, tone })
    if (runsOn && index === slots.length - 1) return
    widths.need(index + 1, shownLength(shown.value, locale.lang, shown.decimals, shown.extra))
  })
}

interface Shown {
  readonly value: SheetValue
  readonly format: string
  readonly isRight: boolean
  readonly tone?: Tone | undefined
  readonly decimals: number
  readonly extra: number
}

function textShown(value: string): Shown {
  return { value: value || null, format: '@', isRight: false, decimals: 0, extra: 0 }
}

function shownAs(slot: SheetColumn, { row, broken, drawn }: Line, locale: Locale): Shown {
  if (slot.kind !== 'value') return textShown(remarksText(row.cells, locale.lang))
  const cell = row.cells[slot.index] ?? { kind: 'empty' }
  // A chart takes a word for a zero, and an empty cell for what it is: a gap.
  if (cell.kind === 'figure' && cell.value === null && drawn.has(slot.column.id)) {
    return { ...textShown(''), isRight: true }
  }
  const value = sheetValue(cell, locale.lang)
  switch (cell.kind) {
    case 'figure':
      return figureShown(cell, slot, broken, locale)
    case 'day':
      return { ...textShown(''), value, format: dayFormat(locale.lang), tone: cell.tone }
    case 'month':
      return { ...textShown(''), value, format: monthFormat(locale.lang) }
    case 'text':
      return { ...textShown(''), value, format: textFormat(cell.tone), tone: cell.tone, extra: 2 }
    default:
      return { ...textShown(''), value, isRight: isFigureSlot(slot) }
  }
}

function figureShown(
  cell: Extract<Cell, { kind: 'figure' }>,
  { column, index }: ValueColumn,
  broken: BrokenUnits,
  locale: Locale,
): Shown {
  // A heat map has colours of its own; a tone beside them could contradict them.
  const tone = column.look === 'heat' ? undefined : cell.tone
  const isExact = broken.get(index)?.has(cell.unit) === true
  const hasUnit = column.unit !== cell.unit
  return {
    value: sheetValue(cell, locale.lang),
    format: numberFormat(cell.unit, locale, { isExact, hasUnit, tone, isChange: cell.isChange === true }),
    isRight: isFigureColumn(column),
    tone: cell.value === null && tone === undefined ? 'quiet' : tone,
    decimals: decimalsOf(cell.unit, isExact),
    // The sign of the currency or the unit, and that of the tone.
    extra: 2 + (tone === undefined ? 0 : 2),
  }
}

function decimalsOf(unit: CellUnit, isExact: boolean): number {
  if (unit === 'money') return isExact ? 2 : 0
  return unit === 'index' || unit === 'fte' ? 2 : 1
}

/** Looked for once in a table: each figure shows as many decimals as the others of its column. */
function brokenUnits(table: Table): BrokenUnits {
  const broken = new Map<number, Set<CellUnit>>()
  for (const { cells } of rowsOf(table)) {
    for (const [index, cell] of cells.entries()) {
      if (cell.kind !== 'figure' || Number.isInteger(cell.value ?? 0)) continue
      broken.set(index, (broken.get(index) ?? new Set()).add(cell.unit))
    }
  }
  return broken
}

function sideOf(isRight: boolean, index: number): Side {
  if (isRight) return 'right'
  return index === 0 ? 'edge' : 'left'
}

function isText(slot: SheetColumn | undefined): boolean {
  return slot?.kind === 'remark' || (slot?.kind === 'value' && slot.column.unit === 'text')
}

function isFigureSlot(slot: SheetColumn): boolean {
  return slot.kind === 'value' && isFigureColumn(slot.column)
}

/** A figure in a column of words stands where the words do. */
function isFigureColumn({ unit }: Column): boolean {
  return isNumberUnit(unit)
}

function addRules({ sheet }: SheetTarget, table: Table, { letters, firstRow }: Placement): void {
  if (table.rows.length === 0) return
  const last = firstRow + table.rows.length - 1
  for (const column of table.columns) {
    const { id, unit, look } = column
    const letter = letters.get(id)
    if (letter === undefined) continue
    const range = `${letter}${firstRow}:${letter}${last}`
    if (look === 'heat') heat(sheet, range, column)
    if (look === 'bar') bars(sheet, range, unit)
  }
}
