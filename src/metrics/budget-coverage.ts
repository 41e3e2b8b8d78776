/** Coverage of budget: how many retained projects write amounts; below 100 %, spending is understated. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isMoneyWritten } from './money-at.ts'
import { isRetained } from './portfolio.ts'

/** Share of retained projects with budget amounts; those that need no money beside own staff don't count. @example 43 of 45: 95.6 % */
export const budgetCoverage = defineRate({
  id: 'budget_coverage',
  label: { fr: 'Projets dont le budget est renseigné', en: 'Projects with a budget' },
  parts: 'count',
  formula: {
    fr: 'projets retenus dont des montants sont saisis ÷ projets retenus, hors projets menés sans dépense externe',
    en: 'retained projects with written amounts ÷ retained projects, those that need no money beside own staff left out',
  },
  source: 'data quality: what a total leaves out',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.projects
      .filter((project) => isRetained(project) && project.written.internal_only !== true)
      .map((entity) => ({ entity, amount: isMoneyWritten(entity, {}) ? 1 : 0, of: 1 })),
})
