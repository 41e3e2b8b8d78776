/** Headroom: what the envelopes leave once the expected spending is taken off. */
import { minus } from '../units/quantity.ts'
import { defineTotal } from './define.ts'
import { envelopeTerms, missingEnvelopeTerms } from './envelope-terms.ts'

/** Headroom, negative where an envelope is passed. @example ceiling 4,000, expected spending 4,200: -200 */
export const headroom = defineTotal({
  id: 'headroom',
  label: { fr: 'Marge budgétaire', en: 'Headroom' },
  unit: 'money',
  formula: {
    fr: 'enveloppe − dépense prévue, pour les seules années et sections qui ont une enveloppe',
    en: 'envelope − expected spending, only for the years and sections that have an envelope',
  },
  source: "the plan's envelopes and expected spending",
  breakdowns: ['year', 'section'],
  missing: missingEnvelopeTerms,
  terms: (plan, scope) => envelopeTerms(plan, scope, minus),
})
