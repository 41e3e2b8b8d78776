/** Puts what somebody answers of amounts, and of columns that are left out, into a table whose columns are known. */
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import type { Answers, Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'

type SaidOfAmounts = Pick<Answers, 'stage' | 'section'>

/** What of an answer about amounts a table leaves open: a column that says it of each row holds before the answer. */
function openIn(columns: readonly AssignedColumn[], { stage, section }: Answers): SaidOfAmounts {
  const isParted = columnOf(columns, 'budget.section') !== undefined
  return { ...(stage ? { stage } : {}), ...(section && !isParted ? { section } : {}) }
}

function withAmounts(column: AssignedColumn, said: SaidOfAmounts, hasYears: boolean): AssignedColumn {
  const { destination } = column
  if (destination.kind !== 'money') return column
  const isOfYear = destination.year !== undefined || (hasYears && !destination.isWhole)
  const stage = destination.stage ?? (isOfYear ? said.stage : undefined)
  const section = destination.section ?? said.section
  return { ...column, destination: { ...destination, stage, section } }
}

/** The table with the stage and section that an answer gives its amounts by year, where no header or column does. */
export function withAnswers(listed: ListedTable, answers: Answers, tell: Tell): ListedTable {
  const { columns } = listed
  for (const { column, destination, profile } of columns) {
    if (destination.kind === 'blank' && profile.filled > 0)
      tell({ kind: 'column-left', about: [column.name], count: profile.filled })
  }
  const said = openIn(columns, answers)
  const hasYears = columnOf(columns, 'budget.year') !== undefined
  return { ...listed, columns: columns.map((column) => withAmounts(column, said, hasYears)) }
}
