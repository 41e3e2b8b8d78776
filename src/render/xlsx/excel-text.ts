/**
 * Makes texts fit for a workbook: those of cells harmless, legal in XML 1.0 and never too long, names of sheets
 * within what Excel allows, and links between sheets.
 */

import type { CellHyperlinkValue } from 'exceljs'
import { safeText } from '../text/safe-text.ts'

/** The most characters that Excel keeps in a cell. */
const LONGEST_TEXT = 32_767

/** Code points that no Unicode text may hold, and that XML 1.0 forbids in part. */
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/gu

/** The text as a chart shows it, where no sequence stands for a character; see {@link safeText}. */
export function plainText(text: string): string {
  return safeText(text).replace(NONCHARACTERS, '\ufffd')
}

/**
 * The text as a cell shows it, see {@link safeText}. A sequence such as `_x000D_`, which Excel reads as a
 * character's code, is written so that it is read as typed.
 */
export function excelText(text: string): string {
  const safe = plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
  return safe.length > LONGEST_TEXT ? `${cut(safe, LONGEST_TEXT - 1)}…` : safe
}

/** The text's first characters, at most so many UTF-16 units, without half a character at the end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/u, '')
}

const LONGEST_NAME = 31

/** Names that Excel keeps for itself, in its English and its French edition. */
const RESERVED = ['history', 'historique']

/**
 * One name for each title, in their order: at most 31 characters, unique whatever the case.
 *
 * Left out are `[]:*?/\`, which Excel forbids, and other marks that would break a link to the sheet. A straight
 * apostrophe becomes a typographic one, so that a reference to the sheet never needs escaping.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(RESERVED)
  return titles.map((title) => {
    const name = free(legal(title), taken)
    taken.add(name.toLowerCase())
    return name
  })
}

function legal(title: string): string {
  const plain = safeText(title)
    .replace(/[[\]:*?/\\!|<>"#%&=+@_{}^`\ufdd0-\ufdef\ufffe\uffff]+/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/gu, ' ')
  return cut(plain.trim(), LONGEST_NAME).trim() || '-'
}

function free(name: string, taken: ReadonlySet<string>): string {
  for (let count = 2, tried = name; ; count += 1) {
    if (!taken.has(tried.toLowerCase())) return tried
    const suffix = ` (${count})`
    tried = `${cut(name, LONGEST_NAME - suffix.length).trim()}${suffix}`
  }
}

/**
 * A link to the first cell of a sheet.
 *
 * @param sheet - a name from `sheetNames`, hence without a straight apostrophe.
 */
export function linkTo(sheet: string, text: string): CellHyperlinkValue {
  // With `A1` instead of `$A$1` the library would write the target twice, and readers would join the two.
  return { text, hyperlink: `#'${sheet}'!$A$1` }
}
