/** Finds closed plans that say what was budgeted and never what was paid. */

import { cellsOf } from '../plan/budget-cell.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { closedPlans } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

/** Whether amounts are written and none of them is a payment. */
function isLacking({ projects }: Plan): boolean {
  const cells = projects.flatMap(cellsOf)
  return cells.length > 0 && cells.every(({ stages }) => stages.paid === undefined)
}

/** Finds a closed plan, or a closed previous plan, with budget amounts of which none is a payment. */
export const planClosedWithoutPayments = defineRule({
  id: 'plan-closed-without-payments',
  subject: 'governance',
  severity: 'warning',
  parts: ['plan'],
  summary: { fr: 'Un plan clos dit ce qui a été mandaté', en: 'A closed plan says what was paid' },
  why: {
    fr: 'Sans les mandats, le bilan ne dit pas ce que le plan a coûté, et le suivant reprend des montants que rien n’étaye',
    en: 'Without payments the assessment does not say what the plan cost, and the next one takes amounts that rest on nothing',
  },
  fix: {
    fr: 'ajoutez au plan clos les montants paid par année',
    en: 'add the paid amounts by year to the closed plan',
  },
  *run(plan) {
    for (const { plan: closed, at } of closedPlans(plan)) {
      if (!isLacking(closed)) continue
      yield {
        at: at ?? within(plan.header, 'status'),
        facts: { plan: closed.id },
        message: {
          fr: `Plan ${nameOf(closed, 'fr')} clos sans qu’aucun montant mandaté ne soit connu`,
          en: `The plan ${nameOf(closed, 'en')} is closed and no payment of it is known`,
        },
      }
    }
  },
})
