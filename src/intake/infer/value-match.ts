/** What the words of other people's cells mean in a closed list: exactly one value or none, never a guess. */
import { LANGS } from '../../values/language.ts'
import { wordsOf } from './header-words.ts'
import { VALUE_WORDS, type WordList } from './value-words.ts'

const tables = new Map<WordList, ReadonlyMap<string, string>>()

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
function tableOf(list: WordList): ReadonlyMap<string, string> {
  const known = tables.get(list)
  if (known !== undefined) return known
  const table = new Map<string, string>()
  for (const [value, words] of Object.entries(VALUE_WORDS[list])) {
    const spoken = LANGS.flatMap((lang) => words[lang].split(' | '))
    for (const word of [...spoken, value]) {
      const key = comparable(word)
      if (!table.has(key)) table.set(key, value)
    }
  }
  tables.set(list, table)
  return table
}

/**
 * The value of a closed list that a cell means; undefined for a word that the dictionary does not have.
 *
 * A number or letter before the word, as in `2 - Moyenne` or `b) En cours`, is left out where the whole is not known.
 */
export function meantValue(list: WordList, text: string): string | undefined {
  const table = tableOf(list)
  const whole = table.get(comparable(text))
  if (whole !== undefined) return whole
  const bare = text.replace(/^\s*(?:\d{1,2}|\p{L})\s*[-–—.):]\s*/u, '')
  const inBrackets = text.replace(/\s*\([^)]*\)\s*$/u, '')
  const part = [bare, inBrackets]
    .filter((one) => one !== text)
    .map((one) => table.get(comparable(one)))
    .find((value) => value !== undefined)
  return part ?? (list === 'status' ? statusBefore(text, table) : undefined)
}

/** Words that turn what stands before or behind them round. */
const TURNING = new Set('non not pas sans without never jamais si if a to'.split(' '))

/** The status that a text begins with, where what follows says by whom or where: `Validé COPIL`, `✅ Validés bureau`. */
function statusBefore(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const words = wordsOf(text)
  if (words.length < 2 || words.length > 4 || words.some((word) => TURNING.has(word)))
    return undefined
  for (let length = words.length - 1; length > 0; length -= 1) {
    const value = table.get(words.slice(0, length).join(' '))
    if (value === undefined) continue
    return words.slice(length).some((word) => table.has(word)) ? undefined : value
  }
  return undefined
}
