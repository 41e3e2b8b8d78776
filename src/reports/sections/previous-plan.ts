/** How the last plan ended beside this one, the trend over older plans, and what became of its unfinished projects. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { rate } from '../../metrics/base/define.ts'
import { carriedOverProjects } from '../../metrics/carried-over.ts'
import type { Plan } from '../../plan/plan.ts'
import { lastDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Chart, Row, Section, Table, Tone } from '../document/document.ts'
import { figureTable, olderSide, ownSide, statusTable } from '../document/figure-table.ts'
import type { Figures, ReportContext } from '../document/figures.ts'

const TITLE: Bilingual = { fr: 'Bilan du plan précédent', en: 'Retrospective of the previous plan' }

const COMPLETION: Bilingual = { fr: 'Taux de réalisation', en: 'Completion' }

const COMPARED = [
  'project_count',
  'completion_gross',
  'completion_net',
  'completion_all_in',
  'completion_due',
  'on_time_rate',
  'within_budget_rate',
  'new_demand_rate',
  'budget_paid',
  'execution_rate',
  'cost_overrun_aggregate',
  'schedule_overrun_aggregate',
  'staff_start',
  'staff_end',
  'need_coverage',
] as const

function beside(context: ReportContext): Table {
  return figureTable(context, {
    id: 'plans_compared',
    title: { fr: 'Les deux plans côte à côte', en: 'The two plans side by side' },
    metrics: COMPARED,
    sides: [...olderSide(context), ownSide(context)],
  })
}

function reconciled(previous: Figures): Table {
  const title = {
    fr: 'Portefeuille initial du plan précédent par statut',
    en: 'Initial portfolio of the previous plan by status',
  }
  return statusTable(previous, 'previous_status', title, { fr: 'Part', en: 'Share' })
}

interface PastPlan {
  readonly label: string
  readonly completed: number
  readonly planned: number
  readonly source: string
  /** Whether its horizon is not over: what is due so far stands for it, beside what others completed in all. */
  readonly isUnfinished: boolean
}

function years(horizon: { start: string; end: string }): string {
  return `${horizon.start.slice(0, 4)}-${horizon.end.slice(0, 4)}`
}

/** Whether the plan is neither closed nor past its last month on the status date. */
function isOnItsWay({ status, horizon, asOf }: Plan): boolean {
  return status !== 'closed' && asOf < lastDay(horizon.last)
}

/** Older plans by their figures, the previous plan and this one, oldest first. */
function trend({ plan, figures, previous }: ReportContext): PastPlan[] {
  const own = (of: Figures, label: string, isUnfinished: boolean): PastPlan => {
    const metric = isUnfinished ? 'completion_due' : 'completion_gross'
    const { numerator = 0, denominator = 0 } = of.whole(metric)
    return { label, completed: numerator, planned: denominator, source: '', isUnfinished }
  }
  const older = [...(plan.previous?.header.history ?? []), ...(plan.header.history ?? [])]
  const known = new Map(older.map((entry) => [years(entry.horizon), entry]))
  const past = [...known].map(([label, { completed, planned, source }]) => ({
    label,
    completed,
    planned,
    source,
    isUnfinished: false,
  }))
  const label = plan.previous === undefined ? undefined : years(plan.previous.header.horizon)
  return [
    ...past
      .filter((entry) => entry.label !== label)
      .sort((left, right) => (left.label < right.label ? -1 : 1)),
    ...(previous === undefined || label === undefined ? [] : [own(previous, label, false)]),
    own(figures, years(plan.header.horizon), isOnItsWay(plan)),
  ]
}

function trendBlocks(plans: readonly PastPlan[]): [Table, Chart] {
  const cell = ({ completed, planned }: PastPlan): Cell => ({
    kind: 'figure',
    unit: 'rate',
    value: rate(completed, planned).value,
    parts: { numerator: completed, denominator: planned, unit: 'count' },
  })
  const title = { fr: 'Réalisation, de plan en plan', en: 'Completion, plan by plan' }
  const name = ({ label, isUnfinished }: PastPlan): Bilingual =>
    isUnfinished
      ? { fr: `${label} (en cours\u00a0: à l’échéance)`, en: `${label} (on its way: due so far)` }
      : { fr: label, en: label }
  const measured = plans.filter(({ planned }) => planned > 0)
  return [
    {
      kind: 'table',
      id: 'completion_trend',
      title,
      columns: [
        { id: 'plan', title: LABELS.plan, unit: 'text' },
        { id: 'completion_gross', title: COMPLETION, unit: 'rate', look: 'bar' },
        { id: 'source', title: LABELS.source, unit: 'text' },
      ],
      rows: plans.map(
        (plan): Row => ({
          id: plan.label,
          cells: [text(name(plan)), cell(plan), text(plan.source)],
        }),
      ),
    },
    {
      kind: 'chart',
      id: 'completion_trend_chart',
      type: 'bar',
      title,
      unit: 'rate',
      categories: measured.map(name),
      series: [
        {
          title: COMPLETION,
          values: measured.map(({ completed, planned }) => rate(completed, planned).value ?? 0),
        },
      ],
    },
  ]
}

const TONES: Record<string, Tone> = { continued: 'good', dropped: 'quiet', lost: 'bad' }

function ledger({ plan }: ReportContext): Table {
  return {
    kind: 'table',
    id: 'carried_ledger',
    title: {
      fr: 'Projets non terminés du plan précédent',
      en: 'Unfinished projects of the previous plan',
    },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'status', title: LABELS.status, unit: 'text' },
      { id: 'fate', title: LABELS.fate, unit: 'text', look: 'status' },
      { id: 'by', title: { fr: 'Par', en: 'By' }, unit: 'text' },
    ],
    rows: carriedOverProjects(plan).map(
      ({ project, outcome: fate, by }): Row => ({
        id: project.id,
        cells: [
          text(project.id),
          text(project.title),
          text(valueLabel(project.status)),
          text(valueLabel(fate), TONES[fate]),
          text(by?.id ?? ''),
        ],
      }),
    ),
  }
}

/** The section `previous-plan`; says so where there is no previous plan. */
export function previousPlan(context: ReportContext): Section {
  const { previous } = context
  const plans = trend(context)
  const none = {
    kind: 'note' as const,
    text: {
      fr: 'Ce plan ne désigne aucun plan précédent (previous_plan).',
      en: 'This plan names no previous plan (previous_plan).',
    },
  }
  return {
    id: 'previous-plan',
    title: TITLE,
    blocks: [
      ...(previous === undefined ? [none] : [beside(context), reconciled(previous)]),
      ...(plans.length > 1 ? trendBlocks(plans) : []),
      ...(previous === undefined ? [] : [ledger(context)]),
    ],
  }
}
