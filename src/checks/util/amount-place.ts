/** Where the amounts of a budget cell are written. */
import type { BudgetCell } from '../../plan/budget-cell.ts'
import { keyWithin, within } from '../../plan/entity.ts'
import type { BudgetLine, Stage } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'

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
export function yearPlace(
  lines: readonly BudgetLine[],
  { section, year }: CellOf,
): PathOrigin | undefined {
  const line = lines.find(
    (own) =>
      own.section === section &&
      own.years.some((amounts) => amounts.year === year && Object.keys(amounts.stages).length > 0),
  )
  return line && keyWithin(line, 'amounts', String(year))
}
