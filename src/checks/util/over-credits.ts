/** Finds the sections and years in which a project commits or pays more than the credits opened for it. */
import { type BudgetCell, cellsOf } from '../../model/budget-cell.ts'
import { yearState } from '../../model/expected-amount.ts'
import type { BudgetLine, Plan, Project } from '../../model/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'
import type { Cents } from '../../units/quantity.ts'
import { amountPlace } from './amount-place.ts'
import { usesCredits } from './uses-credits.ts'

/** Amounts of a section and year beyond its opened credits. */
export interface OverCredits extends Pick<BudgetCell, 'section' | 'year'> {
  readonly project: Project
  readonly used: Cents
  readonly opened: Cents
  /** The first of the amounts that are too many. */
  readonly at: PathOrigin
}

/** What a cell of some lines uses beyond its opened credits at a stage. */
function excessIn(
  plan: Plan,
  lines: readonly BudgetLine[],
  cell: BudgetCell,
  stage: 'committed' | 'paid',
): Omit<OverCredits, 'project'>[] {
  const { section, year, stages } = cell
  const { opened, [stage]: used } = stages
  if (opened === undefined || used === undefined || used <= opened) return []
  if (stage === 'paid' && yearState(plan, year) === 'to-come') return []
  const at = amountPlace(lines, cell, stage)
  return at === undefined ? [] : [{ section, year, used, opened, at }]
}

/**
 * Of the lines kept, all natures of a section and year together, whatever its credits are opened on; those of revenue
 * and savings are never. Where no opened amount is written nothing is found, nor are payments of a year to come, which
 * count nowhere.
 */
export function overCredits(
  plan: Plan,
  stage: 'committed' | 'paid',
  keeps: (line: BudgetLine) => boolean = () => true,
): OverCredits[] {
  return plan.projects.flatMap((project) => {
    const budget = project.budget.filter((line) => usesCredits(line) && keeps(line))
    return cellsOf({ budget }).flatMap((cell) =>
      excessIn(plan, budget, cell, stage).map((found) => ({ project, ...found })),
    )
  })
}
