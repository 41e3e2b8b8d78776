/** Budget execution: what was paid of the credits opened. */
import { defineCreditRate } from './credit-rate.ts'

/** Execution rate. @example opened 60 and 120, paid 50 and 30: 80/180 = 44.4 % */
export const executionRate = defineCreditRate({
  id: 'execution_rate',
  label: { fr: 'Taux d’exécution', en: 'Execution rate' },
  numerator: 'paid',
  denominator: 'opened',
  formula: {
    fr: 'mandaté ÷ crédits ouverts, exercices commencés à la date d’arrêté',
    en: 'paid ÷ credits opened, budget years begun by the status date',
  },
  source: 'usual ratios of local government finance',
})
