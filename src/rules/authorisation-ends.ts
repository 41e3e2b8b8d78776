/** Authorisations that lapse, are closed or serve no project any more. */

import { authorisationStatusLabel } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { projectsUnder } from '../metrics/base/authorisation-projects.ts'
import {
  type Authorisation,
  amountInForce,
  creditsIn,
  isOver,
  linesUnder,
  paidToDate,
  paymentCredits,
  projectsWithLines,
  usedOf,
} from '../metrics/base/authorisations.ts'
import { isYearBegun } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isGone, isOpen } from '../plan/project-status.ts'
import { type Day, parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { minus, NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule, placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { comparedMoneyWords, moneyWords, nameWords } from './words/naming.ts'

/** Finds authorisations, neither closed nor cancelled, whose lapse date is past and which are not committed whole. */
export const authorisationLapsed = recordRule({
  id: 'authorisation-lapsed',
  subject: 'authorisations',
  severity: 'warning',
  summary: {
    fr: 'Une autorisation caduque est close, son solde annulé',
    en: 'An authorisation that has lapsed is closed, its balance cancelled',
  },
  why: {
    fr: 'Passé la caducité que fixe le règlement budgétaire et financier, le solde non engagé ne peut plus l’être',
    en: 'Past the day that the financial rules set, a balance that is not committed cannot be committed any more',
  },
  fix: {
    fr: 'faites annuler le solde (history, montant négatif), retirez ses crédits de paiement (payments) et passez status à closed, ou corrigez lapse_date si elle a été prorogée',
    en: 'have the balance cancelled (history, a negative amount), take its credits out of payments and set status to closed, or correct lapse_date where it was extended',
  },
  over: ({ authorisations }) => authorisations,
  find(authorisation, plan) {
    const { lapse_date: lapse } = authorisation
    const day = lapse === undefined ? undefined : parseDay(lapse, 'end')
    const amount = amountInForce(plan, authorisation)
    if (lapse === undefined || day === undefined || amount === undefined) return undefined
    const committed = usedOf(plan, authorisation, 'committed') ?? NO_CENTS
    if (isOver(authorisation) || day >= plan.asOf || committed >= amount) return undefined
    const name = nameWords(authorisation)
    const on = bilingual((lang) => dateWords(lapse, lang))
    const [left, whole] = comparedMoneyWords(plan, minus(amount, committed), amount)
    return {
      ...placedIn(authorisation, 'lapse_date'),
      facts: { lapse, amount: plain(amount), committed: plain(committed) },
      message: {
        fr: `Autorisation ${name.fr} caduque depuis le ${on.fr}, avec ${left.fr} non engagés sur ${whole.fr}`,
        en: `Authorisation ${name.en} lapsed on ${on.en} with ${left.en} of ${whole.en} not committed`,
      },
    }
  },
})

/** The balance that its votes left in force although nothing more will be paid. */
function* balanceKept(plan: Plan, authorisation: Authorisation): Generator<RuleHit> {
  const [amount, paid] = [amountInForce(plan, authorisation), paidToDate(plan, authorisation)]
  if (amount === undefined || paid === undefined || amount <= paid) return
  const [name, left] = [nameWords(authorisation), moneyWords(plan, minus(amount, paid))]
  const status = authorisationStatusLabel(authorisation.status ?? '')
  yield {
    ...placedIn(authorisation, 'status'),
    facts: { amount: plain(amount), paid: plain(paid) },
    message: {
      fr: `Autorisation ${name.fr} ${status.fr} alors que ${left.fr} non mandatés restent en vigueur`,
      en: `Authorisation ${name.en} is ${status.en} with ${left.en} in force and not paid`,
    },
  }
}

/** Whether any line under it has an amount in a year that has not ended. */
function isCountedOn(plan: Plan, project: Project, authorisation: Authorisation): boolean {
  return linesUnder(project, authorisation).some(({ years }) =>
    years.some(({ year, stages }) => yearState(plan, year) === 'to-come' && Object.keys(stages).length > 0),
  )
}

function* projectsLeft(plan: Plan, authorisation: Authorisation): Generator<RuleHit> {
  for (const project of projectsWithLines(plan, authorisation)) {
    const line = linesUnder(project, authorisation)[0]
    if (line === undefined || !isOpen(project) || !isCountedOn(plan, project, authorisation)) continue
    const [name, own] = [nameWords(authorisation), nameWords(project)]
    const status = authorisationStatusLabel(authorisation.status ?? '')
    yield {
      at: within(line, 'authorisation'),
      entity: project.id,
      facts: { authorisation: authorisation.id },
      related: [
        {
          at: within(authorisation, 'status'),
          label: { fr: 'l’état de l’autorisation', en: 'the status of the authorisation' },
        },
      ],
      message: {
        fr: `${own.fr} prévoit des dépenses à venir sous l’autorisation ${name.fr}, qui est ${status.fr}`,
        en: `${own.en} plans spending to come under authorisation ${name.en}, which is ${status.en}`,
      },
    }
  }
}

/** Finds closed and cancelled authorisations with more in force than was paid, and projects that plan to spend under them. */
export const authorisationClosedInUse = defineRule({
  id: 'authorisation-closed-in-use',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['authorisation'],
  summary: {
    fr: 'Une autorisation close ou annulée ne garde ni solde ni projet',
    en: 'An authorisation that is closed or cancelled keeps neither balance nor project',
  },
  why: {
    fr: 'Le solde d’une autorisation close doit être annulé par un vote\u00a0; un projet qui compte encore sur elle n’a plus de crédits',
    en: 'The balance of a closed authorisation must be cancelled by a vote; a project that still counts on it has no credits',
  },
  fix: {
    fr: 'ajoutez le vote d’annulation du solde (history), rattachez le projet à une autre autorisation, ou rouvrez celle-ci',
    en: 'add the vote that cancels the balance (history), move the project to another authorisation, or reopen this one',
  },
  *run(plan) {
    for (const authorisation of plan.authorisations) {
      if (!isOver(authorisation)) continue
      yield* balanceKept(plan, authorisation)
      yield* projectsLeft(plan, authorisation)
    }
  },
})

/** How many projects an authorisation has, where all of them are completed or gone; undefined where one is not. */
function overProjects(plan: Plan, authorisation: Authorisation): number | undefined {
  const under = projectsUnder(plan, authorisation)
  const areOver = under.every(({ project }) => isCompleted(project) || isGone(project))
  return under.length > 0 && areOver ? under.length : undefined
}

/** Finds authorisations, neither closed nor cancelled, with something left to commit and no project that could. */
export const authorisationOpenWithoutProject = recordRule({
  id: 'authorisation-open-without-project',
  subject: 'authorisations',
  severity: 'warning',
  summary: {
    fr: 'Une autorisation dont tous les projets sont finis est close, son solde annulé',
    en: 'An authorisation whose projects are all over is closed, its balance cancelled',
  },
  why: {
    fr: 'Un solde que plus aucun projet n’engagera gonfle le stock d’autorisations et fausse la couverture',
    en: 'A balance that no project will commit any more swells the stock of authorisations and falsifies the coverage',
  },
  fix: {
    fr: 'faites annuler le solde (history, montant négatif), retirez ses crédits de paiement (payments) et passez status à closed, ou nommez le projet qui l’emploiera',
    en: 'have the balance cancelled (history, a negative amount), take its credits out of payments and set status to closed, or name the project that will use it',
  },
  over: ({ authorisations }) => authorisations,
  find(authorisation, plan) {
    const amount = amountInForce(plan, authorisation)
    const projects = overProjects(plan, authorisation)
    const committed = usedOf(plan, authorisation, 'committed') ?? NO_CENTS
    if (amount === undefined || projects === undefined || isOver(authorisation)) return undefined
    if (committed >= amount) return undefined
    const name = nameWords(authorisation)
    const left = moneyWords(plan, minus(amount, committed))
    const hasStatus = authorisation.status !== undefined
    return {
      ...placedIn(authorisation, hasStatus ? 'status' : 'id'),
      facts: { amount: plain(amount), committed: plain(committed), projects },
      message: {
        fr: `Autorisation ${name.fr} ouverte avec ${left.fr} à engager, alors que tous ses projets sont finis`,
        en: `Authorisation ${name.en} is open with ${left.en} to commit though all its projects are over`,
      },
    }
  },
})

/** The years with credits that begin after a day. */
function creditsAfter(plan: Plan, authorisation: Authorisation, day: Day) {
  return paymentCredits(plan, authorisation).flatMap(({ year }) => {
    const credits = creditsIn(plan, authorisation, year) ?? NO_CENTS
    return year === 'later' || credits === 0 || isYearBegun(plan, year, day) ? [] : [{ year, credits }]
  })
}

/** Whether nothing is left to commit: what is committed is paid after the lapse too. */
function isCommitted(plan: Plan, authorisation: Authorisation): boolean {
  const amount = amountInForce(plan, authorisation)
  const committed = usedOf(plan, authorisation, 'committed') ?? NO_CENTS
  return amount !== undefined && committed >= amount
}

/** Finds years with payment credits that begin after the lapse date of an authorisation with something left to commit. */
export const authorisationCreditsAfterLapse = recordRule({
  id: 'authorisation-credits-after-lapse',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Une autorisation ne devient pas caduque avant le dernier exercice de ses crédits de paiement',
    en: 'An authorisation does not lapse before the last year of its payment credits',
  },
  why: {
    fr: 'Des crédits prévus après la caducité ne pourront couvrir aucun engagement nouveau',
    en: 'Credits planned after the lapse can cover no new commitment',
  },
  fix: {
    fr: 'faites proroger l’autorisation (lapse_date), ou avancez les crédits de paiement',
    en: 'have the authorisation extended (lapse_date), or bring the payment credits forward',
  },
  follows: ['authorisation-lapsed'],
  over: (plan) =>
    plan.authorisations.flatMap((authorisation) => {
      const { lapse_date: lapse } = authorisation
      const day = lapse === undefined ? undefined : parseDay(lapse, 'end')
      if (lapse === undefined || day === undefined) return []
      if (isOver(authorisation) || isCommitted(plan, authorisation)) return []
      return creditsAfter(plan, authorisation, day).map((after) => ({ authorisation, lapse, ...after }))
    }),
  find({ authorisation, lapse, year, credits }, plan) {
    const [name, amount] = [nameWords(authorisation), moneyWords(plan, credits)]
    const on = bilingual((lang) => dateWords(lapse, lang))
    return {
      ...placedAtKey(authorisation, 'payments', String(year)),
      facts: { year, credits: plain(credits), lapse },
      related: [
        { at: within(authorisation, 'lapse_date'), label: { fr: 'la date de caducité', en: 'the date of lapse' } },
      ],
      message: {
        fr: `Crédits de paiement ${year} de ${amount.fr} sur l’autorisation ${name.fr}, caduque le ${on.fr}`,
        en: `Authorisation ${name.en} has payment credits of ${amount.en} in ${year} though it lapses on ${on.en}`,
      },
    }
  },
})
