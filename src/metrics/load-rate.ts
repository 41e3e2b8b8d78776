/** Load rate: what is asked of the teams against what they have. */
import { plain } from '../units/quantity.ts'
import { BY_TEAM } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { openLoadsIn, teamsIn } from './load.ts'

/** Load rate. @example 1,340 days asked of 1,675 net days: 80.0 % */
export const loadRate = defineRate({
  id: 'load_rate',
  label: { fr: 'Taux de charge', en: 'Load rate' },
  parts: 'days',
  formula: {
    fr: 'charge ÷ capacité nette, périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'workload ÷ net capacity, periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  terms: (plan, scope) =>
    openLoadsIn(plan, scope).map(({ team, demand, net, exact }) => ({
      entity: team,
      amount: plain(demand),
      of: plain(net),
      exact: { of: exact.net },
    })),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
