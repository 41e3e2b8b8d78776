/**
 * Reads the legend of a source: what its own short words, letters or pictures stand for (`T = terminé`, `💡 idée`), as notes
 * below a table, a sheet of explanations or a small table of two columns say it.
 */

import { addToList } from '../../values/multimap.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { meantValue } from './value-match.ts'
import type { WordList } from './value-words.ts'

/** All that each short word is said to stand for, as it is written, by the word in small letters. */
type Meanings = ReadonlyMap<string, readonly string[]>

/** The value of a closed list that a word of the office's own stands for; undefined where no legend says it. */
export type Legend = (list: WordList, word: string) => string | undefined

/** The longest word that a legend explains, and the longest explanation. */
const [LONGEST_WORD, LONGEST_MEANING] = [24, 60]

/** The most rows of a table that is a legend. */
const MOST_ROWS = 30

/** A picture that stands before what it means. */
const PICTURE = /^(\p{Extended_Pictographic}\uFE0F?)\s+(.+)$/u

/** A word as a legend is asked for it. */
function legendWord(text: string): string {
  return text
    .replace(/\uFE0F/gu, '')
    .trim()
    .toLowerCase()
}

/** The word and its meaning in a piece of a text; undefined for a piece that explains nothing. */
function explained(piece: string): readonly [word: string, meaning: string] | undefined {
  const picture = PICTURE.exec(piece)
  if (picture?.[1] !== undefined && picture[2] !== undefined) return [picture[1], picture[2]]
  const sign = piece.includes('=') ? '=' : ':'
  const at = piece.indexOf(sign)
  if (at < 1) return undefined
  const before = piece.slice(0, at)
  // What stands before a colon says what the legend is of: `Etat : T = terminé`.
  const word = sign === '=' ? before.slice(before.lastIndexOf(':') + 1) : before
  return [word, piece.slice(at + 1)]
}

/** The pairs that a text explains. */
function* pairsOf(text: string): Generator<readonly [word: string, meaning: string]> {
  for (const piece of text.split(/[;\n|•]|,\s|\s[–—]\s/u)) {
    const [word = '', meaning = ''] = explained(piece.trim()) ?? []
    const [short, long] = [word.trim(), meaning.trim()]
    const isShort = short.length <= LONGEST_WORD && long.length <= LONGEST_MEANING
    if (short !== '' && long !== '' && isShort) yield [short, long]
  }
}

/** The pairs of a table of two columns, its header among them; several words may share a cell. */
function* pairsIn({ columns, records }: SourceTable): Generator<readonly [string, string]> {
  const [first, second, third] = columns
  if (first === undefined || second === undefined || third !== undefined) return
  if (records.length > MOST_ROWS) return
  yield [first.name, second.name]
  for (const { cells } of records) {
    const [words, meaning] = [plainText(cells.get(first.name)), plainText(cells.get(second.name))]
    if (words === undefined || meaning === undefined) continue
    for (const word of words.split(/\s*[/,]\s*/u)) yield [word, meaning]
  }
}

/** Words that turn the meaning of others round: `Not yet approved`. */
const NEGATION = /(?<!\p{L})(?:not?|non|pas|sans|without|yet|will)(?!\p{L})/iu

/** The value that an explanation means: the whole of it, else the longest part of it that is a word of the list. */
function valueIn(list: WordList, meaning: string): string | undefined {
  const whole = meantValue(list, meaning)
  if (whole !== undefined || NEGATION.test(meaning)) return whole
  const words = meaning.split(/\s+/u)
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const value = meantValue(list, words.slice(from, from + length).join(' '))
      if (value !== undefined) return value
    }
  }
  return undefined
}

function meaningsOf(tables: readonly SourceTable[], texts: readonly string[]): Meanings {
  const meanings = new Map<string, string[]>()
  const left = tables.flatMap(({ leftOut }) => leftOut.map(({ text }) => text))
  const pairs = [
    ...[...texts, ...left].flatMap((text) => [...pairsOf(text)]),
    ...tables.flatMap((table) => [...pairsIn(table)]),
  ]
  for (const [word, meaning] of pairs) addToList(meanings, legendWord(word), meaning)
  return meanings
}

/**
 * The legend of a source.
 *
 * @param texts - texts of sheets without a table; those of rows that no table has are read too.
 */
export function legendOf(tables: readonly SourceTable[], texts: readonly string[]): Legend {
  const meanings = meaningsOf(tables, texts)
  return (list, word) => {
    for (const meaning of meanings.get(legendWord(word)) ?? []) {
      const value = valueIn(list, meaning)
      if (value !== undefined) return value
    }
    return undefined
  }
}
