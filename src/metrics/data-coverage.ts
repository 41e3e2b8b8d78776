/**
 * Coverage of the data: how many retained projects write amounts and work; below 100 %, spending and load are
 * understated.
 */
import { isRetained } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { isMoneyWritten } from './base/spending.ts'
import { shareOf } from './base/terms.ts'

const COVERAGE_SOURCE: Bilingual = {
  fr: 'qualité des données\u00a0: ce qu’un total laisse de côté',
  en: 'data quality: what a total leaves out',
}

/** Share of retained projects with budget amounts; those that need no money beside own staff don't count. @example 43 of 45: 95.6 % */
export const budgetCoverage = defineRate({
  id: 'budget_coverage',
  label: { fr: 'Projets dont le budget est renseigné', en: 'Projects with a budget' },
  parts: 'count',
  formula: {
    fr: 'projets retenus dont des montants sont saisis ÷ projets retenus, hors projets menés sans dépense externe',
    en: 'retained projects with written amounts ÷ retained projects, those that need no money beside own staff left out',
  },
  source: COVERAGE_SOURCE,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    shareOf(
      scope.projects.filter((project) => isRetained(project) && project.written.internal_only !== true),
      (entity) => isMoneyWritten(entity, {}),
    ),
})

/** Share of retained projects with workload. @example 41 of 45: 91.1 % */
export const workloadCoverage = defineRate({
  id: 'workload_coverage',
  label: { fr: 'Projets dont la charge est renseignée', en: 'Projects with workload' },
  parts: 'count',
  formula: {
    fr: 'projets retenus dont une charge est planifiée ÷ projets retenus',
    en: 'retained projects with planned work ÷ retained projects',
  },
  source: COVERAGE_SOURCE,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    shareOf(scope.projects.filter(isRetained), (entity) => entity.workload.some(({ total }) => total > 0)),
})
