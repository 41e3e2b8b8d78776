/** Departments served: how many of the departments that ask for something or take part in a project get one. */
import { isSameId } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { defineRate, type Scope } from './base/define.ts'
import { PORTFOLIO_BALANCE } from './base/sources.ts'
import { shareOf } from './base/terms.ts'

/** Lower-cased ids of the departments that lead one of the projects or contribute to it. */
function takingPart(projects: Plan['projects']): Set<string> {
  return new Set(projects.flatMap(({ departments }) => departments.map((department) => department.toLowerCase())))
}

function departmentsIn({ departments }: Plan, { department }: Scope): Plan['departments'] {
  return departments.filter(({ id }) => department === undefined || isSameId(id, department))
}

/** Share of departments with a retained project. @example 8 of the 10 departments that asked for something: 80.0 % */
export const departmentsServed = defineRate({
  id: 'departments_served',
  isOfPlan: true,
  label: { fr: 'Directions servies', en: 'Departments served' },
  parts: 'count',
  formula: {
    fr: 'directions pilotes, contributrices ou qui portent une part (departments.shares) d’un projet retenu ÷ directions qui ont exprimé un besoin ou participent à un projet, quel que soit son statut',
    en: 'departments that lead, contribute to or bear a share (departments.shares) of a retained project ÷ departments that expressed a need or take part in a project, whatever its status',
  },
  source: PORTFOLIO_BALANCE,
  breakdowns: ['department'],
  terms: (plan, scope) => {
    const served = takingPart(plan.projects.filter(isRetained))
    const known = takingPart(plan.projects)
    for (const { department } of plan.needs) known.add(department.toLowerCase())
    return shareOf(
      departmentsIn(plan, scope).filter(({ id }) => known.has(id.toLowerCase())),
      (entity) => served.has(entity.id.toLowerCase()),
    )
  },
})
