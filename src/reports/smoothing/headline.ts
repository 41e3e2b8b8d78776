/** What a smoothing comes to, in a few sentences. */

import { projectsText } from '../../lang/catalogue/arbitration.ts'
import { moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import type { SmoothingContext } from './context.ts'

/** A figure of the whole plan before and after. */
interface BeforeAfter {
  readonly before: number
  readonly after: number
}

function changeOf({ before, after }: SmoothingContext, id: string): BeforeAfter {
  return { before: before.whole(id).value ?? 0, after: after.whole(id).value ?? 0 }
}

function moneyIn({ smoothing }: SmoothingContext, value: number, lang: Lang): string {
  return moneyText(Math.round(value * 100) as Cents, smoothing.before, lang)
}

function movesText({ smoothing }: SmoothingContext, lang: Lang): string {
  const { moves, open } = smoothing
  const told = projectsText(moves.length, lang)
  if (lang === 'en') return `${told} moved out of ${open}`
  return `${told} déplacé${moves.length < 2 ? '' : 's'} sur ${open}`
}

/** Nothing was too much: what the moves are good for. */
function quietText(context: SmoothingContext, lang: Lang): string {
  const isMoved = context.smoothing.moves.length > 0
  if (lang === 'fr')
    return isMoved
      ? `Aucune surcharge ni dépassement d’enveloppe au départ\u00a0: ${movesText(context, lang)}, pour rendre de la marge et régulariser la charge.`
      : 'Aucune surcharge ni dépassement d’enveloppe, et aucun déplacement ne changerait la charge de façon sensible\u00a0: le plan reste tel quel.'
  return isMoved
    ? `No overload and no overspend to begin with: ${movesText(context, lang)}, to give margin back and even out the load.`
    : 'No overload and no overspend, and no move would change the load by anything that matters: the plan stays as it is.'
}

function fromTo(name: string, before: string, after: string, lang: Lang): string {
  return lang === 'fr'
    ? `${name}\u00a0: ${before} avant, ${after} après.`
    : `${name}: ${before} before, ${after} after.`
}

function proofText(
  { smoothing }: SmoothingContext,
  days: BeforeAfter,
  cost: BeforeAfter,
  lang: Lang,
): string[] {
  const { isProven } = smoothing
  const left = [
    ...(days.after > 0 ? [isProven.days] : []),
    ...(cost.after > 0 ? [isProven.money] : []),
  ]
  if (left.length === 0) return []
  const isFrench = lang === 'fr'
  if (left.every((one) => one))
    return [
      isFrench
        ? 'Ce qui reste est le minimum\u00a0: aucune date ne fait mieux (prouvé).'
        : 'What remains is the least: no dates do better (proven).',
    ]
  return [
    isFrench
      ? 'Il n’est pas prouvé que d’autres dates ne feraient pas mieux (voir le minimum possible).'
      : 'It is not proven that no other dates would do better (see the least possible).',
  ]
}

/** The headline. */
export function headline(context: SmoothingContext): Bilingual {
  const days = changeOf(context, 'overload_days')
  const cost = changeOf(context, 'overspend')
  return bilingual((lang) => {
    if (days.before + cost.before + days.after + cost.after === 0) return quietText(context, lang)
    const isFrench = lang === 'fr'
    const loads = fromTo(
      isFrench ? 'Surcharge des équipes' : 'Overload of teams',
      daysText(days.before, lang),
      daysText(days.after, lang),
      lang,
    )
    const costs = fromTo(
      isFrench ? 'Dépassement des enveloppes' : 'Overspend',
      moneyIn(context, cost.before, lang),
      moneyIn(context, cost.after, lang),
      lang,
    )
    return [
      ...(days.before + days.after > 0 ? [loads] : []),
      ...(cost.before + cost.after > 0 ? [costs] : []),
      `${movesText(context, lang)}.`,
      ...proofText(context, days, cost, lang),
    ].join(' ')
  })
}
