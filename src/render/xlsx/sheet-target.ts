/** What tables are written into: a sheet, how wide its columns must be, and the manner of its language. */
import type { Locale } from './cell-value.ts'
import type { Widths } from './widths.ts'
import type { Sheet } from './workbook.ts'

export interface SheetTarget {
  readonly sheet: Sheet
  readonly widths: Widths
  readonly locale: Locale
}
