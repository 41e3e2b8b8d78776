/** Which cells in doubt a workbook that came back has settled: those that it confirms, corrects, or answers by a new item. */
import type { Plan } from '../../plan/plan.ts'
import { type DoubtfulCell, openDoubt } from './doubtful-cells.ts'
import type { Proposals, ProposedList, RecordPath } from './proposal.ts'

/** What a workbook says of cells in doubt. */
export interface SettledBy {
  /** Those that it says are right, each by its record, its place and what stood in it. */
  readonly confirmed: readonly {
    readonly list: ProposedList
    readonly id: string
    readonly path: RecordPath
    readonly text: string
  }[]
  readonly proposals: Proposals
}

function isOf({ list, id }: DoubtfulCell, other: { list: ProposedList; id: string }): boolean {
  return list === other.list && (list === 'plan' || id.toLowerCase() === other.id.toLowerCase())
}

function isConfirmed(cell: DoubtfulCell, { confirmed }: SettledBy): boolean {
  return confirmed.some(
    (one) =>
      isOf(cell, one) &&
      one.text === cell.origin.text &&
      JSON.stringify(one.path) === JSON.stringify(cell.path),
  )
}

/** Whether an item was added to the list from which one was left out. */
function isReplaced({ path: [within] }: DoubtfulCell, values: Proposals['values']): boolean {
  return values.some(
    ({ path, base }) => path.length === 2 && path[0] === within && base === undefined,
  )
}

/** The cells after the workbook was taken into the plan: what it settled is confirmed, and asked no more. */
export function settledDoubts(
  after: Plan,
  cells: readonly DoubtfulCell[],
  by: SettledBy,
): DoubtfulCell[] {
  return cells.map((cell) => {
    if (cell.isConfirmed) return cell
    const open = openDoubt(after, cell)
    const own = by.proposals.values.filter((value) => isOf(cell, value))
    const isSettled =
      open === undefined ||
      isConfirmed(cell, by) ||
      (open.place === undefined && isReplaced(cell, own))
    return isSettled ? { ...cell, isConfirmed: true } : cell
  })
}
