/** Balance of the investment: the share of each axis, theme or department. */
import { plain } from '../units/quantity.ts'
import { defineShareOfWhole } from './share-of-whole.ts'
import { spendingOf } from './spending.ts'

/** Share of the expected investment. @example 600 of the 1,500 to be invested: 40.0 % */
export const investmentShare = defineShareOfWhole({
  id: 'investment_share',
  label: { fr: 'Part de l’investissement', en: 'Share of the investment' },
  parts: 'money',
  formula: {
    fr: 'investissement prévu de l’axe, du thème ou de la direction ÷ investissement prévu du plan',
    en: "expected investment of the axis, theme or department ÷ the plan's expected investment",
  },
  source: 'usual practice of portfolio balance',
  amounts: (plan, scope) =>
    scope.touching.map((entity) => ({
      entity,
      amount: plain(scope.part(entity, spendingOf(plan, entity, { section: 'investment' }))),
    })),
})
