/** The figures a committee asks for first: this plan beside the previous one. */

import { isUndecided } from '../../plan/project-status.ts'
import { printed } from '../../values/language.ts'
import { figureTable } from '../document/figure-table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'

const TEXTS = printed('key-figures', { title: { fr: 'Chiffres clés', en: 'Key figures' } })

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

export const AWAITING_FIGURES = [
  'project_count',
  'budget_requested',
  'candidate_demand',
  'capacity_net',
  'capacity_plannable',
  'need_acceptance',
] as const

export const keyFigures = defineSection('key-figures', TEXTS.title, (context: ReportContext) => [
  figureTable(context, { id: 'key_figures', metrics: isUndecided(context.plan) ? AWAITING_FIGURES : KEY_FIGURES }),
])
