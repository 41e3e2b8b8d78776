/** Which columns a table has in a workbook: its own, one for remarks, and folded ones for the parts of its rates. */

import { knownText, UNIT_SIGNS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import type { Cell, CellUnit, Column, Row, Table } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { excelText } from './excel-text.ts'

/** A column of the sheet that shows a column of the table. */
export interface ValueColumn {
  readonly kind: 'value'
  readonly column: Column
  readonly index: number
}

/** A column of the numerators or of the denominators of a column of rates. */
export interface PartColumn {
  readonly kind: 'part'
  readonly part: 'numerator' | 'denominator'
  readonly column: Column
  readonly index: number
}

export type SheetColumn = ValueColumn | PartColumn | { readonly kind: 'remark' }

type FigureCell = Extract<Cell, { kind: 'figure' }>

/** The columns of the sheet that a reader sees, in order. */
export function sheetColumns(table: Table): SheetColumn[] {
  const slots = table.columns.map((column, index): SheetColumn => ({ kind: 'value', column, index }))
  const hasRemark = rowsOf(table).some(({ cells }) => cells.some((cell) => remarksOf(cell, 'en').length > 0))
  return hasRemark ? [...slots, { kind: 'remark' }] : slots
}

/**
 * The columns of numerators and denominators, which an outline folds: between the rates they would double each figure.
 * A rate whose two parts stand in the table has none.
 */
export function partColumns(table: Table): PartColumn[] {
  const rows = rowsOf(table)
  return table.columns.flatMap((column, index): PartColumn[] => {
    const hasParts = rows.some(({ cells }) => partsOf(cells[index]) !== undefined)
    if (!hasParts || isCovered(column, table)) return []
    return (['numerator', 'denominator'] as const).map((part) => ({ kind: 'part', part, column, index }))
  })
}

/** All rows of a table, the totals last. */
export function rowsOf({ rows, totals }: Table): readonly Row[] {
  return totals === undefined ? rows : [...rows, totals]
}

/** The heading; days and full-time equivalents have their unit there. */
export function headingOf(slot: SheetColumn, lang: Lang): string {
  if (slot.kind === 'remark') return WORKBOOK_WORDS.remark[lang]
  const { title, unit } = slot.column
  const text = excelText(title[lang])
  if (slot.kind === 'part') return `${text}${colon(lang)} ${WORKBOOK_WORDS[slot.part][lang]}`
  return unit === 'days' || unit === 'fte' ? `${text} (${UNIT_SIGNS[unit][lang]})` : text
}

/** The numerator or the denominator of a rate; nothing where the cell has none, or no value. */
export function partOf(cell: Cell | undefined, { part }: PartColumn): Cell {
  const parts = cell?.kind === 'figure' && cell.value !== null ? partsOf(cell) : undefined
  // The sum of rates whose mean is taken says nothing to a reader; how many they are does.
  if (parts === undefined || (parts.isMean === true && part === 'numerator')) return EMPTY
  const unit = parts.isMean === true || !isFigureUnit(parts.unit) ? 'count' : parts.unit
  return { kind: 'figure', unit, value: parts[part] }
}

const EMPTY: Cell = { kind: 'empty' }

type FigureUnit = FigureCell['unit']

function isFigureUnit(unit: CellUnit): unit is FigureUnit {
  return !['text', 'day', 'month', 'period'].includes(unit)
}

/** The remarks of a row's cells, each once. */
export function remarksText(cells: readonly Cell[], lang: Lang): string {
  const remarks = cells.flatMap((cell) => remarksOf(cell, lang))
  return [...new Set(remarks.map(excelText))].join(semicolon(lang))
}

/** The parts of a rate; those of an index are sums of squares, which say nothing to a reader. */
function partsOf(cell: Cell | undefined): FigureCell['parts'] {
  return cell?.kind === 'figure' && cell.unit !== 'index' ? cell.parts : undefined
}

/** The remark of a figure, and of how many of those that it speaks of it is made. */
function remarksOf(cell: Cell, lang: Lang): string[] {
  if (cell.kind !== 'figure') return []
  const { remark, coverage } = cell
  return [
    ...(remark === undefined ? [] : [remark[lang]]),
    ...(coverage === undefined ? [] : [knownText(coverage, lang)]),
  ]
}

/** Whether both parts of the column's rate stand in the same table. */
function isCovered({ formula }: Column, { columns }: Table): boolean {
  if (formula?.kind !== 'ratio') return false
  return [formula.numerator, formula.denominator].every((id) => columns.some((column) => column.id === id))
}
