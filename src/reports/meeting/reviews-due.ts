/** The reviews that a meeting waits for: running projects that nobody has reviewed since the meeting before, or for too long. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { count, day, EMPTY, text } from '../document/cell.ts'
import { byId, column, filled, listTable, note, textColumn } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { groupColumns, type Meeting, runningProjects } from './meeting.ts'

const TEXTS = {
  title: { fr: 'Revues attendues', en: 'Reviews due' },
  none: { fr: 'Toutes les revues sont à jour.', en: 'All reviews are up to date.' },
  lastReview: { fr: 'Dernière revue', en: 'Last review' },
  noReview: { fr: 'aucune', en: 'none' },
  age: { fr: 'Âge (jours)', en: 'Age (days)' },
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
      textColumn('lead', LABELS.lead, ({ written }) => written.lead ?? ''),
      column('last_review', TEXTS.lastReview, 'day', (project) => {
        const last = reviewed(project)
        return last === undefined ? text(TEXTS.noReview, 'bad') : day(last)
      }),
      column('age', TEXTS.age, 'count', (project) => {
        const last = reviewed(project)
        if (last === undefined) return EMPTY
        const age = plan.asOf - last
        return count(age, isStale(age) ? 'bad' : undefined)
      }),
    ])
    return filled([table], note(TEXTS.none, 'good'))
  },
}
