/** A report without columns of ids: whoever does not work with the files knows things by their names. */
import type { Report, Row, Section, Table } from './document.ts'

const ID = 'id'

/** The columns that name what a row is about. */
const NAMES: readonly string[] = ['project', 'decision', 'action', 'need', 'risk', 'title', 'name']

/** Whether no two rows have the same name in a column. */
function areDistinct(rows: readonly Row[], index: number): boolean {
  const names = rows.map(({ cells }) => {
    const cell = cells[index]
    return cell?.kind === 'text' ? `${cell.text.fr}\n${cell.text.en}` : ''
  })
  return new Set(names).size === names.length
}

function withoutColumnsAt(table: Table, isLeftOut: (index: number) => boolean): Table {
  const { columns, rows, totals } = table
  const without = (row: Row): Row => ({ ...row, cells: row.cells.filter((_, index) => !isLeftOut(index)) })
  return {
    ...table,
    columns: columns.filter((_, index) => !isLeftOut(index)),
    rows: rows.map(without),
    ...(totals === undefined ? {} : { totals: without(totals) }),
  }
}

function tableWithoutId(table: Table): Table {
  const { columns, rows } = table
  const index = columns.findIndex(({ id }) => id === ID)
  const name = columns.findIndex(({ id }) => NAMES.includes(id))
  if (index < 0 || name < 0 || !areDistinct(rows, name)) return table
  return withoutColumnsAt(table, (one) => one === index)
}

function tableWithoutKeys(table: Table): Table {
  const { columns } = table
  if (columns.every(({ isKey }) => isKey !== true)) return table
  return withoutColumnsAt(table, (index) => columns[index]?.isKey === true)
}

export function withTables(report: Report, change: (table: Table) => Table): Report {
  const sections = report.sections.map(
    (section): Section => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'table' ? change(block) : block)),
    }),
  )
  return { ...report, sections }
}

/**
 * The report with the column `id` left out of each table whose rows have names, each its own. `Row.id` stays.
 */
export function withoutIds(report: Report): Report {
  return withTables(report, tableWithoutId)
}

/** The report without the columns that only join rows with others. */
export function withoutKeys(report: Report): Report {
  return withTables(report, tableWithoutKeys)
}
