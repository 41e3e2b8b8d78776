/** Finds projects of a closed plan of which nobody says what became of them. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, type RuleHit } from './define.ts'
import { closedPlans } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Statuses that say what is to come, which nothing can be in a closed plan, or nothing at all. */
const OPEN: readonly string[] = ['candidate', 'proposed', 'approved', 'planned', 'unknown']

/** One finding per project: at its status in the plan itself, else where this plan names the previous one. */
function* undisposed(plan: Plan, namedAt: PathOrigin | undefined): Generator<RuleHit> {
  for (const project of plan.projects) {
    if (!OPEN.includes(project.status)) continue
    const { id, status } = project
    yield {
      at: namedAt ?? within(project, 'status'),
      entity: id,
      facts: { plan: plan.id, project: id, status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} resté ${quote(statusLabel(plan, status).fr, 'fr')} dans le plan clos ${nameOf(plan, 'fr')}\u00a0: son sort n’est pas dit`,
        en: `${nameOf(project, 'en')} is still ${statusLabel(plan, status).en} in the closed plan ${nameOf(plan, 'en')}: what became of it is not said`,
      },
    }
  }
}

/** Finds projects of a closed plan that are still candidates, proposed, approved or planned, or of unknown status. */
export const previousProjectWithoutDisposition = defineRule({
  id: 'previous-project-without-disposition',
  subject: 'previous-plan',
  severity: 'error',
  parts: ['plan', 'project'],
  summary: {
    fr: 'Un plan clos dit ce que chaque projet est devenu',
    en: 'A closed plan says what became of every project',
  },
  why: {
    fr: 'Un projet sans sort connu laisse le bilan incomplet et son taux de réalisation contestable',
    en: 'A project of unknown fate leaves the retrospective incomplete and its completion rate open to doubt',
  },
  fix: {
    fr: 'donnez au projet son statut final (completed, in_progress, on_hold, postponed, cancelled, merged, rejected), avec sa décision',
    en: 'give the project its final status (completed, in_progress, on_hold, postponed, cancelled, merged, rejected), with its decision',
  },
  collective: {
    population: (plan) => closedPlans(plan).reduce((total, closed) => total + closed.plan.projects.length, 0),
    message: collectively(
      (count, of) => `${count} des ${of} projets de plans clos n’ont pas de sort connu`,
      (count, of) => `${count} of ${of} projects of closed plans have no final status`,
    ),
  },
  *run(plan) {
    for (const closed of closedPlans(plan)) yield* undisposed(closed.plan, closed.at)
  },
})
