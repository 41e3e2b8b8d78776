/** A form: tables of cells with their places in the plan's records, written as a workbook and compared with it. */
import type { FieldKind } from '../../schema/field.ts'
import type { Lang } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import type { ProposedList, RecordPath } from '../merge/proposal.ts'

export const FORM_KINDS = ['export', 'ask', 'needs', 'template'] as const

export type FormKind = (typeof FORM_KINDS)[number]

/** One of the values that a list offers: as the plan writes it, and as the workbook shows it. */
export interface FormChoice {
  readonly value: string
  readonly label: string
}

/** `confirm`: what is in doubt of its row is right; `note` is never read; `tick` takes a project into a scenario. */
export type FormColumnRole = 'confirm' | 'key' | 'note' | 'record' | 'tick' | 'value'

export interface FormColumn {
  readonly role: FormColumnRole
  /** From the record, or from the item of the list inside it; of a tick, the id of the scenario. */
  readonly path: RecordPath
  readonly kind: FieldKind
  readonly isMany?: boolean
  readonly header: string
  /** What the field means, for whoever fills the cell. */
  readonly help: string
  /** The name of the list of its values; undefined where any may stand. */
  readonly choices?: string | undefined
  /** Whether the column is shown for information only. */
  readonly isLocked: boolean
  /** Whether a record without it is none. */
  readonly isRequired?: boolean
  /** Whether an office expects it of every record, so that an empty cell is marked. */
  readonly isExpected?: boolean
  /** Whether its cells are ranks: whole numbers from 1 on, each once in the table. */
  readonly isRank?: boolean
}

/** A row: a record, or an item of a list inside one. */
export interface FormRow {
  /** Unique in its table. */
  readonly key: string
  readonly id: string
  readonly prefix: RecordPath
  /** What stands in the plan, by column; undefined for nothing; of a column that confirms, the cells that are in doubt. */
  readonly values: readonly unknown[]
  /** The columns that may not be filled in this row, beside those that are locked in every row. */
  readonly shut?: readonly number[]
  /** What the workbook shows by column, where it cannot show the plan's text sign by sign. */
  readonly texts?: Readonly<Record<number, string>>
}

/** The last steps of the items of a table, by their record in lower case. */
export const stepsByRecord = memoizeByObject((rows: readonly FormRow[]) => {
  const steps = new Map<string, (string | number)[]>()
  for (const { id, prefix } of rows) addToList(steps, id.toLowerCase(), prefix[1] ?? 0)
  return steps
})

/** A row for a new item of a list inside a record, to be filled in. */
export interface OfferedRow {
  readonly id: string
  /** Why it is asked for; empty where nothing is to be said. */
  readonly why: string
}

export interface FormTable {
  readonly title: string
  /** What is asked of whoever gets the sheet; empty for nothing. */
  readonly intro: string
  readonly list: ProposedList
  /** The list inside the records whose items are the rows. */
  readonly within: string | undefined
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  /** Rows that are offered for new items; not read where nobody filled them in. */
  readonly prefilled?: readonly OfferedRow[]
  /** The last steps of all items by record in lower case, where the rows do not show them all. */
  readonly items?: Readonly<Record<string, readonly (string | number)[]>>
  readonly mayGrow: boolean
  /** What every added record has beside its cells. */
  readonly fixed: Readonly<Record<string, unknown>>
  /** Rows that show how it is filled, grey, and are never read. */
  readonly examples: readonly (readonly unknown[])[]
}

export interface CoverLine {
  readonly text: string
  readonly isHeading?: true
}

export interface FormHead {
  readonly kind: FormKind
  readonly planId: string
  /** The hash of the plan's files; empty for a form of no plan. */
  readonly hash: string
  readonly lang: Lang
  readonly unit: string
  readonly title: string
  readonly choices: ReadonlyMap<string, readonly FormChoice[]>
}

export interface Form extends FormHead {
  readonly date: string | undefined
  readonly cover: readonly CoverLine[]
  readonly tables: readonly FormTable[]
  readonly organisation: string
}
