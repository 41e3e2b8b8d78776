/** The ceilings of the budget that changed, each with the decision behind the new one. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Comparison } from '../../scenario/comparison.ts'
import { NO_CENTS, plain } from '../../values/quantity.ts'
import { money, text } from '../cell.ts'
import type { Cell, Table } from '../document.ts'
import { changeCell, stateColumns } from './change-table.ts'

const NOTHING: Cell = { kind: 'empty' }

/** One row for each ceiling; one that was set or taken away counts as none in the other state. */
export function envelopeTable({ envelopes }: Comparison): Table {
  return {
    kind: 'table',
    id: 'change_envelopes',
    columns: [
      { id: 'year', title: LABELS.year, unit: 'text' },
      { id: 'section', title: { fr: 'Section', en: 'Section' }, unit: 'text' },
      ...stateColumns('money'),
      { id: 'decision', title: LABELS.decision, unit: 'text' },
    ],
    rows: envelopes.map(({ year, section, before, after, decision }) => ({
      id: `${year}_${section}`,
      cells: [
        text(String(year)),
        text(valueLabel(section)),
        money(before),
        money(after),
        changeCell('money', plain(after ?? NO_CENTS) - plain(before ?? NO_CENTS)),
        decision.after === undefined ? NOTHING : text(decision.after),
      ],
    })),
  }
}
