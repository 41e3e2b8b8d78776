/** How the last plan ended beside this one, and the trend over older plans. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { lastDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { quantity, shareCell, verbatim } from '../document/cell.ts'
import type { ChartTable } from '../document/document.ts'
import { figureTable, olderSide, ownSide, statusTable } from '../document/figure-table.ts'
import type { Figures } from '../document/figures.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'

const TEXTS = printed('previous-plan', {
  title: { fr: 'Bilan du plan précédent', en: 'Retrospective of the previous plan' },
  none: {
    fr: 'Ce plan ne désigne aucun plan précédent (previous_plan).',
    en: 'This plan names no previous plan (previous_plan).',
  },
  beside: { fr: 'Les deux plans côte à côte', en: 'The two plans side by side' },
  byStatus: {
    fr: 'Portefeuille initial du plan précédent par statut',
    en: 'Initial portfolio of the previous plan by status',
  },
  share: { fr: 'Part', en: 'Share' },
  trend: { fr: 'Réalisation, de plan en plan', en: 'Completion, plan by plan' },
  unfinished: (plan: string) => ({
    fr: `${plan} (en cours\u00a0: à l’échéance)`,
    en: `${plan} (on its way: due so far)`,
  }),
  completion: { fr: 'Taux de réalisation', en: 'Completion' },
  investment: { fr: 'Investissement mandaté', en: 'Investment paid' },
})

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

interface PastPlan {
  readonly label: string
  readonly title?: Bilingual
  /** Paid over the whole plan, in whole units of the currency; undefined where it is not told. */
  readonly investment: number | undefined
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
function pastPlans({ plan, figures, previous }: ReportContext): PastPlan[] {
  const own = (of: Figures, label: string, isUnfinished: boolean): PastPlan => {
    const metric = isUnfinished ? 'completion_due' : 'completion_gross'
    const { numerator = 0, denominator = 0 } = of.whole(metric)
    const investment = of.slice('budget_paid', 'section', 'investment')?.value ?? undefined
    return { label, investment, completed: numerator, planned: denominator, source: '', isUnfinished }
  }
  const known = new Map(
    [plan.previous, plan].flatMap((teller) =>
      (teller?.header.history ?? []).map(
        (entry) => [years(entry.horizon), { entry, scale: teller?.scale ?? 1 }] as const,
      ),
    ),
  )
  const past = [...known].map(([label, { entry, scale }]): PastPlan => {
    const { completed, planned, source, title, investment } = entry
    return {
      label,
      completed,
      planned,
      source,
      ...(title === undefined ? {} : { title: titleOf(title, label) }),
      investment: investment === undefined ? undefined : investment * scale,
      isUnfinished: false,
    }
  })
  const label = plan.previous === undefined ? undefined : years(plan.previous.header.horizon)
  return [
    ...past.filter((entry) => entry.label !== label).sort((left, right) => (left.label < right.label ? -1 : 1)),
    ...(previous === undefined || label === undefined ? [] : [own(previous, label, false)]),
    own(figures, years(plan.header.horizon), isOnItsWay(plan)),
  ]
}

/** The plans as a table with its chart; nothing for one alone. */
function trend(context: ReportContext): ChartTable[] {
  const plans = pastPlans(context)
  if (plans.length < 2) return []
  const name = ({ label, title, isUnfinished }: PastPlan): Bilingual => {
    if (isUnfinished) return TEXTS.unfinished(label)
    if (title === undefined) return verbatim(label)
    // Most titles tell the years themselves.
    return bilingual((lang) => (title[lang].includes(label) ? title[lang] : `${label} (${title[lang]})`))
  }
  const table = listTable({ id: 'completion_trend', title: TEXTS.trend, rowId: ({ label }) => label }, plans, [
    column('plan', LABELS.plan, 'text', name),
    column(
      'completion_gross',
      TEXTS.completion,
      'rate',
      ({ completed, planned }) => shareCell(completed, planned, 'count'),
      { look: 'bar' },
    ),
    column('investment', TEXTS.investment, 'money', ({ investment }) => quantity('money', investment)),
    column('source', LABELS.source, 'text', ({ source }) => source),
  ])
  const series = [{ column: 'completion_gross', mark: 'bar' } as const]
  return [{ ...table, chart: { type: 'series', category: 'plan', series } }]
}

// A project that is left out continues one of the previous plan all the same.
export const previousPlan = defineWholeSection('previous-plan', TEXTS.title, (context) => {
  const { previous, plan } = context
  if (previous === undefined) return [note(TEXTS.none), ...trend(context)]
  return [
    figureTable(context, {
      id: 'plans_compared',
      title: TEXTS.beside,
      metrics: COMPARED,
      sides: [...olderSide(context), ownSide(context)],
    }),
    statusTable(plan.previous ?? plan, previous, 'previous_status', TEXTS.byStatus, TEXTS.share),
    ...trend(context),
  ]
})
