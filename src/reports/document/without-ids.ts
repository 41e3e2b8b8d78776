/** A report without the columns of ids: whoever does not work with the files knows things by their names. */
import type { Report, Row, Section, Table } from './document.ts'

const ID = 'id'

/** The columns that name what a row is about. */
const NAMES: readonly string[] = ['project', 'decision', 'action', 'need', 'risk', 'title', 'name']

function tableWithoutId(table: Table): Table {
  const { columns, rows, totals } = table
  const index = columns.findIndex(({ id }) => id === ID)
  if (index < 0 || !columns.some(({ id }) => NAMES.includes(id))) return table
  const without = (row: Row): Row => ({
    ...row,
    cells: row.cells.filter((_, place) => place !== index),
  })
  return {
    ...table,
    columns: columns.filter((_, place) => place !== index),
    rows: rows.map(without),
    ...(totals === undefined ? {} : { totals: without(totals) }),
  }
}

function sectionWithoutIds(section: Section): Section {
  const blocks = section.blocks.map((block) =>
    block.kind === 'table' ? tableWithoutId(block) : block,
  )
  return { ...section, blocks }
}

/** The report with the column `id` left out of each table that also names what its rows are about; rows keep their ids. */
export function withoutIds(report: Report): Report {
  return { ...report, sections: report.sections.map(sectionWithoutIds) }
}
