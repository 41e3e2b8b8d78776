/** Unfinished projects of the previous plan that this one continues. */
import { defineCarried } from './carried-fate.ts'

/** Carried-over projects that go on. @example 14 unfinished, 9 named by a project here: 9 */
export const carriedContinued = defineCarried({
  id: 'carried_continued',
  label: { fr: 'Projets repris du plan précédent', en: 'Continued from the previous plan' },
  fate: 'continued',
  formula: {
    fr: 'projets inachevés du plan précédent qu’un projet de ce plan reprend',
    en: 'unfinished projects of the previous plan that a project of this plan continues',
  },
})
