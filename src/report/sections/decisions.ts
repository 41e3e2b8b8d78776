/** The register of decisions, latest first. */
import type { Plan } from '../../model/plan.ts'
import { LABELS, valueLabel } from '../../text/labels.ts'
import { parseDay } from '../../units/calendar.ts'
import { day, text } from '../cell.ts'
import type { Row, Section } from '../document.ts'

/** The section `decisions`. */
export function decisions({ plan }: { readonly plan: Plan }): Section {
  const title = { fr: 'Relevé de décisions', en: 'Decision register' }
  const latest = [...plan.decisions].sort((left, right) =>
    (left.date ?? '') < (right.date ?? '') ? 1 : -1,
  )
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
              text(decision.status === undefined ? '' : valueLabel(decision.status)),
            ],
          }),
        ),
      },
    ],
  }
}
