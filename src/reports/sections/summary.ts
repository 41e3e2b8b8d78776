/** One screen: how the last plan ended, where this one stands, what it costs and whom it needs. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { figureTable, olderSide, ownSide, sliceTable } from '../document/figure-table.ts'
import { note, onlyColumns } from '../document/table.ts'
import { endsInBrief } from '../forecast/ends.ts'
import { defineSection, type ReportContext, wholeContext } from '../report-kind.ts'
import { AWAITING_COLUMNS } from './alignment.ts'
import { AWAITING_FIGURES, type KEY_FIGURES } from './key-figures.ts'
import { teamTable, whenOf } from './load.ts'
import { yearlyTables } from './yearly-money.ts'

const TEXTS = printed('summary', {
  summary: { fr: 'Synthèse', en: 'Summary' },
  resources: { fr: 'Moyens et axes', en: 'Resources and axes' },
  results: { fr: 'Résultats', en: 'Results' },
  /** The heading of the teams, by the periods that their figures speak of. */
  teams: {
    whole: { fr: 'Équipes (jours)', en: 'Teams (days)' },
    to_come: { fr: 'Équipes (jours à venir)', en: 'Teams (days to come)' },
    past: { fr: 'Équipes (jours passés)', en: 'Teams (days past)' },
  },
  onlyBaseline: {
    fr: 'Aucune ligne de budget n’est saisie\u00a0: seul le coût de référence des projets est connu, sans année ni paiement.',
    en: 'No budget line is written: only the baseline cost of projects is known, without years or payments.',
  },
})

/** The key figures before any project is retained; the net capacity stands in the table of the teams. */
const UNDECIDED = AWAITING_FIGURES.filter((id) => id !== 'capacity_net')

const SHOWN: readonly (typeof KEY_FIGURES)[number][] = [
  'completion_gross',
  'completion_all_in',
  'completion_due',
  'on_time_rate',
  'within_budget_rate',
  'new_demand_rate',
  'execution_rate',
  'execution_rate_running',
  'need_coverage',
  'projects_without_objective',
]

/** Whether baselines alone say what anything costs: no budget line does. */
function isOnlyBaseline({ figures }: ReportContext): boolean {
  return figures.whole('spending').value === null && figures.whole('baseline_cost_total').value !== null
}

/** The key figures; what the baselines add up to where no budget line says what anything costs. */
function shownFigures(context: ReportContext): readonly string[] {
  if (isUndecided(context.plan)) return UNDECIDED
  return isOnlyBaseline(context) ? [...SHOWN, 'baseline_cost_total'] : SHOWN
}

/** Some columns of a table under a heading of its own in place of its title. */
function only(table: Table, heading: Bilingual, ids: readonly string[]): Table {
  const { title: _, columns, ...rest } = onlyColumns(table, ids)
  return {
    ...rest,
    id: `summary_${table.id}`,
    columns: columns.map((column, at) => (at === 0 ? { ...column, title: heading } : column)),
  }
}

function resourceTables(context: ReportContext): Table[] {
  const { plan, figures } = context
  const isWaiting = isUndecided(plan)
  const money = yearlyTables(context).map((table) =>
    only(table, table.title ?? LABELS.year, [
      'year',
      'envelope',
      'spending',
      'headroom',
      ...(isWaiting ? ['candidates'] : []),
      'voted',
      'paid',
      'execution_rate',
    ]),
  )
  const teams = only(teamTable(context), TEXTS.teams[whenOf(plan) ?? 'whole'], [
    'team',
    'demand',
    ...(isWaiting ? ['candidates', 'plannable'] : []),
    'net_capacity',
    'load_rate',
    'peak',
    'overload',
  ])
  const axes = sliceTable(figures, {
    id: 'summary_axes',
    breakdown: 'axis',
    heading: LABELS.axis,
    columns: isWaiting
      ? AWAITING_COLUMNS
      : [{ metric: 'project_count', title: LABELS.projects }, 'completion_gross', 'spending', 'investment_share'],
  })
  return [...money, ...[teams, axes].filter(({ rows }) => rows.length > 0)]
}

export const summary = defineSection('summary', TEXTS.summary, (context: ReportContext) => [
  figureTable(context, {
    id: 'summary_results',
    heading: TEXTS.results,
    metrics: shownFigures(context),
    sides: [...olderSide(context), ownSide(context)],
  }),
  ...(isOnlyBaseline(context) ? [note(TEXTS.onlyBaseline, 'watch')] : []),
  ...endsInBrief(wholeContext(context).plan),
  ...resourceTables(context),
])

/** The summary without its results, for a report that has the key figures already. */
export const resources = defineSection('resources', TEXTS.resources, resourceTables)
