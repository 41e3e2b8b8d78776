/**
 * Renders the tables of a report as one CSV file that Excel opens by a double click in the language of the run:
 * UTF-8 with a byte order mark, `;` and decimal comma in French, `,` and decimal point in English.
 *
 * A report of one table keeps its shape. Several tables become one long table: a line for each cell, in columns
 * section, table, row, column, value, unit, numerator, denominator, known, of: the last two say of how many a figure is
 * made, where that is not all of them. Numbers are not rounded and have no separators of thousands; money is in currency
 * units, a rate a share, days are ISO. Text that a spreadsheet would take for a formula has `'` before it.
 */

import { stringify } from 'csv-stringify/sync'
import { CELL_COLUMNS } from '../lang/catalogue/output.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Cell, Column, Row, Section, Table } from '../reports/document/document.ts'
import type { Lang } from '../values/language.ts'
import type { RenderOptions } from './renderer.ts'
import { cellData } from './text/cell-data.ts'
import { findingsTable, inOrder } from './text/findings.ts'
import { type SafeText, safePage, safeText } from './text/safe-text.ts'

/** What opens a formula, also in full-width signs. */
const FORMULA = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]'

/** At the start of the cell, and behind what another language takes for the end of a cell. */
const OPENING = new RegExp(`(?<=^|[,;]"?)(?=${FORMULA})`, 'gu')

/** The text on one line, with `'` before what a spreadsheet would read as a formula. */
export function csvSafe(text: string): string {
  return safeText(text).replace(OPENING, "'")
}

/** What parts the cells, and the sign before decimals, where Excel speaks the language. */
const SIGNS: Readonly<Record<Lang, { readonly delimiter: string; readonly decimal: string }>> = {
  fr: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
}

/**
 * The report's tables, then the findings; without report, findings. A report of a single table leaves all others out:
 * the findings, and the tables that are there for their pictures.
 */
export async function renderCsv({ report, findings }: CommandResult, { lang }: RenderOptions): Promise<SafeText> {
  const tables = (report?.sections ?? []).flatMap(tablesOf)
  const found = { section: 'findings', table: findingsTable(inOrder(findings)) }
  const [first = tables[0] ?? found, ...others] = tables.filter(({ table }) => table.isFolded !== true)
  const lines =
    others.length === 0
      ? wide(first.table, lang)
      : [Object.values(CELL_COLUMNS).map((title) => title[lang]), ...[...tables, found].flatMap((of) => long(of, lang))]
  return safePage(stringify([...lines], { bom: true, delimiter: SIGNS[lang].delimiter }))
}

interface Placed {
  readonly section: string
  readonly table: Table
}

function tablesOf({ id, blocks }: Section): readonly Placed[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [{ section: id, table: block }] : []))
}

/** A pair of numbers beside a figure, and what its columns are called. */
interface Beside {
  readonly titles: readonly (keyof typeof CELL_COLUMNS)[]
  readonly of: (cell: Cell | undefined) => readonly [number, number] | undefined
}

/** What a rate is made of, then of how many of those that it speaks of. */
const BESIDE: readonly Beside[] = [
  {
    titles: ['numerator', 'denominator'],
    of: (cell) =>
      cell?.kind === 'figure' && cell.parts !== undefined ? [cell.parts.numerator, cell.parts.denominator] : undefined,
  },
  {
    titles: ['known', 'of'],
    of: (cell) =>
      cell?.kind === 'figure' && cell.coverage !== undefined ? [cell.coverage.count, cell.coverage.of] : undefined,
  },
]

/** The two numbers as they are written; two empty cells where there are none. */
function besideText({ of }: Beside, cell: Cell | undefined, lang: Lang): readonly string[] {
  return of(cell)?.map((one) => number(one, lang)) ?? ['', '']
}

/** The table as it is; a column is followed by those of the numbers beside its figures, where any has them. */
function wide(table: Table, lang: Lang): readonly (readonly string[])[] {
  const { columns } = table
  const rows = rowsOf(table)
  const beside = columns.map((_, index) =>
    BESIDE.filter(({ of }) => rows.some(({ row: { cells } }) => of(cells[index]) !== undefined)),
  )
  const head = columns.flatMap(({ title }, index) => {
    const name = csvSafe(title[lang])
    const titles = (beside[index] ?? []).flatMap((pair) => pair.titles)
    return [name, ...titles.map((one) => `${name} (${CELL_COLUMNS[one][lang]})`)]
  })
  const lines = rows.map(({ row: { cells } }) =>
    columns.flatMap((column, index) => {
      const cell = cells[index]
      const more = (beside[index] ?? []).flatMap((pair) => besideText(pair, cell, lang))
      return [written(cell, column, lang), ...more]
    }),
  )
  return [head, ...lines]
}

/** A line for each cell that holds something; n/a keeps its line with no value. */
function long({ section, table }: Placed, lang: Lang): readonly (readonly string[])[] {
  return rowsOf(table).flatMap(({ name, row: { cells } }) =>
    table.columns.flatMap((column, index) => {
      const cell = cells[index]
      if (cell === undefined || cell.kind === 'empty') return []
      const unit = cell.kind === 'figure' ? cell.unit : cell.kind
      const value = written(cell, column, lang)
      const place = [section, table.id, name, column.id].map(csvSafe)
      return [[...place, value, unit, ...BESIDE.flatMap((pair) => besideText(pair, cell, lang))]]
    }),
  )
}

/** The rows with their names: the id, else the number of the row from 1; `total` for the totals. */
function rowsOf({ rows, totals }: Table): readonly { name: string; row: Row }[] {
  const named = rows.map((row, index) => ({ name: row.id ?? String(index + 1), row }))
  return totals === undefined ? named : [...named, { name: 'total', row: totals }]
}

function written(cell: Cell | undefined, column: Column, lang: Lang): string {
  if (cell === undefined) return ''
  if (cell.kind === 'text') return csvSafe(cell.key ?? cell.text[lang])
  if (cell.kind === 'figure') return cell.value === null ? '' : number(cell.value, lang)
  const data = cellData(cell, column.unit)
  if (cell.kind === 'milestones' && Array.isArray(data)) return csvSafe(data.join('; '))
  return typeof data === 'string' ? data : ''
}

function number(value: number, lang: Lang): string {
  return String(value).replace('.', SIGNS[lang].decimal)
}
