/** Forecast amounts as written; what a plan expects to spend is the metric spending. */
import { defineStageTotal } from './stage-total.ts'

/** Forecast. @example forecast 110 in 2024 and 24 in 2025: 134 */
export const budgetForecast = defineStageTotal({
  id: 'budget_forecast',
  label: { fr: 'Prévu', en: 'Forecast' },
  stage: 'forecast',
  formula: {
    fr: 'somme des montants prévus, tels que saisis',
    en: 'sum of the forecast amounts, as written',
  },
  source: 'budget stages of local government',
})
