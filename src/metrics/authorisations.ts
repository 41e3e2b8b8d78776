/**
 * What authorisations hold and what became of it: voted, revised, in force, assigned, committed, paid, what remains of each, and
 * the payment credits of each year.
 */
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import {
  type Authorisation,
  amountInForce,
  amountVotedFirst,
  assignedUnder,
  committedUnder,
  creditsIn,
  isCounted,
  isOver,
  paidIn,
  paidToDate,
  paymentCredits,
  phasedIn,
  phasing,
  unphasedBalance,
  usedOf,
  votesInForce,
  votesOf,
  yearsUnder,
} from './base/authorisations.ts'
import { type Breakdown, defineTotal, type Metric, type NamedMetric, notApplicable, type Scope } from './base/define.ts'

const NO_AUTHORISATION = notApplicable('aucune autorisation saisie', 'no authorisation is written')

const NOT_TOLD = notApplicable(
  'rien ne dit ce montant pour les autorisations saisies',
  'nothing tells this amount of the authorisations that are written',
)

const NOT_YET_VOTED = notApplicable('aucun vote à la date d’arrêté', 'no vote by the status date')

const OVER = notApplicable('autorisation close ou annulée', 'the authorisation is closed or cancelled')

const ALL_OVER = notApplicable(
  'toutes les autorisations sont closes ou annulées',
  'all authorisations are closed or cancelled',
)

export const AUTHORISATION_LAW: Bilingual = {
  fr: 'code général des collectivités territoriales, art. L.\u00a02311-3 et L.\u00a05217-10-7\u00a0; instruction M57',
  en: 'French code of local government, art. L.\u00a02311-3 and L.\u00a05217-10-7; accounting instruction M57',
}

const BY_RECORD: readonly Breakdown[] = ['authorisation', 'authorisation_type']
const BY_RECORD_AND_YEAR: readonly Breakdown[] = [...BY_RECORD, 'year']

export function authorisationsIn(
  { authorisations }: Pick<Plan, 'authorisations'>,
  { authorisation, authorisationType }: Scope,
): Authorisation[] {
  return authorisations.filter(
    ({ id, type }) =>
      (authorisation === undefined || id === authorisation) &&
      (authorisationType === undefined || type === authorisationType),
  )
}

/** Why a figure of authorisations has no value: there are none in the scope, or nothing tells of them. */
export function missingOfAuthorisations(plan: Plan, scope: Scope, terms: readonly unknown[]): Bilingual | undefined {
  if (terms.length > 0) return undefined
  return authorisationsIn(plan, scope).length === 0 ? NO_AUTHORISATION : NOT_TOLD
}

/** Why what is left of authorisations has no value: all those of the scope are over; undefined where one is not. */
export function overOf(plan: Plan, scope: Scope): Bilingual | undefined {
  const own = authorisationsIn(plan, scope)
  if (own.length === 0 || !own.every(isOver)) return undefined
  return own.length === 1 ? OVER : ALL_OVER
}

/** Why what rests on votes has no value: those that are written all come after the status date. */
export function notYetVoted(plan: Plan, scope: Scope): Bilingual | undefined {
  const voted = authorisationsIn(plan, scope).filter((one) => votesOf(plan, one).length > 0)
  return voted.length > 0 && voted.every((one) => votesInForce(plan, one).length === 0) ? NOT_YET_VOTED : undefined
}

/** A total over authorisations; those of which nothing tells the amount are uncovered. What is left leaves out those that are over. */
function defineAmount(
  metric: NamedMetric & {
    readonly breakdowns?: readonly Breakdown[]
    readonly isChange?: boolean
    readonly isLeft?: boolean
    /** Whether it rests on the votes. */
    readonly isOfVotes?: boolean
    readonly amount: (plan: Plan, authorisation: Authorisation, scope: Scope) => Cents | undefined
  },
): Metric {
  const { amount, breakdowns = BY_RECORD, isLeft = false, isOfVotes = isLeft, ...description } = metric
  const within = (plan: Plan, scope: Scope): Authorisation[] =>
    authorisationsIn(plan, scope).filter((one) => !isLeft || !isOver(one))
  return defineTotal({
    ...description,
    isOfPlan: true,
    unit: 'money',
    source: AUTHORISATION_LAW,
    breakdowns,
    expected: (plan, scope) =>
      within(plan, scope).filter((one) => scope.year === undefined || amount(plan, one, scope) !== undefined),
    missing: (plan, scope, terms) => {
      const untold = missingOfAuthorisations(plan, scope, terms)
      if (untold === undefined) return undefined
      const over = isLeft ? overOf(plan, scope) : undefined
      return over ?? (isOfVotes ? notYetVoted(plan, scope) : undefined) ?? untold
    },
    terms: (plan, scope) =>
      within(plan, scope).flatMap((entity) => {
        const cents = amount(plan, entity, scope)
        return cents === undefined ? [] : [{ entity, amount: plain(cents) }]
      }),
  })
}

function difference(left: Cents | undefined, right: Cents | undefined): Cents | undefined {
  return left === undefined || right === undefined ? undefined : minus(left, right)
}

/** The sum of what some years tell; undefined where none does. */
function overYears(amounts: readonly (Cents | undefined)[]): Cents | undefined {
  const told = amounts.filter((amount) => amount !== undefined)
  return told.length === 0 ? undefined : sum(told)
}

/** Voted at first. @example 6,900 voted, then revised by +1,150: 6,900 */
export const authorisationVoted = defineAmount({
  id: 'authorisation_voted',
  label: { fr: 'Autorisations votées (AP et AE)', en: 'Authorisations voted (AP and AE)' },
  formula: {
    fr: 'somme des montants du premier vote de chaque autorisation, à la date d’arrêté',
    en: 'sum of the amounts of the first vote of each authorisation, on the status date',
  },
  isOfVotes: true,
  amount: amountVotedFirst,
})

/** Revisions. @example voted 6,900, then +1,150 and -50: +1,100 */
export const authorisationRevisions = defineAmount({
  id: 'authorisation_revisions',
  label: { fr: 'Révisions des autorisations', en: 'Revisions of authorisations' },
  isChange: true,
  formula: {
    fr: 'somme des votes qui suivent le premier, en plus et en moins, à la date d’arrêté',
    en: 'sum of the votes after the first, up and down, on the status date',
  },
  isOfVotes: true,
  amount: (plan, one) => difference(amountInForce(plan, one), amountVotedFirst(plan, one)),
})

/** In force. @example voted 6,900, then revised by +1,150: 8,050 */
export const authorisationAmount = defineAmount({
  id: 'authorisation_amount',
  label: { fr: 'Autorisations en vigueur (AP et AE)', en: 'Authorisations in force (AP and AE)' },
  formula: {
    fr: 'somme des votes datés au plus tard de la date d’arrêté\u00a0: montant initial et révisions',
    en: 'sum of the votes dated up to the status date: the first amount and its revisions',
  },
  isOfVotes: true,
  amount: amountInForce,
})

/** Assigned (affecté), which projects take by an act of assignment and not by naming the authorisation in a line. @example 400 to one project and 300 to another: 700 */
export const authorisationAssigned = defineAmount({
  id: 'authorisation_assigned',
  label: { fr: 'Affecté aux projets', en: 'Assigned to projects' },
  formula: {
    fr: 'somme des affectations des autorisations aux projets (assignments), à la date d’arrêté\u00a0; 0 pour celle qui n’en a pas dès qu’une autre de même nature en a',
    en: 'sum of what authorisations assign to projects (assignments), on the status date; 0 for one without any once another of its type has some',
  },
  amount: assignedUnder,
})

/** Left to assign. @example in force 800, assigned 700: 100; assigned 850: -50 */
export const authorisationToAssign = defineAmount({
  id: 'authorisation_to_assign',
  label: { fr: 'Reste à affecter', en: 'Remaining to assign' },
  formula: {
    fr: 'autorisations en vigueur, ni closes ni annulées − affecté, pour celles dont l’affecté est connu\u00a0; négatif si les affectations dépassent l’autorisation',
    en: 'authorisations in force, neither closed nor cancelled − assigned, for those of which the assignments are known; negative where these exceed the authorisation',
  },
  isLeft: true,
  amount: (plan, one) => difference(amountInForce(plan, one), assignedUnder(plan, one)),
})

/** Committed. @example two lines under it with 300 and 200 committed: 500 */
export const authorisationCommitted = defineAmount({
  id: 'authorisation_committed',
  label: { fr: 'Engagé sous autorisation', en: 'Committed under authorisations' },
  formula: {
    fr: 'somme des montants engagés des lignes de budget qui nomment l’autorisation, hors recettes et économies\u00a0; 0 pour celle qui n’en a pas dès qu’une autre en a',
    en: 'sum of the amounts committed on the budget lines that name the authorisation, without revenue and savings; 0 for one without any once another has some',
  },
  breakdowns: BY_RECORD_AND_YEAR,
  amount: (plan, one, { year }) =>
    year === undefined ? committedUnder(plan, one) : usedOf(plan, one, 'committed', year),
})

/** Paid to date. @example paid 90 in 2022 and 180 in 2023: 270 */
export const authorisationPaid = defineAmount({
  id: 'authorisation_paid',
  label: { fr: 'Mandaté sous autorisation', en: 'Paid under authorisations' },
  formula: {
    fr: 'somme du mandaté des exercices commencés\u00a0: celui de l’autorisation (payments), à défaut celui des lignes qui la nomment',
    en: 'sum of the payments of the years that have begun: those of the authorisation (payments), else those of the lines that name it',
  },
  breakdowns: BY_RECORD_AND_YEAR,
  amount: (plan, one, { year }) => (year === undefined ? paidToDate(plan, one) : paidIn(plan, one, year)),
})

/** Remaining to commit. @example in force 800, committed 500: 300 */
export const authorisationToCommit = defineAmount({
  id: 'authorisation_to_commit',
  label: { fr: 'Reste à engager', en: 'Remaining to commit' },
  formula: {
    fr: 'autorisations en vigueur, ni closes ni annulées − engagé, pour celles dont l’engagé est connu',
    en: 'authorisations in force, neither closed nor cancelled − committed, for those of which the commitments are known',
  },
  isLeft: true,
  amount: (plan, one) => difference(amountInForce(plan, one), committedUnder(plan, one)),
})

/** Remaining to pay. @example in force 20, paid 6: 14 */
export const authorisationToPay = defineAmount({
  id: 'authorisation_to_pay',
  label: { fr: 'Reste à mandater', en: 'Remaining to pay' },
  formula: {
    fr: 'autorisations en vigueur, ni closes ni annulées − mandaté, pour celles dont le mandaté est connu',
    en: 'authorisations in force, neither closed nor cancelled − paid, for those of which the payments are known',
  },
  isLeft: true,
  amount: (plan, one) => difference(amountInForce(plan, one), paidToDate(plan, one)),
})

/** Payment credits voted. @example of 2022 voted 100 and opened 90, of 2024 one number: 100 */
export const authorisationCreditsVoted = defineAmount({
  id: 'authorisation_credits_voted',
  label: { fr: 'Crédits de paiement votés', en: 'Payment credits voted' },
  formula: {
    fr: 'somme des crédits de paiement votés (payments.voted), par exercice\u00a0; d’une autorisation close ou annulée, ceux des exercices clos',
    en: 'sum of the payment credits voted (payments.voted), by year; of an authorisation closed or cancelled, those of the years that have ended',
  },
  breakdowns: BY_RECORD_AND_YEAR,
  amount: (plan, one, { year }) =>
    overYears(
      paymentCredits(plan, one)
        .filter((credits) => year === undefined || credits.year === year)
        .filter((credits) => isCounted(plan, one, credits.year))
        .map(({ voted }) => voted),
    ),
})

/** Payment credits. @example opened 90 in 2022, one number of 250 for 2024: 340 */
export const authorisationCredits = defineAmount({
  id: 'authorisation_credits',
  label: { fr: 'Crédits de paiement', en: 'Payment credits' },
  formula: {
    fr: 'somme des crédits de paiement par exercice\u00a0: ouverts, à défaut votés\u00a0; d’une autorisation close ou annulée, ceux des exercices clos',
    en: 'sum of the payment credits by year: opened, else voted; of an authorisation closed or cancelled, those of the years that have ended',
  },
  breakdowns: BY_RECORD_AND_YEAR,
  amount: (plan, one, { year }) =>
    overYears(
      yearsUnder(plan, one)
        .filter((own) => year === undefined || own === year)
        .filter((own) => isCounted(plan, one, own))
        .map((own) => creditsIn(plan, one, own)),
    ),
})

/** Phased over the years. @example paid 90 of 100 in a closed year, credits of 250 and 200 for the next: 540 */
export const authorisationPhased = defineAmount({
  id: 'authorisation_phased',
  label: { fr: 'Échéancier des autorisations', en: 'Phasing of authorisations' },
  formula: {
    fr: 'par exercice\u00a0: le mandaté d’un exercice clos, à défaut ses crédits\u00a0; les crédits de paiement des autres\u00a0; d’une autorisation close ou annulée, le mandaté',
    en: 'by year: what was paid in a closed year, else its credits; the payment credits of the others; of an authorisation closed or cancelled, what was paid',
  },
  breakdowns: BY_RECORD_AND_YEAR,
  amount: (plan, one, { year }) =>
    year === undefined ? overYears(phasing(plan, one).map(({ amount }) => amount)) : phasedIn(plan, one, year),
})

/** Unphased balance. @example in force 900, phased 870: 30 */
export const authorisationUnphased = defineAmount({
  id: 'authorisation_unphased',
  label: { fr: 'Solde sans échéance', en: 'Unphased balance' },
  formula: {
    fr: 'autorisations en vigueur, ni closes ni annulées − échéancier\u00a0; négatif si l’échéancier dépasse l’autorisation',
    en: 'authorisations in force, neither closed nor cancelled − phasing; negative where the phasing exceeds the authorisation',
  },
  isLeft: true,
  amount: unphasedBalance,
})

/** Carried over. @example committed 90 and not paid at the end of 2023 on a line under it, carried over 90: 90 */
export const authorisationCarryOver = defineAmount({
  id: 'authorisation_carry_over',
  label: { fr: 'Reports sous autorisation', en: 'Carried over under authorisations' },
  formula: {
    fr: 'somme des restes à réaliser reportés des lignes qui nomment l’autorisation',
    en: 'sum of the amounts carried over on the lines that name the authorisation',
  },
  breakdowns: BY_RECORD_AND_YEAR,
  amount: (plan, one, { year }) => usedOf(plan, one, 'carry_over', year),
})
