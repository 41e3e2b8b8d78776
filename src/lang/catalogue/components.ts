/** The closed values of components of the existing system as tables and sentences have them. */
import type { Bilingual } from '../../values/language.ts'

type Names = Readonly<Record<string, Bilingual>>

function nameIn(names: Names, value: string): Bilingual {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? { fr: value, en: value }
}

const KINDS: Names = {
  application: { fr: 'application', en: 'application' },
  infrastructure: { fr: 'infrastructure', en: 'infrastructure' },
  service: { fr: 'service', en: 'service' },
  contract: { fr: 'contrat', en: 'contract' },
}

/** The kind of a component, in lower case. */
export function componentKindName(kind: string): Bilingual {
  return nameIn(KINDS, kind)
}

const CRITICALITIES: Names = {
  low: { fr: 'faible', en: 'low' },
  medium: { fr: 'moyenne', en: 'medium' },
  high: { fr: 'élevée', en: 'high' },
}

/** How much depends on a component; agrees with « criticité ». */
export function criticalityName(criticality: string): Bilingual {
  return nameIn(CRITICALITIES, criticality)
}

const LIFECYCLES: Names = {
  keep: { fr: 'à conserver', en: 'to keep' },
  invest: { fr: 'à développer', en: 'to invest in' },
  replace: { fr: 'à remplacer', en: 'to replace' },
  retire: { fr: 'à retirer', en: 'to retire' },
}

/** What is to become of a component. */
export function lifecycleName(lifecycle: string): Bilingual {
  return nameIn(LIFECYCLES, lifecycle)
}

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
