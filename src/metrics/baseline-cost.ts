/** What a project was to cost beside what it is expected to cost, like with like: over the sections that its baseline writes. */
import { expectedYears, isAmountExpected } from '../model/expected-amount.ts'
import type { BudgetSection, Plan, Project } from '../model/plan.ts'
import { type Cents, NO_CENTS, sum } from '../units/quantity.ts'
import { spendingOf } from './spending.ts'

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

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

/** The cost of a baseline and the expected cost of the same sections. */
export interface CostPair {
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
