/** The day until which the facts of an export are known: the newest change that it dates, or the last year that it closes. */

import { readDate, readDates } from '../../cells/date-column.ts'
import { plainText } from '../../record.ts'
import type { SourceTable } from '../../source/table.ts'
import type { Answers } from '../assumptions.ts'
import { columnCells } from '../column-profile.ts'
import type { RecognisedTool } from './signature.ts'
import { isDatePath } from './tool-cells.ts'

export interface DatedFact {
  readonly column: string
  readonly day: string
}

/** Whether days come before months, as an answer or any date of the export tells. */
function orderOf({ tool, columns, table }: RecognisedTool, { dates }: Answers): 'dmy' | 'mdy' | undefined {
  const dated = Object.entries(tool.columns).flatMap(([key, { path = '' }]) =>
    isDatePath(path) || tool.facts?.includes(key) === true ? (columns.get(key) ?? []) : [],
  )
  const told = dated.map((column) => readDates(columnCells(table, column)).form.order)
  return dates ?? told.find((order) => order === 'dmy' || order === 'mdy')
}

function newestIn(table: SourceTable, column: string, order: 'dmy' | 'mdy' | undefined): DatedFact | undefined {
  const cells = columnCells(table, column)
  const { form } = readDates(cells, { order })
  const day = cells
    .flatMap(({ value }) => readDate(value, form, 'end')?.text ?? [])
    .filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))
    .sort()
    .at(-1)
  return day === undefined ? undefined : { column, day }
}

/** The last day of the last year in which something was paid. */
function lastClosedYear({ tool: { closedYears }, columns, table }: RecognisedTool): DatedFact | undefined {
  const [year, paid] = [closedYears?.year, closedYears?.paid].map((key) => columns.get(key ?? '')?.[0])
  if (year === undefined || paid === undefined) return undefined
  const last = table.records
    .filter(({ cells }) => /[1-9]/.test(plainText(cells.get(paid)) ?? ''))
    .flatMap(({ cells }) => plainText(cells.get(year)) ?? [])
    .filter((text) => /^\d{4}$/.test(text))
    .sort()
    .at(-1)
  return last === undefined ? undefined : { column: paid, day: `${last}-12-31` }
}

/** The status date of a tool’s export; undefined where it dates nothing that has happened. */
export function statusDateOf(recognised: RecognisedTool, answers: Answers): DatedFact | undefined {
  const order = orderOf(recognised, answers)
  const days = (recognised.tool.facts ?? [])
    .flatMap((key) => recognised.columns.get(key)?.slice(0, 1) ?? [])
    .flatMap((column) => newestIn(recognised.table, column, order) ?? [])
  const newest = days.sort((left, right) => (left.day < right.day ? 1 : -1))[0]
  return newest ?? lastClosedYear(recognised)
}
