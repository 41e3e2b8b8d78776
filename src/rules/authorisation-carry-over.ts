/** Finds amounts carried over on lines under an authorisation, the credits of which are phased anew instead. */

import { type Authorisation, linesUnder } from '../metrics/base/authorisations.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project, YearAmounts } from '../plan/plan.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, moneyWords, nameWords } from './words/naming.ts'
import { inYear } from './words/natures.ts'

interface LineYear {
  readonly authorisation: Authorisation
  readonly project: Project
  readonly line: BudgetLine
  readonly year: YearAmounts['year']
  readonly carried: Cents | undefined
}

/** The years of the lines under authorisations. */
function lineYears(plan: Plan): LineYear[] {
  return plan.authorisations.flatMap((authorisation) =>
    plan.projects.flatMap((project) =>
      linesUnder(project, authorisation).flatMap((line) =>
        line.years.map(({ year, stages }) => ({ authorisation, project, line, year, carried: stages.carry_over })),
      ),
    ),
  )
}

/** Finds years of lines under an authorisation with a carry-over that is not 0. */
export const authorisationCarryOver = defineRule({
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
  collective: {
    population: (plan) => lineYears(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} montants annuels sous autorisation sont reportés`,
      (count, of) => `${count} of ${of} yearly amounts under authorisations are carried over`,
    ),
  },
  *run(plan) {
    for (const { authorisation, project, line, year, carried } of lineYears(plan)) {
      if (carried === undefined || carried === 0) continue
      const [own, name] = [nameWords(project), nameWords(authorisation)]
      const [amount, when] = [moneyWords(plan, carried), inYear(year)]
      yield {
        at: within(line, 'amounts', String(year), 'carry_over'),
        entity: project.id,
        facts: { authorisation: authorisation.id, year, carried: plain(carried) },
        message: {
          fr: `Report de ${amount.fr} ${when.fr} de ${own.fr}, dont la ligne relève de l’autorisation ${name.fr}`,
          en: `${own.en} carries over ${amount.en} ${when.en} on a line under authorisation ${name.en}`,
        },
      }
    }
  },
})
