/** Writes planned days that were moved or scaled: by periods where the project plans by periods, else as a total. */
import { within } from '../model/entity.ts'
import type { Plan, Project, Workload } from '../model/plan.ts'
import { spreadPeriods } from '../model/spread.ts'
import type { Month } from '../units/calendar.ts'
import { parsePeriod, periodsBetween, periodText } from '../units/period.ts'
import { type Days, sum } from '../units/quantity.ts'
import type { PlaceEdit } from './plan-draft.ts'
import { writtenDays } from './written-quantity.ts'

type ByMonth = ReadonlyMap<Month, Days>
type ByPeriod = Readonly<Record<string, number>>

function monthsOf(text: string): Month[] {
  const period = parsePeriod(text)
  if (period === undefined) return []
  return Array.from(
    { length: period.last - period.first + 1 },
    (_, index) => (period.first + index) as Month,
  )
}

/** The written periods in whose months nothing changes. */
function unchanged(written: ByPeriod, before: ByMonth, after: ByMonth): ByPeriod {
  const isSame = (month: Month): boolean => before.get(month) === after.get(month)
  return Object.fromEntries(
    Object.entries(written).filter(([text]) => monthsOf(text).every(isSame)),
  )
}

/** The days of each month that some periods do not hold. */
function remaining(after: ByMonth, periods: ByPeriod, span: Project['span']): Map<Month, number> {
  const held = spreadPeriods(periods, span)
  const months = new Set([...after.keys(), ...held.keys()])
  return new Map(
    [...months].map((month) => [month, (after.get(month) ?? 0) - (held.get(month) ?? 0)]),
  )
}

/** Days by periods of the plan's grain, empty ones left out. */
function gathered(days: ReadonlyMap<Month, number>, grain: Plan['grain']): ByPeriod {
  const months = [...days.keys()].sort((left, right) => left - right)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return {}
  return Object.fromEntries(
    periodsBetween(first, last, grain).flatMap((period) => {
      const inside = months.filter((month) => month >= period.first && month <= period.last)
      const total = sum(inside.map((month) => (days.get(month) ?? 0) as Days))
      return total === 0 ? [] : [[periodText(period), writtenDays(total)]]
    }),
  )
}

function inOrder(periods: ByPeriod): ByPeriod {
  const first = (text: string): number => parsePeriod(text)?.first ?? 0
  return Object.fromEntries(
    Object.entries(periods).sort(([left], [right]) => first(left) - first(right)),
  )
}

/** The periods to write: those that nothing changes as they are, the rest in the plan's grain. */
function periodsFor(
  written: ByPeriod,
  before: ByMonth,
  after: ByMonth,
  span: Project['span'],
  grain: Plan['grain'],
): ByPeriod {
  const kept = unchanged(written, before, after)
  const rest = remaining(after, kept, span)
  const added = gathered(rest, grain)
  // Where the new dates spread a kept period in another way, it no longer says what it said.
  const isKept =
    [...rest.values()].every((days) => days >= 0) &&
    Object.keys(added).every((text) => !Object.hasOwn(kept, text))
  return inOrder(isKept ? { ...kept, ...added } : gathered(after, grain))
}

function isSameSeries(left: ByMonth, right: ByMonth): boolean {
  return left.size === right.size && [...left].every(([month, days]) => right.get(month) === days)
}

function totalEdit(before: Workload, after: Workload): PlaceEdit[] {
  if (before.total === after.total) return []
  return [{ at: within(before, 'total'), value: writtenDays(after.total) }]
}

/** The edits of a project's planned days; a total that is only moved spreads anew over the new dates by itself. */
export function workEdits(before: Project, after: Project, grain: Plan['grain']): PlaceEdit[] {
  return before.workload.flatMap((work, index) => {
    const now = after.workload[index] ?? work
    const written = before.written.workload?.[index]
    const total = written?.total === undefined ? [] : totalEdit(work, now)
    if (written?.days === undefined || isSameSeries(work.planned, now.planned)) return total
    const periods = periodsFor(written.days, work.planned, now.planned, after.span, grain)
    return [{ at: within(work, 'days'), value: periods }, ...total]
  })
}
