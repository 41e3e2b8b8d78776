/** Makes a text fit for a cell of a workbook: harmless, legal in XML 1.0, and never longer than a cell may be. */
import { safeText } from '../util/safe-text.ts'

/** The most characters that Excel keeps in a cell. */
const LONGEST = 32_767

/** Code points that no Unicode text may hold, and that XML 1.0 forbids in part. */
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/gu

/**
 * The text as a cell shows it, see {@link safeText}. A sequence such as `_x000D_`, which Excel reads as a
 * character's code, is written so that it is read as typed.
 */
export function excelText(text: string): string {
  const safe = safeText(text)
    .replace(NONCHARACTERS, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
  return safe.length > LONGEST ? `${cut(safe, LONGEST - 1)}…` : safe
}

/** The text's first characters, at most so many UTF-16 units, without half a character at the end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/u, '')
}
