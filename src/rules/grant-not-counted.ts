/** Finds grants of which no figure can be made, for they tell no project or no amount. */

import { grantsOf } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The grants that were not refused. */
function open(plan: Plan) {
  return grantsOf(plan).filter(({ record }) => record.status !== 'refused')
}

/** Finds grants of which no figure can be made, for they tell no project or no amount. */
export const grantNotCounted = defineRule({
  id: 'grant-not-counted',
  severity: 'warning',
  summary: {
    fr: 'Une subvention indique son projet et son montant',
    en: 'A grant tells its project and its amount',
  },
  why: {
    fr: 'Sans projet ou sans montant, elle ne compte ni dans le coût net ni dans les recettes attendues',
    en: 'Without a project or an amount it counts neither in the net cost nor in the expected revenue',
  },
  fix: {
    fr: 'ajoutez project (ou funding sur les lignes qu’elle finance), et amount ou eligible_amount et rate',
    en: 'add project (or funding on the lines that it funds), and amount or eligible_amount and rate',
  },
  collective: {
    population: (plan) => open(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} subventions n’indiquent pas leur projet ou leur montant`,
      (count, of) => `${count} of ${of} grants do not tell their project or their amount`,
    ),
  },
  *run(plan) {
    for (const { record, amount, funded } of open(plan)) {
      const lacks = [
        ...(funded.length === 0 ? [{ fr: 'son projet', en: 'its project' }] : []),
        ...(amount === undefined ? [{ fr: 'son montant', en: 'its amount' }] : []),
      ]
      if (lacks.length === 0) continue
      yield {
        at: within(record, 'id'),
        entity: record.id,
        facts: { lacks: lacks.map(({ en }) => en) },
        message: {
          fr: `Subvention ${nameOf(record, 'fr')} comptée dans aucun chiffre\u00a0: elle n’indique pas ${lacks.map(({ fr }) => fr).join(' ni ')}`,
          en: `The grant ${nameOf(record, 'en')} is in no figure: it does not tell ${lacks.map(({ en }) => en).join(' and ')}`,
        },
      }
    }
  },
})
