/** What a source leaves open and somebody decides: by an answer, or by what is usual, which is then said. */
import type { ASSUMPTION_TEXTS } from '../../lang/catalogue/import-assumptions.ts'
import type { EncodingName } from '../../values/encodings.ts'

/** The answers that shape a mapping; each is undefined where nobody gave it. */
export interface Answers {
  readonly dates?: 'dmy' | 'mdy'
  readonly decimal?: 'point' | 'comma'
  /** What one unit of the amounts is worth. */
  readonly unit?: '1' | 'k' | 'M'
  /** The stage of amounts whose header names none. */
  readonly stage?: string
  readonly section?: 'investment' | 'operating'
  readonly organisation?: string
  readonly currency?: string
  readonly as_of?: string
  readonly horizon?: string
  /** Which rows of a tool's export are projects: their types, the level of their outline, `epics`. */
  readonly projects?: string
  /** What a bucket of Planner becomes. */
  readonly bucket?: 'axis' | 'programme' | 'tags' | 'none'
  /** What a load counts whose export does not say it. */
  readonly work_unit?: 'day' | 'hour'
  readonly day_hours?: string
  /** The rows of the names of the columns, as `4-5`; columns of the sheet where records are columns. */
  readonly header?: string
  /** The sheets that are read, and no others. */
  readonly sheet?: readonly string[]
  readonly orientation?: 'rows' | 'columns' | 'cards'
  /** The encoding of a text that names none. */
  readonly encoding?: EncodingName
  /** What columns become, by name or letter. */
  readonly columns?: Readonly<Record<string, string>>
}

/** An answer that the source does not bear out, with those that would do. */
export interface WrongAnswer {
  /** As the command line takes it: a column by `column.` and its name. */
  readonly key: string
  readonly value: string
  readonly known: readonly string[]
}

export const ANSWER_KEYS = [
  'organisation',
  'currency',
  'dates',
  'decimal',
  'unit',
  'stage',
  'section',
  'as_of',
  'horizon',
  'projects',
  'bucket',
  'work_unit',
  'day_hours',
  'header',
  'sheet',
  'orientation',
  'encoding',
] as const satisfies readonly (keyof Answers)[]

/** What is taken where neither the source nor anybody says it. */
export const USUAL = { stage: 'requested', section: 'investment', nature: 'services' } as const

/** Something that was taken for granted, to be said. */
export interface Assumption {
  readonly kind: keyof typeof ASSUMPTION_TEXTS
  /** The sheet, the column, or the words that it is about. */
  readonly about: readonly string[]
  readonly count: number
}

/** Takes what was taken for granted. */
export type Tell = (one: Assumption) => void
