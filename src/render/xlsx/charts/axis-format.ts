/** The axis of some figures: its unit, the number format of its labels, and whether it counts by powers of ten. */
import { AXIS_UNITS } from '../../../lang/catalogue/output.ts'
import type { CellUnit } from '../../../reports/document/document.ts'
import type { Locale } from '../cell-value.ts'
import type { Axis } from './native-chart.ts'

/** From what amount on an axis counts in thousands. */
const THOUSANDS = 10_000
/** From how many times the least figure on the greatest leaves no room for the others. */
const DECADES = 100
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
    case 'money': {
      const isThousands = most >= THOUSANDS
      const sign = currency === 'EUR' ? '€' : currency
      const thousands = currency === 'EUR' ? 'k€' : `k ${currency}`
      return isThousands ? { title: thousands, format: '#,##0,' } : { title: sign, format: '#,##0' }
    }
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

/** Whether figures span two decades, none of them zero or below. */
export function spansDecades(figures: readonly number[]): boolean {
  const least = Math.min(...figures)
  return figures.length > 1 && least > 0 && Math.max(...figures) / least >= DECADES
}
