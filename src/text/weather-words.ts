/** The causes of a computed weather in words. */
import type { Lang } from '../values/language.ts'
import { formatNumber, formatPercent } from './format.ts'

/** `123 days late`. */
export function daysLateText(days: number, lang: Lang): string {
  const unit = {
    fr: days < 2 ? 'jour de retard' : 'jours de retard',
    en: `day${days === 1 ? '' : 's'} late`,
  }
  return `${formatNumber(days, lang)}\u00a0${unit[lang]}`
}

/** `cost +5.0%`, from a share of the baseline. */
export function costOverrunText(share: number, lang: Lang): string {
  const sign = share > 0 ? '+' : ''
  return `${{ fr: 'coût', en: 'cost' }[lang]} ${sign}${formatPercent(share, lang)}`
}
