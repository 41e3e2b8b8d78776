/** Staff at the start of the plan. */
import { defineTotal } from './define.ts'
import { teamsIn } from './load.ts'
import { NO_STAFF, whenEmpty } from './reasons.ts'
import { staffTerms } from './staff.ts'

/** Full-time equivalents in the first month of the horizon. @example teams of 8, 10 and 8: 26 */
export const staffStart = defineTotal({
  id: 'staff_start',
  label: { fr: 'Effectif au début du plan', en: 'Staff at the start' },
  unit: 'fte',
  formula: {
    fr: 'ETP des équipes au premier mois du plan',
    en: 'full-time equivalents of the teams in the first month of the plan',
  },
  source: 'count',
  breakdowns: ['team'],
  missing: whenEmpty(NO_STAFF),
  terms: (plan, scope) => staffTerms(plan, scope, plan.horizon.first),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
