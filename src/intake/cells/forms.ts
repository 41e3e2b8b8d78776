/** What the cells of a column are written like: the form that is decided once for all of them, and what stays in doubt. */
import type { DateOrder } from '../../lang/repair/date-notation.ts'
import type { WorkUnit } from '../../lang/repair/number-notation.ts'
import type { Decimal } from '../../values/decimal.ts'

/** A cell of a column, with its row as the source numbers it. */
export interface ColumnCell {
  readonly row: number
  readonly value: unknown
  /** The number format of a workbook, where it is not the general one. */
  readonly format?: string | undefined
}

export type DecimalSign = 'point' | 'comma'

export interface NumberForm {
  readonly kind: 'number'
  /** `ambiguous` where every cell that tells may be read both ways (`1,234`); undefined where no cell has such a sign. */
  readonly decimal: DecimalSign | 'ambiguous' | undefined
  /** The power of ten that one unit of the column is worth: 3 where header or cells count in k€; undefined where nothing says it. */
  readonly power: number | undefined
  /** A sign that all cells have says nothing where header or title do; else it counts units of the currency. */
  readonly isSignSilent: boolean
  /** Signs or codes of currencies that stand in cells or number formats: `€`, `$`, `CAD`. */
  readonly currencies: readonly string[]
  /** The unit of work that header or cells name; undefined where nothing says it, or cells name several. */
  readonly unit: WorkUnit | undefined
  /** Whether its amounts are each for a day or a year: `500 €/j`; one of these among others is no amount like them. */
  readonly isRate: boolean
}

/** How the shares of a column are written: as percentages (`45 %`, `45`) or as fractions (`0,45`). */
export interface ShareForm {
  readonly kind: 'share'
  readonly decimal: NumberForm['decimal']
  /** What a number without a percent sign counts: hundredths or ones. */
  readonly bare: 'percent' | 'fraction'
}

export interface DateForm extends DateOrder {
  readonly kind: 'date'
}

export type ColumnForm = NumberForm | ShareForm | DateForm

export type ColumnDoubtKind =
  | 'decimal-ambiguous'
  | 'decimal-mixed'
  | 'currencies-mixed'
  | 'powers-mixed'
  | 'units-mixed'
  | 'share-mixed'
  | 'order-ambiguous'
  | 'order-mixed'
  | 'short-years'
  | 'fiscal-years'
  | 'excel-days'
  | 'unreadable'

export interface ColumnDoubt {
  readonly kind: ColumnDoubtKind
  readonly rows: readonly number[]
  /** The first cell as it is written. */
  readonly example: string
  /** What the example may be, the reading that is taken first. */
  readonly readings: readonly string[]
}

export interface ColumnReading<F extends ColumnForm = ColumnForm> {
  readonly form: F
  readonly doubts: readonly ColumnDoubt[]
}

export interface NumberReading {
  /** In units of `power`. */
  readonly number: Decimal
  /** The power of ten that its number counts: the column's, or 0 where the cell alone tells its own; undefined where nothing does. */
  readonly power: number | undefined
  readonly currency: string | undefined
  readonly unit: WorkUnit | undefined
  /** Whether the cell has another notation than a bare number with the column's decimal sign. */
  readonly isRepaired: boolean
  /** Whether the cell says that its number is about right: `environ 12`. */
  readonly isAbout: boolean
}

export interface DateReading {
  /** `2024-03-31`, or the month alone: of a longer period the first for a start, the last for an end. */
  readonly text: string
  /** The period as the format writes it: `2024-Q3`; undefined for a day and for a fiscal year. */
  readonly period: string | undefined
  readonly isRepaired: boolean
}
