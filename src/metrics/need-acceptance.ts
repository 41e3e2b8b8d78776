/** Acceptance of needs: how many of the needs that were expressed the plan takes on. */
import { defineRate } from './define.ts'
import { isAcceptedNeed, needsIn } from './need-links.ts'

/** Share of needs that were accepted. @example 45 of 58 needs (60 less 2 duplicates): 77.6 % */
export const needAcceptance = defineRate({
  id: 'need_acceptance',
  label: { fr: 'Besoins acceptés', en: 'Needs accepted' },
  parts: 'count',
  formula: {
    fr: 'besoins acceptés ou couverts, ou auxquels répond un projet retenu ÷ besoins exprimés, hors doublons',
    en: 'needs accepted or covered, or answered by a retained project ÷ needs expressed, duplicates left out',
  },
  source: 'usual practice of needs registers',
  breakdowns: ['department'],
  terms: (plan, scope) =>
    needsIn(plan, scope).map((entity) => ({
      entity,
      amount: isAcceptedNeed(plan, entity) ? 1 : 0,
      of: 1,
    })),
})
