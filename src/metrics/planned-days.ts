/** The planned work of one project on the teams of the IT side. */
import type { Project } from '../model/plan.ts'
import { type Days, sum } from '../units/quantity.ts'
import { countsAgainstTeam } from './demand.ts'

/** Planned days, dated or not, that count against a team; undefined where none are written. */
export function plannedDays({ workload }: Pick<Project, 'workload'>): Days | undefined {
  const works = workload.filter(countsAgainstTeam)
  return works.length === 0 ? undefined : sum(works.map(({ total }) => total))
}
