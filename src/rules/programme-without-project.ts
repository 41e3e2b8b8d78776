/** Finds programmes that no project of the plan belongs to. */

import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds programmes that neither a retained project nor a candidate names. */
export const programmeWithoutProject = defineRule({
  id: 'programme-without-project',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Tout programme réunit des projets retenus ou candidats',
    en: 'Every programme has retained projects or candidates',
  },
  why: {
    fr: 'Un programme conduit ensemble des projets\u00a0; sans eux, il promet des bénéfices que rien ne produit',
    en: 'A programme runs projects together; without them it promises benefits that nothing brings about',
  },
  fix: {
    fr: 'rattachez des projets au programme (clé programme du projet), ou retirez le programme',
    en: 'link projects to the programme (key programme of the project), or remove the programme',
  },
  collective: {
    population: ({ programmes }) => programmes.length,
    message: collectively(
      (count, of) => `Aucun projet n’appartient à ${count} des ${of} programmes`,
      (count, of) => `No project belongs to ${count} of ${of} programmes`,
    ),
  },
  follows: ['reference-unknown'],
  *run({ programmes, projects }) {
    const named = new Set(projects.filter(isLive).flatMap(({ written }) => written.programme?.toLowerCase() ?? []))
    for (const programme of programmes) {
      if (named.has(programme.id.toLowerCase())) continue
      yield {
        at: within(programme, 'id'),
        entity: programme.id,
        message: {
          fr: `Aucun projet retenu ni candidat n’appartient au programme ${nameOf(programme, 'fr')}`,
          en: `No retained project and no candidate belongs to the programme ${nameOf(programme, 'en')}`,
        },
      }
    }
  },
})
