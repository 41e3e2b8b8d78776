/** The reviews that a meeting waits for: running projects that nobody has reviewed since the meeting before, or for too long. */
import type { Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { byId, filled, listTable, note } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { reviewColumns } from '../sections/attention.ts'
import { groupColumns, type Meeting, runningProjects } from './meeting.ts'

const TEXTS = {
  title: { fr: 'Revues attendues', en: 'Reviews due' },
  none: { fr: 'Toutes les revues sont à jour.', en: 'All reviews are up to date.' },
}

/** The section `reviews`. */
export const reviewsDue: SectionKind<Meeting> = {
  id: 'reviews',
  title: TEXTS.title,
  build: (meeting) => {
    const { plan, since } = meeting
    const isStale = (age: number): boolean => age > plan.thresholds.staleDays
    const reviewed = (project: Project) => lastReview(plan, project)?.day
    const due = runningProjects(meeting, (project) => {
      const last = reviewed(project)
      return last === undefined || last < since || isStale(plan.asOf - last)
    })
    const table = listTable({ id: 'reviews_due', rowId: byId }, due, [
      ...groupColumns(meeting, (project: Project) => project),
      ...reviewColumns(plan),
    ])
    return filled([table], note(TEXTS.none, 'good'))
  },
}
