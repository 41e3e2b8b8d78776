/** Keeps a spreadsheet from running a user's text as a formula. */
import { safeText } from './safe-text.ts'

/** The text on one line, with `'` before it where a spreadsheet would read a formula (also in full-width signs). */
export function csvSafe(text: string): string {
  const line = safeText(text)
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(line) ? `'${line}` : line
}
