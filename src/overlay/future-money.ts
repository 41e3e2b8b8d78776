/** The part of a budget line that is still to be spent, by budget year, and the line with another such part. */
import { isYearClosed } from '../model/calendar-year.ts'
import { expectedCost } from '../model/expected-cost.ts'
import type { BudgetLine, Plan, YearAmounts } from '../model/plan.ts'
import { type Cents, minus, NO_CENTS, sum } from '../units/quantity.ts'

/** Money to come by budget year; `later` for what lies beyond the horizon. */
export type FutureMoney = ReadonlyMap<YearAmounts['year'], Cents>

/** What of an open year is already paid, as far as the year's expected cost reaches. */
function spentOf(plan: Plan, amounts: YearAmounts): Cents {
  const expected = expectedCost(plan, amounts)
  const paid = amounts.stages.paid ?? NO_CENTS
  const isBeyond = expected < 0 ? paid < expected : paid > expected
  if (isBeyond) return expected
  return Math.sign(paid) === Math.sign(expected) ? paid : NO_CENTS
}

function futureOfYear(plan: Plan, amounts: YearAmounts): Cents {
  if (amounts.year !== 'later' && isYearClosed(plan, amounts.year, plan.asOf)) return NO_CENTS
  return minus(expectedCost(plan, amounts), spentOf(plan, amounts))
}

/** What each open year of a line is expected to cost beyond its payments; closed years have no future. */
export function futureOf(plan: Plan, line: BudgetLine): FutureMoney {
  return new Map(
    line.years.flatMap((amounts) => {
      const future = futureOfYear(plan, amounts)
      return future === 0 ? [] : [[amounts.year, future] as const]
    }),
  )
}

function order(year: YearAmounts['year']): number {
  return year === 'later' ? Number.POSITIVE_INFINITY : year
}

/** The first budget year in which the line costs anything; undefined where it never does before `later`. */
function firstYear(plan: Plan, years: readonly YearAmounts[]): number | undefined {
  const first = years.find((amounts) => expectedCost(plan, amounts) !== 0)?.year
  return first === 'later' ? undefined : first
}

/** The year from which the cost comes back, moved by the years that the line's first cost moved. */
function recurringFrom(
  plan: Plan,
  line: BudgetLine,
  years: readonly YearAmounts[],
): number | undefined {
  const [before, after] = [firstYear(plan, line.years), firstYear(plan, years)]
  if (line.recurringFrom === undefined || before === undefined || after === undefined) {
    return line.recurringFrom
  }
  return line.recurringFrom + after - before
}

/**
 * The line with other money to come, written as the forecast of each year that changes, so that its expected cost is
 * its payments and that money. A year that is new is added, a year that loses all is forecast at 0. The line's total,
 * where it has one, changes by as much as its years.
 *
 * @param future - holds no closed year.
 */
export function withFuture(plan: Plan, line: BudgetLine, future: FutureMoney): BudgetLine {
  const before = futureOf(plan, line)
  const isSame = (year: YearAmounts['year']) =>
    (before.get(year) ?? NO_CENTS) === (future.get(year) ?? NO_CENTS)
  const written = new Map(line.years.map((amounts) => [amounts.year, amounts]))
  const changed = [...new Set([...written.keys(), ...future.keys()])].filter(
    (year) => !isSame(year),
  )
  if (changed.length === 0) return line
  for (const year of changed) {
    const amounts = written.get(year) ?? { year, stages: {} }
    const spent = minus(expectedCost(plan, amounts), before.get(year) ?? NO_CENTS)
    const forecast = sum([spent, future.get(year) ?? NO_CENTS])
    written.set(year, { year, stages: { ...amounts.stages, forecast } })
  }
  const years = [...written.values()].sort((left, right) => order(left.year) - order(right.year))
  const more = minus(sum(future.values()), sum(before.values()))
  return {
    ...line,
    years,
    total: line.total === undefined ? undefined : sum([line.total, more]),
    recurringFrom: recurringFrom(plan, line, years),
  }
}
