/** Finds budget lines whose written total is not the sum of their years. */

import { STAGE_ORDER } from '../plan/budget-cell.ts'
import { within } from '../plan/entity.ts'
import { lineAmount } from '../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'

/** Currency units above which a difference is never a matter of rounding, whatever the plan's unit. */
const MOST_TOLERANCE = 1000

/** The sum by the first stage that all years write, else by what the line says that each year costs. */
function sumOfYears(plan: Plan, { years }: BudgetLine): Cents {
  const common = STAGE_ORDER.find((stage) => years.every(({ stages }) => stages[stage] !== undefined))
  return sum(
    years.map((amounts) => (common === undefined ? lineAmount(plan, amounts) : (amounts.stages[common] ?? NO_CENTS))),
  )
}

/** The lines that write both a total and years. */
function totalled({ projects }: Plan): { project: Project; line: BudgetLine; total: Cents }[] {
  return projects.flatMap((project) =>
    project.budget.flatMap((line) =>
      line.total === undefined || line.years.length === 0 ? [] : [{ project, line, total: line.total }],
    ),
  )
}

/** Finds totals of budget lines that differ from the sum of their years by more than one unit of the plan. */
export const budgetLineTotalMismatch = defineRule({
  id: 'budget-line-total-mismatch',
  subject: 'budget',
  severity: 'error',
  summary: {
    fr: 'Le total d’une ligne de budget est la somme de ses années',
    en: 'The total of a budget line is the sum of its years',
  },
  why: {
    fr: 'Deux totaux pour une même dépense\u00a0: personne ne sait lequel a été voté',
    en: 'Two totals for one expense: nobody knows which of them was voted',
  },
  fix: {
    fr: 'corrigez le total ou l’année fautive, ou supprimez le total\u00a0: il se déduit des années',
    en: 'correct the total or the wrong year, or leave the total out: it follows from the years',
  },
  collective: {
    population: (plan) => totalled(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} lignes de budget ont un total qui n’est pas la somme de leurs années`,
      (count, of) => `${count} of ${of} budget lines have a total that is not the sum of their years`,
    ),
  },
  *run(plan) {
    const tolerance = Math.min(plan.scale, MOST_TOLERANCE) * 100
    for (const { project, line, total } of totalled(plan)) {
      const added = sumOfYears(plan, line)
      const gap = minus(total, added)
      if (Math.abs(gap) <= tolerance) continue
      const [told, summed] = comparedMoneyWords(plan, total, added)
      yield {
        at: within(line, 'total'),
        entity: project.id,
        facts: { total: plain(total), sum: plain(added), gap: plain(gap) },
        message: {
          fr: `Total de ligne de ${told.fr} pour ${nameOf(project, 'fr')}, alors que ses années font ${summed.fr}`,
          en: `A budget line of ${nameOf(project, 'en')} has a total of ${told.en}, but its years add up to ${summed.en}`,
        },
      }
    }
  },
})
