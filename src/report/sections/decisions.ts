/** The register of decisions, latest first, those of one day as the files write them. */

import { followUpLabel, LABELS } from '../../lang/catalogue/labels.ts'
import type { Plan } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import { day, text } from '../cell.ts'
import type { Row, Section } from '../document.ts'

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
