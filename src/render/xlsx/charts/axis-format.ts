/** The axis of some figures: its unit and the number format of its labels. */

import { AXIS_UNITS } from '../../../lang/catalogue/output.ts'
import { type MoneyScale, moneyUnit } from '../../../lang/currencies.ts'
import type { CellUnit } from '../../../reports/document/document.ts'
import { moneyFormat, quotedText } from '../../text/money-format.ts'
import { type Locale, numberFormat } from '../cell-value.ts'
import type { Axis } from './native-chart.ts'

/** Up to what share the labels need a decimal. */
const SMALL_SHARE = 0.05

/** The axis, its title the unit. */
export function valueAxis(unit: CellUnit, figures: readonly (number | null)[], locale: Locale): Axis {
  const { lang } = locale
  const most = largestOf(figures)
  switch (unit) {
    case 'money':
      return moneyAxis(most, locale)
    case 'rate': {
      const digits = most > 0 && most < SMALL_SHARE ? '0.0' : '0'
      return { title: AXIS_UNITS.rate[lang], format: { fr: `${digits}"\u00a0"%`, en: `${digits}%` }[lang] }
    }
    case 'days':
    case 'fte':
    case 'count':
      return { title: AXIS_UNITS[unit][lang], format: '#,##0' }
    default:
      return { format: 'General' }
  }
}

function largestOf(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((max, value) => Math.max(max, Math.abs(value ?? 0)), 0)
}

/** What amounts count, as suits the greatest. */
function scaleOf(most: number): MoneyScale {
  if (most >= 1e6) return 'M'
  return most >= 1e3 ? 'k' : ''
}

/** The figures of amounts; each comma of the format divides by a thousand. */
function amountFigures(most: number): string {
  return { M: most < 1e7 ? '#,##0.0,,' : '#,##0,,', k: most < 1e4 ? '#,##0.0,' : '#,##0,', '': '#,##0' }[scaleOf(most)]
}

function moneyAxis(most: number, { lang, currency }: Locale): Axis {
  return { title: moneyUnit(currency, scaleOf(most), lang), format: amountFigures(most) }
}

/** The format of a figure beside its mark: that of the axis, with the unit where the format has none. */
export function labelFormat(unit: CellUnit, figures: readonly (number | null)[], locale: Locale): string {
  const most = largestOf(figures)
  if (unit === 'money') return moneyFormat(amountFigures(most), scaleOf(most), locale)
  if (unit === 'index') return numberFormat(unit, locale)
  const { format = 'General', title } = valueAxis(unit, figures, locale)
  if (title === undefined || format.includes('%')) return format
  return `${format}${quotedText(`\u00a0${title}`)}`
}

/** The start of an axis of bars: at zero, unless some lie below it. */
export function fromZero(figures: readonly (number | null)[]): Pick<Axis, 'isFromZero'> {
  return figures.every((value) => value === null || value >= 0) ? { isFromZero: true } : {}
}
