/** The name of a stage before an amount inside a sentence: « voté 500 k€ », "voted 500 k€". */
import type { Stage } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'

const NAMES: Record<Stage, Bilingual> = {
  requested: { fr: 'demandé', en: 'requested' },
  baseline: { fr: 'référence', en: 'baseline' },
  voted: { fr: 'voté', en: 'voted' },
  opened: { fr: 'ouvert', en: 'opened' },
  committed: { fr: 'engagé', en: 'committed' },
  paid: { fr: 'mandaté', en: 'paid' },
  carry_over: { fr: 'reporté', en: 'carried over' },
  forecast: { fr: 'prévu', en: 'forecast' },
}

/** The stage in both languages, in lower case. */
export function stageName(stage: Stage): Bilingual {
  return NAMES[stage]
}
