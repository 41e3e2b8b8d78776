/** Turns a cell into data for machines. */
import type { Cell, CellUnit } from '../../reports/document/document.ts'
import { dayText, monthText } from '../../values/calendar.ts'
import { periodText } from '../../values/period.ts'

/** A bare value, or an object where the cell has more to say than its value. */
export type CellData =
  | string
  | number
  | null
  | Readonly<Record<string, string | number | null | Readonly<Record<string, number>>>>
  | readonly string[]

/**
 * Text in English, a role by its id; money in currency units, days in person-days, a rate as a share; ISO days, `2024-07` months,
 * `2024-Q3` periods; null for nothing and for n/a. A figure with parts, a remark or a unit other than its
 * column's becomes `{value, unit?, numerator?, denominator?, coverage?, reason?}`; figures are not rounded. Links give
 * the files that their titles lead to.
 */
export function cellData(cell: Cell, columnUnit: CellUnit): CellData {
  switch (cell.kind) {
    case 'text':
      return cell.key ?? cell.text.en
    case 'figure':
      return figureData(cell, columnUnit)
    case 'day':
      return cell.day === undefined ? null : dayText(cell.day)
    case 'month':
      return cell.month === undefined ? null : monthText(cell.month)
    case 'period':
      return periodText(cell.period)
    case 'links':
      return cell.links.flatMap(({ files }) => files.slice(0, 1))
    case 'milestones':
      return cell.milestones.map(({ title, day }) => `${dayText(day)} ${title.en}`)
    case 'empty':
      return null
  }
}

function figureData(
  { value, unit, parts, coverage, remark }: Extract<Cell, { kind: 'figure' }>,
  columnUnit: CellUnit,
): CellData {
  const more = {
    ...(unit === columnUnit ? {} : { unit }),
    ...(parts === undefined ? {} : { numerator: parts.numerator, denominator: parts.denominator }),
    ...(coverage === undefined ? {} : { coverage }),
    ...(remark === undefined ? {} : { reason: remark.en }),
  }
  return Object.keys(more).length === 0 ? value : { value, ...more }
}
