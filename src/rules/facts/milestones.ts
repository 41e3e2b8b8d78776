/**
 * The milestones of a project that are still to be reached, and the one that slipped most while no review and no new baseline says so.
 */
import type { Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { type Day, parseDay } from '../../values/calendar.ts'

type Milestone = NonNullable<Project['written']['milestones']>[number]

/** A milestone that was not reached, with the day now foreseen for it. */
export interface AwaitedMilestone {
  readonly milestone: Milestone
  /** Its position in the project's list. */
  readonly index: number
  /** The key that its day is written under. */
  readonly key: 'current' | 'baseline'
  /** As written. */
  readonly date: string
  readonly day: Day
}

function awaited(milestone: Milestone, index: number): AwaitedMilestone[] {
  const { actual, current, baseline } = milestone
  const date = current ?? baseline
  const day = parseDay(date ?? '', 'end')
  if (actual !== undefined || date === undefined || day === undefined) return []
  return [{ milestone, index, key: current === undefined ? 'baseline' : 'current', date, day }]
}

/** The dated milestones without a real date, in the order of the file. */
export function awaitedMilestones({ written }: Pick<Project, 'written'>): AwaitedMilestone[] {
  return (written.milestones ?? []).flatMap(awaited)
}

/** A milestone that lies after its baseline, or before it where the days are negative. */
export interface MilestoneSlip {
  readonly awaited: AwaitedMilestone
  /** As written. */
  readonly baseline: string
  readonly days: number
}

const DECLARED: readonly string[] = ['cloud', 'storm']

/** Whether the last review admits that the dates are in trouble. */
function isDeclared(plan: Plan, project: Project): boolean {
  const weather = lastReview(plan, project)?.review.weather
  return DECLARED.includes(weather?.schedule ?? weather?.overall ?? '')
}

/** The end of the newest baseline that was decided after the first one. */
function decidedEnd({ written }: Project): Day | undefined {
  const ends = (written.rebaselines ?? []).flatMap(({ end }) => end ?? [])
  return parseDay(ends.at(-1) ?? '', 'end')
}

/** The milestones to come with their slips, except those that a new baseline covers. */
export function milestoneSlips(project: Project): MilestoneSlip[] {
  const covered = decidedEnd(project)
  return awaitedMilestones(project).flatMap((awaited) => {
    const { baseline } = awaited.milestone
    const first = parseDay(baseline ?? '', 'end')
    if (baseline === undefined || first === undefined) return []
    if (covered !== undefined && awaited.day <= covered) return []
    return [{ awaited, baseline, days: awaited.day - first }]
  })
}

/** The slip of most days, the first of equal ones. */
export function worstSlip<S extends MilestoneSlip>(some: readonly S[]): S | undefined {
  return some.reduce<S | undefined>(
    (most, slip) => (most === undefined || slip.days > most.days ? slip : most),
    undefined,
  )
}

/** The worst slip of a project in progress where it lies beyond the red threshold and the last review does not say so. */
export function undeclaredSlip(plan: Plan, project: Project): MilestoneSlip | undefined {
  if (project.status !== 'in_progress' || isDeclared(plan, project)) return undefined
  const slip = worstSlip(milestoneSlips(project))
  return slip !== undefined && slip.days > plan.thresholds.lateRedDays ? slip : undefined
}
