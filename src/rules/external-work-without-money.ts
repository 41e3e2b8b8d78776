/** Finds external days without a budget line that pays for them; a contract at a fixed price plans no days, so the other way round is no fault. */

import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Kinds of lines that may pay for the days of a supplier. */
const PAID_WORK: readonly string[] = ['services', 'maintenance', 'training', 'subscription', 'contingency']

function externalDays({ workload }: Project): number {
  return plain(sum(workload.filter(({ side }) => side === 'external').map(({ total }) => total)))
}

function paysForWork({ side, kind }: BudgetLine): boolean {
  return side === 'external' || (side === undefined && PAID_WORK.includes(kind))
}

/** Projects to be done that plan external days. */
function lookedAt({ projects }: Plan): Project[] {
  return projects.filter((project) => isOpen(project) && externalDays(project) > 0)
}

/** Finds projects to be done that plan external days and have no line that may pay for them. */
export const externalWorkWithoutMoney = defineRule({
  id: 'external-work-without-money',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Les jours de prestataires ont une ligne de budget qui les paie',
    en: 'External days have a budget line that pays for them',
  },
  why: { fr: 'Des jours sans crédits ne seront pas achetés', en: 'Days without money will not be bought' },
  fix: {
    fr: 'ajoutez la ligne de budget qui manque (kind: services, side: external)',
    en: 'add the budget line that is missing (kind: services, side: external)',
  },
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} projets à mener qui prévoient des jours de prestataires n’ont aucune ligne de budget pour les payer`,
      (count, of) =>
        `${count} of ${of} projects to be done that plan external days have no budget line to pay for them`,
    ),
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const project of lookedAt(plan)) {
      if (project.budget.some(paysForWork)) continue
      const days = externalDays(project)
      const index = project.workload.findIndex(({ side, total }) => side === 'external' && total > 0)
      yield {
        at: within(project, 'workload', index),
        entity: project.id,
        facts: { days },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} avec ${daysText(days, 'fr')} de prestataires et aucune ligne de budget pour les payer`,
          en: `${nameOf(project, 'en')} plans ${daysText(days, 'en')} of suppliers and has no budget line to pay for them`,
        },
      }
    }
  },
})
