/** Overload: the person-days asked beyond net capacity, and how often a team is asked for more than may be planned. */
import { plain } from '../values/quantity.ts'
import { BY_TEAM, defineTotal, whenEmpty } from './base/define.ts'
import { LOAD_PLANS } from './base/sources.ts'
import { NO_CAPACITY, openLoadsIn, teamsIn } from './base/team-load.ts'

/** Overload in person-days; a quiet period doesn't make up for a busy one. @example 120 asked of 100, then 50 of 100: 20 */
export const overloadDays = defineTotal({
  id: 'overload_days',
  label: { fr: 'Surcharge', en: 'Overload' },
  unit: 'days',
  formula: {
    fr: 'somme, par équipe et période, de ce que la charge dépasse de la capacité nette, périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'sum over teams and periods of what workload exceeds net capacity by, periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    openLoadsIn(plan, scope).map(({ team, overload, exact }) => ({
      entity: team,
      amount: plain(overload),
      exact: { amount: exact.overload },
    })),
  expected: (plan, scope) => teamsIn(plan, scope),
})

/** Number of team-periods over margin. @example two quarters of one team and one of another: 3 */
export const overMarginPeriods = defineTotal({
  id: 'over_margin_periods',
  label: { fr: 'Périodes au-delà de la marge', en: 'Periods over margin' },
  unit: 'count',
  formula: {
    fr: 'nombre de couples équipe × période où la charge dépasse la capacité planifiable, périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'number of team × period pairs in which workload exceeds plannable capacity, periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    openLoadsIn(plan, scope).map(({ team, demand, plannable }) => ({
      entity: team,
      amount: demand > plannable ? 1 : 0,
    })),
  expected: (plan, scope) => teamsIn(plan, scope),
})
