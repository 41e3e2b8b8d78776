/** Finds plans of which five projects take more than half of the spending. */

import { formatPercent } from '../lang/numbers.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { comparedMoneyWords, largestShares } from './words/naming.ts'

const TOP = 5
/** Of fewer projects five take half of the spending as a matter of course. */
const LEAST = 15

/** The retained projects that cost something, the dearest first. */
function costly(plan: Plan) {
  return plan.projects
    .filter(isRetained)
    .map((project) => ({ project, amount: spendingOf(plan, project, {}) }))
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => right.amount - left.amount)
}

/** Finds plans of which five projects take more than half of the spending. */
export const budgetConcentrated = defineRule({
  id: 'budget-concentrated',
  subject: 'budget',
  severity: 'info',
  summary: {
    fr: 'Cinq projets ne prennent pas plus de la moitié de la dépense',
    en: 'Five projects do not take more than half of the spending',
  },
  why: {
    fr: 'Quand quelques projets portent le budget, le dépassement d’un seul déplace tous les autres',
    en: 'Where a few projects carry the budget, one overrun moves all others',
  },
  fix: {
    fr: 'vérifiez les risques et la provision de ces projets, et suivez-les en comité de direction\u00a0; une concentration assumée s’inscrit par une dérogation (plan.waivers)',
    en: 'check the risks and the contingency of these projects, and follow them in the executive committee; record a concentration that is meant as a waiver (plan.waivers)',
  },
  *run(plan) {
    const projects = costly(plan)
    if (projects.length < LEAST) return
    const top = projects.slice(0, TOP)
    const amount = sum(top.map((one) => one.amount))
    const whole = sum(projects.map((one) => one.amount))
    if (amount * 2 <= whole) return
    const [part, allWords] = comparedMoneyWords(plan, amount, whole)
    yield {
      at: within(plan.header, 'id'),
      facts: { amount: plain(amount), whole: plain(whole), projects: TOP },
      related: largestShares(plan, top),
      message: {
        fr: `Les ${TOP} projets les plus coûteux prennent ${formatPercent(amount / whole, 'fr')} de la dépense prévue (${part.fr} sur ${allWords.fr}, ${projects.length} projets)`,
        en: `The ${TOP} dearest projects take ${formatPercent(amount / whole, 'en')} of expected spending (${part.en} of ${allWords.en}, ${projects.length} projects)`,
      },
    }
  },
})
