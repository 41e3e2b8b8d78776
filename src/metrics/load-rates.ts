/**
 * Load rate and peak load: what is asked of the teams against what they have, over all and in the busiest team and
 * period.
 */
import { periodText } from '../values/period.ts'
import { plain } from '../values/quantity.ts'
import { BY_TEAM, defineMetric, defineRate, rate } from './base/define.ts'
import { LOAD_PLANS } from './base/sources.ts'
import { NO_CAPACITY, openLoadsIn, type TeamLoad, teamsIn } from './base/team-load.ts'

/** Load rate. @example 1,340 days asked of 1,675 net days: 80.0 % */
export const loadRate = defineRate({
  id: 'load_rate',
  label: { fr: 'Taux de charge', en: 'Load rate' },
  parts: 'days',
  formula: {
    fr: 'charge ÷ capacité nette, périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'workload ÷ net capacity, periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  terms: (plan, scope) =>
    openLoadsIn(plan, scope).map(({ team, demand, net, exact }) => ({
      entity: team,
      amount: plain(demand),
      of: plain(net),
      exact: { of: exact.net },
    })),
  expected: (plan, scope) => teamsIn(plan, scope),
})

function isHigher(load: TeamLoad, best: TeamLoad): boolean {
  return load.demand * best.net > best.demand * load.net
}

/** Highest load rate, and where it lies; the first on a tie. @example 120 of 100 days in 2024-Q3: 120.0 %, INFRA 2024-Q3 */
export const peakLoadRate = defineMetric({
  id: 'peak_load_rate',
  label: { fr: 'Taux de charge maximal', en: 'Peak load rate' },
  unit: 'rate',
  parts: 'days',
  formula: {
    fr: 'plus fort rapport charge ÷ capacité nette parmi les équipes et les périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)',
    en: 'highest workload ÷ net capacity over teams and periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods)',
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  compute: (plan, scope) => {
    const [first, ...others] = openLoadsIn(plan, scope).filter(({ net }) => net > 0)
    if (first === undefined) return { value: null, reason: NO_CAPACITY }
    const peak = others.reduce((best, load) => (isHigher(load, best) ? load : best), first)
    const figure = rate(plain(peak.demand), plain(peak.net))
    if (peak.demand === 0) return figure
    return { ...figure, where: `${peak.team.id} ${periodText(peak.period)}` }
  },
})
