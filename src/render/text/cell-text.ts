/**
 * Writes a cell of a report for people: one line in one language, the same in every format that shows text; a number
 * with its unit, a rate with its fraction.
 */
import { knownText, meanText, OUTPUT_WORDS, UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { shareDays } from '../../lang/compared.ts'
import { formatDate, formatPeriod } from '../../lang/dates.ts'
import {
  formatNumber,
  formatPercent,
  formatPlain,
  formatThousands,
  formatUnits,
  roundedDays,
  roundedNeed,
} from '../../lang/numbers.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { Cell, CellUnit } from '../../reports/document/document.ts'
import { type Day, dayText, monthText } from '../../values/calendar.ts'
import { round } from '../../values/decimal.ts'
import type { Lang } from '../../values/language.ts'
import { safeText } from './safe-text.ts'

/** `31/07/2024` in French, `31 Jul 2024` in English. */
export function dayLabel(day: Day, lang: Lang): string {
  return formatDate(dayText(day), lang)
}

/** How a figure is printed beyond its unit. */
type Print = Pick<Extract<Cell, { kind: 'figure' }>, 'isExact' | 'isNeed'>

/** The number that stands on the page, in plain units: whole thousands of money, whole days, half persons that are needed. */
export function printedValue(value: number, unit: CellUnit, print: Print = {}): number {
  if (unit === 'days') return roundedDays(value)
  if (unit === 'fte' && print.isNeed === true) return roundedNeed(value)
  return unit === 'money' && print.isExact !== true ? round(value / 1000) * 1000 : value
}

/** A figure with its unit: money in thousands, a rate in per cent, an index with two decimals. */
export function unitText(value: number, unit: CellUnit, lang: Lang, currency: string, print: Print = {}): string {
  const printed = printedValue(value, unit, print)
  switch (unit) {
    case 'money':
      return print.isExact === true ? formatUnits(printed, currency, lang) : formatThousands(printed, currency, lang)
    case 'days':
    case 'fte':
      return `${formatPlain(printed, lang)}\u00a0${UNIT_SIGNS[unit][lang]}`
    case 'rate':
      return formatPercent(printed, lang)
    case 'index':
      return formatNumber(printed, lang, 2)
    default:
      return formatPlain(printed, lang)
  }
}

/** What stands behind the change of a rate, a hundred times its share: per cent of per cent would be another figure. */
export const POINTS = '\u00a0pts'

/** The change of a rate in points, with one decimal. */
function pointsText(change: number, lang: Lang): string {
  return `${formatNumber(change * 100, lang, 1)}${POINTS}`
}

type Parts = NonNullable<Extract<Cell, { kind: 'figure' }>['parts']>

/** `45/60`, or `moyenne de 34` for a mean of rates. */
function partsText(parts: Parts, lang: Lang, currency: string): string {
  const { numerator, denominator, unit, isMean } = parts
  if (isMean === true) return meanText(denominator, lang)
  if (unit === 'days') {
    return shareDays(numerator, denominator)
      .map((days) => `${formatPlain(days, lang)}\u00a0${UNIT_SIGNS.days[lang]}`)
      .join('/')
  }
  const part = (value: number): string => unitText(value, unit, lang, currency)
  return `${part(numerator)}/${part(denominator)}`
}

/**
 * What a rate is made of, and of how many of those that it speaks of: `15/22; 22 of 25 known`. No parts of a figure that
 * is not there, nor of an index: they are sums of squares, which say nothing to a reader.
 */
export function fractionText(
  { value, unit, parts, coverage }: Extract<Cell, { kind: 'figure' }>,
  lang: Lang,
  currency: string,
): string {
  const hasParts = value !== null && unit !== 'index' && parts !== undefined
  return [
    ...(hasParts ? [partsText(parts, lang, currency)] : []),
    ...(coverage === undefined ? [] : [knownText(coverage, lang)]),
  ].join(semicolon(lang))
}

/**
 * The cell's text, already harmless for a terminal (see {@link safeText}); a format's own marks still need escaping.
 * A rate brings its fraction: `75,0 % (45/60)`; a change of one is in points: `+2,5 pts`. An empty cell, day or month
 * gives an empty text; tone and remark are left to the renderer.
 */
export function cellText(cell: Cell, lang: Lang, currency: string): string {
  switch (cell.kind) {
    case 'text':
      return safeText(cell.text[lang])
    case 'figure':
      return figureText(cell, lang, currency)
    case 'day':
      return cell.day === undefined ? '' : dayLabel(cell.day, lang)
    case 'month':
      return cell.month === undefined ? '' : formatDate(monthText(cell.month), lang)
    case 'period':
      return formatPeriod(cell.period, lang)
    case 'links':
      return cell.links.map(({ text }) => safeText(text[lang])).join(', ')
    case 'milestones':
      return cell.milestones.map(({ title, day }) => `${dayLabel(day, lang)} ${safeText(title[lang])}`).join(', ')
    case 'empty':
      return ''
  }
}

function figureText(cell: Extract<Cell, { kind: 'figure' }>, lang: Lang, currency: string): string {
  const { value, unit, parts: _, isChange, ...print } = cell
  const fraction = fractionText(cell, lang, currency)
  const withFraction = (whole: string): string => (fraction === '' ? whole : `${whole} (${fraction})`)
  if (value === null) return withFraction(OUTPUT_WORDS.no_value[lang])
  const sign = isChange === true && value > 0 ? '+' : ''
  const isPoints = isChange === true && unit === 'rate'
  const size = isPoints ? pointsText(value, lang) : unitText(value, unit, lang, currency, print)
  return withFraction(`${sign}${size}`)
}

const NUMBERS: readonly CellUnit[] = ['money', 'days', 'count', 'fte', 'rate', 'index']

/** Whether the unit's cells are numbers, which stand to the right. */
export function isNumberUnit(unit: CellUnit): boolean {
  return NUMBERS.includes(unit)
}
