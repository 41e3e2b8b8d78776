/** The words of ours that a report prints: titles, headings of columns, names of rows, and words of state; each with what it stands at. */

import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import type { Cell, Column, Report, Section, Table } from '../../reports/document/document.ts'
import type { Bilingual } from '../../values/language.ts'

export type LabelKind = 'report' | 'section' | 'table' | 'column' | 'row' | 'word' | 'chart'

export interface PrintedLabel {
  readonly kind: LabelKind
  readonly text: Bilingual
  /** The id of what it heads or names; of a word, that of its column. */
  readonly id: string
  readonly report: Pick<Report, 'id' | 'title' | 'sections'>
  readonly section?: Section
  readonly table?: Table
  readonly column?: Column
}

/** Whether a cell holds a text of ours and no text of a user, which is the same in both languages. */
function isOurs(cell: Cell | undefined): cell is Extract<Cell, { kind: 'text' }> {
  return cell?.kind === 'text' && cell.lang === undefined && cell.text.fr !== ''
}

/** A label in a cell, and the column that it stands in. */
type CellLabel = Pick<PrintedLabel, 'kind' | 'text' | 'id' | 'column'>

/** Names and words in the cells of a table: the first column names the rows, a column of states has words of ours. */
function ofCells(table: Table): CellLabel[] {
  const { columns, rows, totals } = table
  const all = totals === undefined ? rows : [...rows, { id: 'total', ...totals }]
  return all.flatMap(({ id, cells }) =>
    columns.flatMap((column, index): CellLabel[] => {
      const cell = cells[index]
      if (!isOurs(cell) || (index > 0 && column.look !== 'status')) return []
      const { text } = cell
      if (index > 0 || column.look === 'status') return [{ kind: 'word' as const, text, id: column.id, column }]
      return [{ kind: 'row' as const, text, id: id ?? '', column }]
    }),
  )
}

/** Words that a picture puts to its axes and marks and that stand in no column. */
function ofChart({ chart, id }: Table): Pick<PrintedLabel, 'kind' | 'text' | 'id'>[] {
  const named = (texts: Readonly<Record<string, Bilingual | undefined>>) =>
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [{ kind: 'chart' as const, text, id: name }],
    )
  if (chart?.type === 'matrix') return named({ [id]: chart.axes.row, [`${id}_column`]: chart.axes.column })
  if (chart?.type !== 'roadmap') return []
  const { milestone_open, milestone_reached, past_end } = CHART_WORDS
  const former = { former: chart.former?.title, first_former: chart.former?.first?.title }
  return named({ ...former, milestone_open, milestone_reached, past_end })
}

/** Every label of a report, in the order in which it is read; a label that stands at several places is told for each. */
export function printedLabels(report: Report): PrintedLabel[] {
  return [
    { kind: 'report', text: report.title, id: report.id, report },
    ...report.sections.flatMap((section): PrintedLabel[] => [
      { kind: 'section', text: section.title, id: section.id, report, section },
      ...section.blocks.flatMap((table): PrintedLabel[] => {
        if (table.kind === 'note') return []
        const at = { report, section, table }
        const { title, columns, id } = table
        return [
          ...(title === undefined ? [] : [{ kind: 'table' as const, text: title, id, ...at }]),
          ...columns.map((column) => ({ kind: 'column' as const, text: column.title, id: column.id, column, ...at })),
          ...[...ofCells(table), ...ofChart(table)].map((one) => ({ ...one, ...at })),
        ]
      }),
    ]),
  ]
}
