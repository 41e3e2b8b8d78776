/** What a baseline keeps of a project: its dates, its cost by section and its days, as files write them. */

import { plannedDays } from '../../metrics/base/demand.ts'
import { cellsIn, isMoneyWritten, spendingOf } from '../../metrics/base/spending.ts'
import { expectedCells } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { statedInForce } from '../../plan/reference-in-force.ts'
import { SECTIONS } from '../../schema/values.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import { writtenAmount, writtenDays } from './written-quantity.ts'

/** Which amounts a baseline keeps: what the plan now expects, or what was voted, with the expected amount of a year without a vote. */
export type KeptAmounts = 'expected' | 'voted'

/** The values of a reference; one that is missing is left out, and so are days and the cost of a project without amounts at 0. */
interface ReferenceValues {
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

/** The years of a project in a section with what was voted of them and what they are expected to cost. */
function yearsOf(plan: Plan, project: Project, section: BudgetSection) {
  const written = cellsIn(project, { section })
  return expectedCells(plan, project)
    .filter((cell) => cell.section === section)
    .map(({ year, amount }) => {
      const voted = written.find((cell) => cell.year === year)?.stages.voted
      return { amount, voted }
    })
}

function costOf(plan: Plan, project: Project, section: BudgetSection, amounts: KeptAmounts): Cents {
  if (amounts === 'expected' && isRetained(project)) return spendingOf(plan, project, { section })
  const years = yearsOf(plan, project, section)
  return sum(years.map(({ amount, voted }) => (amounts === 'voted' ? (voted ?? amount) : amount)))
}

/** Whether the two kinds of amounts give the project another baseline. */
export function isVotedOtherwise(plan: Plan, project: Project): boolean {
  return SECTIONS.some(
    (section) => costOf(plan, project, section, 'voted') !== costOf(plan, project, section, 'expected'),
  )
}

/** Whether the project has votes in some years and expects money in others that have none. */
export function isPartlyVoted(plan: Plan, project: Project): boolean {
  const years = SECTIONS.flatMap((section) => yearsOf(plan, project, section))
  const isWithout = years.some(({ amount, voted }) => voted === undefined && amount !== 0)
  return isWithout && years.some(({ voted }) => voted !== undefined)
}

/** What the plan says of a project: dates as written (real ones where no other are), cost, IT-side days. */
export function presentValues(plan: Plan, project: Project, amounts: KeptAmounts): ReferenceValues {
  const { written } = project
  // A section without a line of its own costs nothing where the project says what it costs: only so does what is added
  // to it later show as an overrun.
  const isTold = isMoneyWritten(project, {})
  const cost = (section: BudgetSection): number | undefined =>
    isTold ? writtenAmount(costOf(plan, project, section, amounts), plan) : undefined
  const days = plannedDays(project)
  return filled({
    start: written.start ?? written.actual?.start,
    end: written.end ?? written.actual?.end,
    investment: cost('investment'),
    operating: cost('operating'),
    days: days === undefined ? undefined : writtenDays(days),
  })
}

/** The reference in force on the day of the freeze as files write it. */
function valuesInForce(plan: Plan, project: Project, date: string): ReferenceValues {
  const day = parseDay(date, 'end')
  const stated = (key: (typeof KEYS)[number]): Value => statedInForce(plan, project, ({ [key]: value }) => value, day)
  return filled({
    start: stated('start'),
    end: stated('end'),
    investment: stated('investment'),
    operating: stated('operating'),
    days: stated('days'),
  })
}

/** What a re-baseline states: the present values, with a zero for each figure of the reference in force that is gone. */
export function newReference(plan: Plan, project: Project, date: string, amounts: KeptAmounts): ReferenceValues {
  const [now, then] = [presentValues(plan, project, amounts), valuesInForce(plan, project, date)]
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
export function departsFromReference(plan: Plan, project: Project, date: string, amounts: KeptAmounts): boolean {
  const [now, then] = [presentValues(plan, project, amounts), valuesInForce(plan, project, date)]
  return (
    (now.start !== undefined && !isSameDay(now.start, then.start, 'start')) ||
    (now.end !== undefined && !isSameDay(now.end, then.end, 'end')) ||
    (now.investment ?? 0) !== (then.investment ?? 0) ||
    (now.operating ?? 0) !== (then.operating ?? 0) ||
    now.days !== then.days
  )
}
