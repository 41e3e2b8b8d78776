/** What was completed of what was planned: the initial portfolio by status, and completion by axis, theme and department. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { isUndecided } from '../../plan/project-status.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Note, Section, Table } from '../document/document.ts'
import { sliceTable, statusTable } from '../document/figure-table.ts'
import { type ReportContext, wholeCell } from '../document/figures.ts'

const TITLE: Bilingual = { fr: 'Réalisation', en: 'Completion' }

const RATES = [
  'completion_gross',
  'completion_net',
  'completion_all_in',
  'completion_due',
  'completion_budget_weighted',
  'completion_workload_weighted',
  'completion_progress_weighted',
  'on_time_rate',
  'within_budget_rate',
  'new_demand_rate',
  'plan_stability',
  'cost_overrun_aggregate',
  'cost_overrun_mean',
  'schedule_overrun_aggregate',
  'schedule_overrun_mean',
] as const

function rates({ figures }: ReportContext): Table {
  return {
    kind: 'table',
    id: 'completion_rates',
    title: { fr: 'Taux', en: 'Rates' },
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'rate' },
      { id: 'formula', title: { fr: 'Définition', en: 'Definition' }, unit: 'text' },
    ],
    rows: RATES.map((id) => ({
      id,
      cells: [
        text(figures.metric(id).label),
        wholeCell(figures, id),
        text(figures.metric(id).formula),
      ],
    })),
  }
}

function byStatus({ figures }: ReportContext): Table {
  const title = { fr: 'Portefeuille initial par statut', en: 'Initial portfolio by status' }
  const share = { fr: 'Part du portefeuille initial', en: 'Share of the initial portfolio' }
  return statusTable(figures, 'completion_status', title, share)
}

const NOTHING_RETAINED: Note = {
  kind: 'note',
  text: {
    fr: 'Aucun projet n’est encore retenu\u00a0: les taux de réalisation sont sans objet.',
    en: 'No project is retained yet: completion rates do not apply.',
  },
}

/** The section `completion`. */
export function completion(context: ReportContext): Section {
  const columns = [
    { metric: 'project_count' },
    { metric: 'completion_gross' },
    { metric: 'completion_all_in' },
    { metric: 'completion_due' },
    { metric: 'new_demand_rate' },
  ]
  const table = (breakdown: 'axis' | 'theme' | 'department', title: Bilingual) =>
    sliceTable(context.figures, {
      id: `completion_by_${breakdown}`,
      title,
      breakdown,
      heading: LABELS[breakdown],
      columns,
    })
  return {
    id: 'completion',
    title: TITLE,
    blocks: isUndecided(context.plan)
      ? [NOTHING_RETAINED]
      : [
          rates(context),
          byStatus(context),
          table('axis', { fr: 'Par axe', en: 'By axis' }),
          table('theme', { fr: 'Par thème', en: 'By theme' }),
          table('department', { fr: 'Par direction pilote', en: 'By lead department' }),
        ],
  }
}
