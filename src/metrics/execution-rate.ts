/** Budget execution: what was paid of the credits opened, in the budget years that are closed. */
import { defineCreditRate } from './credit-rate.ts'

/** Execution rate. @example opened 100 + 100, paid 40 and 90 on lines of their own, two more projects opened 100 and 300, paid 0 and 10: 140/600 = 23.3 % */
export const executionRate = defineCreditRate({
  id: 'execution_rate',
  label: { fr: 'Taux d’exécution, exercices clos', en: 'Execution rate, closed years' },
  numerator: ['paid'],
  denominator: 'opened',
  formula: {
    fr: 'mandaté ÷ crédits ouverts, exercices clos à la date d’arrêté',
    en: 'paid ÷ credits opened, budget years closed by the status date',
  },
  source: 'usual ratios of local government finance',
})
