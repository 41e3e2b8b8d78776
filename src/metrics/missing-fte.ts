/** Missing staff: how many more people each team would need in its worst period. */
import type { Plan, Team } from '../model/plan.ts'
import { plain } from '../units/quantity.ts'
import { BY_TEAM } from './breakdowns.ts'
import { defineTotal, type Scope, type Term } from './define.ts'
import { fteFor } from './fte-for.ts'
import { openLoadsIn, teamsIn } from './load.ts'
import { NO_CAPACITY, whenEmpty } from './reasons.ts'

function termsOf(plan: Plan, scope: Scope): Term[] {
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
  formula: {
    fr: 'somme, par équipe, de la plus forte valeur de surcharge ÷ capacité nette d’un ETP de l’équipe parmi les périodes non terminées à la date d’arrêté dont la capacité est connue (une année ou un plan entièrement passés\u00a0: toutes leurs périodes)\u00a0; un ETP d’une équipe n’en remplace pas un d’une autre',
    en: "sum over teams of the highest overload ÷ net capacity of one of the team's full-time equivalents over the periods that have not ended on the status date and whose capacity is known (of a year or a plan that is over: all its periods); one team's staff does not stand in for another's",
  },
  source: 'usual practice of load plans',
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: termsOf,
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
