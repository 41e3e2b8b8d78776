/** The money and the load of the page: spending by year against the envelope, and the load of all teams together. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import type { Plan } from '../../plan/plan.ts'
import { isUndecided, withCandidates } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { type Period, periodText } from '../../values/period.ts'
import { figure, periodCell, quantity } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import type { Figures } from '../document/figures.ts'
import { column, listTable } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { budgetChart } from '../sections/budget-chart.ts'
import type { DirectionContext } from './context.ts'

const TEXTS = printed('curves', {
  money: { fr: 'Budget', en: 'Budget' },
  load: { fr: 'Charge', en: 'Load' },
  all: {
    fr: 'Charge et capacité, toutes équipes dont la capacité est connue',
    en: 'Load and capacity, all teams whose capacity is known',
  },
  asked: {
    fr: 'Charge de tous les candidats et capacité, toutes équipes dont la capacité est connue',
    en: 'Demand of all candidates and capacity, all teams whose capacity is known',
  },
})

type Drawn = Pick<DirectionContext, 'plan' | 'figures'>

export const money = defineSection('budget', TEXTS.money, (context: Drawn) => {
  const chart = budgetChart(context)
  return chart.length === 0 ? undefined : chart
})

/** The periods that some team has a known capacity in. */
function knownPeriods(plan: Plan): Period[] {
  const periods = new Map<string, Period>()
  for (const { period, isKnown } of teamLoads(plan)) if (isKnown) periods.set(periodText(period), period)
  return [...periods.values()].toSorted((left, right) => left.first - right.first)
}

/** Demand, net and plannable capacity of a period, of the teams whose capacity is known. */
function loadTable(plan: Plan, figures: Figures, title: Bilingual): ChartTable {
  const at = (period: Period) => ({ ...wholeScope(plan), period })
  const part = (period: Period, which: 'numerator' | 'denominator'): Cell =>
    quantity('days', figures.metric('load_rate').compute(plan, at(period))[which] ?? null)
  const table = listTable<Period>({ id: 'load_by_period', title, rowId: periodText }, knownPeriods(plan), [
    column('period', LABELS.period, 'text', (period) => periodCell(period)),
    column('demand', LABELS.demand, 'days', (period) => part(period, 'numerator')),
    column('net_capacity', LABELS.capacity, 'days', (period) => part(period, 'denominator')),
    column('plannable', LABELS.plannable, 'days', (period) => {
      const metric = figures.metric('capacity_plannable')
      return figure(metric, metric.compute(plan, at(period)))
    }),
  ])
  return {
    ...table,
    isFolded: true,
    chart: {
      type: 'series',
      category: 'period',
      series: [
        { column: 'demand', mark: 'bar' },
        { column: 'net_capacity', mark: 'step', part: 'limit' },
        { column: 'plannable', mark: 'step' },
      ],
    },
  }
}

/** The section `load`: before any project is retained, of all candidates; none where no capacity is known. */
export const load = defineSection('load', TEXTS.load, ({ plan, figures }: Drawn) => {
  if (knownPeriods(plan).length === 0) return undefined
  if (!isUndecided(plan)) return [loadTable(plan, figures, TEXTS.all)]
  const isAsked = (figures.whole('candidate_demand').value ?? 0) > 0
  return isAsked ? [loadTable(withCandidates(plan), figures, TEXTS.asked)] : undefined
})
