/** Load rate: what is asked of the teams against what they have. */
import { plain } from '../units/quantity.ts'
import { BY_TEAM } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { knownLoadsIn, teamsIn } from './load.ts'

/** Load rate. @example 1,340 days asked of 1,675 net days: 80.0 % */
export const loadRate = defineRate({
  id: 'load_rate',
  label: { fr: 'Taux de charge', en: 'Load rate' },
  parts: 'days',
  formula: {
    fr: 'charge ÷ capacité nette, périodes où la capacité est connue',
    en: 'workload ÷ net capacity, periods whose capacity is known',
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  terms: (plan, scope) =>
    knownLoadsIn(plan, scope).map(({ team, demand, net }) => ({
      entity: team,
      amount: plain(demand),
      of: plain(net),
    })),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
