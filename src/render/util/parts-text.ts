/** Writes what stands behind a rate: its fraction, or how many rates a mean is taken over. */

import { formatNumber } from '../../lang/numbers.ts'
import type { Cell } from '../../report/document.ts'
import type { Lang } from '../../values/language.ts'
import { unitText } from './unit-text.ts'

type Parts = NonNullable<Extract<Cell, { kind: 'figure' }>['parts']>

/** `45/60`, or `moyenne de 34` for a mean of rates. */
export function partsText(parts: Parts, lang: Lang, currency: string): string {
  const { numerator, denominator, unit, isMean } = parts
  if (isMean === true) {
    const count = formatNumber(denominator, lang)
    return lang === 'fr' ? `moyenne de ${count}` : `mean of ${count}`
  }
  const part = (value: number): string => unitText(value, unit, lang, currency)
  return `${part(numerator)}/${part(denominator)}`
}
