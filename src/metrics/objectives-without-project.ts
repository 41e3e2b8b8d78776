/** Objectives that no retained project serves. */
import type { Plan } from '../model/plan.ts'
import { defineRate } from './define.ts'
import { isRetained } from './portfolio.ts'
import { isSameId } from './scope.ts'

function servedObjectives({ projects }: Plan): ReadonlySet<string> {
  return new Set(
    projects
      .filter(isRetained)
      .flatMap(({ written }) => (written.objectives ?? []).map((id) => id.toLowerCase())),
  )
}

/** Share of objectives without project. @example 2 of 12 objectives: 16.7 % */
export const objectivesWithoutProject = defineRate({
  id: 'objectives_without_project',
  label: { fr: 'Objectifs sans projet', en: 'Objectives without project' },
  parts: 'count',
  formula: {
    fr: 'objectifs qu’aucun projet retenu ne sert ÷ objectifs du plan',
    en: 'objectives that no retained project serves ÷ objectives of the plan',
  },
  source: 'usual practice of strategic alignment: project, objective, axis',
  breakdowns: ['axis'],
  terms: (plan, { axis }) => {
    const served = servedObjectives(plan)
    const axes = new Set(plan.axes.map(({ id }) => id.toLowerCase()))
    return plan.objectives
      .filter((objective) => {
        if (axis === undefined) return true
        const isKnown = axes.has(objective.axis.toLowerCase())
        return isKnown ? isSameId(objective.axis, axis) : axis === 'none'
      })
      .map((entity) => ({ entity, amount: served.has(entity.id.toLowerCase()) ? 0 : 1, of: 1 }))
  },
})
