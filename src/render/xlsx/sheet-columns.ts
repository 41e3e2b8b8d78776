/** Which columns a table has in a workbook: its own, the fraction beside each rate, and a last one for remarks. */

import { UNIT_SIGNS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { Cell, Column, Row, Table } from '../../reports/document/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { partsText } from '../text/cell-text.ts'
import type { Locale } from './cell-value.ts'
import { excelText } from './excel-text.ts'

/** One column of a sheet. */
export type SheetColumn =
  | { readonly kind: 'value' | 'fraction'; readonly column: Column; readonly index: number }
  | { readonly kind: 'remark' }

type FigureCell = Extract<Cell, { kind: 'figure' }>

/** The columns of the sheet, in order. */
export function sheetColumns(table: Table): SheetColumn[] {
  const rows = rowsOf(table)
  const slots = table.columns.flatMap((column, index): SheetColumn[] => {
    const value: SheetColumn = { kind: 'value', column, index }
    const isAlone = column.look === 'heat' || isCovered(column, table)
    const hasParts = rows.some(({ cells }) => partsOf(cells[index]) !== undefined)
    return hasParts && !isAlone ? [value, { kind: 'fraction', column, index }] : [value]
  })
  const hasRemark = rows.some(({ cells }) => cells.some((cell) => remarkOf(cell) !== undefined))
  return hasRemark ? [...slots, { kind: 'remark' }] : slots
}

/** All rows of a table, the totals last. */
export function rowsOf({ rows, totals }: Table): readonly Row[] {
  return totals === undefined ? rows : [...rows, totals]
}

/** The heading; days and full-time equivalents have their unit there. */
export function headingOf(slot: SheetColumn, lang: Lang): string {
  if (slot.kind === 'remark') return WORKBOOK_WORDS.remark[lang]
  if (slot.kind === 'fraction') return WORKBOOK_WORDS.fraction[lang]
  const { title, unit } = slot.column
  const text = excelText(title[lang])
  return unit === 'days' || unit === 'fte' ? `${text} (${UNIT_SIGNS[unit][lang]})` : text
}

/** `45/60`, or an empty text where the cell has no parts or no value. */
export function fractionText(cell: Cell | undefined, { lang, currency }: Locale): string {
  const parts = cell?.kind === 'figure' && cell.value !== null ? partsOf(cell) : undefined
  return parts === undefined ? '' : partsText(parts, lang, currency)
}

/** The remarks of a row's cells, each once. */
export function remarksText(cells: readonly Cell[], lang: Lang): string {
  const remarks = cells.flatMap((cell) => remarkOf(cell)?.[lang] ?? [])
  return [...new Set(remarks.map(excelText))].join(semicolon(lang))
}

/**
 * The fractions of a heat map as a table of their own, for between its columns they would break the map;
 * undefined for a table without one.
 */
export function fractionTable(table: Table, currency: string): Table | undefined {
  const isHeat = (index: number): boolean => table.columns[index]?.look === 'heat'
  const hasParts = rowsOf(table).some(({ cells }) =>
    cells.some((cell, index) => isHeat(index) && partsOf(cell) !== undefined),
  )
  if (!hasParts) return undefined
  const kept = table.columns.flatMap(({ look }, index) =>
    look === 'heat' || index === 0 ? index : [],
  )
  const row = ({ cells }: Row): Row => ({
    cells: kept.map((index) =>
      isHeat(index) ? fractionCell(cells[index], currency) : (cells[index] ?? EMPTY),
    ),
  })
  const title = table.title ?? { fr: '', en: '' }
  return {
    kind: 'table',
    id: `${table.id}_fractions`,
    title: { fr: heading(title, 'fr'), en: heading(title, 'en') },
    columns: kept.flatMap((index) => {
      const column = table.columns[index]
      return column === undefined
        ? []
        : { id: column.id, title: column.title, unit: 'text' as const }
    }),
    rows: table.rows.map(row),
    ...(table.totals === undefined ? {} : { totals: row(table.totals) }),
  }
}

const EMPTY: Cell = { kind: 'empty' }

function fractionCell(cell: Cell | undefined, currency: string): Cell {
  const text: Bilingual = {
    fr: fractionText(cell, { lang: 'fr', currency }),
    en: fractionText(cell, { lang: 'en', currency }),
  }
  return text.fr === '' ? EMPTY : { kind: 'text', text }
}

function heading(title: Bilingual, lang: Lang): string {
  const word = WORKBOOK_WORDS.fractions[lang]
  return title[lang] === '' ? word : `${title[lang]} — ${word}`
}

/** The parts of a rate; those of an index are sums of squares, which say nothing to a reader. */
function partsOf(cell: Cell | undefined): FigureCell['parts'] {
  return cell?.kind === 'figure' && cell.unit !== 'index' ? cell.parts : undefined
}

function remarkOf(cell: Cell): Bilingual | undefined {
  return cell.kind === 'figure' ? cell.remark : undefined
}

/** Whether both parts of the column's rate stand in the same table. */
function isCovered({ formula }: Column, { columns }: Table): boolean {
  if (formula?.kind !== 'ratio') return false
  return [formula.numerator, formula.denominator].every((id) =>
    columns.some((column) => column.id === id),
  )
}
