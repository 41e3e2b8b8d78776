/** Finds forecasts of the running year below what has been paid in it. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { cellsOf } from '../plan/budget-cell.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'

/** The sections of the running year of which a project tells both, with the place of the forecast. */
function forecasts(plan: Plan) {
  return plan.projects.flatMap((project) =>
    cellsOf(project).flatMap((cell) => {
      const { forecast, paid } = cell.stages
      const at = amountPlace(project.budget, cell, 'forecast')
      const isRunning = yearState(plan, cell.year) === 'running'
      if (!isRunning || forecast === undefined || paid === undefined || at === undefined) return []
      return [{ project, cell, forecast, paid, at }]
    }),
  )
}

/** Finds forecasts of the running year below what has been paid in it. */
export const forecastBelowPaid = defineRule({
  id: 'forecast-below-paid',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: {
    fr: 'La prévision d’un exercice n’est pas inférieure à ce qui y est déjà mandaté',
    en: 'The forecast of a year is not below what has been paid in it',
  },
  why: {
    fr: 'Un atterrissage inférieur au mandaté est impossible : l’un des deux montants est faux',
    en: 'A year cannot end below what has been paid in it: one of the two amounts is wrong',
  },
  fix: {
    fr: 'relevez la prévision (forecast) au moins au mandaté, ou corrigez le mandaté (paid)',
    en: 'raise the forecast to what was paid at least, or correct what was paid',
  },
  collective: {
    population: (plan) => forecasts(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} prévisions de l’exercice en cours sont inférieures au mandaté`,
      (count, of) => `${count} of ${of} forecasts of the running year are below what was paid`,
    ),
  },
  *run(plan) {
    for (const { project, cell, forecast, paid, at } of forecasts(plan)) {
      if (forecast >= paid) continue
      const section = sectionName(cell.section)
      const [expectedWords, spent] = comparedMoneyWords(plan, forecast, paid)
      yield {
        at,
        entity: project.id,
        facts: { section: cell.section, year: cell.year, forecast: plain(forecast), paid: plain(paid) },
        message: {
          fr: `Prévision ${cell.year} de ${nameOf(project, 'fr')} en ${section.fr}\u00a0: ${expectedWords.fr}, alors que ${spent.fr} sont déjà mandatés`,
          en: `The ${cell.year} forecast of ${nameOf(project, 'en')} for ${section.en} is ${expectedWords.en}, but ${spent.en} have been paid`,
        },
      }
    }
  },
})
