/**
 * The register of decisions, latest first, and the decisions that the last reviews of projects ask for.
 */
import { followUpLabel, LABELS } from '../../lang/catalogue/labels.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { day, text } from '../document/cell.ts'
import type { Row, Section, Table } from '../document/document.ts'

/** The section `decisions`. */
export function decisions({ plan }: { readonly plan: Plan }): Section {
  const title = { fr: 'Relevé de décisions', en: 'Decision register' }
  const dayOf = ({ date = '' }: Plan['decisions'][number]): number => parseDay(date, 'end') ?? 0
  const latest = plan.decisions.toSorted((left, right) => dayOf(right) - dayOf(left))
  return {
    id: 'decisions',
    title,
    blocks: [
      {
        kind: 'table',
        id: 'decisions',
        columns: [
          { id: 'id', title: LABELS.id, unit: 'text' },
          { id: 'date', title: { fr: 'Date', en: 'Date' }, unit: 'day' },
          { id: 'body', title: { fr: 'Instance', en: 'Body' }, unit: 'text' },
          { id: 'decision', title: LABELS.decision, unit: 'text' },
          { id: 'owner', title: LABELS.owner, unit: 'text' },
          { id: 'due', title: LABELS.due, unit: 'day' },
          { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
        ],
        rows: latest.map(
          (decision): Row => ({
            id: decision.id,
            cells: [
              text(decision.id),
              day(parseDay(decision.date ?? '', 'end')),
              text(decision.body ?? ''),
              text(decision.subject ?? ''),
              text(decision.owner ?? ''),
              day(parseDay(decision.due ?? '', 'end')),
              text(decision.status === undefined ? '' : followUpLabel(decision.status)),
            ],
          }),
        ),
      },
    ],
  }
}

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
