/** The words of the freeze of baselines: what its decision allows, and what the values were copied from. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { dateInText } from '../dates.ts'

/** What the decision behind a freeze allows. */
export const FREEZING = {
  fr: 'figer la référence',
  en: 'freeze the baseline',
} as const satisfies Bilingual

/** The subject of the decision that freezes the baselines of a plan. */
export const BASELINE_SUBJECT: Bilingual = { fr: 'Référence du plan', en: 'Baseline of the plan' }

/** What baselines were copied from: which amounts, and the state of the plan on which day. */
export function copiedValues(amounts: 'expected' | 'voted', asOf: string, lang: Lang): string {
  const day = dateInText(asOf, lang)
  const texts = {
    expected: {
      fr: `valeurs copiées du plan, situation au ${day}\u00a0: dates, jours, dépense prévue`,
      en: `values copied from the plan as of ${day}: dates, days, expected spending`,
    },
    voted: {
      fr: `valeurs copiées du plan, situation au ${day}\u00a0: dates, jours, montants votés`,
      en: `values copied from the plan as of ${day}: dates, days, voted amounts`,
    },
  }
  return texts[amounts][lang]
}
