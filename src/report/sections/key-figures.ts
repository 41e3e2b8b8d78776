/** The figures a committee asks for first: this plan beside the previous one. */
import { isUndecided } from '../../metrics/portfolio.ts'
import { LABELS } from '../../text/labels.ts'
import type { Bilingual } from '../../units/language.ts'
import { text } from '../cell.ts'
import { type ReportContext, wholeCell } from '../context.ts'
import type { Section } from '../document.ts'

/** The figures shown, in order. */
export const KEY_FIGURES = [
  'completion_gross',
  'completion_net',
  'completion_all_in',
  'completion_due',
  'on_time_rate',
  'within_budget_rate',
  'new_demand_rate',
  'spending',
  'execution_rate',
  'commitment_rate',
  'load_rate',
  'peak_load_rate',
  'overload_days',
  'need_coverage',
  'projects_without_objective',
  'staff_change',
] as const

/** The figures shown before any project is retained, in order. */
export const AWAITING_FIGURES = [
  'project_count',
  'budget_requested',
  'candidate_demand',
  'capacity_net',
  'capacity_plannable',
  'need_acceptance',
] as const

const TITLE: Bilingual = { fr: 'Chiffres clés', en: 'Key figures' }

/** The section `key-figures`. */
export function keyFigures({ plan, figures, previous }: ReportContext): Section {
  return {
    id: 'key-figures',
    title: TITLE,
    blocks: [
      {
        kind: 'table',
        id: 'key_figures',
        columns: [
          { id: 'figure', title: LABELS.figure, unit: 'text' },
          { id: 'this_plan', title: LABELS.this_plan, unit: 'index' },
          ...(previous === undefined
            ? []
            : [{ id: 'previous_plan', title: LABELS.previous_plan, unit: 'index' as const }]),
        ],
        rows: [...(isUndecided(plan) ? AWAITING_FIGURES : KEY_FIGURES)].map((id) => ({
          id,
          cells: [
            text(figures.metric(id).label),
            wholeCell(figures, id),
            ...(previous === undefined ? [] : [wholeCell(previous, id)]),
          ],
        })),
      },
    ],
  }
}
