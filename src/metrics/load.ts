/** Demand against capacity of each team and period: the one computation behind load figures, heat maps and load rules. */
import { budgetYearOf } from '../model/calendar-year.ts'
import type { Plan, Project, Team } from '../model/plan.ts'
import { type Month, monthsBetween } from '../units/calendar.ts'
import { type Period, periodsBetween } from '../units/period.ts'
import { type Days, excess, NO_DAYS, plain, sum } from '../units/quantity.ts'
import { netCapacity, netCapacityOf, plannableCapacityOf } from './capacity.ts'
import type { Scope, Term } from './define.ts'
import { candidateDemandOf, type Demand, demandOf } from './demand.ts'
import { isSameId } from './scope.ts'

/** One team in one period. */
export interface TeamLoad {
  readonly team: Team
  readonly period: Period
  /** The budget year of the period's first month inside the horizon. */
  readonly year: number
  readonly demand: Days
  /** Work that candidates would add. */
  readonly candidates: Days
  /** Whether the capacity of every month is known; what is not known counts as none in `net` and `plannable`. */
  readonly isKnown: boolean
  readonly net: Days
  readonly plannable: Days
  /** What demand exceeds net capacity by; none where capacity is not known. */
  readonly overload: Days
  readonly by: readonly Demand[]
  readonly candidatesBy: readonly Demand[]
}

function isCapacityKnown(team: Team, { first, last }: Period): boolean {
  return monthsBetween(first, last).every((month) => netCapacity(team, month) !== undefined)
}

/** A team's load by period over the horizon, at the plan's grain. */
function loadOfTeam(plan: Plan, team: Team): TeamLoad[] {
  const { first, last } = plan.horizon
  return periodsBetween(first, last, plan.grain).map((period) => {
    const by = demandOf(plan, team.id, period)
    const candidatesBy = candidateDemandOf(plan, team.id, period)
    const demand = sum(by.map(({ days }) => days))
    const net = netCapacityOf(team, period)
    const isKnown = isCapacityKnown(team, period)
    return {
      team,
      period,
      year: budgetYearOf(plan, Math.max(period.first, first) as Month),
      demand,
      candidates: sum(candidatesBy.map(({ days }) => days)),
      isKnown,
      net,
      plannable: plannableCapacityOf(team, period),
      overload: isKnown ? excess(demand, net) : NO_DAYS,
      by,
      candidatesBy,
    }
  })
}

const cache = new WeakMap<Plan, readonly TeamLoad[]>()

/** The load of every team and period, teams in plan order, periods in time order. Computed once for a plan. */
export function loadPlan(plan: Plan): readonly TeamLoad[] {
  const known = cache.get(plan)
  if (known !== undefined) return known
  const loads = plan.teams.flatMap((team) => loadOfTeam(plan, team))
  cache.set(plan, loads)
  return loads
}

/** The loads of a scope's team and budget year; all of them where it names none. */
export function loadsIn(plan: Plan, { team, year }: Scope): readonly TeamLoad[] {
  return loadPlan(plan).filter(
    (load) =>
      (team === undefined || isSameId(load.team.id, team)) &&
      (year === undefined || load.year === year),
  )
}

/** The loads of a scope whose capacity is known. */
export function knownLoadsIn(plan: Plan, scope: Scope): readonly TeamLoad[] {
  return loadsIn(plan, scope).filter(({ isKnown }) => isKnown)
}

/** The teams of a scope. */
export function teamsIn({ teams }: Plan, { team }: Scope): Team[] {
  return teams.filter(({ id }) => team === undefined || isSameId(id, team))
}

/** A scope's work on teams inside the horizon, one term for each project that asks for some. */
export function demandTerms(plan: Plan, scope: Scope, kind: 'by' | 'candidatesBy'): Term[] {
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
