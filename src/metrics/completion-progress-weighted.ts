/** Progress-weighted completion: earned value over budget at completion, the only rate in which partial progress counts. */
import type { Project } from '../model/plan.ts'
import { type Cents, plain } from '../units/quantity.ts'
import { baselineCost } from './baseline-cost.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isCompleted, isInitial, isRetained } from './portfolio.ts'

/** What counts as done: all of a completed project, nothing of one that was stopped or says nothing. */
function progressOf(project: Project): number {
  if (isCompleted(project)) return 1
  return isRetained(project) ? (project.written.progress?.value ?? 0) : 0
}

/** Progress-weighted completion. @example baselines of 300 at 100 % and 100 at 20 %: 320/400 = 80.0 % */
export const completionProgressWeighted = defineRate({
  id: 'completion_progress_weighted',
  label: { fr: 'Avancement pondéré par le budget', en: 'Budget-weighted progress' },
  parts: 'money',
  formula: {
    fr: 'somme (budget de référence × avancement) ÷ budget de référence du portefeuille initial\u00a0; terminé = 100\u00a0%, avancement absent ou projet arrêté = 0\u00a0%',
    en: 'sum of (baseline budget × progress) ÷ baseline budget of the initial portfolio; completed = 100 %, no progress written or project stopped = 0 %',
  },
  source: 'earned value management: earned value ÷ budget at completion',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.touching.filter(isInitial).flatMap((entity) => {
      const cost = baselineCost(entity)
      if (cost === undefined) return []
      const earned = Math.round(cost * progressOf(entity)) as Cents
      return [
        { entity, amount: plain(scope.part(entity, earned)), of: plain(scope.part(entity, cost)) },
      ]
    }),
  expected: (_, scope) => scope.touching.filter(isInitial).length,
})
