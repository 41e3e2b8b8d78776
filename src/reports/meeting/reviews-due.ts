/** The reviews that a meeting waits for: running projects that nobody has reviewed since the meeting before, or for too long. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { count, day, text } from '../document/cell.ts'
import type { Row, Section, Table } from '../document/document.ts'
import { idAndTitle } from '../words/names.ts'
import { groupColumn, type Meeting, sortedByGroup } from './meeting.ts'

const RUNNING: readonly string[] = ['in_progress', 'on_hold']

function isDue({ plan, since }: Meeting, project: Project): boolean {
  if (!RUNNING.includes(project.status)) return false
  const last = lastReview(plan, project)?.day
  return last === undefined || last < since || plan.asOf - last > plan.thresholds.staleDays
}

/** The section `reviews`. */
export function reviewsDue(meeting: Meeting): Section {
  const { plan } = meeting
  const { column, cell } = groupColumn(meeting)
  const due = sortedByGroup(
    meeting,
    plan.projects.filter((project) => isDue(meeting, project)),
  )
  const table: Table = {
    kind: 'table',
    id: 'reviews_due',
    columns: [
      column,
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'lead', title: LABELS.lead, unit: 'text' },
      { id: 'last_review', title: { fr: 'Dernière revue', en: 'Last review' }, unit: 'day' },
      { id: 'age', title: { fr: 'Âge (jours)', en: 'Age (days)' }, unit: 'count' },
    ],
    rows: due.map((project): Row => {
      const last = lastReview(plan, project)?.day
      const age = last === undefined ? undefined : plan.asOf - last
      const isStale = age === undefined || age > plan.thresholds.staleDays
      return {
        id: project.id,
        cells: [
          cell(project),
          text(idAndTitle(project)),
          text(project.written.lead ?? ''),
          last === undefined ? text({ fr: 'aucune', en: 'none' }, 'bad') : day(last),
          age === undefined ? { kind: 'empty' } : count(age, isStale ? 'bad' : undefined),
        ],
      }
    }),
  }
  return {
    id: 'reviews',
    title: { fr: 'Revues attendues', en: 'Reviews due' },
    blocks:
      table.rows.length === 0
        ? [
            {
              kind: 'note',
              text: { fr: 'Toutes les revues sont à jour.', en: 'All reviews are up to date.' },
              tone: 'good',
            },
          ]
        : [table],
  }
}
