/** Finds budget years that the plan does not cover. */

import { type BudgetCell, cellsOf } from '../plan/budget-cell.ts'
import { yearsOf } from '../plan/budget-year.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { yearPlace } from './facts/budget-amounts.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Whether a year may carry money: inside the years of the plan, `later`, or paid before them, on whatever line. */
function isAllowed({ year, stages }: BudgetCell, first: number, last: number): boolean {
  if (year === 'later') return true
  return year < first ? stages.paid !== undefined : year <= last
}

/** The cells of projects that must keep to the years of the plan: neither carried over nor declared beyond them. */
function boundCells({ projects }: Plan): { project: Project; cell: BudgetCell }[] {
  return projects
    .filter(({ origin, written }) => origin !== 'carried_over' && written.beyond_horizon !== true)
    .flatMap((project) => cellsOf(project).map((cell) => ({ project, cell })))
}

/** Finds money in a year outside the horizon, save for projects carried over or declared beyond it. */
export const budgetYearOutsideHorizon = defineRule({
  id: 'budget-year-outside-horizon',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
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
  collective: {
    population: (plan) => boundCells(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} budgets annuels de projets sont hors des années du plan`,
      (count, of) => `${count} of ${of} yearly budgets of projects are outside the years of the plan`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    const years = yearsOf(plan)
    const [first = 0, last = first] = [years[0], years.at(-1)]
    for (const { project, cell } of boundCells(plan)) {
      const { section, year } = cell
      const at = yearPlace(project.budget, cell)
      if (at === undefined || isAllowed(cell, first, last)) continue
      yield {
        at,
        entity: project.id,
        facts: { year, section, first, last },
        message: {
          fr: `Budget de ${nameOf(project, 'fr')} en ${year}, hors des années du plan (${first} à ${last})`,
          en: `${nameOf(project, 'en')} has money in ${year}, outside the years of the plan (${first} to ${last})`,
        },
      }
    }
  },
})
