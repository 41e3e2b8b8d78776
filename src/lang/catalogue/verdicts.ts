/** The words for what became of objectives and benefits: their verdicts, and which way the last value went. */
import { type Bilingual, printed } from '../../values/language.ts'

const VERDICTS: Readonly<Record<string, Bilingual>> = printed('verdicts', {
  reached: { fr: 'atteint', en: 'reached' },
  on_track: { fr: 'en bonne voie', en: 'on track' },
  on_the_way: { fr: 'en chemin', en: 'on the way' },
  late: { fr: 'en retard', en: 'late' },
  missed: { fr: 'échu, non atteint', en: 'due and missed' },
  below: { fr: 'sous la cible', en: 'below its target' },
  not_measured: { fr: 'non mesuré', en: 'not measured' },
  no_start: { fr: 'sans valeur de départ', en: 'no starting value' },
  no_target: { fr: 'sans cible', en: 'no target' },
})

/** A verdict as readers read it. */
export function verdictLabel(verdict: string): Bilingual {
  return VERDICTS[verdict] ?? { fr: verdict, en: verdict }
}

/** Which way the last measured value of an indicator went, seen from its target. */
export const TRENDS = printed('verdicts', {
  nearer: { fr: 'progresse', en: 'nearer' },
  unchanged: { fr: 'stable', en: 'unchanged' },
  further: { fr: 'recule', en: 'further' },
} as const) satisfies Record<string, Bilingual>
