/** Finds forecasts that repeat the credits of a year of which less than 70 % was paid. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { formatPercent, moneyText } from '../lang/numbers.ts'
import { cellAt, cellsOf } from '../plan/budget-cell.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { collectively, nameOf } from './words/naming.ts'

const LEAST = 0.7

/** Ended years of which credits and payments are told, beside the forecast of the year after, still to be made. */
function pairs(plan: Plan) {
  return plan.projects.filter(isRetained).flatMap((project) =>
    cellsOf(project).flatMap((cell) => {
      const { section, year, stages } = cell
      const { opened, paid } = stages
      if (year === 'later' || yearState(plan, year) !== 'ended') return []
      const next = cellAt(project, section, year + 1)
      const forecast = next?.stages.forecast
      const isOpen = yearState(plan, year + 1) !== 'ended'
      if (!opened || paid === undefined || forecast === undefined || !isOpen) return []
      const at = amountPlace(project.budget, { section, year: year + 1 }, 'forecast')
      return at === undefined ? [] : [{ project, section, year, opened, paid, forecast, at }]
    }),
  )
}

/** Finds forecasts that repeat the credits of a year of which less than 70 % was paid. */
export const forecastRepeatsUnspent = defineRule({
  id: 'forecast-repeats-unspent',
  subject: 'budget',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Une prévision tient compte de l’exécution de l’exercice précédent',
    en: 'A forecast takes account of how the year before was spent',
  },
  why: {
    fr: 'Reconduire des crédits peu consommés gèle un argent qui manque à d’autres projets',
    en: 'Repeating credits that were hardly spent holds money that other projects lack',
  },
  fix: {
    fr: 'revoyez la prévision d’après l’avancement réel du projet, ou inscrivez par une dérogation (plan.waivers) ce qui la justifie',
    en: 'revise the forecast by how far the project really is, or record as a waiver (plan.waivers) what justifies it',
  },
  collective: {
    population: (plan) => pairs(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} prévisions reconduisent des crédits exécutés à moins de 70\u00a0%`,
      (count, of) => `${count} of ${of} forecasts repeat credits of which less than 70% was paid`,
    ),
  },
  *run(plan) {
    for (const { project, section, year, opened, paid, forecast, at } of pairs(plan)) {
      if (forecast !== opened || paid >= opened * LEAST) continue
      const rate = paid / opened
      const name = sectionName(section)
      yield {
        at,
        entity: project.id,
        facts: { section, year: year + 1, forecast: plain(forecast), opened: plain(opened), paid: plain(paid) },
        message: {
          fr: `Prévision ${year + 1} de ${nameOf(project, 'fr')} en ${name.fr} identique aux crédits ouverts en ${year} (${moneyText(forecast, plan, 'fr')}), exécutés à ${formatPercent(rate, 'fr')} seulement`,
          en: `The ${year + 1} forecast of ${nameOf(project, 'en')} for ${name.en} repeats the credits opened in ${year} (${moneyText(forecast, plan, 'en')}), of which only ${formatPercent(rate, 'en')} was paid`,
        },
      }
    }
  },
})
