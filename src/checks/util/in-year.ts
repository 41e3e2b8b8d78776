/** How a sentence says when an amount of a budget falls. */
import type { YearAmounts } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'

/** « en 2025 », "in 2025"; what is written under `later` has no year to name. */
export function inYear(year: YearAmounts['year']): Bilingual {
  if (year === 'later') return { fr: 'au-delà de l’horizon', en: 'beyond the horizon' }
  return { fr: `en ${year}`, en: `in ${year}` }
}
