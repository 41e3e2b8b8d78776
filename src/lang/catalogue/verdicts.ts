/** The words for what became of objectives and benefits: their verdicts, and which way the last value went. */
import { type Bilingual, printed } from '../../values/language.ts'
import { wordsByValue } from './names.ts'

export const verdictLabel = wordsByValue(
  printed('verdicts', {
    reached: { fr: 'atteint', en: 'reached' },
    on_track: { fr: 'en bonne voie', en: 'on track' },
    on_the_way: { fr: 'en chemin', en: 'on the way' },
    late: { fr: 'en retard', en: 'late' },
    missed: { fr: 'échu, non atteint', en: 'due and missed' },
    below: { fr: 'sous la cible', en: 'below its target' },
    not_measured: { fr: 'non mesuré', en: 'not measured' },
    no_start: { fr: 'sans valeur de départ', en: 'no starting value' },
    no_target: { fr: 'sans cible', en: 'no target' },
  }),
)

/** Which way the last measured value of an indicator went, seen from its target. */
export const TRENDS = printed('verdicts', {
  nearer: { fr: 'progresse', en: 'nearer' },
  unchanged: { fr: 'stable', en: 'unchanged' },
  further: { fr: 'recule', en: 'further' },
} as const) satisfies Record<string, Bilingual>
