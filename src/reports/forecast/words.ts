/** The words that the sections of the forecast share: where it comes from, and the labels of its figures. */
import type { Lesson } from '../../forecast/learned.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { counted, NOUNS, type Noun } from '../../lang/plurals.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'

export const FORECAST_LABELS = printed('forecast-labels', {
  foreseen: { fr: 'Prévu au plan', en: 'Plan' },
  p50: { fr: 'P50', en: 'P50' },
  p80: { fr: 'P80', en: 'P80' },
  chance: { fr: 'Chance de tenir', en: 'Chance to hold' },
  quantity: { fr: 'Objet', en: 'About' },
  horizon: { fr: 'À', en: 'Over' },
  cases: { fr: 'Cas passés', en: 'Past cases' },
  source: { fr: 'Passé', en: 'Past' },
  end: { fr: 'fins', en: 'ends' },
  cost: { fr: 'coûts', en: 'costs' },
  own: { fr: 'celui du plan', en: 'the plan’s own' },
  published: { fr: 'portefeuille publié', en: 'published portfolio' },
  levels: {
    fr: 'P50\u00a0: atteint une fois sur deux\u00a0; P80\u00a0: tenu quatre fois sur cinq.',
    en: 'P50: reached in half of the cases; P80: held in four cases of five.',
  },
})

export const CASES: Noun = { fr: ['cas passé', 'cas passés'], en: ['past case', 'past cases'] }

export function yearsText(years: number, lang: Lang): string {
  return counted(years, NOUNS.year, lang, '\u00a0')
}

export function horizonOf({ trial }: Lesson): Bilingual {
  return bilingual((lang) => yearsText(trial.years, lang))
}

/** `1.7`, `1,7`: a loss or a ratio of losses. */
export function twoDecimals(value: number, lang: Lang): string {
  return formatNumber(value, lang, 2)
}
