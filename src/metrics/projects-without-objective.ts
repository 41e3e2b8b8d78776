/** Retained projects that serve no objective. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isRetained } from './portfolio.ts'

/** Share of projects without objective. @example 3 of 48 retained projects: 6.3 % */
export const projectsWithoutObjective = defineRate({
  id: 'projects_without_objective',
  label: { fr: 'Projets sans objectif', en: 'Projects without objective' },
  parts: 'count',
  formula: {
    fr: 'projets retenus qui ne sont rattachés à aucun objectif ÷ projets retenus',
    en: 'retained projects that name no objective ÷ retained projects',
  },
  source: 'usual practice of strategic alignment: project, objective, axis',
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.projects.filter(isRetained).map((entity) => ({
      entity,
      amount: (entity.written.objectives ?? []).length === 0 ? 1 : 0,
      of: 1,
    })),
})
