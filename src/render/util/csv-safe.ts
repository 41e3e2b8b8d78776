/** Keeps a spreadsheet from running a user's text as a formula. */
import { safeText } from './safe-text.ts'

/** What opens a formula, also in full-width signs. */
const FORMULA = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]'

/** At the start of the cell, and behind what another language takes for the end of a cell. */
const OPENING = new RegExp(`(?<=^|[,;]"?)(?=${FORMULA})`, 'gu')

/** The text on one line, with `'` before what a spreadsheet would read as a formula. */
export function csvSafe(text: string): string {
  return safeText(text).replace(OPENING, "'")
}
