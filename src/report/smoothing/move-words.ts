/** Says why a project is moved: what would come back if it stayed where it was. */
import { bilingual, colon, daysText } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Relief } from '../../scenario/arbitration/smoothing.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { limitName } from '../arbitration/limit-words.ts'
import { namedIds, projectName } from '../named-projects.ts'
import { partsText } from './amount-words.ts'

type Level = Extract<Relief, { kind: 'level' }>

function levelText({ limit, before, after }: Level, lang: Lang): string {
  const name = limitName(limit)[lang]
  const [from, to, net] = [before, after, limit.limit].map((days) => daysText(plain(days), lang))
  return lang === 'fr'
    ? `régularise la charge\u00a0: ${name}, ${to} au lieu de ${from} pour ${net} de capacité nette`
    : `evens out the load: ${name}, ${to} instead of ${from} out of ${net} of net capacity`
}

const HEADS = {
  overload: { fr: 'ramène sous la limite', en: 'brings below the limit' },
  room: { fr: 'laisse la place aux autres déplacements', en: 'makes room for the other moves' },
  margin: { fr: 'rend de la marge', en: 'gives margin back' },
} as const satisfies Record<string, Bilingual>

function reliefIn(plan: Plan, relief: Relief, lang: Lang): string {
  const isFrench = lang === 'fr'
  switch (relief.kind) {
    case 'overload':
    case 'room':
    case 'margin':
      return `${HEADS[relief.kind][lang]}${colon(lang)} ${partsText(plan, relief.parts, lang)}`
    case 'order':
      return isFrench
        ? `garde l’ordre avec ${projectName(relief.other, lang)}, déplacé lui aussi`
        : `keeps the order with ${projectName(relief.other, lang)}, which moves too`
    case 'repair': {
      const names = namedIds(plan, relief.projects, lang)
      return isFrench
        ? `ses dates ne respectaient pas l’ordre avec ${names}`
        : `its dates did not keep the order with ${names}`
    }
    case 'level':
      return levelText(relief, lang)
  }
}

/** The reason of a move; empty where it has none that counts. */
export function reliefText(plan: Plan, relief: Relief | undefined): Bilingual {
  return bilingual((lang) => (relief === undefined ? '' : reliefIn(plan, relief, lang)))
}
