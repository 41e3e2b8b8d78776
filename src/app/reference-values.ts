/** What a freeze keeps of a project (its reference), as plan files write it, and whether the project still keeps to it. */

import { plannedDays } from '../metrics/base/demand.ts'
import { isMoneyWritten, spendingOf } from '../metrics/base/spending.ts'
import type { BudgetSection, Plan, Project } from '../plan/plan.ts'
import { latestValue } from '../plan/reference-in-force.ts'
import { parseDay } from '../values/calendar.ts'
import { writtenAmount, writtenDays } from './written-quantity.ts'

/** The values of a reference; one that is missing is left out, and so are days and the cost of a project without amounts at 0. */
export interface ReferenceValues {
  readonly start?: string
  readonly end?: string
  readonly investment?: number
  readonly operating?: number
  readonly days?: number
}

type Value = ReferenceValues[keyof ReferenceValues]

const KEYS = ['start', 'end', 'investment', 'operating', 'days'] as const

function filled(values: Readonly<Record<(typeof KEYS)[number], Value>>): ReferenceValues {
  const known = KEYS.flatMap((key) => {
    const value = values[key]
    return value === undefined || (key === 'days' && value === 0) ? [] : [[key, value]]
  })
  return Object.fromEntries(known)
}

/** What the plan now says of a project: dates as written (real ones where no other are), expected cost, IT-side days. */
export function currentValues(plan: Plan, project: Project): ReferenceValues {
  const { written } = project
  // A section without a line of its own costs nothing where the project says what it costs: only so does what is added
  // to it later show as an overrun.
  const isTold = isMoneyWritten(project, {})
  const cost = (section: BudgetSection): number | undefined =>
    isTold ? writtenAmount(spendingOf(plan, project, { section }), plan) : undefined
  const days = plannedDays(project)
  return filled({
    start: written.start ?? written.actual?.start,
    end: written.end ?? written.actual?.end,
    investment: cost('investment'),
    operating: cost('operating'),
    days: days === undefined ? undefined : writtenDays(days),
  })
}

/** The reference in force as files write it. */
function valuesInForce(project: Project): ReferenceValues {
  return filled({
    start: latestValue(project, ({ start }) => start),
    end: latestValue(project, ({ end }) => end),
    investment: latestValue(project, ({ investment }) => investment),
    operating: latestValue(project, ({ operating }) => operating),
    days: latestValue(project, ({ days }) => days),
  })
}

/** What a re-baseline states: the present values, with a zero for each figure of the reference in force that is gone. */
export function newReference(plan: Plan, project: Project): ReferenceValues {
  const [now, then] = [currentValues(plan, project), valuesInForce(project)]
  const stated = KEYS.flatMap((key) => {
    const value = now[key] ?? (typeof then[key] === 'number' ? 0 : undefined)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(stated)
}

function isSameDay(left: string | undefined, right: string | undefined, edge: 'start' | 'end') {
  return parseDay(left ?? '', edge) === parseDay(right ?? '', edge)
}

/** Whether the project no longer keeps to its reference in force; a date that the plan does not say is not compared. */
export function departsFromReference(plan: Plan, project: Project): boolean {
  const [now, then] = [currentValues(plan, project), valuesInForce(project)]
  return (
    (now.start !== undefined && !isSameDay(now.start, then.start, 'start')) ||
    (now.end !== undefined && !isSameDay(now.end, then.end, 'end')) ||
    (now.investment ?? 0) !== (then.investment ?? 0) ||
    (now.operating ?? 0) !== (then.operating ?? 0) ||
    now.days !== then.days
  )
}
