/** Earned value, light: of each project begun what was planned to be done by the status date, what is done and what was paid for it. */
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { knownProgress } from '../../plan/progress.ts'
import { hasStarted, isCompleted, isRetained, isStatusTold } from '../../plan/project-status.ts'
import { againstReferenceInForce } from '../../plan/reference-in-force.ts'
import type { Day } from '../../values/calendar.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import { baselineSections } from './overrun.ts'
import { boundedShare } from './share-of-way.ts'
import { stageIn } from './spending.ts'

export interface EarnedValue {
  readonly project: Project
  /** Budget at completion (BAC), of the reference in force. */
  readonly budget: Cents
  /** Planned value (PV). */
  readonly planned: Cents
  /** Earned value (EV). */
  readonly earned: Cents
  /** Actual cost (AC): what was paid. */
  readonly paid: Cents
  readonly start: Day
  readonly end: Day
}

/** The share that counts as earned before the end, by the methods that do not look at the share written. */
function unfinishedShare(plan: Pick<Plan, 'asOf'>, project: Project): number | undefined {
  // What the method gives before the end, and nothing before the beginning, need a status.
  if (!isStatusTold(project)) return knownProgress(plan, project)?.value
  const { method } = project.written.progress ?? {}
  if (method === 'zero_hundred') return 0
  if (method === 'fifty_fifty') return hasStarted(project) ? 0.5 : 0
  // Nothing is done of what has not begun; of what has, nobody knows how much until it is written.
  return knownProgress(plan, project)?.value ?? (hasStarted(project) ? undefined : 0)
}

/**
 * What counts as done: all of a completed project, nothing of one that was stopped; before the end what is written by
 * the status date, or what the method of measure gives: nothing (0/100), half once it has begun (50/50). Undefined
 * where a project has begun, or nobody told its status, and it says nothing.
 */
export function earnedShare(plan: Pick<Plan, 'asOf'>, project: Project): number | undefined {
  if (isCompleted(project)) return 1
  return isRetained(project) ? unfinishedShare(plan, project) : 0
}

/** The share of a span that a day, which counts to its end, has behind it; between 0 and 1. */
export function plannedShare(start: Day, end: Day, day: Day): number {
  return boundedShare((day - start + 1) / (end - start + 1))
}

/**
 * The sections that earned value speaks of: those of the reference, but no operating money where some of it comes back
 * every year, for that is the cost of use and no work that progresses.
 */
function earnedSections(project: Project): BudgetSection[] {
  const isUse = project.budget.some(
    ({ section, recurringFrom }) => section === 'operating' && recurringFrom !== undefined,
  )
  return baselineSections(project).filter((section) => section === 'investment' || !isUse)
}

/** Whether the project is retained and has begun, or should have by its reference; of unknown status, by a real date alone. */
function isBegun({ asOf }: Pick<Plan, 'asOf'>, project: Project): boolean {
  const start = project.baseline?.start
  const isDue = isStatusTold(project) && start !== undefined && start <= asOf
  return isRetained(project) && (hasStarted(project) || isDue)
}

/** The projects of which earned value should be known: retained ones that have begun, or should have. */
export function begunProjects(plan: Pick<Plan, 'asOf'>, projects: readonly Project[]): Project[] {
  return projects.filter((project) => isBegun(plan, project))
}

/**
 * The earned value of a project; undefined without a dated reference with a cost, and where it has begun and nothing was
 * paid or its progress is not told.
 */
function earnedValue(plan: Plan, written: Project): EarnedValue | undefined {
  const project = againstReferenceInForce(plan, written)
  const { baseline } = project
  const { start, end } = baseline ?? {}
  const sections = earnedSections(project)
  const budget = sum(sections.map((section) => baseline?.[section] ?? NO_CENTS))
  if (start === undefined || end === undefined || end < start || budget <= 0) return undefined
  const paid = sections.map((section) => stageIn(plan, project, 'paid', { section }))
  if (hasStarted(project) && paid.every((amount) => amount === undefined)) return undefined
  const share = earnedShare(plan, project)
  if (share === undefined) return undefined
  const part = (of: number): Cents => Math.round(budget * of) as Cents
  return {
    project: written,
    budget,
    planned: part(plannedShare(start, end, plan.asOf)),
    earned: part(share),
    paid: sum(paid.map((amount) => amount ?? NO_CENTS)),
    start,
    end,
  }
}

/** The earned values of the projects begun that have one, in their order. */
export function earnedValues(plan: Plan, projects: readonly Project[]): EarnedValue[] {
  return begunProjects(plan, projects).flatMap((project) => earnedValue(plan, project) ?? [])
}

export type EarnedAmounts = Readonly<Record<'budget' | 'planned' | 'earned' | 'paid', number>>

/** The indices of earned value; one is undefined where its denominator is zero. */
interface EarnedIndices {
  /** EV ÷ AC; below 1 more was paid than was done. */
  readonly cpi: number | undefined
  /** EV ÷ PV; below 1 less is done than was planned. */
  readonly spi: number | undefined
  /** Estimate at completion, BAC ÷ CPI. */
  readonly eac: number | undefined
  /** (BAC − EV) ÷ (BAC − AC): the efficiency that is left to ask for; undefined once the budget is spent. */
  readonly tcpi: number | undefined
}

function divided(over: number, under: number): number | undefined {
  return under > 0 ? over / under : undefined
}

/** @example planned 70, earned 50, paid 60, budget 100: CPI 0.833, SPI 0.714, EAC 120, TCPI 1.25 */
export function earnedIndices({ budget, planned, earned, paid }: EarnedAmounts): EarnedIndices {
  return {
    cpi: divided(earned, paid),
    spi: divided(earned, planned),
    // Without any payment, or any work done, no trend says what the rest will cost.
    eac: paid > 0 ? divided(budget * paid, earned) : undefined,
    tcpi: divided(budget - earned, budget - paid),
  }
}

/**
 * Earned schedule (ES): after how many periods what is earned by now was planned to be there.
 *
 * @param planned - planned value at the end of each period, cumulated.
 * @example 10, 25, 45, 70, 90, 100 and earned 50: 3 + 5/25 = 3.2
 */
export function earnedSchedule(planned: readonly number[], earned: number): number {
  const whole = planned.findIndex((value) => value > earned)
  if (whole === -1) {
    // Everything is earned: the first period that plans all of it, not those after it without any work.
    const all = planned.at(-1)
    return all === undefined ? 0 : planned.indexOf(all) + 1
  }
  const before = planned[whole - 1] ?? 0
  return whole + (earned - before) / ((planned[whole] ?? before) - before)
}
