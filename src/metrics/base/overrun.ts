/**
 * What projects were to cost and to last, beside what they now do, like with like: the pairs behind the overrun rates.
 */
import { expectedYears, isAmountExpected } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isInitial, isRetained, isStatusTold } from '../../plan/project-status.ts'
import { SECTIONS } from '../../schema/values.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import type { Scope } from './define.ts'
import { spendingOf } from './spending.ts'

/** The sections of which the baseline states an amount, 0 among them; what it leaves out is not known and no 0. */
export function baselineSections({ baseline }: Pick<Project, 'baseline'>): BudgetSection[] {
  return SECTIONS.filter((section) => baseline?.[section] !== undefined)
}

/** The money of a project's baseline, of the sections that it writes; undefined where it has none, or zero. */
export function baselineCost(project: Pick<Project, 'baseline'>): Cents | undefined {
  const halves = baselineSections(project).map((section) => project.baseline?.[section] ?? NO_CENTS)
  const cost = sum(halves)
  return cost > 0 ? cost : undefined
}

interface CostPair {
  readonly initial: Cents
  readonly updated: Cents
  /** The sections compared: those that the baseline writes. */
  readonly sections: readonly BudgetSection[]
}

/** The two costs of a project; undefined where its baseline has no cost, or nothing says what its sections cost. */
export function costPair(plan: Plan, project: Project): CostPair | undefined {
  const initial = baselineCost(project)
  const sections = baselineSections(project)
  const isTold = expectedYears(plan, project).some(
    (cell) => sections.includes(cell.section) && isAmountExpected(plan, project, cell),
  )
  if (initial === undefined || !isTold) return undefined
  const updated = sum(sections.map((section) => spendingOf(plan, project, { section })))
  return { initial, updated, sections }
}

interface Overrun<N extends number> {
  readonly project: Project
  readonly initial: N
  readonly updated: N
}

export function comparable(projects: readonly Project[]): Project[] {
  return projects.filter((project) => isInitial(project) && isRetained(project))
}

/** Baseline and expected cost of the projects that have both, over the sections that the baseline writes. */
export function costOverruns(plan: Plan, projects: readonly Project[]): Overrun<Cents>[] {
  return comparable(projects).flatMap((project) => {
    const pair = costPair(plan, project)
    return pair === undefined ? [] : [{ project, initial: pair.initial, updated: pair.updated }]
  })
}

/** The last day of a project: the real one, else the one foreseen but never before the status date. */
function effectiveEnd(plan: Plan, project: Project): number | undefined {
  if (project.actual.end !== undefined) return project.actual.end
  if (isCompleted(project) || project.span.end === undefined) return undefined
  // Whether it goes on beyond its end, nobody told.
  if (!isStatusTold(project) && project.span.end < plan.asOf) return undefined
  return Math.max(project.span.end, plan.asOf)
}

/** Baseline and present duration in calendar days, first and last day included, of the projects that have both. */
export function durationOverruns(plan: Plan, { projects }: Pick<Scope, 'projects'>): Overrun<number>[] {
  return comparable(projects).flatMap((project) => {
    const { baseline, span } = project
    const end = effectiveEnd(plan, project)
    if (baseline?.start === undefined || baseline.end === undefined) return []
    if (span.start === undefined || end === undefined) return []
    const initial = baseline.end - baseline.start + 1
    const updated = end - span.start + 1
    return initial > 0 && updated > 0 ? [{ project, initial, updated }] : []
  })
}
