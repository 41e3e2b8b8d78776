/** The formats in which a chart writes its figures, in the notation of spreadsheets. */
import { UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import type { CellUnit } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { moneyFormat, quotedText } from '../text/money-format.ts'
import type { DrawingContext } from './context.ts'

type FormatContext = Pick<DrawingContext, 'lang' | 'currency'>

const MILLION = 1_000_000

/** Money in thousands as everywhere, in millions where an axis would be too long. */
function amountFormat(largest: number, context: FormatContext): string {
  // Each comma behind the digits divides by a thousand.
  return largest >= 10 * MILLION ? moneyFormat('#,##0.0,,', 'M', context) : moneyFormat('#,##0,', 'k', context)
}

function percentFormat(lang: Lang, decimals: string): string {
  return { fr: `0${decimals}${quotedText('\u00a0')}%`, en: `0${decimals}%` }[lang]
}

/** The format of figures of a unit, of which the largest is told. */
export function figureFormat(unit: CellUnit, largest: number, context: FormatContext): string {
  const { lang } = context
  switch (unit) {
    case 'money':
      return amountFormat(largest, context)
    case 'rate':
      return percentFormat(lang, '.0')
    case 'days':
    case 'fte':
      return `#,##0${quotedText(`\u00a0${UNIT_SIGNS[unit][lang]}`)}`
    case 'index':
      return largest >= 100 ? '#,##0' : '#,##0.0'
    default:
      return '#,##0'
  }
}

/** The format along an axis, whose steps are round. */
export function axisFormat(unit: CellUnit, largest: number, context: FormatContext): string {
  return unit === 'rate' ? percentFormat(context.lang, '') : figureFormat(unit, largest, context)
}

/** The largest of figures by their size; 0 of none. */
export function largestOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0)
}

/**
 * The end of an axis that holds a figure: the next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 and 8 times a power of ten; 1 for zero
 * or less.
 */
export function axisEnd(largest: number): number {
  if (largest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((one) => one * power >= largest) ?? 10
  return step * power
}
