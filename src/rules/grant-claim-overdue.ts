/** Finds secured grants whose balance can no longer be claimed. */

import { dateWords } from '../lang/dates.ts'
import { moneyText } from '../lang/numbers.ts'
import { balanceOf, grantsOf } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The secured grants that tell until when their balance can be claimed. */
function limited(plan: Plan) {
  return grantsOf(plan).flatMap((grant) => {
    const last = parseDay(grant.record.claim_by ?? '', 'end')
    return last === undefined || !grant.isSecured ? [] : [{ grant, last }]
  })
}

/** Finds secured grants whose balance can no longer be claimed. */
export const grantClaimOverdue = defineRule({
  id: 'grant-claim-overdue',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Le solde d’une subvention est demandé avant sa date limite',
    en: 'The balance of a grant is claimed before its last day',
  },
  why: {
    fr: 'Passé ce jour, le financeur peut annuler le solde',
    en: 'After that day the funder may cancel the balance',
  },
  fix: {
    fr: 'demandez le solde ou une prolongation, et saisissez ce qui est encaissé dans receipts',
    en: 'claim the balance or an extension, and write what was received under receipts',
  },
  collective: {
    population: (plan) => limited(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} subventions acquises ont un solde dont la date limite est passée`,
      (count, of) => `${count} of ${of} secured grants have a balance whose last day has passed`,
    ),
  },
  *run(plan) {
    for (const { grant, last } of limited(plan)) {
      const { record } = grant
      const left = balanceOf(grant)
      const day = record.claim_by ?? ''
      if (last >= plan.asOf || left === 0) continue
      yield {
        at: within(record, 'claim_by'),
        entity: record.id,
        facts: { claim_by: day, remaining: plain(left) },
        message: {
          fr: `Solde de la subvention ${nameOf(record, 'fr')} à demander avant le ${dateWords(day, 'fr')}, et ${moneyText(left, plan, 'fr')} ne sont pas encaissés`,
          en: `The balance of the grant ${nameOf(record, 'en')} was to be claimed by ${dateWords(day, 'en')}, and ${moneyText(left, plan, 'en')} are not received`,
        },
      }
    }
  },
})
