/**
 * Writes into a project's record what an approved scenario makes of it: status, dates, amounts, days, and that it enters
 * a frozen plan as an addition.
 */

import { givenScenario } from '../../lang/catalogue/writing.ts'
import type { Choice, FlatScenario } from '../../overlay/flat-scenario.ts'
import { within } from '../../plan/entity.ts'
import type { Entry, Plan, Project, YearAmounts } from '../../plan/plan.ts'
import { isAdditionOnceRetained, isInitialOnceRefused } from '../../plan/project-status.ts'
import { type Day, firstDay, lastDay, monthOfDay, monthText, parseDay } from '../../values/calendar.ts'
import type { PlaceEdit } from '../plan-draft.ts'
import { workEdits } from './work.ts'
import { writtenAmount } from './written-quantity.ts'

/** A project in the plan and under the scenario. */
export interface LaidProject {
  readonly before: Project
  readonly after: Project
}

/** The decision that writes, and its day. */
export interface Ground {
  readonly decision: Entry<'decisions'>
  /** `YYYY-MM-DD`. */
  readonly date: string
}

export const GIVEN_STATUSES = ['approved', 'rejected', 'cancelled'] as const

export type GivenStatus = (typeof GIVEN_STATUSES)[number]

/** The status that the plan takes over, where it is a new one: what a scenario would plan is approved by the decision. */
export function givenStatus({ before, after }: LaidProject): GivenStatus | undefined {
  if (after.status === before.status) return undefined
  return after.status === 'rejected' || after.status === 'cancelled' ? after.status : 'approved'
}

type Disposition = NonNullable<Project['written']['disposition']>

/** What a record keeps of why its project was stopped or put off: what it has, with what is said now. */
export function dispositionOf({ written }: Pick<Project, 'written'>, said: Disposition): Disposition {
  return { ...written.disposition, ...said }
}

/** The new status, and by which decision and why where the project is left out. */
export function statusEdits(
  plan: Pick<Plan, 'isApproved'>,
  laid: LaidProject,
  choice: Pick<Choice, 'reason'> | undefined,
  { decision, date }: Ground,
): PlaceEdit[] {
  const { before } = laid
  const status = givenStatus(laid)
  if (status === undefined) return []
  const edits = [{ at: within(before, 'status'), value: status }]
  if (status === 'approved') return edits
  const notes = choice?.reason === undefined ? {} : { notes: choice.reason }
  const said = { date, decision: decision.id, reason: 'priority_change', ...notes } as const
  const isLeft = status === 'rejected' && isInitialOnceRefused(plan, before)
  return [
    ...edits,
    ...(isLeft ? [{ at: within(before, 'origin'), value: 'initial' }] : []),
    { at: within(before, 'disposition'), value: dispositionOf(before, said) },
  ]
}

/** A date in the form that the project uses: a month where it writes months and the day is the month's edge. */
function dateText(text: string, form: string | undefined, edge: 'start' | 'end'): string {
  const day = parseDay(text, edge)
  if (day === undefined || form?.length !== 7) return text
  const month = monthOfDay(day)
  const edgeDay: Day = edge === 'start' ? firstDay(month) : lastDay(month)
  return day === edgeDay ? monthText(month) : text
}

function dateEdits({ before, after }: LaidProject): PlaceEdit[] {
  return (['start', 'end'] as const).flatMap((edge) => {
    const [old, now] = [before.written[edge], after.written[edge]]
    if (now === undefined || now === old) return []
    const form = old ?? before.written.baseline?.[edge]
    return [{ at: within(before, edge), value: dateText(now, form, edge) }]
  })
}

function milestoneEdits({ before, after }: LaidProject): PlaceEdit[] {
  const old = before.written.milestones ?? []
  return (after.written.milestones ?? []).flatMap(({ current }, index) =>
    current === undefined || current === old[index]?.current
      ? []
      : [{ at: within(before, 'milestones', index, 'current'), value: current }],
  )
}

function budgetEdits({ before, after }: LaidProject, plan: Plan): PlaceEdit[] {
  return before.budget.flatMap((line, index) => {
    const now = after.budget[index] ?? line
    if (now === line) return []
    const old = new Map(line.years.map((amounts) => [amounts.year, amounts]))
    const forecast = (amounts: YearAmounts | undefined) => amounts?.stages.forecast
    const years = now.years.flatMap((amounts) => {
      const cents = forecast(amounts)
      if (cents === undefined || cents === forecast(old.get(amounts.year))) return []
      const at = within(line, 'amounts', String(amounts.year), 'forecast')
      return [{ at, value: writtenAmount(cents, plan) }]
    })
    const { total, recurringFrom } = now
    return [
      ...(recurringFrom === undefined || recurringFrom === line.recurringFrom
        ? []
        : [{ at: within(line, 'recurring_from'), value: recurringFrom }]),
      ...(total === undefined || total === line.total
        ? []
        : [{ at: within(line, 'total'), value: writtenAmount(total, plan) }]),
      ...years,
    ]
  })
}

export function contentEdits(laid: LaidProject, plan: Plan): PlaceEdit[] {
  return [
    ...dateEdits(laid),
    ...budgetEdits(laid, plan),
    ...workEdits(laid.before, laid.after, plan.grain),
    ...milestoneEdits(laid),
  ]
}

export function isAdded(plan: Pick<Plan, 'header'>, laid: LaidProject): boolean {
  return isAdditionOnceRetained(plan, laid.before) && givenStatus(laid) === 'approved'
}

/** What gives way to a project that is added: what its record says, else what the scenario says; undefined where neither does. */
export function givingWay(
  { written }: LaidProject['before'],
  choice: Pick<Choice, 'displaces'> | undefined,
): Choice['displaces'] {
  const own = written.displaces ?? []
  const given = own.length > 0 ? own : (choice?.displaces ?? [])
  return given.length === 0 ? undefined : given
}

/**
 * The origin and the addition of a project that is added, and what gives way to it where the scenario says so; nothing
 * for another. Where neither the scenario nor the record says what gives way, that is for a person to say.
 */
export function additionEdits(
  plan: Plan,
  laid: LaidProject,
  { id: scenario, choices }: Pick<FlatScenario, 'id' | 'choices'>,
  { decision, date }: Ground,
): PlaceEdit[] {
  if (!isAdded(plan, laid)) return []
  const { before } = laid
  const displaces = givingWay(before, choices.get(before.id.toLowerCase()))
  const funding = before.written.addition?.funding ?? givenScenario(scenario, plan.lang)
  const addition = { date, decision: decision.id, funding }
  return [
    { at: within(before, 'origin'), value: 'added' },
    { at: within(before, 'addition'), value: addition },
    ...(displaces === undefined ? [] : [{ at: within(before, 'displaces'), value: displaces }]),
  ]
}
