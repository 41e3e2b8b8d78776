/** Money by budget stage, as written: requested, baseline, voted, opened, committed, paid, carried over, forecast. */
import type { Stage } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { BY_BUDGET, defineTotal, type Metric, type NamedMetric, notApplicable, whenEmpty } from './base/define.ts'
import { stageIn } from './base/spending.ts'
import { partsIn } from './base/terms.ts'

const NO_AMOUNT = notApplicable('aucun montant saisi à ce stade', 'no amount is written at this stage')

const STAGES_SOURCE: Bilingual = { fr: 'étapes budgétaires des collectivités', en: 'budget stages of local government' }

/** The total of a stage over all projects, as written; n/a where no amount of the stage is written. */
function defineStageTotal(
  metric: NamedMetric & {
    readonly stage: Stage
    /** Where nothing is said, that of the other stages. */
    readonly source?: Bilingual
  },
): Metric {
  const { stage, ...description } = metric
  return defineTotal({
    source: STAGES_SOURCE,
    ...description,
    unit: 'money',
    breakdowns: BY_BUDGET,
    missing: whenEmpty(NO_AMOUNT),
    terms: (plan, scope) => partsIn(scope, (entity) => stageIn(plan, entity, stage, scope)),
  })
}

/** Budget requested. @example lines that request 100 and 50: 150 */
export const budgetRequested = defineStageTotal({
  id: 'budget_requested',
  label: { fr: 'Budget demandé', en: 'Budget requested' },
  stage: 'requested',
  formula: { fr: 'somme des montants demandés', en: 'sum of the amounts requested' },
})

/** Baseline budget. @example a line of 60 in 2023 and 120 in 2024: 180 */
export const budgetBaseline = defineStageTotal({
  id: 'budget_baseline',
  label: { fr: 'Budget de référence', en: 'Baseline budget' },
  stage: 'baseline',
  formula: {
    fr: 'somme des montants de référence, par année de chaque ligne',
    en: 'sum of the baseline amounts of the years of each line',
  },
})

/** Budget voted. @example lines of 100 and 80 voted: 180 */
export const budgetVoted = defineStageTotal({
  id: 'budget_voted',
  label: { fr: 'Budget voté', en: 'Budget voted' },
  stage: 'voted',
  formula: { fr: 'somme des crédits votés (budget primitif)', en: 'sum of the credits voted (initial budget)' },
})

/** Opened credits. @example opened 60 in 2023 and 120 in 2024: 180 */
export const budgetOpened = defineStageTotal({
  id: 'budget_opened',
  label: { fr: 'Crédits ouverts', en: 'Opened credits' },
  stage: 'opened',
  formula: {
    fr: 'somme des crédits ouverts, décisions modificatives comprises',
    en: 'sum of the credits opened, amending decisions included',
  },
})

/** Committed. @example committed 55 in 2023 and 90 in 2024: 145 */
export const budgetCommitted = defineStageTotal({
  id: 'budget_committed',
  label: { fr: 'Engagé', en: 'Committed' },
  stage: 'committed',
  formula: { fr: 'somme des montants engagés', en: 'sum of the amounts committed' },
  source: {
    fr: 'étapes budgétaires des collectivités\u00a0; l’engagement crée une obligation de payer',
    en: 'budget stages of local government; a commitment creates an obligation to pay',
  },
})

/** Paid. @example paid 50 in 2023 and 30 in 2024: 80 */
export const budgetPaid = defineStageTotal({
  id: 'budget_paid',
  label: { fr: 'Mandaté', en: 'Paid' },
  stage: 'paid',
  formula: {
    fr: 'somme des montants mandatés, hors exercices non commencés à la date d’arrêté',
    en: 'sum of the payments ordered, without budget years that have not begun by the status date',
  },
})

/** Carried over. @example committed 90 and not paid at the end of 2023, carried over 90: 90 */
export const budgetCarryOver = defineStageTotal({
  id: 'budget_carry_over',
  label: { fr: 'Reports', en: 'Carried over' },
  stage: 'carry_over',
  formula: {
    fr: 'somme des montants reportés sur l’exercice suivant',
    en: 'sum of the amounts carried over to the next budget year',
  },
  source: {
    fr: 'étapes budgétaires des collectivités\u00a0; engagé non mandaté en fin d’exercice (restes à réaliser)',
    en: 'budget stages of local government; committed and not paid at the end of the year',
  },
})

/** Forecast. @example forecast 110 in 2024 and 24 in 2025: 134 */
export const budgetForecast = defineStageTotal({
  id: 'budget_forecast',
  label: { fr: 'Prévu', en: 'Forecast' },
  stage: 'forecast',
  formula: { fr: 'somme des montants prévus, tels que saisis', en: 'sum of the forecast amounts, as written' },
})
