/** Words for the kinds and the statuses of scenarios. */

import type { Bilingual } from '../../values/language.ts'
import { type Names, nameIn } from './names.ts'

const KINDS: Names = {
  do_minimum: { fr: 'socle', en: 'do-minimum' },
  baseline: { fr: 'référence', en: 'baseline' },
  ambitious: { fr: 'ambitieux', en: 'ambitious' },
  custom: { fr: 'sur mesure', en: 'custom' },
}

/** The kind of a scenario as readers read it. */
export function scenarioKind(kind: string): Bilingual {
  return nameIn(KINDS, kind)
}

const STATUSES: Names = {
  draft: { fr: 'en préparation', en: 'draft' },
  proposed: { fr: 'proposé', en: 'proposed' },
  approved: { fr: 'retenu', en: 'approved' },
  rejected: { fr: 'écarté', en: 'rejected' },
  superseded: { fr: 'remplacé', en: 'superseded' },
}

/** The status of a scenario as readers read it. */
export function scenarioStatus(status: string): Bilingual {
  return nameIn(STATUSES, status)
}
