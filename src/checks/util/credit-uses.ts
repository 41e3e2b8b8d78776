/** What projects commit or pay in the sections and years in which credits were opened for them. */
import { type BudgetCell, cellsOf } from '../../plan/budget-cell.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'
import type { Cents } from '../../values/quantity.ts'
import { amountPlace } from './amount-place.ts'
import { usesCredits } from './uses-credits.ts'

/** The amounts of a section and year, and its opened credits. */
export interface CreditUse extends Pick<BudgetCell, 'section' | 'year'> {
  readonly project: Project
  readonly used: Cents
  readonly opened: Cents
  /** The first of the amounts. */
  readonly at: PathOrigin
}

/** What a cell of some lines uses of its opened credits at a stage. */
function useIn(
  plan: Plan,
  lines: readonly BudgetLine[],
  cell: BudgetCell,
  stage: 'committed' | 'paid',
): Omit<CreditUse, 'project'>[] {
  const { section, year, stages } = cell
  const { opened, [stage]: used } = stages
  if (opened === undefined || used === undefined) return []
  if (stage === 'paid' && yearState(plan, year) === 'to-come') return []
  const at = amountPlace(lines, cell, stage)
  return at === undefined ? [] : [{ section, year, used, opened, at }]
}

/**
 * Of the lines kept, all natures of a section and year together, whatever its credits are opened on; those of revenue
 * and savings are never. Cells without an opened amount are left out, and payments of a year to come, which count
 * nowhere.
 */
export function creditUses(
  plan: Plan,
  stage: 'committed' | 'paid',
  keeps: (line: BudgetLine) => boolean = () => true,
): CreditUse[] {
  return plan.projects.flatMap((project) => {
    const budget = project.budget.filter((line) => usesCredits(line) && keeps(line))
    return cellsOf({ budget }).flatMap((cell) =>
      useIn(plan, budget, cell, stage).map((found) => ({ project, ...found })),
    )
  })
}
