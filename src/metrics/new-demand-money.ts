/** Money and number of the projects added in mid-plan: their part of each year, and the year in which they came. */
import { budgetYearOf } from '../plan/budget-year.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { additions, isAddition } from '../plan/project-status.ts'
import { firstDay, lastDay, monthOfDay, parseDay } from '../values/calendar.ts'
import { plain } from '../values/quantity.ts'
import { BY_BUDGET, defineRate, defineTotal } from './base/define.ts'
import { MASTER_PLANS } from './base/sources.ts'
import { spendingOf } from './base/spending.ts'

/** The budget year of the horizon in which a project was added; undefined where none is told. */
function yearOfAddition(plan: Plan, { written }: Project): number | undefined {
  const day = parseDay(written.addition?.date ?? '', 'start')
  const { first, last } = plan.horizon
  if (day === undefined || day < firstDay(first) || day > lastDay(last)) return undefined
  return budgetYearOf(plan, monthOfDay(day))
}

/** Projects added in mid-plan by the year of their addition. @example two added in 2023, one in 2024, one without date: 3, 3 of 4 dated */
export const additionCount = defineTotal({
  id: 'addition_count',
  label: { fr: 'Projets ajoutés', en: 'Projects added' },
  unit: 'count',
  formula: {
    fr: 'projets ajoutés en cours de plan (hors demandes en attente ou refusées) dont la date d’ajout est saisie et tombe dans le plan',
    en: 'projects added in mid-plan (not requests that wait or were refused) whose date of addition is written and lies in the plan',
  },
  source: MASTER_PLANS,
  breakdowns: ['year'],
  terms: (plan, { projects, year }) =>
    additions({ projects }).flatMap((entity) => {
      const own = yearOfAddition(plan, entity)
      return own === undefined || (year !== undefined && year !== own) ? [] : [{ entity, amount: 1 }]
    }),
  expected: (plan, { projects, year }) =>
    additions({ projects }).filter((project) => year === undefined || yearOfAddition(plan, project) === year),
})

/** Share of the expected spending that projects added in mid-plan take. @example 120 of 1,500: 8.0 % */
export const newDemandSpendingShare = defineRate({
  id: 'new_demand_spending_share',
  label: { fr: 'Part des nouvelles demandes', en: 'New-demand share' },
  parts: 'money',
  formula: {
    fr: 'dépense prévue des projets ajoutés en cours de plan ÷ dépense prévue du plan',
    en: "expected spending of projects added in mid-plan ÷ the plan's expected spending",
  },
  source: MASTER_PLANS,
  breakdowns: BY_BUDGET,
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const of = plain(scope.part(entity, spendingOf(plan, entity, scope)))
      return { entity, amount: isAddition(entity) ? of : 0, of }
    }),
})
