/** What the words of other people's cells mean in a closed list: exactly one value or none, never a guess. */
import { memoize } from '../../values/memoize.ts'
import { wordsOf } from './header-words.ts'
import { VALUE_WORDS, type WordList } from './value-words.ts'

/** A word as it is compared: without case, accents, plurals and signs; signs alone stand for themselves. */
function comparable(text: string): string {
  const words = wordsOf(text).join(' ')
  // Words that say nothing in a header, as the `A` of a rating, are values here. Programs put a sign that asks for a picture behind some pictures: ☀️ is ☀.
  return words === ''
    ? text
        .normalize('NFC')
        .replace(/\uFE0F/g, '')
        .trim()
        .toLowerCase()
    : words
}

/** The words of a list with what each means; the first value that claims a word has it. */
const tableOf = memoize((list: WordList): ReadonlyMap<string, string> => {
  const table = new Map<string, string>()
  for (const [value, words] of Object.entries(VALUE_WORDS[list])) {
    for (const word of [...words.split(' | '), value]) {
      const key = comparable(word)
      if (!table.has(key)) table.set(key, value)
    }
  }
  return table
})

/** The value of a closed list of which a text is a word as it stands. */
export function wordValue(list: WordList, text: string): string | undefined {
  return tableOf(list).get(comparable(text))
}

/** The longest text that may be a word of a closed list, what stands in brackets behind it included. */
const LONGEST = 400

/** The value that a cell means; of `2 - Moyenne`, `b) En cours` that of the word where the whole is not known. */
export function meantValue(list: WordList, text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const table = tableOf(list)
  const whole = table.get(comparable(text)) ?? (list === 'section' ? sectionOfAccount(text) : undefined)
  if (whole !== undefined) return whole
  const spent = text.replace(/^\s*(?:d[ée]penses?|cr[ée]dits?|section|budget)\s+(?:d['’]|de\s|des\s)?/iu, '')
  const bare = text.replace(/^\s*(?:(?:\d{1,2}|\p{L})\s*[-–—.):]|\d{1,2}\s)\s*/u, '')
  const inBrackets = text.replace(/\s*\([^)]*\)\s*$/u, '')
  const part = [bare, inBrackets, ...(list === 'section' ? [spent] : [])]
    .filter((one) => one !== text)
    .map((one) => table.get(comparable(one)))
    .find((value) => value !== undefined)
  return part ?? (list === 'status' ? (statusBefore(text, table) ?? statusOfParts(text, table)) : undefined)
}

/** Words in a column of lights that say that there is none: the project has not begun, or has ended. */
const WITHOUT_LIGHT =
  'grey | gray | gris | white | blanc | black | noir | not rated | non évalué | non coté | complete | completed | closed | done | terminé | clos | livré | not started | non démarré | à venir | on hold | suspendu'

/** Where a project stands that is in no phase. */
const OUT_OF_PHASES: ReadonlySet<string> = new Set(
  'candidate proposed approved planned on_hold postponed cancelled rejected'.split(' '),
)

/** Whether a word of a closed list stands for no value. */
export function isWithoutValue(list: WordList, text: string): boolean {
  if (list === 'phase') return OUT_OF_PHASES.has(meantValue('status', text) ?? '')
  return list === 'weather' && WITHOUT_LIGHT.split(' | ').some((word) => comparable(word) === comparable(text))
}

/** Whether a text names both sections of a budget: `Inv. et fonct.`, `CAPEX/OPEX`. */
export function isOfBothSections(text: string): boolean {
  const parts = text.split(/\s+(?:et|and|&)\s+|\s*[/+&]\s*/u).map((part) => meantValue('section', part))
  return parts.includes('investment') && parts.includes('operating') && !parts.includes(undefined)
}

export function areValues(list: WordList, words: readonly string[]): boolean {
  return words.every((word) => meantValue(list, word) !== undefined)
}

/** Class 2 of the French public accounts is what is invested, class 6 what is spent in the year (M57, M49, M22). */
function sectionOfAccount(text: string): string | undefined {
  // 2024 is a year.
  const [, kind] = /^([26])(?!0[0-2]\d$|030$)\d{2,4}$/.exec(text.trim()) ?? []
  return kind === undefined ? undefined : kind === '2' ? 'investment' : 'operating'
}

/** Words that turn what stands before or behind them round. */
const TURNING = new Set(
  'non not pas sans without never jamais si if a to bientot presque partiellement partie partially partly nearly almost soon mi half'.split(
    ' ',
  ),
)

/** A status at the beginning (`Validé COPIL`), or at the end behind what is so (`Chantier en cours`). */
function statusBefore(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const words = wordsOf(text)
  if (words.length < 2 || words.length > 4 || words.some((word) => TURNING.has(word))) return undefined
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (const from of [0, words.length - length]) {
      const value = table.get(words.slice(from, from + length).join(' '))
      if (value === undefined) continue
      const rest = [...words.slice(0, from), ...words.slice(from + length)]
      return rest.some((word) => (table.get(word) ?? value) !== value) ? undefined : value
    }
  }
  return undefined
}

/** The status that all parts of a text mean; of what was approved and has not begun, `Voté, non lancé`, that it was approved. */
function statusOfParts(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const parts = text.split(/\s*[,;]\s*|\s+[-–—/]\s+/u)
  const values = new Set(parts.map((part) => table.get(comparable(part))))
  if (values.size === 2 && values.has('approved') && values.has('planned')) return 'approved'
  return values.size === 1 ? [...values][0] : undefined
}
