/** Where the amounts of a budget are written, and what projects commit or pay of opened credits. */
import { type BudgetCell, cellsOf, creditLines } from '../../plan/budget-cell.ts'
import { keyWithin, within } from '../../plan/entity.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project, Stage } from '../../plan/plan.ts'
import type { Cents } from '../../values/quantity.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

type CellOf = Pick<BudgetCell, 'section' | 'year'>

/** An amount that a line writes at a stage: the first that is not zero, else the first; undefined where none is written. */
export function amountPlace(
  lines: readonly BudgetLine[],
  { section, year }: CellOf,
  stage: Stage,
): PathOrigin | undefined {
  const written = lines.flatMap((line) => {
    const amount = line.years.find((own) => own.year === year)?.stages[stage]
    return line.section === section && amount !== undefined ? [{ line, amount }] : []
  })
  const first = written.find(({ amount }) => amount !== 0) ?? written[0]
  return first && within(first.line, 'amounts', String(year), stage)
}

/** The year of the first line that writes any amount for it; undefined where none does. */
export function yearPlace(lines: readonly BudgetLine[], { section, year }: CellOf): PathOrigin | undefined {
  const line = lines.find(
    (own) =>
      own.section === section &&
      own.years.some((amounts) => amounts.year === year && Object.keys(amounts.stages).length > 0),
  )
  return line && keyWithin(line, 'amounts', String(year))
}

/** The amounts of a section and year, and its opened credits. */
export interface CreditUse extends Pick<BudgetCell, 'section' | 'year'> {
  readonly project: Project
  readonly used: Cents
  readonly opened: Cents
  /** The lines that write them. */
  readonly lines: readonly BudgetLine[]
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
    const all = creditLines(project.budget)
    const lines = all.every(keeps) ? all : all.filter(keeps)
    return cellsOf({ budget: lines }).flatMap(({ section, year, stages }) => {
      const { opened, [stage]: used } = stages
      if (opened === undefined || used === undefined) return []
      if (stage === 'paid' && yearState(plan, year) === 'to-come') return []
      return { project, section, year, used, opened, lines }
    })
  })
}
