/** The same figures of a plan by axis, by theme and by lead department, a table each. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import type { Figures } from '../document/figures.ts'

const TEXTS = printed('by-slice', {
  axis: { fr: 'Par axe', en: 'By axis' },
  theme: { fr: 'Par thème', en: 'By theme' },
  department: { fr: 'Par direction pilote', en: 'By lead department' },
})

/**
 * The tables.
 *
 * @param id - what their ids begin with: `budget` gives `budget_by_axis`.
 */
export function slicesOfPlan(figures: Figures, id: string, metrics: readonly string[]): Table[] {
  return (['axis', 'theme', 'department'] as const).map((breakdown) =>
    sliceTable(figures, {
      id: `${id}_by_${breakdown}`,
      title: TEXTS[breakdown],
      breakdown,
      heading: LABELS[breakdown],
      columns: metrics,
    }),
  )
}
