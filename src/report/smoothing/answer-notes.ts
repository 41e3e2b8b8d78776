/** What a reader of a smoothing must be warned of: orders that no dates keep, and limits that the moves break. */

import { bilingual, formatDate } from '../../lang/numbers.ts'
import { breachNoun } from '../../rules/breaches.ts'
import type { Smoothing } from '../../scenario/arbitration/smoothing.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { Note } from '../document.ts'

function spanText(
  { start, end }: { start: Day | undefined; end: Day | undefined },
  lang: Lang,
): string {
  const day = (one: Day | undefined): string =>
    one === undefined ? '?' : formatDate(dayText(one), lang)
  return `${day(start)} – ${day(end)}`
}

const LEVELLING = {
  fr: ', ou essayer --mode levelling',
  en: ', or try --mode levelling',
} as const satisfies Bilingual

/** A note for each chain of projects whose order no dates keep. */
export function clashNotes({ clashes, mode }: Smoothing): Note[] {
  return clashes.map((chain) => ({
    kind: 'note',
    tone: 'bad',
    text: bilingual((lang) => {
      const told = chain.map(({ id, span }) => `${id} (${spanText(span, lang)})`).join(' → ')
      const levelling = mode === 'smoothing' ? LEVELLING[lang] : ''
      return lang === 'fr'
        ? `Des dates s’excluent\u00a0: aucune ne respecte l’ordre ${told}. Cet ordre est laissé de côté\u00a0; il faut changer une dépendance, une fenêtre ou une échéance${levelling}.`
        : `Dates clash: none keep the order ${told}. That order is left aside; a dependency, a window or a deadline must change${levelling}.`
    }),
  }))
}

/** A note on what the moves break that was kept before. */
export function freshNotes({ fresh }: Smoothing): Note[] {
  return fresh.map(({ rule, discovery }) => ({
    kind: 'note',
    tone: 'bad',
    text: bilingual((lang) => {
      const noun = breachNoun(rule, 1)[lang]
      const what = discovery.message[lang]
      return lang === 'fr'
        ? `Les déplacements enfreignent une contrainte tenue jusque-là (${noun})\u00a0: ${what}.`
        : `The moves break a constraint that was kept before (${noun}): ${what}.`
    }),
  }))
}
