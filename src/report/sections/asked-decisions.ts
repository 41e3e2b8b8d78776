/** The decisions that the last reviews of projects ask for. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import type { Bilingual } from '../../values/language.ts'
import { day, text } from '../cell.ts'
import type { Row, Table } from '../document.ts'

function isAlive(project: Project): boolean {
  return isOpen(project) || isCandidate(project)
}

/** One row for each project whose last review asks for a decision, in plan order; one that is over needs none. */
export function askedDecisions(plan: Plan, title: Bilingual): Table {
  return {
    kind: 'table',
    id: 'decisions_asked',
    title,
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'as_of', title: { fr: 'Date de la revue', en: 'Review date' }, unit: 'day' },
      { id: 'decision', title: LABELS.decision, unit: 'text' },
    ],
    rows: plan.projects.filter(isAlive).flatMap((project): Row[] => {
      const last = lastReview(plan, project)
      const asked = last?.review.decision_requested
      if (last === undefined || asked === undefined || asked === null) return []
      return [
        {
          id: project.id,
          cells: [text(project.id), text(project.title), day(last.day), text(asked)],
        },
      ]
    }),
  }
}
