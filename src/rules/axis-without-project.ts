/** Finds axes that no project of the plan serves. */

import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The axes that projects name, themselves or by an objective, in lower case. */
function servedAxes(plan: Plan): ReadonlySet<string> {
  const axisOf = new Map(plan.objectives.map(({ id, axis }) => [id.toLowerCase(), axis]))
  return new Set(
    plan.projects
      .filter((project) => isInPlan(plan, project))
      .flatMap(({ axes, written }) => [
        ...axes.map(({ id }) => id),
        ...(written.objectives ?? []).map((id) => axisOf.get(id.toLowerCase()) ?? ''),
      ])
      .map((id) => id.toLowerCase()),
  )
}

/** Finds axes that no retained project serves, or no candidate either while the plan is not approved. */
export const axisWithoutProject = defineRule({
  id: 'axis-without-project',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout axe est servi par un projet retenu (ou candidat, tant que le plan n’est pas approuvé)',
    en: 'Every axis is served by a retained project (or a candidate, while the plan is not approved)',
  },
  why: {
    fr: 'Un axe sans projet est une stratégie sans moyens',
    en: 'An axis without a project is a strategy without means',
  },
  fix: { fr: 'rattachez un projet à l’axe, ou retirez l’axe', en: 'link a project to the axis, or remove the axis' },
  collective: {
    population: ({ axes }) => axes.length,
    message: collectively(
      (count, of) => `Aucun projet retenu ne sert ${count} des ${of} axes`,
      (count, of) => `No retained project serves ${count} of ${of} axes`,
    ),
  },
  follows: ['reference-unknown'],
  needs: ['project-without-objective'],
  *run(plan) {
    const served = servedAxes(plan)
    for (const axis of plan.axes) {
      if (served.has(axis.id.toLowerCase())) continue
      yield {
        at: within(axis, 'id'),
        entity: axis.id,
        message: {
          fr: `Aucun projet retenu ne sert l’axe ${nameOf(axis, 'fr')}`,
          en: `No retained project serves the axis ${nameOf(axis, 'en')}`,
        },
      }
    }
  },
})
