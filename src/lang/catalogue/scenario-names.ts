/** Words for the kinds and the statuses of scenarios. */

import { wordsByValue } from './names.ts'

export const scenarioKind = wordsByValue({
  do_minimum: { fr: 'socle', en: 'do-minimum' },
  baseline: { fr: 'référence', en: 'baseline' },
  ambitious: { fr: 'ambitieux', en: 'ambitious' },
  custom: { fr: 'sur mesure', en: 'custom' },
})

export const scenarioStatus = wordsByValue({
  draft: { fr: 'en préparation', en: 'draft' },
  proposed: { fr: 'proposé', en: 'proposed' },
  approved: { fr: 'retenu', en: 'approved' },
  rejected: { fr: 'écarté', en: 'rejected' },
  superseded: { fr: 'remplacé', en: 'superseded' },
})
