/** What a replanning proved gives way to the demands that it lets in: projects, or where none must, the reserve of money and days. */
import { countsAgainstTeam } from '../metrics/base/demand.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import type { Plan, Project } from '../plan/plan.ts'
import type { Proposal } from '../scenario/arbitration/arbitration.ts'
import type { Raw } from '../schema/document.ts'
import { writtenAmount, writtenDays } from './written-quantity.ts'

/** As a project's `displaces` writes it. */
export type GivenWay = NonNullable<Raw<'projects'>['displaces']>

/** The money and the days by team that a project takes where no project gives way to it: so much less is in reserve. */
function reserveTaken(plan: Plan, project: Project): GivenWay {
  const cents = spendingOf(plan, project, {})
  const works = project.workload.filter((work) => countsAgainstTeam(work) && work.total > 0)
  return [
    ...(cents > 0 ? [{ money: writtenAmount(cents, plan) }] : []),
    ...works.map(({ team, total }) => ({
      days: writtenDays(total),
      ...(team === undefined ? {} : { team }),
    })),
  ]
}

/**
 * By the id of each demand that a replanning lets in, what gives way to all of them together: the projects that were
 * in and leave or move, in plan order; where there is none, what the demand itself takes of the reserve.
 *
 * @param urgent - ids of the demands.
 */
export function givenWayTo(
  { plan, verdicts }: Pick<Proposal, 'plan' | 'verdicts'>,
  urgent: readonly string[],
): ReadonlyMap<string, GivenWay> {
  const isUrgent = ({ id }: Project): boolean => urgent.includes(id)
  const projects = verdicts
    .filter(
      ({ project, isIn, wasIn, isMoved }) => !isUrgent(project) && wasIn && (!isIn || isMoved),
    )
    .map(({ project }) => project.id)
  return new Map(
    verdicts
      .filter(({ project }) => isUrgent(project))
      .map(({ project }): [string, GivenWay] => [
        project.id,
        projects.length > 0 ? projects : reserveTaken(plan, project),
      ])
      .filter(([, displaces]) => displaces.length > 0),
  )
}
