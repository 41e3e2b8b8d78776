/** Strategic alignment: retained projects that serve no objective, and objectives that no retained project serves. */
import { isSameId } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { shareOf } from './base/terms.ts'

const ALIGNMENT_SOURCE: Bilingual = {
  fr: 'usage de l’alignement stratégique\u00a0: projet, objectif, axe',
  en: 'usual practice of strategic alignment: project, objective, axis',
}

/** Share of projects without objective. @example 3 of 48 retained projects: 6.3 % */
export const projectsWithoutObjective = defineRate({
  id: 'projects_without_objective',
  label: { fr: 'Projets sans objectif', en: 'Projects without objective' },
  parts: 'count',
  formula: {
    fr: 'projets retenus qui ne sont rattachés à aucun objectif ÷ projets retenus',
    en: 'retained projects that name no objective ÷ retained projects',
  },
  source: ALIGNMENT_SOURCE,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    shareOf(scope.projects.filter(isRetained), (entity) => (entity.written.objectives ?? []).length === 0),
})

function servedObjectives({ projects }: Plan): ReadonlySet<string> {
  return new Set(
    projects.filter(isRetained).flatMap(({ written }) => (written.objectives ?? []).map((id) => id.toLowerCase())),
  )
}

/** Share of objectives without project. @example 2 of 12 objectives: 16.7 % */
export const objectivesWithoutProject = defineRate({
  id: 'objectives_without_project',
  isOfPlan: true,
  label: { fr: 'Objectifs sans projet', en: 'Objectives without project' },
  parts: 'count',
  formula: {
    fr: 'objectifs qu’aucun projet retenu ne sert ÷ objectifs du plan',
    en: 'objectives that no retained project serves ÷ objectives of the plan',
  },
  source: ALIGNMENT_SOURCE,
  breakdowns: ['axis'],
  terms: (plan, { axis }) => {
    const served = servedObjectives(plan)
    const axes = new Set(plan.axes.map(({ id }) => id.toLowerCase()))
    return shareOf(
      plan.objectives.filter((objective) => {
        if (axis === undefined) return true
        const isKnown = axes.has(objective.axis.toLowerCase())
        return isKnown ? isSameId(objective.axis, axis) : axis === 'none'
      }),
      (entity) => !served.has(entity.id.toLowerCase()),
    )
  },
})
