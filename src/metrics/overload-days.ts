/** Overload: the person-days that are asked beyond net capacity, period by period. */
import { plain } from '../units/quantity.ts'
import { BY_TEAM } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { openLoadsIn, teamsIn } from './load.ts'
import { NO_CAPACITY, whenEmpty } from './reasons.ts'

/** Overload in person-days; a quiet period doesn't make up for a busy one. @example 120 asked of 100, then 50 of 100: 20 */
export const overloadDays = defineTotal({
  id: 'overload_days',
  label: { fr: 'Surcharge', en: 'Overload' },
  unit: 'days',
  formula: {
    fr: 'somme, par équipe et période, de ce que la charge dépasse de la capacité nette, périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'sum over teams and periods of what workload exceeds net capacity by, periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    openLoadsIn(plan, scope).map(({ team, overload, exact }) => ({
      entity: team,
      amount: plain(overload),
      exact: { amount: exact.overload },
    })),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
