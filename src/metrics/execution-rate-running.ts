/** Budget execution of the year that runs: beside the share of the year that has passed, never in the headline. */
import { defineCreditRate } from './credit-rate.ts'

/** Execution rate of the running year. @example on 30 June opened 120, paid 30: 30/120 = 25.0 %, with half the year passed */
export const executionRateRunning = defineCreditRate({
  id: 'execution_rate_running',
  label: { fr: 'Taux d’exécution, exercice en cours', en: 'Execution rate, running year' },
  numerator: ['paid'],
  denominator: 'opened',
  years: 'running',
  formula: {
    fr: 'mandaté ÷ crédits ouverts de l’exercice en cours à la date d’arrêté',
    en: 'paid ÷ credits opened in the budget year that runs on the status date',
  },
  source: 'usual ratios of local government finance',
})
