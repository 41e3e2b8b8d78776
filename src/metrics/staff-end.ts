/** Staff at the status date, or in the last month of a plan that is over. */
import { defineTotal } from './define.ts'
import { teamsIn } from './load.ts'
import { NO_STAFF, whenEmpty } from './reasons.ts'
import { lastStaffMonth, staffTerms } from './staff.ts'

/** Full-time equivalents in the month of the status date, kept inside the horizon. @example 26 at the start and 8 hires: 34 */
export const staffEnd = defineTotal({
  id: 'staff_end',
  label: { fr: 'Effectif à la date d’arrêté', en: 'Staff at the status date' },
  unit: 'fte',
  formula: {
    fr: 'ETP des équipes au mois de la date d’arrêté, au plus tard au dernier mois du plan',
    en: 'full-time equivalents of the teams in the month of the status date, at the latest in the last month of the plan',
  },
  source: 'count',
  breakdowns: ['team'],
  missing: whenEmpty(NO_STAFF),
  terms: (plan, scope) => staffTerms(plan, scope, lastStaffMonth(plan)),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
