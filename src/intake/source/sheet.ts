/** What a file of others holds once it is read: sheets of rows of values, or lists of records; and what is said of them. */

import type { SeenEncoding } from './encoding.ts'
import type { FillRun } from './fills.ts'

/** Text, number, truth value, nothing; in JSON lists too. A date is its day, a formula its value, an error `#REF!`. */
type SourceValue = unknown

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1; in a CSV file the number of the record, the first is 1. */
  readonly number: number
  /** By column from 0; columns behind the last are left out, blank ones are null. A merged cell stands in its first place only. */
  readonly values: readonly SourceValue[]
  /** Number formats by column from 0, of cells that hold a number in another than the general format (`0%`, `#,##0 "€"`), or a date whose month comes first. */
  readonly formats?: readonly (string | undefined)[]
  /** Colours of filled cells, blank ones too; white ones, and those that only a condition colours, are left out. */
  readonly fills?: readonly FillRun[]
  /** How far cells are set in, by column from 0, in steps of the program; undefined for those that are not. */
  readonly indents?: readonly (number | undefined)[]
  /** How many cells a CSV record has as it is written, blank ones at its end too; undefined in workbooks. */
  readonly width?: number
  /** Columns from 0 of formulas that hold no computed value, which is null here; left out where there is none. */
  readonly unvalued?: readonly number[]
  /** How deep the row lies in an outline of rows, from 1; left out at the top. */
  readonly outline?: number
  /** Whether the row is hidden, by hand or by a filter. */
  readonly isHidden?: true
}

/** Cells shown as one; rows and columns from 1, the last ones included. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SourceSheet {
  /** Empty for a CSV file. */
  readonly name: string
  /** `hidden` by hand, `veryHidden` by a program. */
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** In their order; rows without any value are left out of workbooks, so that numbers may jump. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly MergedCells[]
}

/** Something that is said of a source beside its values: where, and how often. */
export interface SourceNote {
  readonly kind:
    | 'external-formula'
    | 'formula-without-value'
    | 'error-value'
    | 'hidden-rows'
    | 'hidden-sheet'
    | 'macros'
    | 'pictures'
    | 'archived-cards'
    | 'unknown-signs'
    | 'converted-signs'
  /** Empty where the whole file is meant. */
  readonly sheet: string
  /** The first cell, `C7`; empty where the sheet or file is meant. */
  readonly address: string
  readonly count: number
}

/** What a source holds; and, of a text that names no encoding, what it was taken for. */
export type SourceContent = (
  | {
      readonly kind: 'sheets'
      readonly format: 'xlsx' | 'ods' | 'csv'
      readonly sheets: readonly SourceSheet[]
      readonly notes: readonly SourceNote[]
      /** The day on which a workbook was last saved, `2026-03-31`, where its properties tell it. */
      readonly saved?: string
    }
  | { readonly kind: 'data'; readonly format: 'json'; readonly data: unknown; readonly notes: readonly SourceNote[] }
  | {
      readonly kind: 'sheets'
      /** MS Project: sheets Tasks, Resources, Assignments, Project. Trello: cards below the name of the board. */
      readonly format: 'mspdi' | 'json'
      readonly sheets: readonly SourceSheet[]
      readonly notes: readonly SourceNote[]
    }
) & { readonly encoding?: SeenEncoding }
