/** All-in completion: completed projects over everything the plan took on, additions included. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { isAddition, isCompleted, isInitial } from './portfolio.ts'

/** All-in completion. @example 60 initial projects with 45 completed, 12 added with 7 completed: 52/72 = 72.2 % */
export const completionAllIn = defineRate({
  id: 'completion_all_in',
  label: { fr: 'Taux de réalisation, ajouts compris', en: 'All-in completion' },
  parts: 'count',
  formula: {
    fr: 'projets terminés ÷ projets du portefeuille initial et projets ajoutés en cours de plan',
    en: 'completed projects ÷ projects of the initial portfolio and projects added in mid-plan',
  },
  source: 'usual practice of IT master plans; counts the new demand that a plan absorbs',
  breakdowns: BY_PORTFOLIO,
  terms: (_, { projects }) =>
    projects
      .filter((project) => isInitial(project) || isAddition(project))
      .map((entity) => ({ entity, amount: isCompleted(entity) ? 1 : 0, of: 1 })),
})
