/** Finds budget years that the plan does not cover. */
import { yearsOf } from '../model/calendar-year.ts'
import { keyWithin } from '../model/entity.ts'
import type { BudgetLine, YearAmounts } from '../model/plan.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

/** Whether a year may carry money: inside the years of the plan, `later`, or paid before them. */
function isAllowed({ year, stages }: YearAmounts, first: number, last: number): boolean {
  if (year === 'later') return true
  return year < first ? stages.paid !== undefined : year <= last
}

function strayYears(budget: readonly BudgetLine[], first: number, last: number) {
  return budget.flatMap((line) =>
    line.years
      .filter((amounts) => !isAllowed(amounts, first, last))
      .map(({ year }) => ({ line, year })),
  )
}

/** Finds money in a year outside the horizon, save for projects carried over or declared beyond it. */
export const budgetYearOutsideHorizon = defineCheck({
  id: 'budget-year-outside-horizon',
  code: 'BUD-003',
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
      for (const { line, year } of strayYears(project.budget, first, last)) {
        yield {
          at: keyWithin(line, 'amounts', String(year)),
          entity: project.id,
          facts: { year, first, last },
          message: {
            fr: `Année ${year} du budget de ${nameOf(project, 'fr')} hors du plan, qui va de ${first} à ${last}`,
            en: `Expected the budget years of ${nameOf(project, 'en')} to be from ${first} to ${last}, got ${year}`,
          },
        }
      }
    }
  },
})
