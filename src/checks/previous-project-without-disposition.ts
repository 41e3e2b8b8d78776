/** Finds projects of a closed plan of which nobody says what became of them. */
import { within } from '../model/entity.ts'
import type { Plan } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import { quote } from '../text/format.ts'
import { type Discovery, defineCheck } from './define.ts'
import { closedPlans } from './util/closed-plans.ts'
import { nameOf } from './util/name-of.ts'

/** Statuses that say what is to come, which nothing can be in a closed plan. */
const OPEN: readonly string[] = ['candidate', 'proposed', 'approved', 'planned']

/** One finding per project: at its status in the plan itself, else where this plan names the previous one. */
function* undisposed(plan: Plan, namedAt: PathOrigin | undefined): Generator<Discovery> {
  for (const project of plan.projects) {
    if (!OPEN.includes(project.status)) continue
    const { id, status } = project
    yield {
      at: namedAt ?? within(project, 'status'),
      entity: id,
      facts: { plan: plan.id, project: id, status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} resté ${quote(status, 'fr')} dans le plan clos ${quote(plan.id, 'fr')}\u00a0: son sort n’est pas dit`,
        en: `Expected ${nameOf(project, 'en')} of closed plan ${quote(plan.id, 'en')} to have a final status, got ${quote(status, 'en')}`,
      },
    }
  }
}

/** Finds projects of a closed plan that are still candidates, proposed, approved or planned. */
export const previousProjectWithoutDisposition = defineCheck({
  id: 'previous-project-without-disposition',
  severity: 'error',
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
  *run(plan) {
    for (const closed of closedPlans(plan)) yield* undisposed(closed.plan, closed.at)
  },
})
