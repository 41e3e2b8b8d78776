/** What projects and their lines take from authorisations. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { moneyText } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { type ProjectUnder, projectsUnder } from '../metrics/base/authorisation-projects.ts'
import {
  type Authorisation,
  type AuthorisationUse,
  amountInForce,
  assignedTo,
  linesUnder,
  type PaymentCredits,
  paymentCredits,
  projectsWithLines,
  usesOf,
} from '../metrics/base/authorisations.ts'
import { isSameId, within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import { entityById } from '../plan/find-entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { placedAtKey, recordRule } from './define.ts'
import { comparedMoneyWords, largestShares, moneyWords, nameOf, nameWords } from './words/naming.ts'
import { inYear } from './words/natures.ts'

export const authorisationAssignedOverAmount = recordRule({
  id: 'authorisation-assigned-over-amount',
  subject: 'authorisations',
  severity: 'error',
  summary: {
    fr: 'Les affectations d’une autorisation tiennent dans son montant',
    en: 'The assignments of an authorisation fit its amount',
  },
  why: {
    fr: 'L’affectation réserve une part de l’autorisation à une opération\u00a0: on ne réserve pas ce qui n’est pas voté',
    en: 'An assignment sets a part of the authorisation aside for a project: what was not voted cannot be set aside',
  },
  fix: {
    fr: 'réduisez des affectations (assignments), ou portez dans history la révision votée',
    en: 'reduce assignments, or add the revision that was voted to history',
  },
  over: ({ authorisations }) => authorisations,
  find(authorisation, plan) {
    const [amount, assigned] = [amountInForce(plan, authorisation), assignedTo(plan, authorisation)]
    if (amount === undefined || assigned === undefined || assigned <= amount) return undefined
    const name = nameWords(authorisation)
    const [whole, limit] = comparedMoneyWords(plan, assigned, amount)
    const over = moneyWords(plan, minus(assigned, amount))
    return {
      ...placedAtKey(authorisation, 'assignments'),
      facts: { assigned: plain(assigned), amount: plain(amount) },
      message: {
        fr: `Affectations de l’autorisation ${name.fr} à ${whole.fr}, soit ${over.fr} de plus que son montant (${limit.fr})`,
        en: `Assignments of authorisation ${name.en} come to ${whole.en}, ${over.en} more than its amount (${limit.en})`,
      },
    }
  },
})

interface Demand extends ProjectUnder {
  readonly authorisation: Authorisation
}

/** The last assignment to the project, else the authorisation that its first line names. */
function placeOf({ authorisation, project }: Demand) {
  const index = (authorisation.assignments ?? []).findLastIndex((one) => isSameId(one.project, project.id))
  const line = linesUnder(project, authorisation)[0]
  return index < 0 && line !== undefined
    ? within(line, 'authorisation')
    : within(authorisation, 'assignments', index, 'amount')
}

/** Finds projects expected to cost more under an authorisation than it assigns to them; without assignment they have 0. */
export const projectCostOverAssignment = recordRule({
  id: 'project-cost-over-assignment',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['authorisation'],
  summary: {
    fr: 'Les lignes d’un projet sous une autorisation tiennent dans ce qui lui est affecté',
    en: 'The lines of a project under an authorisation fit what is assigned to it',
  },
  why: {
    fr: 'Un engagement au-delà de l’affectation sera refusé, ou prendra la part d’un autre projet',
    en: 'A commitment beyond the assignment will be refused, or takes the share of another project',
  },
  fix: {
    fr: 'augmentez l’affectation (assignments) dans la limite de l’autorisation, ou réduisez le coût prévu',
    en: 'raise the assignment within the authorisation, or reduce the expected cost',
  },
  most: {
    fr: '{count} des {of} projets sous autorisation coûtent plus que leur affectation',
    en: '{count} of {of} projects under an authorisation cost more than their assignment',
  },
  /** The projects with lines under an authorisation that assigns its amount to projects. */
  over: (plan) =>
    plan.authorisations
      .filter(({ assignments = [] }) => assignments.length > 0)
      .flatMap((authorisation) =>
        projectsUnder(plan, authorisation)
          .filter(({ expected }) => expected !== undefined)
          .map((one) => ({ ...one, authorisation })),
      ),
  find(demand, plan) {
    const { authorisation, project, assigned = NO_CENTS, expected = NO_CENTS } = demand
    if (expected <= assigned) return undefined
    const [name, id] = [nameWords(project), bilingual((lang) => quote(authorisation.id, lang))]
    const [cost, limit] = comparedMoneyWords(plan, expected, assigned)
    const over = moneyWords(plan, minus(expected, assigned))
    return {
      at: placeOf(demand),
      entity: project.id,
      facts: { authorisation: authorisation.id, expected: plain(expected), assigned: plain(assigned) },
      message: {
        fr: `Lignes de ${name.fr} sous l’autorisation ${id.fr} à ${cost.fr}, soit ${over.fr} de plus que ce qui lui est affecté (${limit.fr})`,
        en: `The lines of ${name.en} under authorisation ${id.en} come to ${cost.en}, ${over.en} more than is assigned to it (${limit.en})`,
      },
    }
  },
})

export const authorisationCarryOver = recordRule({
  id: 'authorisation-carry-over',
  subject: 'authorisations',
  severity: 'warning',
  time: 'year',
  parts: ['authorisation', 'year'],
  summary: {
    fr: 'Sous autorisation, on rééchelonne les crédits de paiement au lieu de les reporter',
    en: 'Under an authorisation, payment credits are phased anew instead of carried over',
  },
  why: {
    fr: 'L’équilibre du budget d’une opération en AP/CP s’apprécie sur les crédits de paiement de l’année\u00a0: un report les compte deux fois',
    en: 'The budget of an operation under AP/CP is balanced on the payment credits of the year: a carry-over counts them twice',
  },
  fix: {
    fr: 'retirez le report (carry_over) et ajoutez la somme aux crédits de paiement d’un exercice à venir',
    en: 'take the carry_over away and add the amount to the payment credits of a year to come',
  },
  most: {
    fr: '{count} des {of} montants annuels sous autorisation sont reportés',
    en: '{count} of {of} yearly amounts under authorisations are carried over',
  },
  /** The years of the lines under authorisations. */
  over: (plan) =>
    plan.authorisations.flatMap((authorisation) =>
      projectsWithLines(plan, authorisation).flatMap((project) =>
        linesUnder(project, authorisation).flatMap((line) =>
          line.years.map(({ year, stages }) => ({ authorisation, project, line, year, carried: stages.carry_over })),
        ),
      ),
    ),
  find({ authorisation, project, line, year, carried }, plan) {
    if (carried === undefined || carried === 0) return undefined
    const [own, name] = [nameWords(project), nameWords(authorisation)]
    const [amount, when] = [moneyWords(plan, carried), inYear(year)]
    return {
      at: within(line, 'amounts', String(year), 'carry_over'),
      entity: project.id,
      facts: { authorisation: authorisation.id, year, carried: plain(carried) },
      message: {
        fr: `Report de ${amount.fr} ${when.fr} de ${own.fr}, dont la ligne relève de l’autorisation ${name.fr}`,
        en: `${own.en} carries over ${amount.en} ${when.en} on a line under authorisation ${name.en}`,
      },
    }
  },
})

/** Finds commitments of all lines under an authorisation, over all years, beyond its amount with the revisions voted by the status date. */
export const authorisationCommitmentOverAmount = recordRule({
  id: 'authorisation-commitment-over-amount',
  subject: 'authorisations',
  severity: 'error',
  summary: {
    fr: 'Les engagements sous une autorisation tiennent dans son montant',
    en: 'The commitments under an authorisation fit its amount',
  },
  why: {
    fr: 'Une autorisation de programme ou d’engagement est la limite supérieure de ce qui peut être engagé, toutes années confondues\u00a0: au-delà, l’engagement est irrégulier',
    en: 'An authorisation is the upper limit of what may be committed, all years together: beyond it a commitment is irregular',
  },
  fix: {
    fr: 'corrigez les engagements ou l’autorisation que nomment les lignes, ou portez dans history la révision votée',
    en: 'correct the commitments or the authorisation that the lines name, or add the revision that was voted to history',
  },
  most: {
    fr: 'Les engagements dépassent le montant de {count} des {of} autorisations',
    en: 'Commitments exceed the amount of {count} of {of} authorisations',
  },
  over: (plan) =>
    plan.authorisations.flatMap((authorisation) => {
      // With votes still to come only, nothing may be committed yet.
      const isVoted = (authorisation.history ?? []).length > 0
      const amount = amountInForce(plan, authorisation) ?? (isVoted ? NO_CENTS : undefined)
      const uses = amount === undefined ? [] : usesOf(plan, authorisation, 'committed')
      return amount === undefined || uses.length === 0 ? [] : [{ authorisation, amount, uses }]
    }),
  find({ authorisation, amount, uses }, plan) {
    const committed = sum(uses.map((use) => use.amount))
    if (committed <= amount) return undefined
    const over = minus(committed, amount)
    const [engaged, limitWords] = comparedMoneyWords(plan, committed, amount)
    return {
      ...placedAtKey(authorisation, 'history'),
      facts: { committed: plain(committed), amount: plain(amount), excess: plain(over) },
      related: largestShares(plan, uses),
      message: {
        fr: `Engagements sous l’autorisation ${nameOf(authorisation, 'fr')} à ${engaged.fr}, toutes années confondues, soit ${moneyText(over, plan, 'fr')} de plus que son montant révisé (${limitWords.fr})`,
        en: `Commitments under authorisation ${nameOf(authorisation, 'en')} come to ${engaged.en} over all years, ${moneyText(over, plan, 'en')} more than its amount with revisions (${limitWords.en})`,
      },
    }
  },
})

interface LineUnder {
  readonly project: Project
  readonly line: BudgetLine
  readonly authorisation: Authorisation
}

/** Why the authorisation cannot pay for the line; undefined where it can. */
function faultOf({ line, authorisation: { type } }: LineUnder): Bilingual | undefined {
  if (line.kind === 'internal_labour')
    return { fr: `les frais de personnel sont exclus d’une ${type}`, en: `staff costs are excluded from an ${type}` }
  if (type === 'AP' && line.section === 'operating')
    return { fr: 'une AP ne porte que des dépenses d’investissement', en: 'an AP pays for investment only' }
  if (type === 'AE' && line.section === 'investment')
    return { fr: 'une AE ne porte que des dépenses de fonctionnement', en: 'an AE pays for operating cost only' }
  return undefined
}

export const authorisationLineUnfit = recordRule({
  id: 'authorisation-line-unfit',
  subject: 'authorisations',
  severity: 'error',
  parts: ['section', 'kind', 'authorisation'],
  summary: {
    fr: 'Une AP porte de l’investissement, une AE du fonctionnement, aucune des frais de personnel',
    en: 'An AP pays for investment, an AE for operating cost, neither for staff',
  },
  why: {
    fr: 'L’article L.\u00a02311-3 du CGCT réserve les AP à l’investissement et exclut les frais de personnel des AE\u00a0: le comptable refuse le mandat',
    en: 'The code of local government keeps AP for investment and excludes staff costs from AE: the accounting officer refuses the payment',
  },
  fix: {
    fr: 'corrigez la section ou la nature de la ligne, ou retirez l’autorisation qu’elle nomme',
    en: 'correct the section or the kind of the line, or take away the authorisation that it names',
  },
  most: {
    fr: '{count} des {of} lignes sous autorisation ne peuvent pas en relever',
    en: '{count} of {of} lines under an authorisation cannot fall under it',
  },
  /** The lines that name an authorisation of the plan. */
  over: ({ projects, authorisations }) =>
    projects.flatMap((project) =>
      project.budget.flatMap((line) => {
        const authorisation = entityById(authorisations, line.authorisation ?? '')
        return authorisation === undefined ? [] : [{ project, line, authorisation }]
      }),
    ),
  find(under, plan) {
    const fault = faultOf(under)
    if (fault === undefined) return undefined
    const { project, line, authorisation } = under
    const [kind, section] = [lineKindLabel(plan, line.word), sectionName(line.section)]
    const [name, id] = [nameWords(project), bilingual((lang) => quote(authorisation.id, lang))]
    return {
      at: within(line, 'authorisation'),
      entity: project.id,
      facts: { section: line.section, kind: line.kind, authorisation: authorisation.id },
      message: {
        fr: `Ligne de ${name.fr} (${section.fr}, ${kind.fr}) sous l’autorisation ${id.fr}\u00a0: ${fault.fr}`,
        en: `A line of ${name.en} (${section.en}, ${kind.en}) is under authorisation ${id.en}: ${fault.en}`,
      },
    }
  },
})

/** What was paid in a year under an authorisation. */
interface Payments {
  readonly paid: Cents
  readonly at: PathOrigin
  /** By project, where the lines under the authorisation tell it. */
  readonly uses?: readonly AuthorisationUse[]
}

/** By the authorisation's own record, else by the lines under it; undefined where neither tells. */
function paymentsOf(
  plan: Plan,
  authorisation: Authorisation,
  { year, paid, openedAt }: PaymentCredits,
): Payments | undefined {
  if (paid !== undefined) return { paid, at: within(authorisation, 'payments', String(year), 'paid') }
  const uses = usesOf(plan, authorisation, 'paid', year)
  if (uses.length === 0) return undefined
  return { paid: sum(uses.map(({ amount }) => amount)), at: openedAt, uses }
}

function paidYears(plan: Plan) {
  return plan.authorisations.flatMap((authorisation) =>
    paymentCredits(plan, authorisation).flatMap((credits) => {
      const { year, opened } = credits
      if (opened === undefined || yearState(plan, year) === 'to-come') return []
      const payments = paymentsOf(plan, authorisation, credits)
      return payments === undefined ? [] : [{ authorisation, year, opened, ...payments }]
    }),
  )
}

/** Finds payments beyond the payment credits opened for an authorisation and year; years to come have none. */
export const authorisationPaymentOverCredits = recordRule({
  id: 'authorisation-payment-over-credits',
  subject: 'authorisations',
  severity: 'error',
  time: 'year',
  parts: ['year'],
  summary: {
    fr: 'Les paiements sous une autorisation tiennent dans les crédits de paiement de l’année',
    en: 'The payments under an authorisation fit the payment credits of the year',
  },
  why: {
    fr: 'Les crédits de paiement sont la limite supérieure de ce qui peut être mandaté dans l’année sous une autorisation\u00a0: le comptable rejette ce qui les dépasse',
    en: 'Payment credits are the upper limit of what may be paid in the year under an authorisation: the accounting officer refuses what passes them',
  },
  fix: {
    fr: 'corrigez le mandaté ou les crédits ouverts de l’année (payments), ou l’autorisation que nomment les lignes',
    en: 'correct what was paid or opened in the year (payments), or the authorisation that the lines name',
  },
  most: {
    fr: 'Le mandaté dépasse les crédits de paiement dans {count} des {of} exercices d’autorisations',
    en: 'Payments exceed the payment credits in {count} of {of} years of authorisations',
  },
  over: paidYears,
  find({ authorisation, year, opened, at, paid, uses }, plan) {
    if (paid <= opened) return undefined
    const over = minus(paid, opened)
    const by = uses ? { fr: ' par ses projets', en: ' by its projects' } : { fr: '', en: '' }
    const [spent, limitWords] = comparedMoneyWords(plan, paid, opened)
    return {
      at,
      entity: authorisation.id,
      facts: { year, paid: plain(paid), opened: plain(opened), excess: plain(over) },
      ...(uses ? { related: largestShares(plan, uses) } : {}),
      message: {
        fr: `Mandaté ${year} sous l’autorisation ${nameOf(authorisation, 'fr')} à ${spent.fr}${by.fr}, soit ${moneyText(over, plan, 'fr')} de plus que les crédits de paiement ouverts (${limitWords.fr})`,
        en: `Payments of ${year} under authorisation ${nameOf(authorisation, 'en')}${by.en} come to ${spent.en}, ${moneyText(over, plan, 'en')} more than the payment credits opened (${limitWords.en})`,
      },
    }
  },
})
