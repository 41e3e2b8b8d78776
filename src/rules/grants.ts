/** Grants: what is asked for, granted, agreed and claimed. */

import { grantStatusName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { moneyText, shareText } from '../lang/numbers.ts'
import { amountAtRate } from '../metrics/base/cost-parts.ts'
import { balanceOf, type Grant, grantsOf, hasAgreement, isAwarded, remainingOf } from '../metrics/base/grants.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained, isUndecided } from '../plan/project-status.ts'
import { writtenCents } from '../plan/written-amount.ts'
import { parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { comparedMoneyWords, moneyWords, nameOf } from './words/naming.ts'

/** What may be rounding: one unit of the currency. */
const ROUNDING = 100

/** The grants that tell amount, eligible cost and rate. */
function told(plan: Plan) {
  return grantsOf(plan).flatMap(({ record, eligible }) => {
    const amount = writtenCents(plan, record.amount)
    const { rate } = record
    if (amount === undefined || eligible === undefined || rate === undefined) return []
    return [{ record, eligible, rate, amount, due: amountAtRate(eligible, rate) }]
  })
}

function isSame(left: Cents, right: Cents): boolean {
  return Math.abs(left - right) <= ROUNDING
}

export const grantAmountMismatch = recordRule({
  id: 'grant-amount-mismatch',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Le montant d’une subvention est sa dépense éligible multipliée par son taux',
    en: 'The amount of a grant is its eligible cost times its rate',
  },
  why: {
    fr: 'Un montant qui ne suit pas du taux sera ramené au taux conventionné lors du solde',
    en: 'An amount that does not follow from the rate is cut to the agreed rate when the balance is paid',
  },
  fix: {
    fr: 'corrigez amount, eligible_amount ou rate d’après la convention',
    en: 'correct amount, eligible_amount or rate by the agreement',
  },
  most: {
    fr: '{count} des {of} subventions n’ont pas pour montant leur dépense éligible multipliée par leur taux',
    en: '{count} of {of} grants do not amount to their eligible cost times their rate',
  },
  over: told,
  find({ record, eligible, rate, amount, due }, plan) {
    if (isSame(amount, due)) return undefined
    const gap = Math.abs(amount - due) as Cents
    const [told, owed] = comparedMoneyWords(plan, amount, due)
    const off = bilingual((lang) => moneyText(gap, plan, lang))
    return {
      ...placedIn(record, 'amount'),
      facts: { amount: plain(amount), eligible: plain(eligible), rate, due: plain(due) },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')} de ${told.fr}, alors que ${shareText(rate, 'fr')} de ${moneyText(eligible, plan, 'fr')} font ${owed.fr}\u00a0: ${off.fr} d’écart`,
        en: `Grant ${nameOf(record, 'en')} is ${told.en}, but ${shareText(rate, 'en')} of ${moneyText(eligible, plan, 'en')} make ${owed.en}: ${off.en} apart`,
      },
    }
  },
})

const MONTHS_TO_ANSWER = 12

export const grantApplicationPending = recordRule({
  id: 'grant-application-pending',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Une demande de subvention reçoit une réponse dans l’année',
    en: 'A grant application is answered within a year',
  },
  why: {
    fr: 'Une demande sans réponse depuis un an est le plus souvent perdue ou classée',
    en: 'An application without an answer for a year is mostly lost or closed',
  },
  fix: {
    fr: 'relancez le financeur, et mettez à jour status (awarded, refused)',
    en: 'ask the funder, and update status (awarded, refused)',
  },
  most: {
    fr: '{count} des {of} demandes de subvention attendent une réponse depuis un an ou plus',
    en: '{count} of {of} grant applications have waited for an answer for a year or more',
  },
  /** The grants that wait for an answer, with the day of the application. */
  over: (plan) =>
    grantsOf(plan).flatMap(({ record }) => {
      const date = parseDay(record.application_date ?? '', 'end')
      return date === undefined || record.status !== 'applied' ? [] : [{ record, date }]
    }),
  find({ record, date }, plan) {
    if (shiftDay(date, MONTHS_TO_ANSWER) > plan.asOf) return undefined
    const asked = record.application_date ?? ''
    return {
      ...placedIn(record, 'application_date'),
      facts: { asked, months: MONTHS_TO_ANSWER },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')} demandée le ${dateWords(asked, 'fr')} et sans réponse depuis ${MONTHS_TO_ANSWER} mois ou plus`,
        en: `The grant ${nameOf(record, 'en')} was applied for on ${dateWords(asked, 'en')} and has had no answer for ${MONTHS_TO_ANSWER} months or more`,
      },
    }
  },
})

export const grantClaimOverdue = recordRule({
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
  most: {
    fr: '{count} des {of} subventions acquises ont un solde dont la date limite est passée',
    en: '{count} of {of} secured grants have a balance whose last day has passed',
  },
  /** The secured grants that tell until when their balance can be claimed. */
  over: (plan) =>
    grantsOf(plan).flatMap((grant) => {
      const last = parseDay(grant.record.claim_by ?? '', 'end')
      return last === undefined || !grant.isSecured ? [] : [{ grant, last }]
    }),
  find({ grant, last }, plan) {
    const { record } = grant
    const left = balanceOf(grant)
    const day = record.claim_by ?? ''
    if (last >= plan.asOf || left === 0) return undefined
    return {
      ...placedIn(record, 'claim_by'),
      facts: { claim_by: day, remaining: plain(left) },
      message: {
        fr: `Solde de la subvention ${nameOf(record, 'fr')} à demander avant le ${dateWords(day, 'fr')}, et ${moneyText(left, plan, 'fr')} ne sont pas encaissés`,
        en: `The balance of the grant ${nameOf(record, 'en')} was to be claimed by ${dateWords(day, 'en')}, and ${moneyText(left, plan, 'en')} are not received`,
      },
    }
  },
})

/** The grants that were not refused. */
function notRefused(plan: Plan): Grant[] {
  return grantsOf(plan).filter(({ record }) => record.status !== 'refused')
}

function incompleteHit({ record, amount, funded }: Grant): RuleHit[] {
  const lacks = [
    ...(funded.length === 0 ? [{ fr: 'son projet', en: 'its project' }] : []),
    ...(amount === undefined ? [{ fr: 'son montant', en: 'its amount' }] : []),
  ]
  if (lacks.length === 0) return []
  return [
    {
      ...placedIn(record, 'id'),
      facts: { lacks: lacks.map(({ en }) => en) },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')} comptée dans aucun chiffre\u00a0: elle n’indique pas ${lacks.map(({ fr }) => fr).join(' ni ')}`,
        en: `The grant ${nameOf(record, 'en')} is in no figure: it does not tell ${lacks.map(({ en }) => en).join(' and ')}`,
      },
    },
  ]
}

/** What is still to be received for projects that are stopped or await arbitration. */
function uncountedHit(plan: Plan, grant: Grant): RuleHit[] {
  const { record, funded } = grant
  const left = minus(balanceOf(grant), remainingOf(grant))
  // Where nothing is retained yet, every grant waits for the same decision.
  if (funded.length === 0 || left === 0 || isUndecided(plan)) return []
  const projects = funded.map(({ project }) => project).filter((project) => !isRetained(project))
  const [fr, en] = (['fr', 'en'] as const).map((lang) => projects.map((project) => nameOf(project, lang)).join(', '))
  const amount = moneyWords(plan, left)
  return [
    {
      ...placedIn(record, record.project === undefined ? 'id' : 'project'),
      facts: { uncounted: plain(left), projects: projects.map(({ id }) => id) },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')}\u00a0: ${amount.fr} à encaisser au titre de ${fr} (hors des projets retenus) ne comptent dans aucun chiffre`,
        en: `The grant ${nameOf(record, 'en')} has ${amount.en} to bring to ${en} (not retained), which no figure counts`,
      },
    },
  ]
}

/** Receipts beyond the amount, which are no part of what is secured. */
function excessHit(plan: Plan, { record, amount, receipts }: Grant): RuleHit[] {
  const received: Cents = sum(receipts.map((receipt) => receipt.amount))
  const over = amount === undefined ? NO_CENTS : minus(received, amount)
  if (amount === undefined || over <= 0) return []
  const [all, limit] = comparedMoneyWords(plan, received, amount)
  const more = moneyWords(plan, over)
  return [
    {
      ...placedIn(record, 'receipts'),
      facts: { receipts: plain(received), amount: plain(amount), excess: plain(over) },
      message: {
        fr: `Encaissements de la subvention ${nameOf(record, 'fr')} à ${all?.fr} pour un montant de ${limit?.fr}\u00a0: ${more?.fr} ne comptent pas dans les subventions acquises`,
        en: `The receipts of the grant ${nameOf(record, 'en')} come to ${all?.en} for an amount of ${limit?.en}: ${more?.en} are not in the secured grants`,
      },
    },
  ]
}

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
    population: (plan) => notRefused(plan).length,
    message: {
      fr: '{count} des {of} subventions ne comptent pas, ou pas en entier',
      en: '{count} of {of} grants do not count, or not in full',
    },
  },
  *run(plan) {
    for (const grant of notRefused(plan)) {
      yield* incompleteHit(grant)
      yield* uncountedHit(plan, grant)
      yield* excessHit(plan, grant)
    }
  },
})

export const grantWithoutAgreement = recordRule({
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
  most: {
    fr: '{count} des {of} subventions accordées ne citent pas leur convention',
    en: '{count} of {of} awarded grants name no agreement',
  },
  over: (plan) =>
    grantsOf(plan)
      .map(({ record }) => record)
      .filter(isAwarded),
  find(record) {
    if (hasAgreement(record)) return undefined
    const status = grantStatusName(record.status)
    return {
      ...placedIn(record, 'status'),
      facts: { status: record.status },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')} indiquée comme ${status.fr} sans référence de convention\u00a0: elle ne compte pas parmi les subventions acquises`,
        en: `Grant ${nameOf(record, 'en')} is said to be ${status.en} and names no agreement: it does not count as secured`,
      },
    }
  },
})
