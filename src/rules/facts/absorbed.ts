/** What the office has managed in a year before (its absorption capacity): the most that it paid, and the most work that it did, in years that are closed. */
import { exactNetOf } from '../../metrics/base/capacity.ts'
import { countsAgainstTeam, daysIn, demandOf } from '../../metrics/base/demand.ts'
import { stageIn } from '../../metrics/base/spending.ts'
import { isYearBegun, isYearClosed, monthsOfYear, yearsOf } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Cents, type Days, NO_CENTS, sum } from '../../values/quantity.ts'

/** A closed year of this plan or of the one before, and how much it holds of something. */
export interface AbsorbedYear<Q> {
  readonly plan: Plan
  readonly year: number
  readonly amount: Q
}

/** The best of one year says nothing of what the office can do. */
const LEAST_YEARS = 2

function largest<Q extends number>(plan: Plan, amountIn: (plan: Plan, year: number) => Q): AbsorbedYear<Q> | undefined {
  const years = [plan.previous, plan]
    .flatMap((of) => (of === undefined ? [] : yearsOf(of).map((year) => ({ plan: of, year }))))
    .filter(({ plan: of, year }) => isYearClosed(of, year, plan.asOf))
    .map((one) => ({ ...one, amount: amountIn(one.plan, one.year) }))
    .filter(({ amount }) => amount > 0)
  if (years.length < LEAST_YEARS) return undefined
  return years.reduce<AbsorbedYear<Q> | undefined>(
    (best, one) => (best === undefined || one.amount > best.amount ? one : best),
    undefined,
  )
}

/** The closed year in which most investment was paid; undefined where no payment is written. */
export function bestPaidYear(plan: Plan): AbsorbedYear<Cents> | undefined {
  return largest(plan, (of, year) =>
    sum(of.projects.map((project) => stageIn(of, project, 'paid', { year, section: 'investment' }) ?? NO_CENTS)),
  )
}

/** The closed year in which teams did most work for projects; undefined where no day done is written. */
export function bestWorkedYear(plan: Plan): AbsorbedYear<Days> | undefined {
  return largest(plan, (of, year) => {
    const months = monthsOfYear(of, year)
    return sum(
      of.projects.flatMap(({ workload }) =>
        workload.filter(countsAgainstTeam).map(({ actual }) => daysIn(actual, months)),
      ),
    )
  })
}

/** The days that retained projects ask of teams in a year. */
export function demandedIn(plan: Plan, year: number): Days {
  const period = monthsOfYear(plan, year)
  return sum(plan.teams.flatMap(({ id }) => demandOf(plan, id, period).map(({ days }) => days)))
}

/** The days that teams have for projects in a year; 0 where no capacity is written. */
function netDaysIn(plan: Plan, year: number): number {
  const period = monthsOfYear(plan, year)
  return plan.teams.reduce((total, team) => total + exactNetOf(team, period).valueOf(), 0)
}

/** How the days that teams have for projects grew from a year that is over to another; 1 where one of the two is not known. */
export function capacityGrowth(before: AbsorbedYear<Days>, plan: Plan, year: number): number {
  const [then, now] = [netDaysIn(before.plan, before.year), netDaysIn(plan, year)]
  return then > 0 && now > 0 ? now / then : 1
}

/** The budget years of a plan that have not begun on the status date. */
export function yearsAhead(plan: Plan): number[] {
  return yearsOf(plan).filter((year) => !isYearBegun(plan, year, plan.asOf))
}
