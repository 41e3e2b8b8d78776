/**
 * The forecast of a whole portfolio: ends and costs are drawn together many times (Monte Carlo simulation with a Gaussian
 * copula of one factor, as projects are often late together); each draw gives what a year costs and how many projects end.
 */

import { costOf, spendingOf } from '../metrics/base/spending.ts'
import { moneyToComplete } from '../metrics/base/to-complete.ts'
import { envelopeOf } from '../metrics/envelopes.ts'
import { monthsOfYear, yearsOf } from '../plan/budget-year.ts'
import type { BudgetSection, Plan } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { SECTIONS } from '../schema/values.ts'
import { addDays, lastDay } from '../values/calendar.ts'
import { type Cents, sum } from '../values/quantity.ts'
import { type Random, seededRandom } from '../values/random.ts'
import { LEVELS } from './back-test.ts'
import { monthsOf } from './editions.ts'
import { changeAt, type Learned, type Lesson, levelBeyondNow } from './learned.ts'
import { alikeLevel, correlationOf, normalQuantile, type Share, USUAL_CORRELATION } from './probability.ts'
import type { CostForecast, EndForecast, ProjectForecast } from './project-forecast.ts'

const DRAWS = 1000

/** What a rounding error of months stays far under. */
const EPSILON = 1e-3

/** An end is late from half a month on. */
const LATE = 0.5

/** How alike projects of the portfolio do. */
interface Correlation {
  readonly value: number
  /** The editions that it is estimated from; undefined where the usual value stands in for too few of them. */
  readonly editions: number | undefined
}

/** What the money of a year and section comes to. */
export interface YearForecast {
  readonly year: number
  readonly section: BudgetSection
  readonly foreseen: Cents
  readonly p50: Cents
  readonly p80: Cents
  readonly ceiling: Cents | undefined
  /** In so many of the draws the ceiling is kept; undefined without one. */
  readonly kept: number | undefined
}

/** A band of the fan: of a year with all sections, the levels of {@link FAN}. */
export interface FanPoint {
  readonly year: number
  readonly foreseen: Cents
  readonly quantiles: readonly Cents[]
}

/** The levels of the fan of yearly spending (Bank of England fan charts: Britton, Fisher and Whitley 1998). */
export const FAN = [0.1, 0.5, 0.8, 0.9] as const

export interface PortfolioForecast {
  readonly draws: number
  readonly seed: number
  readonly correlation: Correlation
  readonly years: readonly YearForecast[]
  /** From the year of the status date on. */
  readonly fan: readonly FanPoint[]
  readonly total: { readonly foreseen: Cents; readonly p50: Cents; readonly p80: Cents }
  /** In so many draws every ceiling is kept; undefined where there is none. */
  readonly allKept: number | undefined
  /** Projects that are foreseen to end by the end of the plan, and how many do in half and in four fifths of the draws. */
  readonly ends: { readonly of: number; readonly foreseen: number; readonly p50: number; readonly p80: number }
}

/** The editions of the cases of a lesson with how many of their projects ended late. */
function lateShares({ past }: Lesson): Share[] {
  const groups = new Map<number, { count: number; of: number }>()
  for (const { at, change } of past.cases) {
    const group = groups.get(at) ?? { count: 0, of: 0 }
    groups.set(at, { count: group.count + (change > LATE ? 1 : 0), of: group.of + 1 })
  }
  return [...groups.values()]
}

/**
 * How alike projects end late by what was learned of ends, at the shortest horizon, which has the most editions; what others
 * learned tells how alike theirs do, and nothing of one office.
 */
export function learnedCorrelation({ end: [first] }: Learned): Correlation {
  const shares = first?.source === 'own' ? lateShares(first) : []
  const value = correlationOf(shares)
  return value === undefined ? { value: USUAL_CORRELATION, editions: undefined } : { value, editions: shares.length }
}

/** What is still to be paid of a project by year of the plan; what lies beyond is in no year. */
interface Remaining {
  readonly amounts: Readonly<Record<BudgetSection, readonly number[]>>
  readonly left: number
  readonly end: EndForecast | undefined
  readonly cost: CostForecast | undefined
}

/** The years of a plan as months since 1970: each ends where the next begins; those that have passed are none. */
interface Calendar {
  readonly years: readonly number[]
  readonly now: number
  readonly ends: readonly number[]
}

function calendarOf(plan: Plan): Calendar {
  const years = yearsOf(plan).filter((year) => lastDay(monthsOfYear(plan, year).last) > plan.asOf)
  return {
    years,
    now: monthsOf(plan.asOf),
    ends: years.map((year) => monthsOf(lastDay(monthsOfYear(plan, year).last))),
  }
}

function remainingOf(plan: Plan, { years }: Calendar, { project, end, cost }: ProjectForecast): Remaining {
  const cells = moneyToComplete(plan, project)
  const of = (section: BudgetSection): number[] =>
    years.map((year) =>
      cells.filter((one) => one.section === section && one.year === year).reduce((sum, one) => sum + one.amount, 0),
    )
  return {
    amounts: { investment: of('investment'), operating: of('operating') },
    left: cells.reduce((sum, one) => sum + one.amount, 0),
    end,
    cost,
  }
}

/**
 * The moment of the plan’s own schedule that a moment of a late project corresponds to: work until its end is stretched, what
 * comes after its end moves by as much.
 */
function scheduledMoment(moment: number, now: number, remaining: number, slip: number): number {
  if (moment >= now + remaining + slip) return moment - slip
  return remaining + slip <= 0 || remaining <= 0 ? now : now + ((moment - now) * remaining) / (remaining + slip)
}

/** What is paid by a moment of amounts that are spread evenly over their years. */
function paidBy(amounts: readonly number[], { now, ends }: Calendar, moment: number): number {
  let [paid, start] = [0, now]
  for (const [index, end] of ends.entries()) {
    const share = Math.min(1, Math.max(0, (moment - start) / (end - start)))
    paid += share * (amounts[index] ?? 0)
    start = end
  }
  return paid
}

/** The yearly amounts of a project that slips by some months. */
export function movedAmounts(
  amounts: readonly number[],
  calendar: Calendar,
  remaining: number,
  slip: number,
): number[] {
  if (slip === 0) return [...amounts]
  let before = 0
  return calendar.ends.map((end) => {
    const paid = paidBy(amounts, calendar, scheduledMoment(end, calendar.now, remaining, slip))
    const amount = paid - before
    before = paid
    return amount
  })
}

/** One draw: by section and year what projects still cost, and how many end by the end of the plan. */
interface Draw {
  readonly money: Readonly<Record<BudgetSection, readonly number[]>>
  readonly ended: number
}

function changeOf(ground: EndForecast | CostForecast | undefined, level: number): number {
  return ground === undefined ? 0 : changeAt(ground.lesson, ground.size, level).value
}

/** A draw of a normal distribution, never infinite. */
function normalDraw(random: Random): number {
  return normalQuantile(Math.max(random(), Number.EPSILON))
}

interface Setting {
  readonly calendar: Calendar
  readonly projects: readonly Remaining[]
  readonly correlation: number
  readonly planEnd: number
}

/** A draw of one project: the months by which it slips, and what its remaining money is multiplied by. */
function drawProject({ left, end, cost }: Remaining, level: () => number): { slip: number; factor: number } {
  // Both levels are drawn for each project, so that what is told of one moves the draws of no other.
  const [endLevel, costLevel] = [level(), level()]
  const reached = end?.isOverdue === true ? levelBeyondNow(end.lesson, end.size, endLevel) : endLevel
  const slip = Math.max(-(end?.size ?? 0), changeOf(end, reached))
  const more = cost === undefined ? 0 : cost.foreseen * (Math.exp(changeOf(cost, costLevel)) - 1)
  return { slip, factor: left > 0 ? Math.max(0, left + more) / left : 1 }
}

function drawOnce({ calendar, projects, correlation, planEnd }: Setting, random: Random): Draw {
  const common = normalDraw(random)
  const level = (): number => alikeLevel(common, normalDraw(random), correlation)
  const drawn = projects.map((project) => ({ ...project, ...drawProject(project, level) }))
  const moneyOf = (section: BudgetSection): number[] => {
    const moved = drawn.map(({ amounts, end, slip, factor }) =>
      movedAmounts(amounts[section], calendar, end?.size ?? 0, slip).map((amount) => amount * factor),
    )
    return calendar.years.map((_, index) => moved.reduce((sum, years) => sum + (years[index] ?? 0), 0))
  }
  const ended = drawn.filter(({ end, slip }) => end !== undefined && calendar.now + end.size + slip <= planEnd)
  return { money: { investment: moneyOf('investment'), operating: moneyOf('operating') }, ended: ended.length }
}

/** The value that a share of some values lies at or under: that of the rank `level` times their number, rounded up. */
function sampleQuantile(sorted: readonly number[], level: number): number {
  return sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)] ?? 0
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other)
}

const cents = (value: number): Cents => Math.round(value) as Cents

/** What a year costs as it is foreseen; before the plan is approved with all that its candidates ask for. */
function foreseenSpending(plan: Plan, year: number, section: BudgetSection): Cents {
  return sum(plan.projects.map((one) => (isInPlan(plan, one) ? costOf : spendingOf)(plan, one, { year, section })))
}

/** What a year costs in each draw: the spending that is not at stake, and what the draws make of the rest. */
function spendingDrawn(plan: Plan, setting: Setting, draws: readonly Draw[], section: BudgetSection, index: number) {
  const year = setting.calendar.years[index] ?? 0
  const foreseen = foreseenSpending(plan, year, section)
  const atStake = setting.projects.reduce((sum, { amounts }) => sum + (amounts[section][index] ?? 0), 0)
  return { year, foreseen, values: draws.map(({ money }) => foreseen - atStake + (money[section][index] ?? 0)) }
}

type Drawn = ReturnType<typeof spendingDrawn> & { readonly section: BudgetSection }

function yearForecast(plan: Plan, { year, section, foreseen, values }: Drawn): YearForecast {
  const sorted = ascending(values)
  const ceiling = envelopeOf(plan, year, section)
  return {
    year,
    section,
    foreseen,
    p50: cents(sampleQuantile(sorted, LEVELS.p50)),
    p80: cents(sampleQuantile(sorted, LEVELS.p80)),
    ceiling,
    kept: ceiling === undefined ? undefined : values.filter((value) => Math.round(value) <= ceiling).length,
  }
}

/** The sums of some drawn years, draw by draw. */
function sums(drawn: readonly Drawn[], draws: number): number[] {
  return Array.from({ length: draws }, (_, draw) => drawn.reduce((sum, { values }) => sum + (values[draw] ?? 0), 0))
}

function foreseenIn(drawn: readonly Drawn[]): Cents {
  return cents(drawn.reduce((sum, { foreseen }) => sum + foreseen, 0))
}

function allKept(plan: Plan, drawn: readonly Drawn[], draws: number): number | undefined {
  const limited = drawn.flatMap(({ year, section, values }) => {
    const ceiling = envelopeOf(plan, year, section)
    return ceiling === undefined ? [] : [{ ceiling, values }]
  })
  if (limited.length === 0) return undefined
  return Array.from({ length: draws }, (_, draw) =>
    limited.every(({ ceiling, values }) => Math.round(values[draw] ?? 0) <= ceiling),
  ).filter(Boolean).length
}

/**
 * The forecast of a portfolio; the same draws for the same plan, lessons and seed.
 *
 * @param forecasts - of its projects that are still to end.
 */
export function portfolioForecast(
  plan: Plan,
  forecasts: readonly ProjectForecast[],
  learned: Learned,
  seed = 1,
): PortfolioForecast {
  const calendar = calendarOf(plan)
  const correlation = learnedCorrelation(learned)
  const projects = forecasts.map((one) => remainingOf(plan, calendar, one))
  // A day more than the last: what is foreseen for that day is in time.
  const planEnd = monthsOf(addDays(lastDay(plan.horizon.last), 1)) - EPSILON
  const setting: Setting = { calendar, projects, correlation: correlation.value, planEnd }
  const random = seededRandom(seed)
  const draws = Array.from({ length: DRAWS }, () => drawOnce(setting, random))
  const drawn = calendar.years.flatMap((_, index) =>
    SECTIONS.map((section): Drawn => ({ section, ...spendingDrawn(plan, setting, draws, section, index) })),
  )
  const total = ascending(sums(drawn, DRAWS))
  const ended = ascending(draws.map((draw) => draw.ended))
  const dated = projects.flatMap(({ end }) => (end === undefined ? [] : [end]))
  return {
    draws: DRAWS,
    seed,
    correlation,
    years: drawn.map((one) => yearForecast(plan, one)),
    fan: calendar.years.map((year) => {
      const ofYear = drawn.filter((one) => one.year === year)
      const sorted = ascending(sums(ofYear, DRAWS))
      return { year, foreseen: foreseenIn(ofYear), quantiles: FAN.map((level) => cents(sampleQuantile(sorted, level))) }
    }),
    total: {
      foreseen: foreseenIn(drawn),
      p50: cents(sampleQuantile(total, LEVELS.p50)),
      p80: cents(sampleQuantile(total, LEVELS.p80)),
    },
    allKept: allKept(plan, drawn, DRAWS),
    ends: {
      of: dated.length,
      foreseen: dated.filter(({ size }) => calendar.now + size <= planEnd).length,
      p50: sampleQuantile(ended, LEVELS.p50),
      // Four times in five at least so many: the lower fifth of the draws.
      p80: sampleQuantile(ended, 1 - LEVELS.p80),
    },
  }
}
