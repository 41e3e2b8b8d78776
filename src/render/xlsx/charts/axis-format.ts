/** The axis of some figures: its unit and the number format of its labels. */
import { AXIS_UNITS } from '../../../lang/catalogue/output.ts'
import type { CellUnit } from '../../../reports/document/document.ts'
import type { Locale } from '../cell-value.ts'
import type { Axis } from './native-chart.ts'

/** Up to what share the labels need a decimal. */
const SMALL_SHARE = 0.05

/** The axis, its title the unit. */
export function valueAxis(
  unit: CellUnit,
  figures: readonly (number | null)[],
  { lang, currency }: Locale,
): Axis {
  const most = figures.reduce<number>((max, value) => Math.max(max, Math.abs(value ?? 0)), 0)
  switch (unit) {
    case 'money':
      return moneyAxis(most, currency)
    case 'rate': {
      const digits = most > 0 && most < SMALL_SHARE ? '0.0' : '0'
      return {
        title: AXIS_UNITS.rate[lang],
        format: { fr: `${digits}"\u00a0"%`, en: `${digits}%` }[lang],
      }
    }
    case 'days':
    case 'fte':
    case 'count':
      return { title: AXIS_UNITS[unit][lang], format: '#,##0' }
    default:
      return { format: 'General' }
  }
}

/** Money in M€, k€ or €, as suits the greatest amount; each comma of the format divides by a thousand. */
function moneyAxis(most: number, currency: string): Axis {
  const sign = (thousands: string): string =>
    `${thousands}${currency === 'EUR' ? '€' : ` ${currency}`}`.trim()
  if (most >= 1e6) return { title: sign('M'), format: most < 1e7 ? '#,##0.0,,' : '#,##0,,' }
  if (most >= 1e3) return { title: sign('k'), format: most < 1e4 ? '#,##0.0,' : '#,##0,' }
  return { title: sign(''), format: '#,##0' }
}

/** The format of a figure beside its mark: that of the axis, with the unit where the format has none. */
export function labelFormat({ format = 'General', title }: Axis): string {
  if (title === undefined || format.includes('%')) return format
  return `${format}"\u00a0${title.replaceAll('"', '')}"`
}

/** The start of an axis of bars: at zero, unless some lie below it. */
export function fromZero(figures: readonly (number | null)[]): Pick<Axis, 'isFromZero'> {
  return figures.every((value) => value === null || value >= 0) ? { isFromZero: true } : {}
}
