/** Unfinished projects of the previous plan that a decision dropped. */
import { defineCarried } from './carried-fate.ts'

/** Carried-over projects dropped by decision. @example 14 unfinished, 4 named by a decision to cancel: 4 */
export const carriedDropped = defineCarried({
  id: 'carried_dropped',
  label: { fr: 'Projets abandonnés par décision', en: 'Dropped by decision' },
  fate: 'dropped',
  formula: {
    fr: 'projets inachevés du plan précédent qu’une décision abandonne',
    en: 'unfinished projects of the previous plan that a decision drops',
  },
})
