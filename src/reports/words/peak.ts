/** Where a peak lies, which its figure tells in one word: the team's id and the period. */

import { formatPeriod } from '../../lang/dates.ts'
import type { Figure } from '../../metrics/base/define.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { type Period, parsePeriod } from '../../values/period.ts'
import { entityTitle } from './names.ts'

/** The team and the period of a peak; undefined where the figure has none. */
export function peakPlace({
  where,
}: Pick<Figure, 'where'>): { readonly team: string; readonly period: Period } | undefined {
  const at = where?.lastIndexOf(' ') ?? -1
  const period = parsePeriod(where?.slice(at + 1) ?? '')
  return where === undefined || period === undefined ? undefined : { team: where.slice(0, at), period }
}

/** The same in words, the team by its title: `Applications, Q4 2024`. */
export function peakPlaceText(plan: Plan, peak: Pick<Figure, 'where'>): Bilingual | undefined {
  const place = peakPlace(peak)
  if (place === undefined) return undefined
  const team = entityTitle(plan, 'team', place.team)
  return bilingual((lang) => `${team[lang]}, ${formatPeriod(place.period, lang)}`)
}
