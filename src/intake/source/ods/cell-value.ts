/** What a cell of an OpenDocument spreadsheet holds (ODF 1.3 part 3, 19.385): its type and its attributes become a value. */

import type { XlsxCell } from '../xlsx/cell.ts'
import { isoDay, seenDate } from '../xlsx/serial-date.ts'
import type { Attributes } from '../xml/events.ts'

/** The form of what workbooks hold in the place of times: a share of a day. */
const TIME_FORMAT = '[h]:mm:ss'

/** The share of a day that a duration is; undefined for a text that is none. */
function shareOfDay(text: string): number | undefined {
  const [, sign, hours, minutes, seconds] = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text) ?? []
  if (sign === undefined) return undefined
  const [h, m, s] = [hours, minutes, seconds].map((part) => Number((part ?? '0').replace(',', '.')))
  const share = ((h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0)) / 86_400
  return sign === '-' ? -share : share
}

function numberCell(text: string, format: string | undefined, isPercent: boolean): XlsxCell {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) return { value: text || null }
  return { value, format: isPercent && format?.includes('%') !== true ? '0%' : format }
}

/** A year with a month, in digits or as a word, and no day. */
const MONTH_ALONE = /^(?:\d{1,2}[-/. ]\d{4}|\d{4}[-/. ]\d{1,2}|\p{L}+\.?[-/. ]?\d{2,4})$/u

function dateShown(text: string): 'day' | 'month' | 'year' {
  if (/^\d{4}$/.test(text)) return 'year'
  return MONTH_ALONE.test(text) ? 'month' : 'day'
}

function dayCell(written: string, shown: string): XlsxCell {
  const day = isoDay(written)
  return { value: (day === undefined ? written : seenDate(day, dateShown(shown))) || null }
}

function timeCell(text: string): XlsxCell {
  const value = shareOfDay(text)
  return value === undefined ? { value: text || null } : { value, format: TIME_FORMAT }
}

/** The format of an amount whose style names no currency. */
function moneyFormat(format: string | undefined, currency: string | undefined): string | undefined {
  if (currency === undefined || format?.includes('[$') === true) return format
  return `${format ?? '0'} [$${currency}]`
}

/** The value of a cell and its number format; `text` counts where no attribute has a value. */
export function cellValue(attributes: Attributes, text: string, format: string | undefined): XlsxCell {
  if (attributes['calcext:value-type'] === 'error') return { value: text || null, isError: true }
  const number = attributes['office:value']?.trim() ?? text
  switch (attributes['office:value-type']) {
    case 'float':
      return numberCell(number, format, false)
    case 'percentage':
      return numberCell(number, format, true)
    case 'currency':
      return numberCell(number, moneyFormat(format, attributes['office:currency']), false)
    case 'boolean':
      return { value: attributes['office:boolean-value'] === 'true' }
    case 'date':
      return dayCell(attributes['office:date-value']?.trim() ?? text, text.trim())
    case 'time':
      return timeCell(attributes['office:time-value']?.trim() ?? text)
    default:
      return { value: (attributes['office:string-value'] ?? text) || null }
  }
}
