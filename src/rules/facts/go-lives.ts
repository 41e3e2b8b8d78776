/** The go-lives that fall into a blackout of the plan’s calendars. */
import type { Plan, Project } from '../../plan/plan.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { type AwaitedMilestone, awaitedMilestones } from './milestones.ts'

/** A span of days without go-lives, as written. */
export type Blackout = NonNullable<NonNullable<Plan['header']['calendars']>['blackouts']>[number]

/** A go-live and the first blackout that it falls in. */
interface BlockedGoLive {
  readonly goLive: AwaitedMilestone
  readonly found: readonly [position: number, blackout: Blackout]
}

function covers({ from, to }: Blackout, day: Day): boolean {
  const [first, last] = [parseDay(from, 'start'), parseDay(to, 'end')]
  return first !== undefined && last !== undefined && first <= day && day <= last
}

/** Whether the blackout is for a department of the project; one that names none is for all. */
function concerns({ departments }: Blackout, project: Project): boolean {
  if (departments === undefined) return true
  const own = new Set(project.departments.map((id) => id.toLowerCase()))
  return departments.some((id) => own.has(id.toLowerCase()))
}

/** The go-lives, not yet reached, inside a blackout of plan.calendars that concerns the project, in the order of the file. */
export function blockedGoLives({ header }: Pick<Plan, 'header'>, project: Project): BlockedGoLive[] {
  const blackouts = [...(header.calendars?.blackouts ?? []).entries()]
  if (blackouts.length === 0) return []
  return awaitedMilestones(project).flatMap((goLive) => {
    if (goLive.milestone.kind !== 'golive') return []
    const found = blackouts.find(([, blackout]) => covers(blackout, goLive.day) && concerns(blackout, project))
    return found === undefined ? [] : [{ goLive, found }]
  })
}
