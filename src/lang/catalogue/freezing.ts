/** The words of a freeze of baselines: what it allows, what it copies, and what it asks first. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { listed } from '../lists.ts'

export const FREEZING = { fr: 'figer la référence', en: 'freeze the baseline' } as const satisfies Bilingual

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

export function unlikeVotes(projects: readonly string[], lang: Lang): string {
  const named = listed(projects, lang)
  return {
    fr: `la décision est antérieure à la situation du plan\u00a0; les montants votés diffèrent de la dépense prévue aujourd’hui\u00a0: ${named}`,
    en: `the decision is older than the state of the plan; what was voted differs from what is expected today: ${named}`,
  }[lang]
}
