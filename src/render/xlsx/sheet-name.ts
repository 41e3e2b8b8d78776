/** Names sheets after their sections, within what Excel allows. */
import { safeText } from '../util/safe-text.ts'
import { cut } from './excel-text.ts'

const LONGEST = 31

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
  return cut(plain.trim(), LONGEST).trim() || '-'
}

function free(name: string, taken: ReadonlySet<string>): string {
  for (let count = 2, tried = name; ; count += 1) {
    if (!taken.has(tried.toLowerCase())) return tried
    const suffix = ` (${count})`
    tried = `${cut(name, LONGEST - suffix.length).trim()}${suffix}`
  }
}
