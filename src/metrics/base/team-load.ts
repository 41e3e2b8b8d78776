/**
 * Demand against capacity of each team and period: the one computation behind load figures, heat maps and load rules.
 */
import { budgetYearOf } from '../../plan/budget-year.ts'
import { entitiesById } from '../../plan/find-entity.ts'
import type { Plan, Project, Team } from '../../plan/plan.ts'
import { lastDay, type Month, monthsBetween } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { groupedBy } from '../../values/multimap.ts'
import { type Period, periodsBetween } from '../../values/period.ts'
import { type Days, type FineDays, NO_DAYS, plain, sum } from '../../values/quantity.ts'
import { difference, fraction, isMore, NOTHING, type Rational } from '../../values/rational.ts'
import { exactNetOf, exactPlannableOf, fineDays, netCapacity } from './capacity.ts'
import { notApplicable, type Scope, type Term } from './define.ts'
import { candidateDemandOf, demandOf, type ProjectDemand } from './demand.ts'

export const NO_CAPACITY = notApplicable('capacité des équipes non renseignée', 'the capacity of teams is not known')

export interface TeamLoad {
  readonly team: Team
  readonly period: Period
  /** The budget year of the period's first month inside the horizon. */
  readonly year: number
  /** Whether the period has ended on the status date: nothing that moves a project changes it any more. */
  readonly isPast: boolean
  readonly demand: Days
  /** Work that candidates would add. */
  readonly candidates: Days
  /** Whether the capacity of every month is known; what is not known counts as none in `net` and `plannable`. */
  readonly isKnown: boolean
  readonly net: FineDays
  readonly plannable: FineDays
  /** What demand exceeds net capacity by; none where capacity is not known. */
  readonly overload: FineDays
  /** The same in person-days without any rounding, to be added up. */
  readonly exact: Readonly<Record<'net' | 'plannable' | 'overload', Rational>>
  readonly by: readonly ProjectDemand[]
  readonly candidatesBy: readonly ProjectDemand[]
}

function isCapacityKnown(team: Team, { first, last }: Period): boolean {
  return monthsBetween(first, last).every((month) => netCapacity(team, month) !== undefined)
}

/** Whether a period has ended on the status date; of a closed plan all have. */
export function isPeriodOver({ asOf, status }: Pick<Plan, 'asOf' | 'status'>, { last }: Period): boolean {
  return status === 'closed' || lastDay(last) <= asOf
}

function capacityIn(team: Team, period: Period, demand: Days) {
  const isKnown = isCapacityKnown(team, period)
  const net = exactNetOf(team, period)
  const plannable = exactPlannableOf(team, period)
  const asked = fraction(demand, 100)
  const overload = isKnown && isMore(asked, net) ? difference(asked, net) : NOTHING
  return {
    isKnown,
    net: fineDays(net),
    plannable: fineDays(plannable),
    overload: fineDays(overload),
    exact: { net, plannable, overload },
  }
}

/** A team's load by period over the horizon, at the plan's grain. */
function loadOfTeam(plan: Plan, team: Team): TeamLoad[] {
  const { first, last } = plan.horizon
  return periodsBetween(first, last, plan.grain).map((period) => {
    const by = demandOf(plan, team.id, period)
    const candidatesBy = candidateDemandOf(plan, team.id, period)
    const demand = sum(by.map(({ days }) => days))
    return {
      team,
      period,
      year: budgetYearOf(plan, Math.max(period.first, first) as Month),
      isPast: isPeriodOver(plan, period),
      demand,
      candidates: sum(candidatesBy.map(({ days }) => days)),
      ...capacityIn(team, period, demand),
      by,
      candidatesBy,
    }
  })
}

/** The load of every team and period, teams in plan order, periods in time order. Computed once for a plan. */
export const teamLoads: (plan: Plan) => readonly TeamLoad[] = memoizeByObject((plan: Plan) =>
  plan.teams.flatMap((team) => loadOfTeam(plan, team)),
)

const byTeam = memoizeByObject((loads: readonly TeamLoad[]) => groupedBy(loads, ({ team }) => team.id.toLowerCase()))

/** The loads of a scope's team, budget year, period and side of the status date; all of them where it names none. */
export function loadsIn(plan: Plan, { team, year, when, period }: Scope): readonly TeamLoad[] {
  const all = teamLoads(plan)
  const loads = team === undefined ? all : (byTeam(all).get(team.toLowerCase()) ?? [])
  return loads.filter(
    (load) =>
      (year === undefined || load.year === year) &&
      (period === undefined || load.period.first === period.first) &&
      (when === undefined || load.isPast === (when === 'past')),
  )
}

export function knownLoadsIn(plan: Plan, scope: Scope): readonly TeamLoad[] {
  return loadsIn(plan, scope).filter(({ isKnown }) => isKnown)
}

/**
 * The loads of a scope that a headline speaks of: capacity is known and the period has not ended. Where all periods of
 * the scope have ended (a past year, a plan that is over) these are looked back on.
 */
export function openLoadsIn(plan: Plan, scope: Scope): readonly TeamLoad[] {
  const loads = knownLoadsIn(plan, scope)
  if (scope.when !== undefined || loadsIn(plan, scope).every(({ isPast }) => isPast)) return loads
  return loads.filter(({ isPast }) => !isPast)
}

export function teamsIn({ teams }: Plan, { team }: Scope): readonly Team[] {
  return team === undefined ? teams : entitiesById(teams, team)
}

/** A scope's work on teams inside the horizon, one term for each project that asks for some. */
export function demandTerms(
  plan: Plan,
  scope: Scope,
  kind: 'by' | 'candidatesBy',
): (Term & { readonly entity: Project })[] {
  const here = new Set(scope.touching)
  const days = new Map<Project, Days>()
  for (const load of loadsIn(plan, scope)) {
    for (const demand of load[kind]) {
      if (!here.has(demand.project)) continue
      days.set(demand.project, sum([days.get(demand.project) ?? NO_DAYS, demand.days]))
    }
  }
  return [...days].map(([entity, total]) => ({ entity, amount: plain(scope.part(entity, total)) }))
}
