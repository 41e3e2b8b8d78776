/** Links from one sheet of a workbook to another. */
import type { CellHyperlinkValue } from 'exceljs'

/**
 * A link to the first cell of a sheet.
 *
 * @param sheet - a name from `sheetNames`, hence without a straight apostrophe.
 */
export function linkTo(sheet: string, text: string): CellHyperlinkValue {
  // With `A1` instead of `$A$1` the library would write the target twice, and readers would join the two.
  return { text, hyperlink: `#'${sheet}'!$A$1` }
}
