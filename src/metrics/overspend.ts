/** Overspend: what the expected spending exceeds the envelopes by, year by year and section by section. */
import { excess } from '../units/quantity.ts'
import { defineTotal } from './define.ts'
import { envelopeTerms, missingEnvelopeTerms } from './envelope-terms.ts'

/** Money beyond the envelopes; a lean year doesn't make up for a dear one. @example 4,200 of 4,000, then 1,000 of 1,500: 200 */
export const overspend = defineTotal({
  id: 'overspend',
  label: { fr: 'Dépassement des enveloppes', en: 'Overspend' },
  unit: 'money',
  formula: {
    fr: 'somme, par année et section dotées d’une enveloppe, de ce que la dépense prévue dépasse de l’enveloppe',
    en: 'sum, over the years and sections that have an envelope, of what expected spending exceeds it by',
  },
  source: "the plan's envelopes and expected spending",
  breakdowns: ['year', 'section'],
  missing: missingEnvelopeTerms,
  terms: (plan, scope) => envelopeTerms(plan, scope, (ceiling, spent) => excess(spent, ceiling)),
})
