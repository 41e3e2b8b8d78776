/** Finds plans that estimate costs by three points and keep nothing for the unforeseen. */

import { threePoints } from '../metrics/estimates.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { comparedMoneyWords } from './words/naming.ts'

/** So many estimates make a habit of the plan, of which a contingency is a part. */
const LEAST = 3

/** The retained projects whose pessimistic cost lies above the likely one. */
function spread(plan: Plan) {
  return plan.projects.filter(isRetained).flatMap((project) => {
    const points = threePoints(plan, project)
    return points === undefined || points.pessimistic <= points.likely ? [] : [{ project, points }]
  })
}

/** Finds plans that estimate costs by three points and keep nothing for the unforeseen. */
export const budgetWithoutContingency = defineRule({
  id: 'budget-without-contingency',
  subject: 'budget',
  severity: 'info',
  summary: {
    fr: 'Un plan dont les coûts sont incertains prévoit une provision pour aléas',
    en: 'A plan of uncertain costs keeps a contingency',
  },
  why: {
    fr: 'Sans provision, tout dépassement d’un projet se paie par l’abandon d’un autre',
    en: 'Without a contingency any overrun of one project is paid by giving up another',
  },
  fix: {
    fr: 'ajoutez une ligne de budget de nature contingency, au projet ou à un projet de réserve',
    en: 'add a budget line of kind: contingency, to the project or to one of reserve',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const projects = spread(plan)
    const [first] = projects
    const hasContingency = plan.projects.some(({ budget }) => budget.some(({ kind }) => kind === 'contingency'))
    if (first === undefined || projects.length < LEAST || hasContingency) return
    const likely = sum(projects.map(({ points }) => points.likely))
    const worst = sum(projects.map(({ points }) => points.pessimistic))
    const [least, most] = comparedMoneyWords(plan, likely, worst)
    yield {
      at: within(first.project, 'estimate', 'pessimistic'),
      facts: { projects: projects.length, likely: plain(likely), pessimistic: plain(worst) },
      message: {
        fr: `Aucune provision pour aléas, alors que les chiffrages vont de ${least.fr} au plus probable à ${most.fr} au pire`,
        en: `No contingency is kept, but estimates go from ${least.en} at the likeliest to ${most.en} at the worst`,
      },
    }
  },
})
