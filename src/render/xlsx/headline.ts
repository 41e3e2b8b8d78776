/** The figures that a workbook opens with: the tiles of the report, else the first figures of its first section, pictures apart. */
import { colon, semicolon } from '../../lang/punctuation.ts'
import type { TilesChart } from '../../reports/document/chart.ts'
import { tilesData } from '../../reports/document/chart-data.ts'
import type { Cell, Section, Table } from '../../reports/document/document.ts'
import { cellText } from '../text/cell-text.ts'
import type { Locale } from './cell-value.ts'

/** A figure with what it is and what is to be known of it. */
export interface HeadlineFigure {
  readonly label: string
  readonly value: Extract<Cell, { kind: 'figure' }>
  readonly remark: string
}

/** How many figures of a table that has no tiles open a workbook. */
const MOST = 6

/** Whether all tables of a section are there for their pictures. */
function isPictured(section: Section | undefined): boolean {
  const tables = (section?.blocks ?? []).filter((block) => block.kind === 'table')
  return tables.length > 0 && tables.every(({ chart }) => chart !== undefined)
}

/** The figures; none where the report has neither tiles nor a table of figures at its head. */
export function headlineFigures(sections: readonly Section[], locale: Locale): HeadlineFigure[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  for (const table of tables) {
    if (table.chart?.type === 'tiles') return tiles(table, table.chart, locale)
  }
  const first = (isPictured(sections[0]) ? sections[1] : sections[0])?.blocks.find((block) => block.kind === 'table')
  return first?.columns[0]?.id === 'figure' ? firstFigures(first, locale) : []
}

function tiles(table: Table, chart: TilesChart, locale: Locale): HeadlineFigure[] {
  const titled = (column: string | undefined, cell: Cell): string[] => {
    const words = cellText(cell, locale.lang, locale.currency)
    const title = table.columns.find(({ id }) => id === column)?.title[locale.lang]
    return words === '' || title === undefined ? [] : [`${title.toLowerCase()}${colon(locale.lang)} ${words}`]
  }
  return tilesData(table, chart).flatMap(({ label, value, target, change, remark }) => {
    const told = cellText(remark, locale.lang, locale.currency)
    const parts = [...titled(chart.target, target), ...titled(chart.change, change)]
    return figure(label, value, locale, told === '' ? parts : [...parts, told])
  })
}

function firstFigures(table: Table, locale: Locale): HeadlineFigure[] {
  return table.rows
    .flatMap(({ cells: [label, value] }) =>
      label === undefined || value === undefined ? [] : figure(label, value, locale, []),
    )
    .filter(({ value }) => value.value !== null)
    .slice(0, MOST)
}

function figure(label: Cell, value: Cell, locale: Locale, remarks: readonly string[]): HeadlineFigure[] {
  if (value.kind !== 'figure') return []
  const { lang, currency } = locale
  return [{ label: cellText(label, lang, currency), value, remark: remarks.join(semicolon(lang)) }]
}
