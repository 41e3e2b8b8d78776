/** Staff needed: how many people of each team the retained work takes on average. */
import type { Plan } from '../model/plan.ts'
import { plain, sum } from '../units/quantity.ts'
import { BY_TEAM } from './breakdowns.ts'
import { defineTotal, type Scope, type Term } from './define.ts'
import { fteFor } from './fte-for.ts'
import { knownLoadsIn, teamsIn } from './load.ts'
import { NO_CAPACITY, whenEmpty } from './reasons.ts'

function termsOf(plan: Plan, scope: Scope): Term[] {
  const loads = knownLoadsIn(plan, scope)
  return teamsIn(plan, scope).flatMap((team) => {
    const own = loads.filter((load) => load.team === team)
    if (own.length === 0) return []
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
  formula: {
    fr: 'somme, par équipe, de charge ÷ capacité nette d’un ETP de l’équipe sur les mêmes périodes, celles dont la capacité est connue\u00a0; une moyenne, que les pointes dépassent',
    en: "sum over teams of workload ÷ net capacity of one of the team's full-time equivalents over the same periods, those whose capacity is known; a mean, which peaks exceed",
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: termsOf,
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
