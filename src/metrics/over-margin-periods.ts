/** Periods over margin: how often a team is asked for more than may be planned. */
import { BY_TEAM } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { openLoadsIn, teamsIn } from './load.ts'
import { NO_CAPACITY, whenEmpty } from './reasons.ts'

/** Number of team-periods over margin. @example two quarters of one team and one of another: 3 */
export const overMarginPeriods = defineTotal({
  id: 'over_margin_periods',
  label: { fr: 'Périodes au-delà de la marge', en: 'Periods over margin' },
  unit: 'count',
  formula: {
    fr: 'nombre de couples équipe × période où la charge dépasse la capacité planifiable, périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'number of team × period pairs in which workload exceeds plannable capacity, periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    openLoadsIn(plan, scope).map(({ team, demand, plannable }) => ({
      entity: team,
      amount: demand > plannable ? 1 : 0,
    })),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
