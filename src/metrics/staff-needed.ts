/** How many people of each team the retained work takes on average, and how many more its worst period would need. */
import type { Plan, Team } from '../plan/plan.ts'
import { groupedBy } from '../values/multimap.ts'
import { plain, sum } from '../values/quantity.ts'
import { fteFor } from './base/capacity.ts'
import { BY_TEAM, defineTotal, type Scope, type Term, whenEmpty } from './base/define.ts'
import { LOAD_PLANS } from './base/sources.ts'
import { knownLoadsIn, NO_CAPACITY, openLoadsIn, teamsIn } from './base/team-load.ts'

function meanStaffTerms(plan: Plan, scope: Scope): Term[] {
  const loads = groupedBy(knownLoadsIn(plan, scope), ({ team }) => team)
  return teamsIn(plan, scope).flatMap((team) => {
    const own = loads.get(team)
    if (own === undefined) return []
    const days = plain(sum(own.map(({ demand }) => demand)))
    const amount = fteFor(
      team,
      days,
      own.map(({ period }) => period),
    )
    return amount === undefined ? [] : [{ entity: team, amount }]
  })
}

/** Mean full-time equivalents over the periods, external help included. @example 120 days of a team over a year of 80 net days a person: 1.5 */
export const workloadFte = defineTotal({
  id: 'workload_fte',
  label: { fr: 'Effectif nécessaire', en: 'Staff needed' },
  unit: 'fte',
  isNeed: true,
  formula: {
    fr: 'somme, par équipe, de charge ÷ capacité nette d’un ETP de l’équipe sur les mêmes périodes, celles dont la capacité est connue\u00a0; une moyenne, que les pointes dépassent',
    en: "sum over teams of workload ÷ net capacity of one of the team's full-time equivalents over the same periods, those whose capacity is known; a mean, which peaks exceed",
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: meanStaffTerms,
  expected: (plan, scope) => teamsIn(plan, scope),
})

function peakShortageTerms(plan: Plan, scope: Scope): Term[] {
  const peaks = new Map<Team, number>()
  for (const { team, period, overload } of openLoadsIn(plan, scope)) {
    const missing = fteFor(team, plain(overload), [period])
    if (missing !== undefined) peaks.set(team, Math.max(missing, peaks.get(team) ?? 0))
  }
  return [...peaks].map(([entity, amount]) => ({ entity, amount }))
}

/** Full-time equivalents short at the peak of each team. @example 6 days too many in a quarter of 20 net days a person: 0.3 */
export const missingFte = defineTotal({
  id: 'missing_fte',
  label: { fr: 'Effectif manquant en pointe', en: 'Staff missing at the peak' },
  unit: 'fte',
  isNeed: true,
  formula: {
    fr: 'somme, par équipe, de la plus forte valeur de surcharge ÷ capacité nette d’un ETP de l’équipe parmi les périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)\u00a0; un ETP d’une équipe n’en remplace pas un d’une autre',
    en: "sum over teams of the highest overload ÷ net capacity of one of the team's full-time equivalents over the periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods); one team's staff does not stand in for another's",
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: peakShortageTerms,
  expected: (plan, scope) => teamsIn(plan, scope),
})
