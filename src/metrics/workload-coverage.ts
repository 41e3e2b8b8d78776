/** Coverage of workload: how many retained projects say what work they ask; below 100 %, load is understated. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isRetained } from './portfolio.ts'

/** Share of retained projects with workload. @example 41 of 45: 91.1 % */
export const workloadCoverage = defineRate({
  id: 'workload_coverage',
  label: { fr: 'Projets dont la charge est renseignée', en: 'Projects with workload' },
  parts: 'count',
  formula: {
    fr: 'projets retenus dont une charge est planifiée ÷ projets retenus',
    en: 'retained projects with planned work ÷ retained projects',
  },
  source: 'data quality: what a total leaves out',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.projects.filter(isRetained).map((entity) => ({
      entity,
      amount: entity.workload.some(({ total }) => total > 0) ? 1 : 0,
      of: 1,
    })),
})
