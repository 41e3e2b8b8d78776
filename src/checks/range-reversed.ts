/** Finds pairs of dates or numbers of which the first lies after the second. */
import { inspected } from '../model/inspect.ts'
import type { PairSide } from '../model/inspection.ts'
import { formatPlain, quote } from '../text/format.ts'
import type { Lang } from '../units/language.ts'
import { defineCheck } from './define.ts'
import { keyName } from './util/key-name.ts'

function valueText({ value, isWritten }: PairSide, lang: Lang): string {
  const text = typeof value === 'number' ? formatPlain(value, lang) : value
  if (isWritten) return text
  return lang === 'fr' ? `${text} par défaut` : `${text} by default`
}

/** Finds pairs of the format, like `from` and `to`, that are written the wrong way round. */
export const rangeReversed = defineCheck({
  id: 'range-reversed',
  severity: 'error',
  summary: {
    fr: 'De deux dates ou de deux nombres qui vont ensemble, le premier ne dépasse pas le second',
    en: 'Of two dates or numbers that belong together the first does not exceed the second',
  },
  why: {
    fr: 'Une période qui finit avant de commencer, ou un minimum au-dessus de son maximum, ne contient rien\u00a0: la règle qui s’en sert se tait',
    en: 'A period that ends before it begins, or a minimum above its maximum, holds nothing, and whatever relies on it stays silent',
  },
  fix: {
    fr: 'échangez les deux valeurs, ou corrigez l’une des deux',
    en: 'swap the two values, or correct one of them',
  },
  *run(plan) {
    for (const { at, by, low, high, related } of inspected(plan.contents, 'reversed')) {
      const isNumber = typeof low.value === 'number'
      const sentence = (lang: Lang, verb: string) =>
        `${keyName(low.key, by, lang)}, ${valueText(low, lang)}, ${verb} ${quote(high.key, lang)}, ${valueText(high, lang)}`
      yield {
        at,
        facts: { key: low.key, low: low.value, high: high.value },
        related:
          related === undefined
            ? []
            : [{ at: related, label: { fr: 'première valeur', en: 'first value' } }],
        message: {
          fr: sentence('fr', isNumber ? 'est supérieur à' : 'vient après'),
          en: sentence('en', isNumber ? 'is more than' : 'comes after'),
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
