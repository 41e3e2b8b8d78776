/** Finds budget years that the plan does not cover. */
import { type BudgetCell, cellsOf } from '../model/budget-cell.ts'
import { yearsOf } from '../model/calendar-year.ts'
import { defineCheck } from './define.ts'
import { yearPlace } from './util/amount-place.ts'
import { nameOf } from './util/name-of.ts'

/** Whether a year may carry money: inside the years of the plan, `later`, or paid before them, on whatever line. */
function isAllowed({ year, stages }: BudgetCell, first: number, last: number): boolean {
  if (year === 'later') return true
  return year < first ? stages.paid !== undefined : year <= last
}

/** Finds money in a year outside the horizon, save for projects carried over or declared beyond it. */
export const budgetYearOutsideHorizon = defineCheck({
  id: 'budget-year-outside-horizon',
  severity: 'error',
  summary: {
    fr: 'Le budget d’un projet reste dans les années du plan',
    en: 'The budget of a project stays within the years of the plan',
  },
  why: {
    fr: 'Une somme placée hors du plan n’entre dans aucun tableau pluriannuel ni aucune enveloppe',
    en: 'Money outside the plan is in no multi-year table and under no envelope',
  },
  fix: {
    fr: 'corrigez l’année, placez la suite sous later, ou marquez le projet beyond_horizon: true',
    en: 'correct the year, put what follows under later, or mark the project beyond_horizon: true',
  },
  *run(plan) {
    const years = yearsOf(plan)
    const [first = 0, last = first] = [years[0], years.at(-1)]
    for (const project of plan.projects) {
      if (project.origin === 'carried_over' || project.written.beyond_horizon === true) continue
      for (const cell of cellsOf(project)) {
        const { section, year } = cell
        const at = yearPlace(project.budget, cell)
        if (at === undefined || isAllowed(cell, first, last)) continue
        yield {
          at,
          entity: project.id,
          facts: { year, section, first, last },
          message: {
            fr: `Année ${year} du budget de ${nameOf(project, 'fr')} hors du plan, qui va de ${first} à ${last}`,
            en: `Expected the budget years of ${nameOf(project, 'en')} to be from ${first} to ${last}, got ${year}`,
          },
        }
      }
    }
  },
})
