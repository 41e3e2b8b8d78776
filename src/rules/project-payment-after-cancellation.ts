/** Finds payments of projects in budget years that began after they were cancelled. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { type BudgetCell, cellsOf, usesCredits } from '../plan/budget-cell.ts'
import { isYearBegun } from '../plan/budget-year.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { moneyWords, nameWords } from './words/naming.ts'

/** The day on which a project was cancelled: by its disposition, else by the decision that this names; undefined where neither tells. */
function cancelledOn(plan: Plan, { status, written }: Project): Day | undefined {
  if (status !== 'cancelled') return undefined
  const { date, decision } = written.disposition ?? {}
  const told = date ?? entityById(plan.decisions, decision ?? '')?.date
  return told === undefined ? undefined : parseDay(told, 'end')
}

interface Late {
  readonly cell: BudgetCell
  readonly paid: Cents
}

/** The years with payments that began after a day. */
function paidAfter(plan: Plan, budget: Project['budget'], day: Day): Late[] {
  return cellsOf({ budget }).flatMap((cell) => {
    const { year, stages } = cell
    const { paid = NO_CENTS } = stages
    return year === 'later' || paid === 0 || isYearBegun(plan, year, day) ? [] : [{ cell, paid }]
  })
}

/** Finds payments, by section and year, in years that began after the day of the cancellation; what was committed before may be paid until then. */
export const projectPaymentAfterCancellation = defineRule({
  id: 'project-payment-after-cancellation',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: { fr: 'Un projet abandonné ne dépense plus rien', en: 'A project that was cancelled spends nothing more' },
  why: {
    fr: 'Des paiements qui suivent l’abandon disent qu’il n’a pas eu lieu, ou que la dépense est d’un autre projet',
    en: 'Payments after the cancellation say that it did not take place, or that the cost is another project’s',
  },
  fix: {
    fr: 'rattachez la dépense au projet qui la porte, ou corrigez l’état du projet ou la date de l’abandon (disposition)',
    en: 'move the cost to the project that bears it, or correct the status or the date of the cancellation (disposition)',
  },
  *run(plan) {
    for (const project of plan.projects) {
      const day = cancelledOn(plan, project)
      if (day === undefined) continue
      const budget = project.budget.filter(usesCredits)
      for (const { cell, paid } of paidAfter(plan, budget, day)) {
        const at = amountPlace(budget, cell, 'paid')
        if (at === undefined) continue
        const { section, year } = cell
        const [name, of, amount] = [nameWords(project), sectionName(section), moneyWords(plan, paid)]
        const on = bilingual((lang) => dateWords(dayText(day), lang))
        yield {
          at,
          entity: project.id,
          facts: { year, section, paid: plain(paid), cancelled: dayText(day) },
          message: {
            fr: `Mandaté ${year} de ${amount.fr} (${of.fr}) pour ${name.fr}, abandonné le ${on.fr}`,
            en: `${name.en} has payments of ${amount.en} in ${year} (${of.en}) though it was cancelled on ${on.en}`,
          },
        }
      }
    }
  },
})
