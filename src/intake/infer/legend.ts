/** Reads the legend of a source (`T = terminé`, `💡 idée`): notes, sheets of explanations, tables of two columns. */

import { addToList } from '../../values/multimap.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { wordsOf } from './header-words.ts'
import { meantValue, wordValue } from './value-match.ts'
import type { WordList } from './value-words.ts'

/** All that each short word is said to stand for, as it is written, by the word in small letters. */
type Meanings = ReadonlyMap<string, readonly string[]>

/** The value of a closed list that a word of the office's own stands for; undefined where no legend says it. */
export type Legend = (list: WordList, word: string) => string | undefined

/** The value that a word means: what the office says of its own words goes before what they mean elsewhere. */
export function valueBy(legend: Legend | undefined, list: WordList, word: string): string | undefined {
  return legend?.(list, word) ?? meantValue(list, word)
}

/** The longest word that a legend explains, and the longest explanation. */
const [LONGEST_WORD, LONGEST_MEANING] = [24, 60]

/** A word of fewer letters is a code of the office's own. */
const FEWEST_LETTERS = 4

/** The most rows of a table that is a legend. */
const MOST_ROWS = 30

/** A picture that stands before what it means. */
const PICTURE = /^(\p{Extended_Pictographic}\uFE0F?)\s+(.+)$/u

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

/** What parts several words in one cell. */
const SHARED = /\s*[/,]\s*/u

/** Of as many meanings as words each word with its own: `A / B / C`, `must / should / can`; undefined for any others. */
function pairsAlong(words: string, meaning: string): (readonly [word: string, meaning: string])[] | undefined {
  const meanings = meaning.split(SHARED)
  const each = words.split(SHARED).map((word, at) => [word, meanings[at] ?? ''] as const)
  return each.length > 1 && each.length === meanings.length ? each : undefined
}

function* pairsOf(text: string): Generator<readonly [word: string, meaning: string]> {
  for (const piece of text.split(/[;\n|•]|,\s|\s[–—]\s/u)) {
    const [word = '', meaning = ''] = explained(piece.trim()) ?? []
    const [short, long] = [word.trim(), meaning.trim()]
    const isShort = short.length <= LONGEST_WORD && long.length <= LONGEST_MEANING
    if (short !== '' && long !== '' && isShort) yield* pairsAlong(short, long) ?? [[short, long]]
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
    yield* pairsAlong(words, meaning) ?? words.split(SHARED).map((word) => [word, meaning] as const)
    yield* pairsOf(meaning)
  }
}

/** Words that turn the meaning of others round: `Not yet approved`. */
const NEGATION = /(?<!\p{L})(?:not?|non|pas|sans|without|yet|will)(?!\p{L})/iu

/** The end of a French participle: it says of the noun before it how that stands (`étude validée`). */
const PARTICIPLE = /ée?s?$/u

/** The runs of at least so many words, by their length, the longest first. */
function runsOf(words: readonly string[], least: number): readonly (readonly (readonly string[])[])[] {
  const lengths = words.map((_, at) => words.length - at).filter((length) => length >= least)
  return lengths.map((length) => words.slice(length - 1).map((_, from) => words.slice(from, from + length)))
}

/** The value that the longest words of the list in some words mean; of several of the same length that of a participle. */
function valueAmong(list: WordList, words: readonly string[]): string | undefined {
  for (const runs of runsOf(words, 1)) {
    const found = runs.flatMap((part) => {
      const value = meantValue(list, part.join(' '))
      return value === undefined ? [] : [{ value, isOfState: PARTICIPLE.test(part.at(-1) ?? '') }]
    })
    const values = new Set(found.map(({ value }) => value))
    if (values.size === 1) return found[0]?.value
    if (values.size > 1) return found.find(({ isOfState }) => isOfState)?.value
  }
  return undefined
}

/** The value that an explanation means: the whole of it, else its first part that says one and turns nothing round. */
function valueIn(list: WordList, meaning: string): string | undefined {
  const whole = meantValue(list, meaning)
  if (whole !== undefined) return whole
  for (const part of meaning.split(/[,;(:]|\s[–—-]\s/u)) {
    const own = meantValue(list, part)
    if (own !== undefined) return own
    if (NEGATION.test(part)) return undefined
    const value = valueAmong(list, part.trim().split(/\s+/u))
    if (value !== undefined) return value
  }
  return undefined
}

/** The value of an explanation that is a word of a list, or of several words in it that are one. */
function phraseIn(list: WordList, meaning: string): string | undefined {
  const words = wordsOf(meaning)
  if (words.length < 2 || NEGATION.test(meaning)) return wordValue(list, meaning)
  for (const part of runsOf(words, 2).flat()) {
    const value = wordValue(list, part.join(' '))
    if (value !== undefined) return value
  }
  return undefined
}

/** The texts of a column, where they are so few and short that a legend may explain them. */
function wordsOfColumn({ records }: Pick<SourceTable, 'records'>, name: string): readonly string[] {
  const words = new Set<string>()
  for (const { cells } of records) {
    const text = plainText(cells.get(name))
    if (text === undefined) continue
    if (text.length > LONGEST_WORD || words.size > MOST_ROWS) return []
    words.add(text)
  }
  return [...words]
}

/** Where a word of a column stands in a text, by itself and not within another word; -1 where it doesn't. */
function placeIn(text: string, word: string): number {
  const isOfLetters = /^[\p{L}\p{N}]/u.test(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)]
    const isApart = !/[\p{L}\p{N}’']/u.test(before) && !/[\p{L}\p{N}’'.]/u.test(after)
    if (!isOfLetters || isApart) return at
  }
  return -1
}

/** Part of the words of a column that a text must hold to explain them. */
const MOST = 0.6

/** The pairs of a text that holds the words of a column one after the other, each before what it means. */
function* pairsBetween(text: string, words: readonly string[]): Generator<readonly [string, string]> {
  const places = words
    .map((word) => ({ word, at: placeIn(text, word) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  if (places.length < 2 || places.length < words.length * MOST) return
  for (const [index, { word, at }] of places.entries()) {
    const rest = text.slice(at + word.length, places[index + 1]?.at)
    const meaning = rest.replace(/^[\s=:.)–—-]+/u, '').split(/[;|•\n]|\s{2,}/u)[0] ?? ''
    const bare = meaning.replace(/[\s,./–—-]+$/u, '')
    if (bare !== '' && bare.length <= LONGEST_MEANING) yield [word, bare]
  }
}

/** The pairs of some texts by the words that stand in the columns of tables. */
function* pairsOfColumns(
  tables: readonly SourceTable[],
  texts: readonly string[],
): Generator<readonly [string, string]> {
  for (const table of tables) {
    for (const { name } of table.columns) {
      const words = wordsOfColumn(table, name)
      if (words.length < 2) continue
      for (const text of texts) yield* pairsBetween(text, words)
    }
  }
}

export function explains(legend: SourceTable, { columns, records }: SourceTable): boolean {
  const words = new Set([...pairsIn(legend)].map(([word]) => word))
  if (words.size === 0) return false
  return columns.some(({ name }) => {
    const own = wordsOfColumn({ records }, name)
    return own.length > 1 && own.filter((word) => words.has(word)).length >= own.length * MOST
  })
}

/** Whether another table has all columns of a table: what stands beside each other below these are the values of each. */
function repeatsColumns(table: SourceTable, tables: readonly SourceTable[]): boolean {
  const has = ({ columns }: SourceTable, name: string): boolean => columns.some((column) => column.name === name)
  return tables.some((other) => other !== table && table.columns.every(({ name }) => has(other, name)))
}

function meaningsOf(tables: readonly SourceTable[], texts: readonly string[]): Meanings {
  const meanings = new Map<string, string[]>()
  const left = tables.flatMap(({ leftOut }) => leftOut.map(({ text }) => text))
  const pairs = [
    ...[...texts, ...left].flatMap((text) => [...pairsOf(text)]),
    ...tables.filter((table) => !repeatsColumns(table, tables)).flatMap((table) => [...pairsIn(table)]),
    ...pairsOfColumns(tables, [...texts, ...left]),
  ]
  for (const [word, meaning] of pairs) addToList(meanings, legendWord(word), meaning)
  return meanings
}

export function legendOf(tables: readonly SourceTable[], texts: readonly string[]): Legend {
  const meanings = meaningsOf(tables, texts)
  return (list, word) => {
    const said = meanings.get(legendWord(word)) ?? []
    const whole = said.map((meaning) => phraseIn(list, meaning)).find((one) => one !== undefined)
    // A word that is known says more than a single one of its explanation: `Paused: stopped until the vote`.
    const known = word.length < FEWEST_LETTERS ? undefined : meantValue(list, word)
    return whole ?? known ?? said.map((meaning) => valueIn(list, meaning)).find((one) => one !== undefined)
  }
}
