/** Budget execution with what is carried over: payments and commitments still to be paid, of the credits opened. */
import { defineCreditRate } from './credit-rate.ts'

/** Execution rate with carry-over. @example opened 100, paid 40, carried over 50: 90/100 = 90.0 % */
export const executionRateWithCarryOver = defineCreditRate({
  id: 'execution_rate_with_carry_over',
  label: { fr: 'Taux d’exécution, reports compris', en: 'Execution rate with carry-over' },
  numerator: ['carry_over', 'paid'],
  denominator: 'opened',
  formula: {
    fr: '(mandaté + reports) ÷ crédits ouverts, exercices clos à la date d’arrêté',
    en: '(paid + carried over) ÷ credits opened, budget years closed by the status date',
  },
  source: 'usual ratios of local government finance',
})
