/** Reads when something begins or ends from a chart by cells: columns of periods, of which the first and the last marked one tell. */
import type { Edge } from '../../lang/repair/date-notation.ts'
import { repairFlag } from '../../lang/repair/values.ts'
import type { MappedParts } from '../../schema/mapping/cell.ts'
import { type Month, monthText } from '../../values/calendar.ts'
import { type Period, parsePeriod } from '../../values/period.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { plainText, type SourceRecord } from '../record.ts'
import { type ColumnPath, columnPath, columnValue, type Reading } from './reading.ts'
import { type MappingPath, type MappingScope, nameColumn } from './scope.ts'

interface MarkedColumn {
  readonly period: Period
  readonly column: ColumnPath
}

/** Numbers other than one are figures of something else. */
const FIGURE = /^(?!1$)[\d\s.,]+$/

/** Whether what a cell of a chart holds is a mark: anything but a figure, or a word for no or nothing. */
function isMarked(value: unknown): boolean {
  const text = plainText(value)
  if (text === undefined || isUsualMissing(text)) return false
  return !FIGURE.test(text) && repairFlag(text) !== 'false'
}

/** Whether a cell of a chart is marked by what it holds, or by its colour where it is blank. */
export function isMarkedAt(
  { fills }: SourceRecord,
  column: string,
  value: unknown,
  isMissing: (text: string) => boolean = () => false,
): boolean {
  if (plainText(value) === undefined) return fills?.has(column) === true
  return isMarked(value) && !isMissing(String(value))
}

/** Reads the first month of the first marked period for a start, the last of the last one for an end. */
export function marksReader(
  marks: NonNullable<MappedParts['marks']>,
  edge: Edge | undefined,
  path: MappingPath,
  scope: MappingScope,
): (reading: Reading) => string | undefined {
  if (edge === undefined) scope.faults.push({ code: 'marks-unfit', path, found: 'marks' })
  const columns: MarkedColumn[] = []
  for (const [key, name] of Object.entries(marks)) {
    const period = parsePeriod(key)
    const column = String(name)
    nameColumn(scope, column, [...path, key])
    if (period !== undefined) columns.push({ period, column: columnPath(column) })
  }
  return (reading) => {
    const marked = columns.filter(({ column }) =>
      isMarkedAt(reading.record, column.whole, columnValue(column, reading), scope.isMissing),
    )
    if (marked.length === 0) return undefined
    reading.touched = true
    const months = marked.map(({ period }) => (edge === 'end' ? period.last : period.first))
    return monthText((edge === 'end' ? Math.max(...months) : Math.min(...months)) as Month)
  }
}
