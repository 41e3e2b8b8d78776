/** A project of a plan as the next one continues it: what it is, without what was decided and done of it, with the money and the days still due. */
import { dueNext, type NextFrame } from '../../metrics/roll-over.ts'
import { natureOf } from '../../plan/budget-cell.ts'
import { budgetYearOf } from '../../plan/budget-year.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted } from '../../plan/project-status.ts'
import { firstDay, monthOfDay, monthText, parseDay } from '../../values/calendar.ts'
import { addToList } from '../../values/multimap.ts'
import { periodOf, periodText } from '../../values/period.ts'
import { type Cents, type Days, sum } from '../../values/quantity.ts'
import { writtenAmount, writtenDays } from '../edits/written-quantity.ts'

type Written = Readonly<Record<string, unknown>>

/** What the previous plan decided of a project, and what it was voted and held against there. */
const OF_THE_PREVIOUS = [
  'origin',
  'previous',
  'addition',
  'merged_into',
  'displaces',
  'baseline',
  'rebaselines',
  'closure',
  'disposition',
  'beyond_horizon',
  'budget',
  'workload',
]

/** What is kept of a project that is completed and of which something is still to be paid. */
const OF_A_PAYMENT = [
  'id',
  'title',
  'description',
  'status',
  'theme',
  'axis',
  'axes',
  'programme',
  'departments',
  'internal_only',
  'actual',
  'confidential',
]

/** What a line says beside its amounts. */
const OF_LINES = ['id', 'total', 'amounts']
const OF_WORK = ['unit', 'days', 'total', 'curve', 'actual']

function without(record: Written, keys: readonly string[]): Written {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}

/** Adds up what falls under one key, in the order of first appearance. */
function summed<Q extends Cents | Days>(
  parts: readonly (readonly [key: string, amount: Q])[],
): (readonly [string, Q])[] {
  const byKey = new Map<string, Q[]>()
  for (const [key, amount] of parts) addToList(byKey, key, amount)
  return [...byKey].map(([key, amounts]) => [key, sum(amounts)] as const)
}

type Due = ReturnType<typeof dueNext>

/** The lines of what is still to be paid, a line for each nature; what is due before the first year falls into it, what lies beyond the last is later. */
function budgetOf(next: NextFrame, previous: Plan, project: Project, { money }: Due): Written[] {
  const [first, last] = [next.horizon.first, next.horizon.last].map((month) => budgetYearOf(next, month)) as [
    number,
    number,
  ]
  const yearKey = (year: number | 'later'): string => {
    if (year === 'later') return String(first)
    return year > last ? 'later' : String(Math.max(first, year))
  }
  const natures = [...new Set(money.map(({ nature }) => nature))]
  return natures.flatMap((nature) => {
    const index = project.budget.findIndex((line) => natureOf(line) === nature)
    const line = project.written.budget?.[index]
    if (line === undefined) return []
    const own = money.filter((one) => one.nature === nature)
    const amounts = summed(own.map(({ year, amount }) => [yearKey(year), amount] as const))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([year, amount]) => [year, { requested: writtenAmount(amount, previous) }])
    return [{ ...without(line, OF_LINES), amounts: Object.fromEntries(amounts) }]
  })
}

/** The work that is still to be done, entry by entry; what should have been done before falls into the first month. */
function workloadOf(next: NextFrame, previous: Plan, project: Project, { days }: Due): Written[] {
  const { first } = next.horizon
  return project.workload.flatMap((work, index) => {
    const own = days.filter((one) => one.work === work)
    const written = project.written.workload?.[index]
    if (own.length === 0 || written === undefined) return []
    const periods = summed(
      own.map(({ month, days: left }) => {
        const at = month === undefined || month < first ? first : month
        return [periodText(periodOf(at, previous.grain)), left] as const
      }),
    )
    const byPeriod = periods
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([period, left]) => [period, writtenDays(left)])
    return [{ ...without(written, OF_WORK), days: Object.fromEntries(byPeriod) }]
  })
}

/** The dates that still lie ahead; what has begun keeps the day on which it did. */
function datesOf({ horizon }: NextFrame, { span, written, status }: Project): Written {
  const isPast = span.end !== undefined && span.end < firstDay(horizon.first)
  const isMoved = isPast || status === 'postponed'
  const { start, end, actual } = written
  if (status === 'completed') return { start, end }
  if (isMoved) return { start: undefined, end: undefined, actual: actual?.start && { start: actual.start } }
  return { start: start ?? (span.start === undefined ? undefined : monthText(monthOfDay(span.start))), end }
}

/** Milestones that were not reached and risks that are not closed, without the days that they were held against; benefits without a due date that is over. */
function ahead({ horizon }: NextFrame, { written }: Project): Written {
  const isOver = (day = ''): boolean => (parseDay(day, 'end') ?? firstDay(horizon.first)) < firstDay(horizon.first)
  const milestones = (written.milestones ?? []).filter(({ actual }) => actual === undefined)
  const risks = (written.risks ?? []).filter(({ status }) => status !== 'closed')
  return {
    milestones: milestones.length === 0 ? undefined : milestones.map((one) => without(one, ['baseline'])),
    risks: risks.length === 0 ? undefined : risks,
    benefits: written.benefits?.map((one) => (isOver(one.due) ? without(one, ['due']) : one)),
  }
}

/**
 * The record of a project that is carried over: under its own id, `previous` naming it in the plan that it comes from. What was
 * postponed awaits arbitration again.
 */
export function carriedProject(next: NextFrame, previous: Plan, project: Project): Written {
  const { at: _, ...raw } = project.written as Written & { at?: unknown }
  const due = dueNext(next, previous, project)
  const [budget, workload] = [budgetOf(next, previous, project, due), workloadOf(next, previous, project, due)]
  const isPayment = isCompleted(project)
  const { id, title, description, ...rest } = without(raw, OF_THE_PREVIOUS)
  const kept = Object.entries(rest).filter(([key]) => !isPayment || OF_A_PAYMENT.includes(key))
  const record = {
    id,
    title,
    description,
    ...Object.fromEntries(kept),
    status: project.status === 'postponed' ? 'candidate' : project.status,
    origin: 'carried_over',
    previous: project.id,
    ...datesOf(next, project),
    ...(isPayment ? {} : ahead(next, project)),
    // Why one is on hold holds on; the decision that postponed one was the previous plan's.
    disposition: project.status === 'on_hold' ? project.written.disposition : undefined,
    budget: budget.length === 0 ? undefined : budget,
    workload: workload.length === 0 ? undefined : workload,
  }
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
