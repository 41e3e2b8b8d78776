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
  noProject: {
    fr: 'Aucun projet en cours\u00a0: aucune revue n’est attendue.',
    en: 'No project is under way: no review is due.',
  },
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
    const isIdle = runningProjects(meeting, () => true).length === 0
    return filled([table], isIdle ? note(TEXTS.noProject, 'quiet') : note(TEXTS.none, 'good'))
  },
}
