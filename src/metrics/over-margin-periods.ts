/** Periods over margin: how often a team is asked for more than may be planned. */
import { BY_TEAM } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { knownLoadsIn, teamsIn } from './load.ts'
import { NO_CAPACITY, whenEmpty } from './reasons.ts'

/** Number of team-periods over margin. @example two quarters of one team and one of another: 3 */
export const overMarginPeriods = defineTotal({
  id: 'over_margin_periods',
  label: { fr: 'Périodes au-delà de la marge', en: 'Periods over margin' },
  unit: 'count',
  formula: {
    fr: 'nombre de couples équipe × période où la charge dépasse la capacité planifiable',
    en: 'number of team × period pairs in which workload exceeds plannable capacity',
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    knownLoadsIn(plan, scope).map(({ team, demand, plannable }) => ({
      entity: team,
      amount: demand > plannable ? 1 : 0,
    })),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
