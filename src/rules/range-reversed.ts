/** Finds pairs of dates or numbers of which the first lies after the second. */

import { quote } from '../lang/punctuation.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { PairSide } from '../plan/inspect/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { placeWithin, placeWords, valueWords } from './words/places.ts'

const ITS_START: Bilingual = { fr: 'son début', en: 'its start' }

/** Short words for an earlier date of what the sentence names already, by its key. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  date: { fr: 'la date de la décision', en: 'the date of the decision' },
  earliest: ITS_START,
  from: ITS_START,
  start: ITS_START,
}

/** The last key of a side. */
function keyOf({ key }: PairSide): string {
  return key.slice(key.lastIndexOf('.') + 1)
}

/** The place where a side is written, or would be. */
function placeOf(side: PairSide, at: PathOrigin): PathOrigin {
  return { ...at, path: [...at.path.slice(0, -1), keyOf(side)] }
}

function valueText(plan: Plan, side: PairSide, at: PathOrigin, lang: Lang): string {
  const text = valueWords(plan, placeOf(side, at), side.value, lang)
  if (side.isWritten) return `(${text})`
  return { fr: `(${text} par défaut)`, en: `(${text} by default)` }[lang]
}

/** `The end of the window of "Network" (June 2024) is before its start (March 2025)`. */
function datesSentence(plan: Plan, [low, high]: readonly [PairSide, PairSide], at: PathOrigin, lang: Lang): string {
  const first = SHORT[keyOf(low)]?.[lang] ?? placeWithin(plan, placeOf(low, at), lang)
  const end = capitalised(placeWords(plan, placeOf(high, at), lang))
  const verb = { fr: 'précède', en: 'is before' }[lang]
  return `${end} ${valueText(plan, high, at, lang)} ${verb} ${first} ${valueText(plan, low, at, lang)}`
}

/** `The shortest duration of "Network" (18 months) exceeds the longest duration (6 months)`. */
function numbersSentence(plan: Plan, [low, high]: readonly [PairSide, PairSide], at: PathOrigin, lang: Lang): string {
  const least = capitalised(placeWords(plan, placeOf(low, at), lang))
  const most = placeWithin(plan, placeOf(high, at), lang)
  const verb = { fr: 'dépasse', en: 'exceeds' }[lang]
  return `${least} ${valueText(plan, low, at, lang)} ${verb} ${most} ${valueText(plan, high, at, lang)}`
}

/** What to do where one of the two is a default. */
function helpAgainstDefault(side: PairSide): Bilingual {
  return {
    fr: `corrigez cette valeur, ou écrivez aussi ${quote(keyOf(side), 'fr')}`,
    en: `correct this value, or write ${quote(keyOf(side), 'en')} as well`,
  }
}

/** Finds pairs of the format, like `from` and `to`, that are written the wrong way round. */
export const rangeReversed = defineRule({
  id: 'range-reversed',
  subject: 'files',
  severity: 'error',
  parts: ['key'],
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
  collective: {
    population: ({ contents }) => countOf(contents, 'pairs'),
    message: collectively(
      (count, of) => `${count} des ${of} paires de dates ou de nombres sont dans le mauvais ordre`,
      (count, of) => `${count} of ${of} pairs of dates or numbers are in the wrong order`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const { at, by, low, high, related } of inspected(plan.contents, 'reversed')) {
      const say = typeof low.value === 'number' ? numbersSentence : datesSentence
      const missing = [low, high].find(({ isWritten }) => !isWritten)
      yield {
        at,
        facts: { key: low.key, low: low.value, high: high.value },
        related: related === undefined ? [] : [{ at: related, label: { fr: 'première valeur', en: 'first value' } }],
        message: bilingual((lang) => say(plan, [low, high], at, lang)),
        ...(missing === undefined ? {} : { help: helpAgainstDefault(missing) }),
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
