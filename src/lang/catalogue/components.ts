/** The closed values of components of the existing system as tables and sentences have them. */
import type { Bilingual } from '../../values/language.ts'
import { wordsByValue } from './names.ts'

/** In lower case. */
export const componentKindName = wordsByValue({
  application: { fr: 'application', en: 'application' },
  infrastructure: { fr: 'infrastructure', en: 'infrastructure' },
  service: { fr: 'service', en: 'service' },
  contract: { fr: 'contrat', en: 'contract' },
})

/** Agrees with « criticité ». */
export const criticalityName = wordsByValue({
  low: { fr: 'faible', en: 'low' },
  medium: { fr: 'moyenne', en: 'medium' },
  high: { fr: 'élevée', en: 'high' },
})

export const lifecycleName = wordsByValue({
  keep: { fr: 'à conserver', en: 'to keep' },
  invest: { fr: 'à développer', en: 'to invest in' },
  replace: { fr: 'à remplacer', en: 'to replace' },
  retire: { fr: 'à retirer', en: 'to retire' },
})

/** Levels of maturity, as the capability maturity model (CMMI) names them. */
const MATURITY_LEVELS: readonly Bilingual[] = [
  { fr: 'initial', en: 'initial' },
  { fr: 'géré', en: 'managed' },
  { fr: 'défini', en: 'defined' },
  { fr: 'géré quantitativement', en: 'quantitatively managed' },
  { fr: 'en optimisation', en: 'optimizing' },
]

/** The name of the level that a maturity has reached, whole levels alone; undefined off the scale of 1 to 5. */
export function maturityLevelName(maturity: number): Bilingual | undefined {
  return MATURITY_LEVELS[Math.floor(maturity) - 1]
}
