/** What comes of a merge: changes, what is so already, what was edited on both sides, and what cannot go into the plan. */
import type { BAD_CELLS } from '../../lang/catalogue/merge.ts'
import type { Finding } from '../../plan/finding.ts'
import type { FormatProblem } from '../../schema/format-problem.ts'
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'
import type { ProposalOrigin, ProposedRecord, ReadPlace, RecordInList } from './proposal.ts'

/** A value to write: its place from the record, and undefined to take it out. */
export interface MergedWrite {
  readonly path: readonly PathStep[]
  readonly value: unknown
}

export interface Sides {
  readonly base: unknown
  readonly file: unknown
  readonly plan: unknown
}

/** A cell that differs from what the file was made of; its path is that of the plan as it is now, items by position. */
export interface MergedCell extends RecordInList, ReadPlace, Sides {
  /** The place of the record in the plan's files. */
  readonly at: PathOrigin
  readonly writes: readonly MergedWrite[]
}

/** Why a cell cannot go into the plan. */
export type BadCellReason =
  /** The format refuses it, in its own words. */
  | { readonly kind: 'format'; readonly problem: FormatProblem }
  /** It could not be read; the words of the format where these say why. */
  | { readonly kind: 'unreadable'; readonly problem: FormatProblem | undefined }
  /** It names what the plan does not have; what was most likely meant. */
  | {
      readonly kind: 'reference'
      readonly word: string
      /** The kinds of entity that it may name. */
      readonly to: readonly string[]
      readonly suggestion: string | undefined
    }
  /** It makes the plan say what cannot be. */
  | { readonly kind: 'finding'; readonly finding: Pick<Finding, 'message' | 'help'> }
  /** Whatever the format expects. */
  | { readonly kind: Exclude<keyof typeof BAD_CELLS, 'unreadable'> }

export interface BadCell extends RecordInList, ReadPlace {
  readonly reason: BadCellReason
  /** Of a value that is not in its list: the entry that was most likely meant, as the workbook shows it. */
  readonly meant?: string | undefined
}

/** A record that is spoken of and not in the plan, or no more in the file. */
export interface AbsentRecord extends RecordInList {
  /** Its title where it is known, else its id. */
  readonly title: string
  readonly origin: ProposalOrigin | undefined
}

export interface Merged {
  /** Edited in the file alone, or decided for the file: what goes into the plan. */
  readonly changes: readonly MergedCell[]
  readonly added: readonly ProposedRecord[]
  /** How many edits of the file the plan has already. */
  readonly alreadySo: number
  /** Edited on both sides, and not alike. */
  readonly conflicts: readonly MergedCell[]
  /** Conflicts that were decided for the plan, which keeps its value. */
  readonly keptPlan: readonly MergedCell[]
  /** Conflicts that were decided for the file; they are among the changes too. */
  readonly tookFile: readonly MergedCell[]
  readonly bad: readonly BadCell[]
  /** Edited in the file, and not in the plan. */
  readonly unknown: readonly AbsentRecord[]
  /** Of a file of the plan before: what this one does not take over from it; told, and no obstacle to the rest. */
  readonly left: readonly BadCell[]
  /** Of the plan, and no more in the file: told, and left as they are. */
  readonly gone: readonly AbsentRecord[]
}

export type MergeSide = 'file' | 'plan'

/** Whether something of a file is left that neither went in nor was decided. */
export function isOpen({ conflicts, bad, unknown }: Merged): boolean {
  return conflicts.length + bad.length + unknown.length > 0
}
