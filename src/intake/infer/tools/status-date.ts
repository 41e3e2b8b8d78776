/** The day until which the facts of an export are known: the newest change that it dates, or the last year that it closes. */
import { readDate, readDates } from '../../cells/date-column.ts'
import { plainText } from '../../record.ts'
import type { SourceTable } from '../../source/table.ts'
import type { Answers } from '../assumptions.ts'
import type { RecognisedTool } from './recognise-tool.ts'

/** A day, and the column that says it. */
export interface DatedFact {
  readonly column: string
  readonly day: string
}

/** The newest day of a column. */
function newestIn(
  { records }: SourceTable,
  column: string,
  { dates }: Answers,
): DatedFact | undefined {
  const cells = records.map(({ row, cells: held }) => ({ row, value: held.get(column) }))
  const { form } = readDates(cells, dates === undefined ? {} : { order: dates })
  const day = cells
    .flatMap(({ value }) => readDate(value, form, 'end')?.text ?? [])
    .filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))
    .sort()
    .at(-1)
  return day === undefined ? undefined : { column, day }
}

/** The last day of the last year in which something was paid. */
function lastClosedYear(
  { tool: { closedYears }, columns }: RecognisedTool,
  { records }: SourceTable,
): DatedFact | undefined {
  const [year, paid] = [closedYears?.year, closedYears?.paid].map(
    (key) => columns.get(key ?? '')?.[0],
  )
  if (year === undefined || paid === undefined) return undefined
  const last = records
    .filter(({ cells }) => /[1-9]/.test(plainText(cells.get(paid)) ?? ''))
    .flatMap(({ cells }) => plainText(cells.get(year)) ?? [])
    .filter((text) => /^\d{4}$/.test(text))
    .sort()
    .at(-1)
  return last === undefined ? undefined : { column: paid, day: `${last}-12-31` }
}

/** The status date of a tool’s export; undefined where it dates nothing that has happened. */
export function statusDateOf(
  recognised: RecognisedTool,
  table: SourceTable,
  answers: Answers,
): DatedFact | undefined {
  const days = (recognised.tool.facts ?? [])
    .flatMap((key) => recognised.columns.get(key)?.slice(0, 1) ?? [])
    .flatMap((column) => newestIn(table, column, answers) ?? [])
  const newest = days.sort((left, right) => (left.day < right.day ? 1 : -1))[0]
  return newest ?? lastClosedYear(recognised, table)
}
