/** Unfinished projects of the previous plan that nothing here speaks of. */
import { defineCarried } from './carried-fate.ts'

/** Carried-over projects that were lost. @example 14 unfinished, 9 continued and 4 dropped: 1 */
export const carriedLost = defineCarried({
  id: 'carried_lost',
  label: { fr: 'Projets du plan précédent sans suite', en: 'Lost since the previous plan' },
  fate: 'lost',
  formula: {
    fr: 'projets inachevés du plan précédent ni repris, ni abandonnés par décision',
    en: 'unfinished projects of the previous plan neither continued nor dropped by decision',
  },
})
