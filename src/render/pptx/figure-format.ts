/** The formats in which a chart writes its figures, in the notation of spreadsheets. */
import { UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import type { CellUnit } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import type { DeckContext } from './page.ts'

const MILLION = 1_000_000

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`

/** The sign of a currency behind a `k` or an `M`. */
function currencySign(currency: string): string {
  return currency === 'EUR' ? '€' : ` ${currency}`
}

/** Money in thousands as everywhere, in millions where an axis would be too long. */
function moneyFormat(largest: number, currency: string): string {
  const sign = currencySign(currency)
  // Each comma behind the digits divides by a thousand.
  return largest >= 10 * MILLION
    ? `#,##0.0,,${quoted(`\u00a0M${sign}`)}`
    : `#,##0,${quoted(`\u00a0k${sign}`)}`
}

function percentFormat(lang: Lang, decimals: string): string {
  return { fr: `0${decimals}${quoted('\u00a0')}%`, en: `0${decimals}%` }[lang]
}

/** The format of figures of a unit, of which the largest is told. */
export function figureFormat(
  unit: CellUnit,
  largest: number,
  { lang, currency }: Pick<DeckContext, 'lang' | 'currency'>,
): string {
  switch (unit) {
    case 'money':
      return moneyFormat(largest, currency)
    case 'rate':
      return percentFormat(lang, '.0')
    case 'days':
    case 'fte':
      return `#,##0${quoted(`\u00a0${UNIT_SIGNS[unit][lang]}`)}`
    case 'index':
      return largest >= 100 ? '#,##0' : '#,##0.0'
    default:
      return '#,##0'
  }
}

/** The format along an axis, whose steps are round. */
export function axisFormat(
  unit: CellUnit,
  largest: number,
  context: Pick<DeckContext, 'lang' | 'currency'>,
): string {
  return unit === 'rate' ? percentFormat(context.lang, '') : figureFormat(unit, largest, context)
}

/** The largest of figures by their size; 0 of none. */
export function largestOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0)
}

/** The end of an axis that holds a figure: 1, 2, 2.5 or 5 times a power of ten, or 1 for nothing. */
export function axisEnd(largest: number): number {
  if (largest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((one) => one * power >= largest) ?? 10
  return step * power
}
