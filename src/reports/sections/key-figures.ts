/** The figures a committee asks for first: this plan beside the previous one. */
import { isUndecided } from '../../plan/project-status.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Section } from '../document/document.ts'
import { figureTable, olderSide, ownSide } from '../document/figure-table.ts'
import type { ReportContext } from '../document/figures.ts'

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
  'spending_fallback_share',
  'execution_rate',
  'execution_rate_with_carry_over',
  'execution_rate_running',
  'commitment_rate',
  'commitment_rate_running',
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
export function keyFigures(context: ReportContext): Section {
  const metrics = isUndecided(context.plan) ? AWAITING_FIGURES : KEY_FIGURES
  return {
    id: 'key-figures',
    title: TITLE,
    blocks: [
      figureTable(context, {
        id: 'key_figures',
        metrics,
        sides: [ownSide(context), ...olderSide(context)],
      }),
    ],
  }
}
