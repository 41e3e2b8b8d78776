/** Makes a project larger or smaller: what of its money and its days is still to come. */
import type { BudgetLine, Plan, Project, Workload } from '../plan/plan.ts'
import { hasStarted } from '../plan/project-status.ts'
import { monthOfDay } from '../values/calendar.ts'
import { round } from '../values/decimal.ts'
import { type Days, minus, NO_DAYS, type Quantity, sum } from '../values/quantity.ts'
import { futureOf, withFuture } from './future-money.ts'

/** The largest factor: beyond it a number is a slip, and amounts would soon pass what cents can hold. */
export const MOST_SCALE = 1000

function times<Q extends Quantity>(quantity: Q, factor: number): Q {
  return round(quantity * factor) as Q
}

function scaleMoney(plan: Plan, project: Project, factor: number): readonly BudgetLine[] {
  const scaled = [...futureOf(plan, project)].map(([nature, future]) => {
    const years = [...future].map(([year, cents]) => [year, times(cents, factor)] as const)
    return [nature, new Map(years)] as const
  })
  return withFuture(plan, project, new Map(scaled))
}

/** The days that no month holds: all of them where the project has not started, else what is not yet done. */
function scaleUndated({ total, actual }: Workload, isStarted: boolean, factor: number): Days {
  const done = isStarted ? sum(actual.values()) : NO_DAYS
  return done >= total ? total : sum([done, times(minus(total, done), factor)])
}

/** The months after `past` times the factor: each is what the rounded running total grows by, so that no sum drifts. */
function scaleMonths(planned: Workload['planned'], past: number, factor: number): Workload['planned'] {
  let asked = NO_DAYS
  let given = NO_DAYS
  const scaled = [...planned]
    .sort(([left], [right]) => left - right)
    .map(([month, days]) => {
      if (month <= past) return [month, days] as const
      asked = sum([asked, days])
      const part = minus(times(asked, factor), given)
      given = sum([given, part])
      return [month, part] as const
    })
  return new Map(scaled)
}

function scaleWork(plan: Plan, project: Project, work: Workload, factor: number): Workload {
  const isStarted = hasStarted(project)
  if (work.planned.size === 0) return { ...work, total: scaleUndated(work, isStarted, factor) }
  const past = isStarted ? monthOfDay(plan.asOf) : Number.NEGATIVE_INFINITY
  const planned = scaleMonths(work.planned, past, factor)
  return { ...work, planned, total: sum(planned.values()) }
}

/** Whether a factor can be applied: neither negative nor a slip. */
export function isScale(factor: number): boolean {
  return factor >= 0 && factor <= MOST_SCALE
}

/**
 * The project with its money to come (`later` too) times the factor, and its days: those after the status date where
 * it has started, else all. The money of each year and the days up to each month are rounded half away from zero.
 *
 * @param factor - 0 to 1000; another, and none, leave the project as it is.
 */
export function scaleProject(plan: Plan, project: Project, factor: number | undefined): Project {
  if (factor === undefined || factor === 1 || !isScale(factor)) return project
  return {
    ...project,
    budget: scaleMoney(plan, project, factor),
    workload: project.workload.map((work) => scaleWork(plan, project, work, factor)),
  }
}
