/** Change of staff since the start of the plan. */
import { defineTotal } from './define.ts'
import { teamsIn } from './load.ts'
import { NO_STAFF, whenEmpty } from './reasons.ts'
import { lastStaffMonth, staffTerms } from './staff.ts'

/** Full-time equivalents gained (lost where negative); a team whose first value comes later counts as unchanged until then. @example from 18 to 26: +8 */
export const staffChange = defineTotal({
  id: 'staff_change',
  label: { fr: 'Évolution de l’effectif', en: 'Change of staff' },
  unit: 'fte',
  isChange: true,
  formula: {
    fr: 'effectif à la date d’arrêté − effectif au début du plan, équipes connues aux deux dates',
    en: 'staff at the status date − staff at the start, teams known on both dates',
  },
  source: 'count',
  breakdowns: ['team'],
  missing: whenEmpty(NO_STAFF),
  terms: (plan, scope) => {
    const before = new Map(
      staffTerms(plan, scope, plan.horizon.first).map(({ entity, amount }) => [entity, amount]),
    )
    return staffTerms(plan, scope, lastStaffMonth(plan)).flatMap(({ entity, amount }) => {
      const start = before.get(entity)
      return start === undefined ? [] : [{ entity, amount: amount - start }]
    })
  },
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
