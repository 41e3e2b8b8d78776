/** Writes one number with its unit as a reader of the language expects it. */

import { formatNumber, formatPercent, formatPlain, formatThousands } from '../../lang/numbers.ts'
import type { CellUnit } from '../../report/document.ts'
import { round } from '../../values/decimal.ts'
import type { Bilingual, Lang } from '../../values/language.ts'

/** The words for days and full-time equivalents behind a figure. */
export const UNIT_WORDS: Readonly<Record<'days' | 'fte', Bilingual>> = {
  days: { fr: 'j', en: 'd' },
  fte: { fr: 'ETP', en: 'FTE' },
}

/** Money in whole thousands, days with at most one decimal, a rate in per cent, an index with two decimals. */
export function unitText(value: number, unit: CellUnit, lang: Lang, currency: string): string {
  switch (unit) {
    case 'money':
      return formatThousands(value, currency, lang)
    case 'days':
      return `${formatPlain(round(value, 1), lang)}\u00a0${UNIT_WORDS.days[lang]}`
    case 'fte':
      return `${formatPlain(value, lang)}\u00a0${UNIT_WORDS.fte[lang]}`
    case 'rate':
      return formatPercent(value, lang)
    case 'index':
      return formatNumber(value, lang, 2)
    default:
      return formatPlain(value, lang)
  }
}

/** What stands behind the change of a rate, a hundred times its share: per cent of per cent would be another figure. */
export const POINTS = '\u00a0pts'

/** The change of a rate in points, with one decimal. */
export function pointsText(change: number, lang: Lang): string {
  return `${formatNumber(change * 100, lang, 1)}${POINTS}`
}
