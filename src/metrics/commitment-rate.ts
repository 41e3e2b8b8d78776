/** Commitment: what was bound of the credits opened. */
import { defineCreditRate } from './credit-rate.ts'

/** Commitment rate. @example opened 60 and 120, committed 55 and 90: 145/180 = 80.6 % */
export const commitmentRate = defineCreditRate({
  id: 'commitment_rate',
  label: { fr: 'Taux d’engagement, exercices clos', en: 'Commitment rate, closed years' },
  numerator: ['committed'],
  denominator: 'opened',
  formula: {
    fr: 'engagé ÷ crédits ouverts, exercices clos à la date d’arrêté',
    en: 'committed ÷ credits opened, budget years closed by the status date',
  },
  source: 'usual ratios of local government finance',
})
