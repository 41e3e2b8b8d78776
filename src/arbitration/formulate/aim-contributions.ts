/** What is at stake with each project that is to be chosen: whether it is a must, and what is lost by not doing it. */

import { endingWithin, supportEnd } from '../../plan/component-support.ts'
import { isSameId } from '../../plan/entity.ts'
import { projectsInForce } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { variantGroup } from '../../scenarios/obligation.ts'
import { type Day, lastDay, parseDay } from '../../values/calendar.ts'
import type { ClassifiedProjects, FreeActivity } from './activities.ts'
import { type AimContribution, type InactionLoss, NO_CONTRIBUTION } from './formulation-map.ts'

/** A loss with the projects that one of would prevent it, as they are named. */
interface Cause {
  readonly loss: InactionLoss
  readonly projects: readonly string[]
}

function dayOf(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : parseDay(text, 'end')
}

/** Components of high criticality whose support ends by the end of the plan: one that is without it already too. */
function supportCauses(plan: Plan): Cause[] {
  return endingWithin(plan, supportEnd)
    .filter(({ component }) => component.criticality === 'high')
    .map(({ component, end }) => ({ loss: { kind: 'support', component, end }, projects: component.replaced_by ?? [] }))
}

const SETTLED: readonly string[] = ['rejected', 'duplicate', 'covered']

/** Open needs under an obligation that falls due by the end of the plan, or at no date. */
function needCauses({ needs, projects, horizon }: Plan): Cause[] {
  return needs.flatMap((need): Cause[] => {
    if (need.mandatory === undefined || SETTLED.includes(need.status)) return []
    const deadline = dayOf(need.mandatory.deadline)
    if (deadline !== undefined && deadline > lastDay(horizon.last)) return []
    const answering = projects.filter(({ written }) => written.needs?.some((name) => isSameId(name, need.id)))
    const named = [...(need.projects ?? []), ...answering.map(({ id }) => id)]
    return [{ loss: { kind: 'need', need, deadline }, projects: named }]
  })
}

const LIVE: readonly string[] = ['planned', 'applied', 'awarded']

/** Grants neither refused nor paid whose last eligible day lies between the status date and the end of the plan. */
function grantCauses({ subsidies, asOf, horizon }: Plan): Cause[] {
  return subsidies.flatMap((grant): Cause[] => {
    const end = dayOf(grant.eligibility?.to)
    const lapses = end !== undefined && end > asOf && end <= lastDay(horizon.last)
    if (!lapses || grant.project === undefined || !LIVE.includes(grant.status)) return []
    return [{ loss: { kind: 'grant', grant, end }, projects: [grant.project] }]
  })
}

/** Classes of a must: one that is called mandatory and names no obligation is no lesser one. */
const MUSTS: readonly string[] = ['mandatory', 'must']

/** Whether one at most of some projects can be in: there is one, or all are variants of the same thing. */
function isOneAtMost(activities: readonly FreeActivity[]): boolean {
  const [first, ...others] = activities.map(({ base }) => variantGroup(base))
  return others.length === 0 || (first !== undefined && others.every((group) => group === first))
}

/**
 * What is at stake with the activities of a choice, by position. A loss counts for a project where it alone, or one of
 * several variants, would prevent it: not where a project that is in anyway does, nor where any of several could.
 *
 * @param plan - the plan as its files write it.
 * @param isSure - whether an activity is in whatever is chosen; it has nothing at stake.
 */
export function aimContributions(
  plan: Plan,
  { activities, fixed }: ClassifiedProjects,
  isSure: (position: number) => boolean,
): AimContribution[] {
  const positions = new Map(activities.map(({ base }, position) => [base.id.toLowerCase(), position]))
  const standing = new Set(fixed.flatMap(({ project }) => (isRetained(project) ? project.id.toLowerCase() : [])))
  const losses = activities.map((): InactionLoss[] => [])
  for (const cause of [...supportCauses(plan), ...needCauses(plan), ...grantCauses(plan)]) {
    const keys = projectsInForce(plan, cause.projects).map(({ id }) => id.toLowerCase())
    const open = keys.flatMap((key) => positions.get(key) ?? [])
    if (keys.some((key) => standing.has(key)) || open.some(isSure)) continue
    if (!isOneAtMost(open.flatMap((position) => activities[position] ?? []))) continue
    for (const position of open) losses[position]?.push(cause.loss)
  }
  return activities.map(({ wished }, position) => {
    if (isSure(position)) return NO_CONTRIBUTION
    const isMust = MUSTS.includes(wished.written.priority?.class ?? '')
    return { isMust, losses: losses[position] ?? [] }
  })
}
