/** Finds recurring costs that a grant funds. */

import { moneyText } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import { lineAmount } from '../plan/expected-amount.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The lines that a grant funds, with it. */
function funded(plan: Plan) {
  return plan.projects.flatMap((project) =>
    project.budget.flatMap((line) => {
      const grant = line.funding === undefined ? undefined : entityById(plan.subsidies, line.funding)
      return grant === undefined ? [] : [{ project, line, grant }]
    }),
  )
}

/** Finds recurring costs that a grant funds. */
export const grantForRecurringCost = defineRule({
  id: 'grant-for-recurring-cost',
  subject: 'funding',
  severity: 'warning',
  parts: ['grant'],
  summary: { fr: 'Une subvention ne finance pas un coût récurrent', en: 'A grant does not fund a recurring cost' },
  why: {
    fr: 'La subvention s’arrête et le coût demeure : la charge retombe d’un coup sur le budget de fonctionnement',
    en: 'The grant ends and the cost stays: it falls on the operating budget all at once',
  },
  fix: {
    fr: 'financez la ligne sur fonds propres (funding own), ou retirez recurring_from si le coût ne revient pas',
    en: 'fund the line by own means (funding: own), or remove recurring_from where the cost does not come back',
  },
  collective: {
    population: (plan) => funded(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} lignes financées par une subvention sont des coûts récurrents`,
      (count, of) => `${count} of ${of} lines funded by a grant are recurring costs`,
    ),
  },
  *run(plan) {
    for (const { project, line, grant } of funded(plan)) {
      const from = line.recurringFrom
      if (from === undefined) continue
      const amount = sum(line.years.map((year) => lineAmount(plan, year)))
      yield {
        at: within(line, 'funding'),
        entity: project.id,
        facts: { grant: grant.id, from, amount: plain(amount) },
        message: {
          fr: `Coût récurrent de ${nameOf(project, 'fr')} à partir de ${from} (${moneyText(amount, plan, 'fr')} sur le plan) financé par la subvention ${nameOf(grant, 'fr')}, qui ne revient pas`,
          en: `A recurring cost of ${nameOf(project, 'en')} from ${from} on (${moneyText(amount, plan, 'en')} over the plan) is funded by the grant ${nameOf(grant, 'en')}, which does not come back`,
        },
      }
    }
  },
})
