/** Says what holds a project in a period that stays overloaded. */

import { EDGE_TEXTS } from '../../lang/catalogue/smoothing.ts'
import { bilingual, colon, formatDate, semicolon } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { HeldBy, Hold } from '../../scenario/arbitration/smoothing.ts'
import { dayText } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { namedIds, projectName } from '../named-projects.ts'
import { partsText } from './amount-words.ts'

function heldText(plan: Plan, { bound, day, projects }: HeldBy, lang: Lang): string {
  const what = EDGE_TEXTS[bound][lang]
  const told = [
    ...(day === undefined ? [] : [formatDate(dayText(day), lang)]),
    ...(projects.length === 0 ? [] : [namedIds(plan, projects, lang)]),
  ]
  return told.length === 0 ? what : `${what} (${told.join(', ')})`
}

/** The end of the plan alone is no news where the horizon ends as well. */
function telling(held: readonly HeldBy[]): readonly HeldBy[] {
  const others = held.filter(({ bound }) => bound !== 'plan-end')
  return others.length > 0 ? others : held
}

function boundsText(plan: Plan, hold: Extract<Hold, { kind: 'bounds' }>, lang: Lang): string {
  const edge = (held: readonly HeldBy[]): string =>
    telling(held)
      .map((one) => heldText(plan, one, lang))
      .join(', ')
  const isFrench = lang === 'fr'
  const later = `${isFrench ? 'pas plus tard\u00a0:' : 'no later:'} ${edge(hold.later)}`
  const earlier = `${isFrench ? 'pas plus tôt\u00a0:' : 'no earlier:'} ${edge(hold.earlier)}`
  const levelling = isFrench
    ? 'le nivellement (--mode levelling) le permettrait'
    : 'levelling (--mode levelling) would allow it'
  return [
    ...(hold.later.length === 0 ? [] : [later]),
    ...(hold.isPlanEnd ? [levelling] : []),
    ...(hold.earlier.length === 0 ? [] : [earlier]),
  ].join(semicolon(lang))
}

const SIMPLE = {
  done: { fr: 'terminé', en: 'completed' },
  running: { fr: 'en cours\u00a0: ne bouge pas', en: 'under way: stays' },
  forced: { fr: 'début imposé par le scénario', en: 'start forced by the scenario' },
  undated: { fr: 'sans dates', en: 'without dates' },
} as const satisfies Record<string, Bilingual>

const ELSEWHERE = {
  same: { fr: 'à d’autres dates, le total est le même', en: 'the total is the same elsewhere' },
  more: { fr: 'à d’autres dates, trop ailleurs', en: 'too much elsewhere' },
} as const satisfies Record<string, Bilingual>

function orderText(name: string, lang: Lang): string {
  return lang === 'fr'
    ? `l’ordre avec ${name} ne le permet pas`
    : `the order with ${name} does not allow it`
}

function holdIn(plan: Plan, hold: Hold, lang: Lang): string {
  switch (hold.kind) {
    case 'bounds':
      return boundsText(plan, hold, lang)
    case 'order':
      return orderText(projectName(hold.other, lang), lang)
    case 'elsewhere':
      return hold.parts.length === 0
        ? ELSEWHERE.same[lang]
        : `${ELSEWHERE.more[lang]}${colon(lang)} ${partsText(plan, hold.parts, lang)}`
    default:
      return SIMPLE[hold.kind][lang]
  }
}

/** What holds it, as a phrase. */
export function holdText(plan: Plan, hold: Hold): Bilingual {
  return bilingual((lang) => holdIn(plan, hold, lang))
}
