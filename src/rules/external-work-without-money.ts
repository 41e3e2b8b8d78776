/** Finds external days without a budget line that pays for them, and such lines without external days. */

import { moneyText } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { costOf } from '../metrics/base/spending.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { plain, sum } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Kinds of lines that may pay for the days of a supplier. */
const PAID_WORK: readonly string[] = [
  'services',
  'maintenance',
  'training',
  'subscription',
  'contingency',
]

function externalDays({ workload }: Project): number {
  return plain(sum(workload.filter(({ side }) => side === 'external').map(({ total }) => total)))
}

function paysForWork({ side, kind }: BudgetLine): boolean {
  return side === 'external' || (side === undefined && PAID_WORK.includes(kind))
}

/** Projects to be done of a plan that tells external days somewhere. */
function lookedAt({ projects }: Plan): Project[] {
  return projects.some((project) => externalDays(project) > 0) ? projects.filter(isOpen) : []
}

function* ofProject(plan: Plan, project: Project): Generator<RuleHit> {
  const days = externalDays(project)
  const line = project.budget.find(({ side }) => side === 'external')
  if (days > 0 && !project.budget.some(paysForWork)) {
    const index = project.workload.findIndex(({ side, total }) => side === 'external' && total > 0)
    yield {
      at: within(project, 'workload', index),
      entity: project.id,
      facts: { side: 'days', days },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} avec ${daysText(days, 'fr')} de prestataires et aucune ligne de budget pour les payer`,
        en: `${nameOf(project, 'en')} plans ${daysText(days, 'en')} of suppliers and has no budget line to pay for them`,
      },
    }
  }
  if (days > 0 || line === undefined) return
  const only = { ...project, budget: [line] }
  const amount = costOf(plan, only, {})
  if (amount <= 0) return
  yield {
    at: keyWithin({ at: line.at }, 'side'),
    entity: project.id,
    facts: { side: 'money', amount: plain(amount) },
    message: {
      fr: `Projet ${nameOf(project, 'fr')} avec ${moneyText(amount, plan, 'fr')} de prestations externes et aucun jour de prestataire dans sa charge`,
      en: `${nameOf(project, 'en')} pays ${moneyText(amount, plan, 'en')} for external work and plans no external days`,
    },
  }
}

/** Finds projects to be done whose external days and external money do not go together; only where the plan tells external days. */
export const externalWorkWithoutMoney = defineRule({
  id: 'external-work-without-money',
  severity: 'warning',
  parts: ['side'],
  summary: {
    fr: 'Les jours de prestataires ont leur ligne de budget, et l’inverse',
    en: 'External days have a budget line, and the other way round',
  },
  why: {
    fr: 'Des jours sans crédits ne seront pas achetés\u00a0; des crédits sans jours cachent une charge',
    en: 'Days without money will not be bought; money without days hides work',
  },
  fix: {
    fr: 'ajoutez la ligne de budget (kind: services, side: external) ou la charge (side: external) qui manque',
    en: 'add the budget line (kind: services, side: external) or the workload (side: external) that is missing',
  },
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) =>
        `Jours et crédits de prestataires ne vont pas ensemble dans ${count} des ${of} projets à mener`,
      (count, of) =>
        `External days and external money do not go together in ${count} of ${of} projects to be done`,
    ),
  },
  *run(plan) {
    for (const project of lookedAt(plan)) yield* ofProject(plan, project)
  },
})
