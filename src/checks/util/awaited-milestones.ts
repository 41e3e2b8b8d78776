/** The milestones of a project that are still to be reached. */
import type { Project } from '../../plan/plan.ts'
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
