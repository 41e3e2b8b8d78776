/** The sentence of a rule about most of the plan, from one sentence a language. */
import { formatNumber } from '../../text/format.ts'
import type { Collective } from '../define.ts'

type Sentence = (count: string, of: string) => string

/** The sentence with both counts written as the language writes numbers. */
export function collectively(fr: Sentence, en: Sentence): Collective['message'] {
  return (count, of) => ({
    fr: fr(formatNumber(count, 'fr'), formatNumber(of, 'fr')),
    en: en(formatNumber(count, 'en'), formatNumber(of, 'en')),
  })
}
