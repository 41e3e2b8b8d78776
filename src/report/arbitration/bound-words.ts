/** Says what bounds the dates of a project, and how far starts may move. */

import { BOUND_TEXTS, quartersText } from '../../lang/catalogue/arbitration.ts'
import type { MaxShift } from '../../plan/plan.ts'
import type { Bound } from '../../scenario/arbitration/meaning.ts'
import type { Lang } from '../../values/language.ts'

/** How far starts may move, as a phrase after the verb. */
export function maxShiftText({ earlier, later }: Exclude<MaxShift, 'free'>, lang: Lang): string {
  const [before, after] = [earlier, later].map((one) => quartersText(one, lang))
  if (lang === 'fr')
    return `${earlier === 0 ? 'jamais avant la date souhaitée' : `${before} au plus avant la date souhaitée`} et ${later === 0 ? 'jamais' : `${after} au plus`} après`
  return `${earlier === 0 ? 'never before the wished date' : `at most ${before} before the wished date`} and ${later === 0 ? 'never' : `at most ${after}`} after it`
}

/** What bounds the dates of a project. */
export function boundText(bound: Bound, maxShift: MaxShift, lang: Lang): string {
  if (bound !== 'shift-earlier' && bound !== 'shift-later') return BOUND_TEXTS[bound][lang]
  const side = bound === 'shift-earlier' ? 'earlier' : 'later'
  const most = maxShift === 'free' ? 0 : maxShift[side]
  const quarters = quartersText(most, lang)
  const where = {
    fr: { earlier: 'avant', later: 'après' },
    en: { earlier: 'before', later: 'after' },
  }[lang][side]
  return lang === 'fr'
    ? `début à ${quarters} au plus ${where} la date souhaitée`
    : `starts at most ${quarters} ${where} the wished date`
}

/** Some bounds, in a phrase. */
export function boundsText(bounds: readonly Bound[], maxShift: MaxShift, lang: Lang): string {
  return bounds.map((bound) => boundText(bound, maxShift, lang)).join(', ')
}
