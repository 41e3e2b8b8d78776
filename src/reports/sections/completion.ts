/** What was completed of what was planned: the initial portfolio by status, and completion by axis, theme and department. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { statusTable } from '../document/figure-table.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { column, listTable, note } from '../document/table.ts'
import { endsInBrief } from '../forecast/ends.ts'
import { defineSection, type ReportContext, wholeContext } from '../report-kind.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { slicesOfPlan } from './by-slice.ts'

const TEXTS = printed('completion', {
  title: { fr: 'Réalisation', en: 'Completion' },
  rates: { fr: 'Taux', en: 'Rates' },
  definition: { fr: 'Définition', en: 'Definition' },
  byStatus: { fr: 'Portefeuille initial par statut', en: 'Initial portfolio by status' },
  share: { fr: 'Part du portefeuille initial', en: 'Share of the initial portfolio' },
  noneRetained: {
    fr: 'Aucun projet n’est encore retenu\u00a0: les taux de réalisation sont sans objet.',
    en: 'No project is retained yet: completion rates do not apply.',
  },
})

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

const BY_SLICE = ['project_count', 'completion_gross', 'completion_all_in', 'completion_due', 'new_demand_rate']

function rates(figures: Figures): Table {
  return listTable({ id: 'completion_rates', title: TEXTS.rates, rowId: (id) => id }, RATES, [
    column('figure', LABELS.figure, 'text', (id) => figures.metric(id).label),
    column('value', LABELS.value, 'rate', (id) => wholeCell(figures, id)),
    column('formula', TEXTS.definition, 'text', (id) => figures.metric(id).formula),
  ])
}

export const completion = defineSection('completion', TEXTS.title, (context: ReportContext) => {
  const { plan, figures } = context
  return isUndecided(plan)
    ? [note(ofChosen(plan, TEXTS.noneRetained))]
    : [
        rates(figures),
        statusTable(plan, figures, 'completion_status', TEXTS.byStatus, TEXTS.share),
        ...slicesOfPlan(figures, 'completion', BY_SLICE),
        ...endsInBrief(wholeContext(context).plan),
      ]
})
