/** Envelopes: the ceilings that the plan sets by year and section. */
import { plain } from '../units/quantity.ts'
import { defineTotal } from './define.ts'
import { NO_ENVELOPE, whenEmpty } from './reasons.ts'
import { ceilingsIn } from './spending.ts'

/** Sum of the envelopes. @example ceilings of 4,000 and 1,500 in 2024: 5,500 */
export const envelope = defineTotal({
  id: 'envelope',
  label: { fr: 'Enveloppe', en: 'Envelope' },
  unit: 'money',
  formula: {
    fr: 'somme des plafonds fixés par année et section',
    en: 'sum of the ceilings set by year and section',
  },
  source: "the plan's envelopes",
  breakdowns: ['year', 'section'],
  missing: whenEmpty(NO_ENVELOPE),
  terms: (plan, scope) =>
    ceilingsIn(plan, scope).map(({ year, section, max, at }) => ({
      entity: { id: `${year} ${section}`, at },
      amount: plain(max),
    })),
})
