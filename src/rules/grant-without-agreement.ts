/** Finds grants said to be awarded or paid that name no agreement. */

import { grantStatusName } from '../lang/catalogue/money-names.ts'
import { grantsOf, hasAgreement, isAwarded } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function awarded(plan: Plan) {
  return grantsOf(plan)
    .map(({ record }) => record)
    .filter(isAwarded)
}

/** Finds grants said to be awarded or paid that name no agreement. */
export const grantWithoutAgreement = defineRule({
  id: 'grant-without-agreement',
  subject: 'funding',
  severity: 'warning',
  summary: { fr: 'Une subvention accordée cite sa convention', en: 'An awarded grant names its agreement' },
  why: {
    fr: 'Sans convention ou arrêté, la recette n’est pas acquise : le plan de financement ne serait pas sincère',
    en: 'Without an agreement the money is not secured: the financing plan would not be sincere',
  },
  fix: {
    fr: 'ajoutez la référence de la convention dans agreement, ou ramenez status à applied',
    en: 'add the reference of the agreement under agreement, or set status back to applied',
  },
  collective: {
    population: (plan) => awarded(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} subventions accordées ne citent pas leur convention`,
      (count, of) => `${count} of ${of} awarded grants name no agreement`,
    ),
  },
  *run(plan) {
    for (const record of awarded(plan)) {
      if (hasAgreement(record)) continue
      const status = grantStatusName(record.status)
      yield {
        at: within(record, 'status'),
        entity: record.id,
        facts: { status: record.status },
        message: {
          fr: `Subvention ${nameOf(record, 'fr')} indiquée comme ${status.fr} sans référence de convention\u00a0: elle ne compte pas parmi les subventions acquises`,
          en: `Grant ${nameOf(record, 'en')} is said to be ${status.en} and names no agreement: it does not count as secured`,
        },
      }
    }
  },
})
