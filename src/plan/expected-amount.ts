/**
 * The expected amount of a budget cell, its estimate at completion (EAC): payments of ended years, forecasts of the
 * others. Amounts count with the sign that they are written with, so that savings and revenue, below zero, take off.
 */
import { memoize, memoizeByObject } from '../values/memoize.ts'
import { type Cents, NO_CENTS, sum } from '../values/quantity.ts'
import { type BudgetCell, cellAt, cellsOf, type NatureAmounts } from './budget-cell.ts'
import { isYearBegun, isYearClosed } from './budget-year.ts'
import { wholeProjects } from './part-of-plan.ts'
import type { BudgetSection, Plan, Project, Stage, YearAmounts } from './plan.ts'

/** What an amount rests on: the stage that says it, `carry_over` of the year before among them. */
export type Basis = Stage

export interface ExpectedPart extends Omit<NatureAmounts, 'stages'> {
  /** In whole cents; the parts of a cell add up to its expected amount. */
  readonly amount: Cents
  /** Undefined where nothing is written and nothing is carried over. */
  readonly basis: Basis | undefined
}

/** The stages that say what a year will cost, the best first. */
export const ESTIMATES: readonly Stage[] = ['forecast', 'opened', 'voted', 'baseline', 'requested']

type Dated = Pick<Plan, 'header' | 'asOf' | 'projects'>

export type YearState = 'ended' | 'running' | 'to-come'

/** The states of years on the status date, asked for every cell of every project. */
const states = memoizeByObject((plan: Omit<Dated, 'projects'>) =>
  memoize((year: number): YearState => {
    if (!isYearBegun(plan, year, plan.asOf)) return 'to-come'
    return isYearClosed(plan, year, plan.asOf) ? 'ended' : 'running'
  }),
)

/** Whether a year has ended on the status date, runs, or is to come; `later` is to come. */
export function yearState(plan: Omit<Dated, 'projects'>, year: YearAmounts['year']): YearState {
  return year === 'later' ? 'to-come' : states(plan)(year)
}

/** The sections and years in which any project of the whole plan has a payment, also where only some are given. */
const followedIn = memoizeByObject((projects: Plan['projects']) => {
  const followed = { investment: new Set<YearAmounts['year']>(), operating: new Set<YearAmounts['year']>() }
  for (const project of wholeProjects(projects))
    for (const { section, year, stages } of cellsOf(project)) if (stages.paid !== undefined) followed[section].add(year)
  return followed
})

/** Whether any cell of the plan in the section and year has a payment: payments are then kept up to date, and a cell without one has paid 0. */
function arePaymentsFollowed(plan: Pick<Plan, 'projects'>, section: BudgetSection, year: YearAmounts['year']): boolean {
  return followedIn(plan.projects)[section].has(year)
}

function partOf(own: NatureAmounts, amount: Cents, basis: Basis | undefined): ExpectedPart {
  const { nature, kind, recurringFrom, funding, side, vatFund } = own
  return { nature, kind, recurringFrom, funding, side, vatFund, amount, basis }
}

/** The parts by the first stage that each nature writes; undefined where none writes any. */
function estimates({ natures }: BudgetCell): ExpectedPart[] | undefined {
  const parts = natures.map((nature) => {
    const basis = ESTIMATES.find((stage) => nature.stages[stage] !== undefined)
    return partOf(nature, basis === undefined ? NO_CENTS : (nature.stages[basis] ?? NO_CENTS), basis)
  })
  return parts.some(({ basis }) => basis !== undefined) ? parts : undefined
}

function partsAt({ natures, stages }: BudgetCell, stage: Stage): ExpectedPart[] {
  if (stages[stage] === undefined) return []
  return natures.flatMap((nature) => {
    const amount = nature.stages[stage]
    return amount === undefined ? [] : [partOf(nature, amount, stage)]
  })
}

/**
 * What the year before hands on where nothing says what this one costs. Only a year that has ended does: the estimate
 * of one that still runs holds that money itself.
 */
function carriedInto(
  plan: Dated,
  project: Pick<Project, 'budget'>,
  { section, year }: Pick<BudgetCell, 'section' | 'year'>,
): ExpectedPart[] {
  if (year === 'later' || yearState(plan, year - 1) !== 'ended') return []
  const before = cellAt(project, section, year - 1)
  return before === undefined ? [] : partsAt(before, 'carry_over')
}

function amountOf(parts: readonly ExpectedPart[]): Cents {
  return sum(parts.map(({ amount }) => amount))
}

/**
 * The parts of the expected amount of a project in a section and year, by nature.
 *
 * A year that has ended counts its payments where they are followed (some cell of the plan in that section and year
 * has one, or this cell carries money over), else its estimate. The year that runs counts its payments or its
 * estimate, whichever is more in all. A year to come counts its estimate. The estimate is, of each nature, the first
 * written of forecast, opened, voted, baseline and requested; where nothing is, what the year before, once ended,
 * carried over.
 *
 * Lines of savings, revenue and corrections are among the natures: what they write below zero lowers the cell, also where
 * payments are held against an estimate. Gains that benefits tell are in no cell.
 *
 * @example 2023 has ended with 50 paid of 60 opened: 50; 2024 runs with 30 paid and 110 forecast: 110; 2025 with 24 forecast and a saving of -10: 14
 */
export function expectedParts(
  plan: Dated,
  project: Pick<Project, 'budget'>,
  section: BudgetSection,
  year: YearAmounts['year'],
): readonly ExpectedPart[] {
  const cell = cellAt(project, section, year) ?? { section, year, natures: [], stages: {} }
  const state = yearState(plan, year)
  const paid = state === 'to-come' ? [] : partsAt(cell, 'paid')
  const isFollowed = cell.stages.carry_over !== undefined || arePaymentsFollowed(plan, section, year)
  if (state === 'ended' && isFollowed) return paid
  const expected = estimates(cell) ?? carriedInto(plan, project, cell)
  const isUntold = expected.length === 0
  return paid.length > 0 && (isUntold || amountOf(paid) >= amountOf(expected)) ? paid : expected
}

/**
 * What was paid of a project in a section and year by nature: nothing of a year that has not begun. Adds up to
 * {@link paidAmount}.
 */
export function paidParts(
  plan: Omit<Dated, 'projects'>,
  project: Pick<Project, 'budget'>,
  section: BudgetSection,
  year: YearAmounts['year'],
): readonly ExpectedPart[] {
  const cell = yearState(plan, year) === 'to-come' ? undefined : cellAt(project, section, year)
  return cell === undefined ? [] : partsAt(cell, 'paid')
}

/** Whether an amount rests on an earlier stage than the one that its year should have. */
export function isFallback(basis: string): boolean {
  return basis !== 'paid' && basis !== 'forecast'
}

interface ExpectedCell extends Pick<BudgetCell, 'section' | 'year'> {
  readonly amount: Cents
  /** The part of it that rests on an earlier stage, see {@link isFallback}. */
  readonly fallback: Cents
  /** What the amount is made of, see {@link expectedParts}. */
  readonly parts: readonly ExpectedPart[]
}

/** Expected cells by budget, for every figure, slice and rule asks for the same ones. */
type Remembered = WeakMap<Project['budget'], readonly ExpectedCell[]>

/** By all that an expected amount depends on beside the budget, so that a scenario's plan shares what it leaves alone. */
const shared = new Map<string, Remembered>()
const remembered = new WeakMap<Dated, Remembered>()

function rememberedFor(plan: Dated): Remembered {
  const own = remembered.get(plan)
  if (own !== undefined) return own
  const fiscal = plan.header.fiscal_year
  const { investment, operating } = followedIn(plan.projects)
  const followed = [investment, operating].map((years) => [...years].sort().join()).join(' ')
  const key = `${plan.asOf} ${fiscal?.start_month} ${fiscal?.named_after} ${followed}`
  const cells: Remembered = shared.get(key) ?? new WeakMap()
  shared.set(key, cells)
  remembered.set(plan, cells)
  return cells
}

function expectedOf(plan: Dated, project: Pick<Project, 'budget'>): ExpectedCell[] {
  return expectedYears(plan, project).map(({ section, year }) => {
    const parts = expectedParts(plan, project, section, year)
    const onFallback = parts.filter(({ basis }) => basis !== undefined && isFallback(basis))
    return { section, year, amount: amountOf(parts), fallback: amountOf(onFallback), parts }
  })
}

/** The cells in which a project may be expected to cost anything, with their expected amounts. See {@link expectedParts}. */
export function expectedCells(plan: Dated, project: Pick<Project, 'budget'>): readonly ExpectedCell[] {
  const budgets = rememberedFor(plan)
  const known = budgets.get(project.budget)
  if (known !== undefined) return known
  const cells = expectedOf(plan, project)
  budgets.set(project.budget, cells)
  return cells
}

/**
 * Whether anything says what a project costs in a section and year: an estimate, a payment, money carried over, or an
 * amount of an ended year whose payments are followed, where no payment is 0.
 */
export function isAmountExpected(
  plan: Dated,
  project: Pick<Project, 'budget'>,
  { section, year }: Pick<BudgetCell, 'section' | 'year'>,
): boolean {
  const cell = cellAt(project, section, year)
  const isSettled =
    cell !== undefined &&
    yearState(plan, year) === 'ended' &&
    (cell.stages.carry_over !== undefined || arePaymentsFollowed(plan, section, year))
  return isSettled || expectedParts(plan, project, section, year).some(({ basis }) => basis !== undefined)
}

/** The payments of a project in a section and year: none in a year that has not begun, whatever is written. */
export function paidAmount(
  plan: Omit<Dated, 'projects'>,
  project: Pick<Project, 'budget'>,
  section: BudgetSection,
  year: YearAmounts['year'],
): Cents {
  if (yearState(plan, year) === 'to-come') return NO_CENTS
  return cellAt(project, section, year)?.stages.paid ?? NO_CENTS
}

/** The sections and years in which a project may be expected to cost anything: those it writes, and those money is carried into. */
export function expectedYears(
  plan: Omit<Dated, 'projects'>,
  project: Pick<Project, 'budget'>,
): Pick<BudgetCell, 'section' | 'year'>[] {
  return cellsOf(project).flatMap((cell) => {
    const { section, year, stages } = cell
    if (year === 'later' || stages.carry_over === undefined || yearState(plan, year) !== 'ended') return cell
    const next = { section, year: year + 1 }
    return cellAt(project, section, next.year) === undefined ? [cell, next] : cell
  })
}

const CLOSED: readonly Stage[] = ['paid', ...ESTIMATES]
const OPEN: readonly Stage[] = [...ESTIMATES, 'paid']

/**
 * What one line writes for a year: of a closed year its payment, else its estimate; of any other its estimate, else its
 * payment; 0 where it writes none. It looks at the line alone, unlike {@link expectedParts}.
 */
export function lineAmount(plan: Pick<Plan, 'header' | 'asOf'>, amounts: YearAmounts): Cents {
  const { year, stages } = amounts
  const order = year !== 'later' && isYearClosed(plan, year, plan.asOf) ? CLOSED : OPEN
  const stage = order.find((one) => stages[one] !== undefined)
  return stage === undefined ? NO_CENTS : (stages[stage] ?? NO_CENTS)
}
