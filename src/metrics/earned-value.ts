/** Earned value of the projects begun: planned, earned and paid, and the indices of cost and schedule that follow. */
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, plain, sum } from '../values/quantity.ts'
import {
  BY_PORTFOLIO,
  defineMetric,
  defineTotal,
  type Figure,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
  whenEmpty,
} from './base/define.ts'
import { type EarnedTime, earnedTime } from './base/earned-time.ts'
import {
  begunProjects,
  type EarnedAmounts,
  type EarnedValue,
  earnedIndices,
  earnedValues,
} from './base/earned-value.ts'

const EARNED_VALUE: Bilingual = {
  fr: 'méthode de la valeur acquise (EVM)\u00a0; le mandaté suit les travaux de quelques semaines, si bien que l’indice de coût paraît meilleur qu’il n’est',
  en: 'earned value management (EVM); payments follow the work by some weeks, so that the cost index looks better than it is',
}

const NO_EARNED_VALUE = notApplicable(
  'aucun projet commencé n’a à la fois une référence datée et chiffrée, un avancement et des paiements',
  'no project begun has a dated reference with a cost, a progress and payments',
)

const NOTHING_PLANNED = notApplicable('rien n’était prévu à la date d’arrêté', 'nothing was planned by the status date')
const NOTHING_PAID = notApplicable('rien n’est mandaté à la date d’arrêté', 'nothing is paid by the status date')
const NOTHING_EARNED = notApplicable(
  'rien n’est mandaté ou rien n’est réalisé à la date d’arrêté',
  'nothing is paid or nothing is done by the status date',
)
const BUDGET_SPENT = notApplicable('le budget de référence est consommé', 'the baseline budget is spent')

const PARTS = ['budget', 'planned', 'earned', 'paid'] as const

/** How many of the projects begun have an earned value; nothing where all have. */
function coverage(plan: Plan, scope: Scope, counted: number): Pick<Figure, 'coverage'> {
  const of = begunProjects(plan, scope.touching).length
  return counted === of ? {} : { coverage: { count: counted, of } }
}

function defineAmount(metric: NamedMetric & { readonly part: (typeof PARTS)[number] }): Metric {
  const { part, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'money',
    source: EARNED_VALUE,
    breakdowns: BY_PORTFOLIO,
    missing: whenEmpty(NO_EARNED_VALUE),
    terms: (plan, scope) =>
      earnedValues(plan, scope.touching).map((value) => ({
        entity: value.project,
        amount: plain(scope.part(value.project, value[part])),
      })),
    expected: (plan, scope) => begunProjects(plan, scope.touching),
  })
}

/** Budget at completion. @example two projects begun with references of 60 and 40: 100 */
export const budgetAtCompletion = defineAmount({
  id: 'budget_at_completion',
  label: { fr: 'Budget à terminaison (référence)', en: 'Budget at completion (baseline)' },
  part: 'budget',
  formula: {
    fr: 'coût de la référence en vigueur des projets retenus et commencés (ou qui devraient l’être)\u00a0; sans le fonctionnement des projets dont une partie revient chaque année',
    en: 'cost in the reference in force of the retained projects that have begun (or should have); without the operating cost of those of which a part comes back every year',
  },
})

/** Planned value (PV). @example a reference of 100 from January to December, on 30 June: 49.6 */
export const plannedValue = defineAmount({
  id: 'planned_value',
  label: { fr: 'Valeur planifiée', en: 'Planned value' },
  part: 'planned',
  formula: {
    fr: 'budget à terminaison × part écoulée, à la date d’arrêté, de la durée de référence en jours',
    en: 'budget at completion × share of the reference duration in days that has passed by the status date',
  },
})

/** Earned value (EV). @example a reference of 100, progress 50 %: 50 */
export const earnedValueTotal = defineAmount({
  id: 'earned_value_total',
  label: { fr: 'Valeur acquise', en: 'Earned value' },
  part: 'earned',
  formula: {
    fr: 'budget à terminaison × avancement mesuré (selon progress.method\u00a0: 0/100, 50/50, jalons, pourcentage)',
    en: 'budget at completion × measured progress (by progress.method: 0/100, 50/50, milestones, percentage)',
  },
})

/** Actual cost (AC). @example payments of 40 and 20 in the sections of the reference: 60 */
export const actualCost = defineAmount({
  id: 'actual_cost',
  label: { fr: 'Coût réel (mandaté)', en: 'Actual cost (paid)' },
  part: 'paid',
  formula: {
    fr: 'mandaté des mêmes projets et des mêmes sections, à la date d’arrêté',
    en: 'payments of the same projects and sections by the status date',
  },
})

function amountsOf(values: readonly EarnedValue[], scope: Scope): EarnedAmounts {
  const total = (part: (typeof PARTS)[number]): number =>
    plain(sum(values.map((value): Cents => scope.part(value.project, value[part]))))
  return { budget: total('budget'), planned: total('planned'), earned: total('earned'), paid: total('paid') }
}

/** An index of the sums of a scope. */
function defineIndex(
  metric: NamedMetric & {
    readonly unit?: 'money'
    readonly index: keyof ReturnType<typeof earnedIndices>
    readonly parts?: (amounts: EarnedAmounts) => Pick<Figure, 'numerator' | 'denominator'>
    readonly reason: Bilingual
  },
): Metric {
  const { index, reason, parts, unit = 'index', ...description } = metric
  return defineMetric({
    ...description,
    unit,
    ...(parts === undefined ? {} : { parts: 'money' as const }),
    source: EARNED_VALUE,
    // No sum: the parts of a breakdown have indices of their own.
    breakdowns: unit === 'money' ? [] : BY_PORTFOLIO,
    compute: (plan, scope) => {
      const values = earnedValues(plan, scope.touching)
      if (values.length === 0) return { value: null, reason: NO_EARNED_VALUE }
      const amounts = amountsOf(values, scope)
      const value = earnedIndices(amounts)[index]
      return {
        value: value ?? null,
        ...parts?.(amounts),
        ...(value === undefined ? { reason } : {}),
        ...coverage(plan, scope, values.length),
      }
    },
  })
}

/** Cost performance index (CPI). @example earned 50, paid 60: 0.83 */
export const costPerformanceIndex = defineIndex({
  id: 'cost_performance_index',
  label: { fr: 'Indice de performance des coûts', en: 'Cost performance index' },
  index: 'cpi',
  parts: ({ earned, paid }) => ({ numerator: earned, denominator: paid }),
  reason: NOTHING_PAID,
  formula: {
    fr: 'valeur acquise ÷ coût réel\u00a0; en dessous de 1, il est payé plus qu’il n’est réalisé',
    en: 'earned value ÷ actual cost; below 1 more is paid than is done',
  },
})

/** Schedule performance index (SPI). @example earned 50, planned 70: 0.71 */
export const schedulePerformanceIndex = defineIndex({
  id: 'schedule_performance_index',
  label: { fr: 'Indice de performance des délais', en: 'Schedule performance index' },
  index: 'spi',
  parts: ({ earned, planned }) => ({ numerator: earned, denominator: planned }),
  reason: NOTHING_PLANNED,
  formula: {
    fr: 'valeur acquise ÷ valeur planifiée\u00a0; en dessous de 1, il est réalisé moins que prévu\u00a0; tend vers 1 en fin de projet, quel que soit le retard',
    en: 'earned value ÷ planned value; below 1 less is done than was planned; goes to 1 at the end, whatever the delay',
  },
})

/** Estimate at completion (EAC). @example budget 100, CPI 0.83: 120 */
export const earnedEstimate = defineIndex({
  id: 'earned_estimate',
  label: { fr: 'Coût à terminaison au rythme constaté', en: 'Estimate at completion at the present pace' },
  unit: 'money',
  index: 'eac',
  reason: NOTHING_EARNED,
  formula: {
    fr: 'budget à terminaison ÷ indice de performance des coûts\u00a0; ce que coûteraient les projets commencés si la suite coûtait comme le début',
    en: 'budget at completion ÷ cost performance index; what the projects begun would cost if the rest cost as the beginning did',
  },
})

/** To-complete performance index (TCPI). @example budget 100, earned 50, paid 60: 50/40 = 1.25 */
export const toCompleteIndex = defineIndex({
  id: 'to_complete_index',
  label: { fr: 'Indice de performance à tenir', en: 'To-complete performance index' },
  index: 'tcpi',
  parts: ({ budget, earned, paid }) => ({ numerator: budget - earned, denominator: budget - paid }),
  reason: BUDGET_SPENT,
  formula: {
    fr: '(budget à terminaison − valeur acquise) ÷ (budget à terminaison − coût réel)\u00a0: ce qu’il faut réaliser par euro restant pour tenir le budget',
    en: '(budget at completion − earned value) ÷ (budget at completion − actual cost): what must be done for each unit of money left to keep to the budget',
  },
})

function timeFigure(plan: Plan, scope: Scope, figure: (time: EarnedTime) => Figure): Figure {
  const values = earnedValues(plan, scope.touching)
  const time = earnedTime(plan, values)
  if (time === undefined) return { value: null, reason: NO_EARNED_VALUE }
  return { ...figure(time), ...coverage(plan, scope, values.length) }
}

/** Schedule performance in time, SPI(t). @example earned schedule 3.2 months after 4 months: 0.80 */
export const schedulePerformanceTime = defineMetric({
  id: 'schedule_performance_time',
  label: { fr: 'Indice de délai acquis', en: 'Schedule performance in time' },
  unit: 'index',
  parts: 'count',
  formula: {
    fr: 'délai acquis ÷ délai écoulé, en mois\u00a0; délai acquis\u00a0: moment auquel la valeur acquise était planifiée, d’après la valeur planifiée cumulée fin de mois',
    en: 'earned schedule ÷ time passed, in months; earned schedule: when the earned value was planned to be there, by the planned value cumulated at the end of each month',
  },
  source: EARNED_VALUE,
  breakdowns: [],
  compute: (plan, scope) =>
    timeFigure(plan, scope, ({ earned, passed }) =>
      passed > 0
        ? { value: earned / passed, numerator: earned, denominator: passed }
        : { value: null, numerator: earned, denominator: passed, reason: NOTHING_PLANNED },
    ),
})

/** Duration at completion in months, IEAC(t). @example planned 6 months, SPI(t) 0.80: 7.5 */
export const durationForecast = defineMetric({
  id: 'duration_forecast',
  label: {
    fr: 'Durée à terminaison au rythme constaté (mois)',
    en: 'Duration at completion at the present pace (months)',
  },
  unit: 'index',
  formula: {
    fr: 'durée de référence, du premier au dernier mois des projets commencés, ÷ indice de délai acquis',
    en: 'reference duration, from the first to the last month of the projects begun, ÷ schedule performance in time',
  },
  source: EARNED_VALUE,
  breakdowns: [],
  compute: (plan, scope) =>
    timeFigure(plan, scope, ({ earned, passed, planned }) =>
      earned > 0 ? { value: (planned * passed) / earned } : { value: null, reason: NOTHING_EARNED },
    ),
})
