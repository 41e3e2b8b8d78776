/** Finds closed years of authorisations in which two records tell different payments. */

import { dateWords } from '../lang/dates.ts'
import { type Authorisation, paidIn, paymentCredits, usedOf, usesOf } from '../metrics/base/authorisations.ts'
import { isYearClosed } from '../plan/budget-year.ts'
import { keyWithin, within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { castVotes } from './facts/authorisation-votes.ts'
import { comparedMoneyWords, largestShares, nameWords } from './words/naming.ts'

/** The closed years of which the record says less than the lines under the authorisation; less on these may be paid elsewhere than in the plan. */
function* againstLines(plan: Plan, authorisation: Authorisation): Generator<RuleHit> {
  for (const { year, paid } of paymentCredits(plan, authorisation)) {
    const lines = usedOf(plan, authorisation, 'paid', year)
    if (paid === undefined || lines === undefined || lines <= paid) continue
    if (yearState(plan, year) !== 'ended') continue
    const name = nameWords(authorisation)
    const [ownPaid, linesPaid] = comparedMoneyWords(plan, paid, lines)
    yield {
      at: within(authorisation, 'payments', String(year), 'paid'),
      entity: authorisation.id,
      facts: { year, paid: plain(paid), lines: plain(lines) },
      related: largestShares(plan, usesOf(plan, authorisation, 'paid', year)),
      message: {
        fr: `Mandaté ${year} de l’autorisation ${name.fr} à ${ownPaid.fr}, alors que ses lignes de budget totalisent ${linesPaid.fr}, exercice clos`,
        en: `Payments of ${year}, which is closed, under authorisation ${name.en} are ${ownPaid.en} by its record and ${linesPaid.en} by its budget lines`,
      },
    }
  }
}

/** The years that were closed on the day of a vote, to which it gave other credits than was paid. */
function* againstVotes(plan: Plan): Generator<RuleHit> {
  for (const { authorisation, day, index, written, schedule } of castVotes(plan)) {
    for (const [year, credits] of schedule) {
      if (year === 'later' || day === undefined || !isYearClosed(plan, year, day)) continue
      const paid = paidIn(plan, authorisation, year)
      if (paid === undefined || paid === credits) continue
      const name = nameWords(authorisation)
      const on = bilingual((lang) => dateWords(written.date, lang))
      const [set, real] = comparedMoneyWords(plan, credits, paid)
      yield {
        at: keyWithin(authorisation, 'history', index, 'payments', String(year)),
        entity: authorisation.id,
        facts: { year, vote: written.date, paid: plain(paid), credits: plain(credits) },
        message: {
          fr: `Vote du ${on.fr} sur l’autorisation ${name.fr} avec ${set.fr} pour ${year}, exercice clos à cette date, alors que ${real.fr} y ont été mandatés`,
          en: `The vote of ${on.en} on authorisation ${name.en} gives ${set.en} to ${year}, closed by then, in which ${real.en} were paid`,
        },
      }
    }
  }
}

/** Finds closed years whose payments the lines or a later vote tell otherwise than the record: what is closed is frozen. */
export const authorisationClosedYearMismatch = defineRule({
  id: 'authorisation-closed-year-mismatch',
  subject: 'authorisations',
  severity: 'error',
  parts: ['year', 'vote'],
  summary: {
    fr: 'Un exercice clos d’une autorisation vaut ce qui y a été mandaté, partout où il est écrit',
    en: 'A closed year of an authorisation stands at what was paid in it, wherever it is written',
  },
  why: {
    fr: 'Le compte administratif a figé l’exercice\u00a0: un échéancier qui en garde les crédits répartit deux fois la même somme',
    en: 'The accounts have frozen the year: a schedule that keeps its credits phases the same money twice',
  },
  fix: {
    fr: 'reprenez le mandaté du compte administratif, et rééchelonnez la différence sur les exercices à venir',
    en: 'take the payments of the accounts, and phase the difference over the years to come',
  },
  *run(plan) {
    for (const authorisation of plan.authorisations) yield* againstLines(plan, authorisation)
    yield* againstVotes(plan)
  },
})
