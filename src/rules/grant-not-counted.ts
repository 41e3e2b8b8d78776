/** Finds grants of which a part or all is in no figure: their project or amount is untold, their project will not be done, or they bring more than their amount. */

import { balanceOf, type Grant, grantsOf, remainingOf } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained, isUndecided } from '../plan/project-status.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, comparedMoneyWords, moneyWords, nameOf } from './words/naming.ts'

/** The grants that were not refused. */
function open(plan: Plan): Grant[] {
  return grantsOf(plan).filter(({ record }) => record.status !== 'refused')
}

function untold({ record, amount, funded }: Grant): RuleHit[] {
  const lacks = [
    ...(funded.length === 0 ? [{ fr: 'son projet', en: 'its project' }] : []),
    ...(amount === undefined ? [{ fr: 'son montant', en: 'its amount' }] : []),
  ]
  if (lacks.length === 0) return []
  return [
    {
      at: within(record, 'id'),
      entity: record.id,
      facts: { lacks: lacks.map(({ en }) => en) },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')} comptée dans aucun chiffre\u00a0: elle n’indique pas ${lacks.map(({ fr }) => fr).join(' ni ')}`,
        en: `The grant ${nameOf(record, 'en')} is in no figure: it does not tell ${lacks.map(({ en }) => en).join(' and ')}`,
      },
    },
  ]
}

/** What is still to be received for projects that are stopped or await arbitration. */
function stopped(plan: Plan, grant: Grant): RuleHit[] {
  const { record, funded } = grant
  const left = minus(balanceOf(grant), remainingOf(grant))
  // Where nothing is retained yet, every grant waits for the same decision.
  if (funded.length === 0 || left === 0 || isUndecided(plan)) return []
  const projects = funded.map(({ project }) => project).filter((project) => !isRetained(project))
  const [fr, en] = (['fr', 'en'] as const).map((lang) => projects.map((project) => nameOf(project, lang)).join(', '))
  const amount = moneyWords(plan, left)
  return [
    {
      at: within(record, record.project === undefined ? 'id' : 'project'),
      entity: record.id,
      facts: { uncounted: plain(left), projects: projects.map(({ id }) => id) },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')}\u00a0: ${amount.fr} à encaisser au titre de ${fr} (hors des projets retenus) ne comptent dans aucun chiffre`,
        en: `The grant ${nameOf(record, 'en')} has ${amount.en} to bring to ${en} (not retained), which no figure counts`,
      },
    },
  ]
}

/** Receipts beyond the amount, which are no part of what is secured. */
function beyond(plan: Plan, { record, amount, receipts }: Grant): RuleHit[] {
  const received: Cents = sum(receipts.map((receipt) => receipt.amount))
  const over = amount === undefined ? NO_CENTS : minus(received, amount)
  if (amount === undefined || over <= 0) return []
  const [all, limit] = comparedMoneyWords(plan, received, amount)
  const more = moneyWords(plan, over)
  return [
    {
      at: within(record, 'receipts'),
      entity: record.id,
      facts: { receipts: plain(received), amount: plain(amount), excess: plain(over) },
      message: {
        fr: `Encaissements de la subvention ${nameOf(record, 'fr')} à ${all?.fr} pour un montant de ${limit?.fr}\u00a0: ${more?.fr} ne comptent pas dans les subventions acquises`,
        en: `The receipts of the grant ${nameOf(record, 'en')} come to ${all?.en} for an amount of ${limit?.en}: ${more?.en} are not in the secured grants`,
      },
    },
  ]
}

/** Finds grants that figures leave out, in part or in all. */
export const grantNotCounted = defineRule({
  id: 'grant-not-counted',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Une subvention indique son projet, retenu, et son montant, que ses encaissements ne dépassent pas',
    en: 'A grant tells its project, which is retained, and its amount, which its receipts do not exceed',
  },
  why: {
    fr: 'Sans projet retenu ou sans montant, elle ne compte ni dans le coût net ni dans les recettes attendues\u00a0; au-delà du montant, un encaissement n’y compte pas',
    en: 'Without a retained project or an amount it counts neither in the net cost nor in the expected revenue; a receipt beyond the amount does not count there either',
  },
  fix: {
    fr: 'ajoutez project (ou funding sur les lignes qu’elle finance), et amount ou eligible_amount et rate\u00a0; d’un projet arrêté, réaffectez la subvention ou retirez-en le solde\u00a0; corrigez amount ou receipts',
    en: 'add project (or funding on the lines that it funds), and amount or eligible_amount and rate; move the grant of a stopped project or take its balance out; correct amount or receipts',
  },
  collective: {
    population: (plan) => open(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} subventions ne comptent pas, ou pas en entier`,
      (count, of) => `${count} of ${of} grants do not count, or not in full`,
    ),
  },
  *run(plan) {
    for (const grant of open(plan)) {
      yield* untold(grant)
      yield* stopped(plan, grant)
      yield* beyond(plan, grant)
    }
  },
})
