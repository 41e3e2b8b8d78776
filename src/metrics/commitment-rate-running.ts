/** Commitment of the year that runs, beside the share of the year that has passed. */
import { defineCreditRate } from './credit-rate.ts'

/** Commitment rate of the running year. @example on 30 June opened 120, committed 90: 90/120 = 75.0 % */
export const commitmentRateRunning = defineCreditRate({
  id: 'commitment_rate_running',
  label: { fr: 'Taux d’engagement, exercice en cours', en: 'Commitment rate, running year' },
  numerator: ['committed'],
  denominator: 'opened',
  years: 'running',
  formula: {
    fr: 'engagé ÷ crédits ouverts de l’exercice en cours à la date d’arrêté',
    en: 'committed ÷ credits opened in the budget year that runs on the status date',
  },
  source: 'usual ratios of local government finance',
})
