/** What a cell of a report holds in a workbook: a real number, a real date, or text. */

import { formatPeriod } from '../../lang/numbers.ts'
import type { Cell } from '../../report/document.ts'
import { type Day, firstDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { NOT_AVAILABLE } from '../util/not-available.ts'
import { excelText } from './excel-text.ts'

/** The value, exact and without format; null leaves the cell empty. */
export type SheetValue = string | number | Date | null

const MS_PER_DAY = 86_400_000

/** The value of a cell; a figure without one is the language's word for it, a month its first day. */
export function sheetValue(cell: Cell, lang: Lang): SheetValue {
  switch (cell.kind) {
    case 'text':
      return excelText(cell.text[lang]) || null
    case 'figure':
      return figureValue(cell) ?? NOT_AVAILABLE[lang]
    case 'day':
      return cell.day === undefined ? null : sheetDate(cell.day)
    case 'month':
      return cell.month === undefined ? null : sheetDate(firstDay(cell.month))
    case 'period':
      return formatPeriod(cell.period, lang)
    case 'empty':
      return null
  }
}

/** A change of a rate in points, any other figure as it is. */
function figureValue({ value, unit, isChange }: Extract<Cell, { kind: 'figure' }>): number | null {
  return value !== null && unit === 'rate' && isChange === true ? value * 100 : value
}

/** Midnight UTC of the day, which Excel shows as that very day in every zone. */
export function sheetDate(day: Day): Date {
  return new Date(day * MS_PER_DAY)
}
