/** Budget realisation: what was paid of the initial budget. */
import { defineCreditRate } from './credit-rate.ts'

/** Budget realisation rate. @example voted 100, paid 80: 80/100 = 80.0 % */
export const realisationRate = defineCreditRate({
  id: 'realisation_rate',
  label: { fr: 'Taux de réalisation budgétaire', en: 'Budget realisation rate' },
  numerator: ['paid'],
  denominator: 'voted',
  formula: {
    fr: 'mandaté ÷ crédits votés au budget primitif, exercices clos à la date d’arrêté',
    en: 'paid ÷ credits voted in the initial budget, budget years closed by the status date',
  },
  source: 'usual ratios of local government finance',
})
