/**
 * What a cell of a report holds in a workbook (a real number, a real date, or text), and the number format of Excel
 * that shows it in the manner of the language.
 */
import { OUTPUT_WORDS, UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { sortablePeriod } from '../../lang/dates.ts'
import type { Cell, CellUnit, Tone } from '../../reports/document/document.ts'
import { type Day, firstDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { cellText, POINTS } from '../text/cell-text.ts'
import { moneyFormat, quotedText } from '../text/money-format.ts'
import { excelText } from './excel-text.ts'

/** The value, exact and without format; null leaves the cell empty. */
export type SheetValue = string | number | Date | null

const MS_PER_DAY = 86_400_000

/** The value of a cell; a figure without one is the language's word for it, a month its first day, a period a text that sorts. */
export function sheetValue(cell: Cell, lang: Lang): SheetValue {
  switch (cell.kind) {
    case 'text':
      return excelText(cell.text[lang]) || null
    case 'figure':
      return figureValue(cell) ?? OUTPUT_WORDS.no_value[lang]
    case 'day':
      return cell.day === undefined ? null : sheetDate(cell.day)
    case 'month':
      return cell.month === undefined ? null : sheetDate(firstDay(cell.month))
    case 'period':
      return sortablePeriod(cell.period, lang)
    case 'links':
      return excelText(cell.links.map(({ text }) => text[lang]).join(', ')) || null
    case 'milestones':
      return excelText(cellText(cell, lang, '')) || null
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

export interface Locale {
  readonly lang: Lang
  /** ISO code of the plan's currency. */
  readonly currency: string
}

/** The sign before a value with a tone, so that the colour never stands alone; the value itself stays bare. */
const SIGNS: Readonly<Record<Tone, string>> = { good: '✓ ', watch: '! ', bad: '✗ ', quiet: '' }

/** How one cell differs from the plain format of its unit. */
interface FormatChoice {
  /** Whether money shows its cents, or a count its tenths. */
  readonly isExact?: boolean
  /** Whether days and full-time equivalents name their unit, where the column's heading can't. */
  readonly hasUnit?: boolean
  readonly tone?: Tone | undefined
  /** Whether a positive value shows its sign. */
  readonly isChange?: boolean
}

/** The format of a figure; negative money is red and has its minus sign. */
export function numberFormat(unit: CellUnit, locale: Locale, choice: FormatChoice = {}): string {
  const base = unsigned(unit, locale, choice)
  const sign = choice.tone === undefined ? '' : signed(choice.tone)
  if (choice.isChange === true) return `${sign}+${base};${sign}-${base};${sign}${base}`
  return unit === 'money' ? `${sign}${base};[Red]${sign}-${base}` : `${sign}${base}`
}

export function textFormat(tone: Tone | undefined): string {
  return tone === undefined ? '@' : `${signed(tone)}@`
}

export function dayFormat(lang: Lang): string {
  return { fr: 'dd/mm/yyyy', en: 'd mmm yyyy' }[lang]
}

/** The format of a month, kept as its first day. */
export function monthFormat(lang: Lang): string {
  return { fr: 'mm/yyyy', en: 'mmm yyyy' }[lang]
}

function signed(tone: Tone): string {
  return quotedText(SIGNS[tone])
}

function unsigned(unit: CellUnit, locale: Locale, choice: FormatChoice): string {
  const { lang } = locale
  switch (unit) {
    case 'money':
      return moneyFormat(choice.isExact ? '#,##0.00' : '#,##0', '', locale)
    case 'days':
    case 'fte':
      return `#,##0.${unit === 'fte' ? '00' : '0'}${choice.hasUnit ? quotedText(`\u00a0${UNIT_SIGNS[unit][lang]}`) : ''}`
    case 'rate':
      return rateFormat(lang, choice)
    case 'index':
      return '0.00'
    default:
      return choice.isExact ? '#,##0.0' : '#,##0'
  }
}

/** A share in per cent, a change of one in points. */
function rateFormat(lang: Lang, { isChange }: FormatChoice): string {
  if (isChange === true) return `0.0${quotedText(POINTS)}`
  return { fr: `0.0${quotedText('\u00a0')}%`, en: '0.0%' }[lang]
}
