/**
 * The part of a project's money that is still to be spent, by nature and budget year, and its lines with another such
 * part.
 */
import { type BudgetCell, cellAt, cellsOf, mayBeNegative, natureOf } from '../plan/budget-cell.ts'
import { compareYears } from '../plan/budget-year.ts'
import {
  ESTIMATES,
  type ExpectedPart,
  expectedParts,
  expectedYears,
  lineAmount,
  yearState,
} from '../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project, YearAmounts } from '../plan/plan.ts'
import { addToList } from '../values/multimap.ts'
import { apportion, type Cents, minus, NO_CENTS, sum } from '../values/quantity.ts'

/** Money to come by budget year; `later` for what lies beyond the horizon. */
export type FutureMoney = ReadonlyMap<YearAmounts['year'], Cents>

/** Money to come by nature, see `natureOf`. */
export type FutureByNature = ReadonlyMap<string, FutureMoney>

type Part = Pick<ExpectedPart, 'nature' | 'kind' | 'amount'>

/** What each nature is expected to cost beyond its payments, negative where it is overspent. */
function beyondPayments(parts: readonly ExpectedPart[], cell: BudgetCell | undefined): Part[] {
  const paid = (nature: string): Cents => cell?.natures.find((one) => one.nature === nature)?.stages.paid ?? NO_CENTS
  const expected = new Set(parts.map(({ nature }) => nature))
  const untold = (cell?.natures ?? []).filter(({ nature }) => !expected.has(nature))
  return [
    ...parts.map(({ nature, kind, amount }) => ({ nature, kind, amount: minus(amount, paid(nature)) })),
    ...untold.map(({ nature, kind }) => ({ nature, kind, amount: minus(NO_CENTS, paid(nature)) })),
  ]
}

/** The same in all, without anything below zero on a nature that can't have it: the others bear what it is overspent by. */
function withoutNegatives(parts: readonly Part[]): Part[] {
  const isSound = ({ kind, amount }: Part): boolean => amount >= 0 || mayBeNegative({ kind })
  if (parts.every(isSound)) return [...parts]
  const rest = sum(parts.map(({ amount }) => amount))
  const weights = parts.map((part) => (isSound(part) ? Math.abs(part.amount) : 0))
  const shares = apportion(rest, weights)
  return parts.map((part, index) => ({ ...part, amount: shares[index] ?? NO_CENTS }))
}

function futureOfYear(plan: Plan, project: Project, { section, year }: Pick<BudgetCell, 'section' | 'year'>): Part[] {
  const state = yearState(plan, year)
  if (state === 'ended') return []
  const parts = expectedParts(plan, project, section, year)
  if (state === 'to-come') return [...parts]
  const isSpent = parts.every(({ basis }) => basis === 'paid')
  return isSpent ? [] : withoutNegatives(beyondPayments(parts, cellAt(project, section, year)))
}

/** What each open year is expected to cost beyond its payments, by nature; closed years have no future. */
export function futureOf(plan: Plan, project: Project): FutureByNature {
  const natures = new Map<string, Map<YearAmounts['year'], Cents>>()
  for (const cell of expectedYears(plan, project)) {
    for (const { nature, amount } of futureOfYear(plan, project, cell)) {
      if (amount === 0) continue
      const own = natures.get(nature) ?? new Map<YearAmounts['year'], Cents>()
      natures.set(nature, own.set(cell.year, amount))
    }
  }
  return natures
}

/** The first budget year before `later` in which a nature costs anything: what is spent, and the money to come. */
function firstYear(plan: Plan, project: Project, nature: string, future: FutureMoney | undefined): number | undefined {
  const spent = expectedYears(plan, project).flatMap(({ section, year }) => {
    const state = yearState(plan, year)
    if (year === 'later' || state === 'to-come') return []
    const parts =
      state === 'ended'
        ? expectedParts(plan, project, section, year)
        : (cellAt(project, section, year)?.natures ?? []).map((one) => ({
            nature: one.nature,
            amount: one.stages.paid ?? NO_CENTS,
          }))
    return parts.some((part) => part.nature === nature && part.amount !== 0) ? [year] : []
  })
  const coming = [...(future?.keys() ?? [])].filter((year) => year !== 'later')
  const years = [...spent, ...coming]
  return years.length === 0 ? undefined : Math.min(...years)
}

/** What a nature says that a year costs, before payments are looked at; undefined where it says nothing. */
function estimateOf(cell: BudgetCell | undefined, nature: string): Cents | undefined {
  const stages = cell?.natures.find((one) => one.nature === nature)?.stages
  return ESTIMATES.map((stage) => stages?.[stage]).find((amount) => amount !== undefined)
}

/** Years of a section in which any nature has other money to come than before. */
function changedYears(
  natures: readonly string[],
  before: FutureByNature,
  after: FutureByNature,
): YearAmounts['year'][] {
  const years = natures.flatMap((nature) => {
    const [was, is] = [before.get(nature), after.get(nature)]
    return [...(was?.keys() ?? []), ...(is?.keys() ?? [])].filter(
      (year) => (was?.get(year) ?? NO_CENTS) !== (is?.get(year) ?? NO_CENTS),
    )
  })
  return [...new Set(years)]
}

/** The money to come before and after, and the project that it is of. */
interface Exchange {
  readonly plan: Plan
  readonly project: Project
  readonly before: FutureByNature
  readonly after: FutureByNature
}

/** The forecast of a nature in a changed cell; undefined where what is written says the same. */
function forecastOf(
  { plan, project, before, after }: Exchange,
  { section, year }: Pick<BudgetCell, 'section' | 'year'>,
  nature: string,
): Cents | undefined {
  const cell = cellAt(project, section, year)
  const own = cell?.natures.find((one) => one.nature === nature)
  const isRunning = yearState(plan, year) === 'running'
  const paid = isRunning ? (own?.stages.paid ?? NO_CENTS) : NO_CENTS
  const forecast = sum([paid, after.get(nature)?.get(year) ?? NO_CENTS])
  const estimate = estimateOf(cell, nature)
  const isNothing = estimate === undefined && before.get(nature)?.get(year) === undefined
  return estimate === forecast || (isNothing && forecast === 0) ? undefined : forecast
}

/**
 * The forecasts, by nature and year, that make the expected amount of each changed cell its payments and the money to
 * come: of every nature of the cell, for the estimates of the others would count in full beside them.
 */
function forecastsOf(exchange: Exchange): ReadonlyMap<string, FutureMoney> {
  const { project, before, after } = exchange
  const forecasts = new Map<string, Map<YearAmounts['year'], Cents>>()
  for (const section of ['investment', 'operating'] as const) {
    const lines = project.budget.filter((line) => line.section === section)
    const natures = [...new Set(lines.map(natureOf))]
    for (const year of changedYears(natures, before, after)) {
      for (const nature of natures) {
        const forecast = forecastOf(exchange, { section, year }, nature)
        if (forecast === undefined) continue
        const own = forecasts.get(nature) ?? new Map<YearAmounts['year'], Cents>()
        forecasts.set(nature, own.set(year, forecast))
      }
    }
  }
  return forecasts
}

/** The line of a nature that a year's forecast is written on: one that has a forecast of it, else any amount, else the first. */
function bearerOf(lines: readonly BudgetLine[], year: YearAmounts['year']): BudgetLine | undefined {
  const at = (line: BudgetLine) => line.years.find((amounts) => amounts.year === year)
  return (
    lines.find((line) => at(line)?.stages.forecast !== undefined) ??
    lines.find((line) => at(line) !== undefined) ??
    lines[0]
  )
}

function lineWith(plan: Plan, line: BudgetLine, forecasts: FutureMoney, recurringFrom: number | undefined): BudgetLine {
  const written = new Map(line.years.map((amounts) => [amounts.year, amounts]))
  for (const [year, forecast] of forecasts)
    written.set(year, { year, stages: { ...written.get(year)?.stages, forecast } })
  const years = [...written.values()].sort((left, right) => compareYears(left.year, right.year))
  const worth = (list: readonly YearAmounts[]): Cents => sum(list.map((amounts) => lineAmount(plan, amounts)))
  const total = line.total === undefined ? undefined : sum([line.total, minus(worth(years), worth(line.years))])
  return { ...line, years, total, recurringFrom }
}

/** The year from which a line's cost comes back once its money has moved: as many years later as its first year. */
function recurrenceOf({ plan, project, before, after }: Exchange, line: BudgetLine): number | undefined {
  const nature = natureOf(line)
  const was = firstYear(plan, project, nature, before.get(nature))
  const is = firstYear(plan, project, nature, after.get(nature))
  const isMoved = line.recurringFrom !== undefined && was !== undefined && is !== undefined
  return isMoved ? line.recurringFrom + is - was : line.recurringFrom
}

/** What natures that are one from now on say a cell costs without a forecast, where another of them has one: it no longer counts. */
function hiddenEstimates(
  cell: BudgetCell,
  forecasts: ReadonlyMap<string, FutureMoney>,
  natures: readonly string[],
): (readonly [nature: string, estimate: Cents])[] {
  const isForecast = (nature: string): boolean =>
    forecasts.get(nature)?.has(cell.year) === true ||
    cell.natures.some((one) => one.nature === nature && one.stages.forecast !== undefined)
  if (!natures.some(isForecast)) return []
  return natures.flatMap((nature) => {
    const estimate = isForecast(nature) ? undefined : estimateOf(cell, nature)
    return estimate === undefined ? [] : [[nature, estimate] as const]
  })
}

/**
 * The forecasts, and those that natures need which become one because they now come back from the same year.
 *
 * @param renewed - a line of each nature, with the recurrence that its money now has.
 */
function withMerged(
  { plan, project }: Exchange,
  forecasts: ReadonlyMap<string, FutureMoney>,
  renewed: ReadonlyMap<string, BudgetLine>,
): ReadonlyMap<string, FutureMoney> {
  const merged = new Map<string, string[]>()
  for (const [nature, line] of renewed) addToList(merged, natureOf(line), nature)
  if (merged.size === renewed.size) return forecasts
  const all = new Map([...forecasts].map(([nature, years]) => [nature, new Map(years)]))
  const open = cellsOf(project).filter(({ year }) => yearState(plan, year) !== 'ended')
  for (const natures of merged.values())
    for (const cell of open)
      for (const [nature, estimate] of hiddenEstimates(cell, forecasts, natures)) {
        const own = all.get(nature) ?? new Map<YearAmounts['year'], Cents>()
        all.set(nature, own.set(cell.year, estimate))
      }
  return all
}

/**
 * The lines of a project with other money to come, written as forecasts, so that the expected amount of each section
 * and year is its payments and that money. A year that is new is added, a year that loses all is forecast at 0. The
 * total of a line, where it has one, changes by as much as its years; a cost that comes back begins as many years
 * later as its first year.
 *
 * @param after - holds no closed year, and no nature that no line has.
 */
export function withFuture(plan: Plan, project: Project, after: FutureByNature): readonly BudgetLine[] {
  const exchange = { plan, project, before: futureOf(plan, project), after }
  const own = forecastsOf(exchange)
  if (own.size === 0) return project.budget
  const renewed = new Map(
    project.budget.map((line) => {
      const nature = natureOf(line)
      const recurringFrom = own.has(nature) ? recurrenceOf(exchange, line) : line.recurringFrom
      return [nature, { ...line, recurringFrom }]
    }),
  )
  const forecasts = withMerged(exchange, own, renewed)
  return project.budget.map((line) => {
    const nature = natureOf(line)
    const told = forecasts.get(nature)
    if (told === undefined) return line
    const lines = project.budget.filter((one) => natureOf(one) === nature)
    const written = [...told].flatMap(([year, forecast]): [YearAmounts['year'], Cents][] => {
      if (bearerOf(lines, year) === line) return [[year, forecast]]
      // The forecast of the nature stands on one line: what another says of the year would be added to it.
      const at = line.years.find((amounts) => amounts.year === year)
      return at?.stages.forecast === undefined ? [] : [[year, NO_CENTS]]
    })
    const recurringFrom = renewed.get(nature)?.recurringFrom
    const isSame = written.length === 0 && recurringFrom === line.recurringFrom
    return isSame ? line : lineWith(plan, line, new Map(written), recurringFrom)
  })
}
