/** Finds amounts carried over that exceed what is committed and not paid at the end of the year. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { type BudgetCell, cellsOf, usesCredits } from '../plan/budget-cell.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { collectively, comparedMoneyWords, nameWords } from './words/naming.ts'

interface Carried {
  readonly project: Project
  readonly cell: BudgetCell
  readonly carried: Cents
  /** Committed and not paid, all years up to it. */
  readonly outstanding: Cents
}

/** What a project carries over in each section and year, of those whose commitments are written. */
function carriedCells(plan: Plan): Carried[] {
  return plan.projects.flatMap((project) => {
    const cells = cellsOf({ budget: project.budget.filter(usesCredits) })
    return cells.flatMap((cell): Carried[] => {
      const { section, year, stages } = cell
      const carried = stages.carry_over
      if (carried === undefined || year === 'later') return []
      const upTo = cells.filter((own) => own.section === section && own.year !== 'later' && own.year <= year)
      if (upTo.every((own) => own.stages.committed === undefined)) return []
      const total = (stage: 'committed' | 'paid'): Cents => sum(upTo.map((own) => own.stages[stage] ?? NO_CENTS))
      return [{ project, cell, carried, outstanding: minus(total('committed'), total('paid')) }]
    })
  })
}

/** Finds carry-overs, by project, section and year, beyond what was committed and not paid by the end of the year. */
export const carryOverOverCommitment = defineRule({
  id: 'carry-over-over-commitment',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: { fr: 'On ne reporte que l’engagé non mandaté', en: 'Only what is committed and not paid is carried over' },
  why: {
    fr: 'Les restes à réaliser doivent être sincères et appuyés par l’état des engagements à la clôture de l’exercice\u00a0: au-delà, le résultat est faux',
    en: 'Carry-over must be true and supported by the commitments when the budget year closes: beyond them the result of the year is wrong',
  },
  fix: {
    fr: 'ramenez le report à l’engagé non mandaté, ou ajoutez l’engagement qui manque',
    en: 'bring the carry-over down to what is committed and not paid, or add the commitment that is missing',
  },
  collective: {
    population: (plan) => carriedCells(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} reports dépassent l’engagé non mandaté`,
      (count, of) => `${count} of ${of} carry-overs exceed what is committed and not paid`,
    ),
  },
  *run(plan) {
    for (const { project, cell, carried, outstanding } of carriedCells(plan)) {
      if (carried <= outstanding) continue
      const at = amountPlace(project.budget.filter(usesCredits), cell, 'carry_over')
      if (at === undefined) continue
      const { section, year } = cell
      const [name, of] = [nameWords(project), sectionName(section)]
      const [amount, limit] = comparedMoneyWords(plan, carried, outstanding)
      yield {
        at,
        entity: project.id,
        facts: { year, section, carried: plain(carried), outstanding: plain(outstanding) },
        message: {
          fr: `Report ${year} de ${name.fr} (${of.fr}) à ${amount.fr}, pour ${limit.fr} engagés et non mandatés fin ${year}`,
          en: `${name.en} carries over ${amount.en} from ${year} (${of.en}), with ${limit.en} committed and not paid at the end of ${year}`,
        },
      }
    }
  },
})
