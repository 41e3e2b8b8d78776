/** The milestones of a project with their days: as planned, as now foreseen, as reached. */
import { type Day, parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { titleOf } from './entity.ts'
import type { Project } from './plan.ts'

/** A milestone; a month or a year stands for its last day. */
export interface Milestone {
  readonly id: string
  readonly title: Bilingual
  readonly baseline: Day | undefined
  /** The day now foreseen, as it is written. */
  readonly current: Day | undefined
  /** The day it was reached; undefined while it is not. */
  readonly actual: Day | undefined
  /** The day that it falls on as far as is known: reached, else foreseen, else planned. */
  readonly day: Day | undefined
}

function dayOf(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : parseDay(written, 'end')
}

export function milestonesOf({ written }: Pick<Project, 'written'>): readonly Milestone[] {
  return (written.milestones ?? []).map((one) => {
    const [baseline, current] = [dayOf(one.baseline), dayOf(one.current)]
    const actual = dayOf(one.actual)
    const title = titleOf(one.title, one.id)
    return { id: one.id, title, baseline, current, actual, day: actual ?? current ?? baseline }
  })
}
