/** Needs planned: how many of the accepted needs a retained project answers. */
import { defineRate } from './define.ts'
import { acceptedNeedsIn, isPlannedNeed } from './need-links.ts'

/** Share of accepted needs that are planned. @example 42 of 45 accepted needs: 93.3 % */
export const needPlanned = defineRate({
  id: 'need_planned',
  label: { fr: 'Besoins planifiés', en: 'Needs planned' },
  parts: 'count',
  formula: {
    fr: 'besoins auxquels répond au moins un projet retenu ÷ besoins acceptés',
    en: 'needs answered by at least one retained project ÷ accepted needs',
  },
  source: 'usual practice of needs registers',
  breakdowns: ['department'],
  terms: (plan, scope) =>
    acceptedNeedsIn(plan, scope).map((entity) => ({
      entity,
      amount: isPlannedNeed(plan, entity) ? 1 : 0,
      of: 1,
    })),
})
