/** Coverage of needs: how many of the accepted needs completed projects answer. */
import { defineRate } from './define.ts'
import { acceptedNeedsIn, isCoveredNeed } from './need-links.ts'

/** Share of accepted needs that are covered. @example 12 of 45 accepted needs: 26.7 % */
export const needCoverage = defineRate({
  id: 'need_coverage',
  label: { fr: 'Besoins couverts', en: 'Needs covered' },
  parts: 'count',
  formula: {
    fr: 'besoins dont tous les projets retenus sont terminés ÷ besoins acceptés',
    en: 'needs whose retained projects are all completed ÷ accepted needs',
  },
  source: 'usual practice of needs registers',
  breakdowns: ['department'],
  terms: (plan, scope) =>
    acceptedNeedsIn(plan, scope).map((entity) => ({
      entity,
      amount: isCoveredNeed(plan, entity) ? 1 : 0,
      of: 1,
    })),
})
