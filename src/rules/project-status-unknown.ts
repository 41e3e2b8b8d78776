/** Finds projects whose status nobody told. */

import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { ofUnknownStatus } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** A closed plan must say what became of each project, which is a rule of its own. */
function isLookedAt({ status }: Pick<Plan, 'status'>): boolean {
  return status !== 'closed'
}

/** Finds projects of unknown status in a plan that is not closed. */
export const projectStatusUnknown = defineRule({
  id: 'project-status-unknown',
  subject: 'projects',
  severity: 'warning',
  summary: { fr: 'Tout projet dit où il en est', en: 'Every project says where it stands' },
  why: {
    fr: 'Un projet de statut inconnu compte dans l’argent et la charge, mais ni dans les taux de réalisation, ni dans les retards, ni dans l’arbitrage, qui le laisse tel quel',
    en: 'A project of unknown status counts in money and work but not in completion rates or delays, and arbitration leaves it as it is',
  },
  fix: {
    fr: 'demandez au chef de projet où il en est et écrivez-le\u00a0: planned, in_progress, on_hold, completed, cancelled…',
    en: 'ask the project lead where it stands and write it: planned, in_progress, on_hold, completed, cancelled…',
  },
  example: 'status: in_progress',
  collective: {
    population: ({ projects, ...plan }) => (isLookedAt(plan) ? projects.length : 0),
    message: collectively(
      (count, of) => `Le statut de ${count} des ${of} projets est inconnu`,
      (count, of) => `The status of ${count} of ${of} projects is unknown`,
    ),
  },
  *run(plan) {
    if (!isLookedAt(plan)) return
    for (const project of ofUnknownStatus(plan)) {
      yield {
        at: within(project, 'status'),
        entity: project.id,
        message: {
          fr: `Le statut du projet ${nameOf(project, 'fr')} est inconnu`,
          en: `The status of ${nameOf(project, 'en')} is unknown`,
        },
      }
    }
  },
})
