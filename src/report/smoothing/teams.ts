/** The section `teams` of a smoothing: what is asked of each team before and after, over all and period by period. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SMOOTHING_LABELS, SMOOTHING_TITLES } from '../../lang/catalogue/smoothing.ts'
import { bilingual } from '../../lang/numbers.ts'
import { text } from '../cell.ts'
import { type Figures, sliceCell } from '../context.ts'
import type { Cell, Row, Section, Table } from '../document.ts'
import { staffTone } from '../scenario/staff-tone.ts'
import { isTelling } from '../scenario/state-table.ts'
import { loadMaps } from './load-map.ts'
import type { SmoothingContext } from './smoothing-context.ts'

const METRICS = [
  'workload_demand',
  'overload_days',
  'over_margin_periods',
  'peak_load_rate',
  'levelling_index',
  'missing_fte',
] as const

const TONED: readonly string[] = ['overload_days', 'peak_load_rate', 'missing_fte']

function cellOf(figures: Figures, id: string, key: string): Cell {
  const cell = sliceCell(figures, id, 'team', key)
  const tone = TONED.includes(id) ? staffTone(id, figures.slice(id, 'team', key)?.value) : undefined
  return cell.kind === 'figure' && tone !== undefined ? { ...cell, tone } : cell
}

function teamTable({ before, after }: SmoothingContext): Table {
  const rows = before.keys('peak_load_rate', 'team').flatMap(({ key, label }) =>
    METRICS.map((id): Row => {
      const name = before.metric(id).label
      const title = bilingual(
        (lang) => `${label[lang]}, ${name[lang].charAt(0).toLowerCase()}${name[lang].slice(1)}`,
      )
      return {
        id: `${id} ${key}`,
        cells: [text(title), cellOf(before, id, key), cellOf(after, id, key)],
      }
    }),
  )
  return {
    kind: 'table',
    id: 'smoothing_teams',
    title: { fr: 'Par équipe, sur tout le plan', en: 'By team, over the plan' },
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'before', title: SMOOTHING_LABELS.before, unit: 'index' },
      { id: 'after', title: SMOOTHING_LABELS.after, unit: 'index' },
    ],
    rows: rows.filter(isTelling),
  }
}

/** The section `teams`. */
export function teams(context: SmoothingContext): Section {
  const table = teamTable(context)
  return {
    id: 'teams',
    title: SMOOTHING_TITLES.teams,
    blocks: [...(table.rows.length > 0 ? [table] : []), ...loadMaps(context)],
  }
}
