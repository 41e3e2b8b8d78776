/** What is said of a form that came back beside what it proposes: nothing that was found in it passes in silence. */
import type { ProposalOrigin, ProposedList } from '../merge/proposal.ts'

/** What is to be said. */
export type DoubtKind =
  /** A column that the form did not have and whose heading nothing tells; it is not read. */
  | 'column-added'
  /** A column that the form did not have, read as the field that its heading names. */
  | 'column-read'
  /** A column of the form that is not there any more; nothing is proposed for it. */
  | 'column-gone'
  /** A sheet of the form that is not there any more. */
  | 'sheet-gone'
  /** A copy of a sheet of the form, beside it; one of the two is read. */
  | 'sheet-twice'
  /** A sheet that the form did not have. */
  | 'sheet-added'
  /** An item of a list inside a record whose row is not there any more; it stays in the plan. */
  | 'row-gone'
  /** Two rows with one key: the first is read. */
  | 'row-twice'
  /** A row below a table that takes no more. */
  | 'row-refused'
  /** A row that belongs to a record of which nothing is known. */
  | 'row-homeless'
  /** A row whose id was changed: it is neither gone nor new. */
  | 'id-changed'
  /** An id that the reader made for an added row. */
  | 'id-made'
  /** A cell that is shown for information and was changed all the same. */
  | 'locked-changed'
  /** An added row that lacks what the format asks for: it is not proposed. */
  | 'row-incomplete'
  /** Cells of a column that were typed in another form and read all the same. */
  | 'read-as'
  /** A cell that means nothing, with the value that was likely meant. */
  | 'unreadable'
  /** A text where only a tick means anything. */
  | 'tick-unclear'
  /** A question of the survey without an answer. */
  | 'unanswered'
  /** A rank that two needs have, and one that none has. */
  | 'rank-twice'
  | 'rank-missing'
  /** A need that another one of the plan resembles. */
  | 'duplicate'

/** Rows and sheets of which nothing was read, so that what somebody typed there is not in the plan. */
export const LEFT_OUT: readonly DoubtKind[] = [
  'row-homeless',
  'row-incomplete',
  'row-refused',
  'row-twice',
  'sheet-twice',
]

/** Whether somebody typed something that is not read: what else is said goes into the plan all the same. */
export function isUnread({ kind, count }: Pick<FormDoubt, 'kind' | 'count'>): boolean {
  return (kind === 'column-added' && count > 0) || kind === 'sheet-added'
}

/** Something that is to be said of a form. */
export interface FormDoubt {
  readonly kind: DoubtKind
  readonly list: ProposedList | undefined
  /** The record; empty where none is meant. */
  readonly id: string
  readonly origin: ProposalOrigin
  /** The heading of the column, the title of the row, or what it is said of. */
  readonly about: string
  /** What it was read as, what was meant, or the other one. */
  readonly other: string
  readonly count: number
}
