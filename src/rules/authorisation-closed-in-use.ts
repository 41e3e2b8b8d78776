/** Finds closed or cancelled authorisations that still have a balance, or projects that count on them. */

import { authorisationStatusLabel } from '../lang/catalogue/money-names.ts'
import { type Authorisation, amountInForce, isOver, linesUnder, paidToDate } from '../metrics/base/authorisations.ts'
import { within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { moneyWords, nameWords } from './words/naming.ts'

/** The balance that its votes left in force although nothing more will be paid. */
function* balanceKept(plan: Plan, authorisation: Authorisation): Generator<RuleHit> {
  const [amount, paid] = [amountInForce(plan, authorisation), paidToDate(plan, authorisation)]
  if (amount === undefined || paid === undefined || amount <= paid) return
  const [name, left] = [nameWords(authorisation), moneyWords(plan, minus(amount, paid))]
  const status = authorisationStatusLabel(authorisation.status ?? '')
  yield {
    at: within(authorisation, 'status'),
    entity: authorisation.id,
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
  for (const project of plan.projects) {
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
