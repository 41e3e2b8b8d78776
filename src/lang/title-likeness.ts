/**
 * How alike two titles are: the Sørensen-Dice coefficient (Dice 1945, Sørensen 1948) of their words, without the words
 * that hold a sentence together and by the beginning of each.
 */

import { distance } from 'fastest-levenshtein'
import { addToList } from '../values/multimap.ts'
import { fold, nearest } from './nearest.ts'

const SMALL_WORDS = new Set(
  `a au aux avec by ce ces d dans de des du en et for from in l la le les leur leurs of on ou our par pour s sa ses
  son sur the to un une vers with and its new nouveau nouvelle projet project mise place`.split(/\s+/),
)

/** So many letters of a word say what it is: endings of number, gender and kind of word lie behind. */
const STEM = 6

/** What a title says, as far as likeness goes. */
export interface TitleWords {
  readonly stems: ReadonlySet<string>
  /** Numbers, single letters and denials: what tells lots, phases and opposites apart. */
  readonly marks: string
}

function wordsOf(title: string): string[] {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
}

function isMark(word: string): boolean {
  return /\d|^[a-z]$|^[ivx]+$|^(?:hors|non|not|sans|without)$/.test(word)
}

export function titleWords(title: string): TitleWords {
  const words = wordsOf(title)
  return {
    stems: new Set(words.filter((word) => !isMark(word)).map((word) => word.slice(0, STEM))),
    marks: words.filter(isMark).sort().join(' '),
  }
}

/** So long a word must be to be cut short, or to have one or two slips of the hand. */
const [CUT, SLIP, SLIPS] = [4, 5, 8]

/** Whether two words are one: in another ending, cut short, or with a slip of the hand. */
function isSameWord(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length)
  const same = Math.min(STEM, Math.max(left.length, right.length))
  if (left.slice(0, same) === right.slice(0, same)) return true
  if (length >= CUT && (left.startsWith(right) || right.startsWith(left))) return true
  const most = length >= SLIPS ? 2 : length >= SLIP ? 1 : 0
  return most > 0 && distance(left, right) <= most
}

/** Whether the words of two titles are the same, each with its partner. */
function areSameWords(words: readonly string[], others: readonly string[]): boolean {
  if (words.join('') === others.join('')) return words.length > 0
  if (words.length !== others.length || marksOf(words) !== marksOf(others)) return false
  const open = others.filter((word) => !isMark(word))
  return words
    .filter((word) => !isMark(word))
    .every((word) => {
      const at = open.findIndex((other) => isSameWord(word, other))
      if (at >= 0) open.splice(at, 1)
      return at >= 0
    })
}

function marksOf(words: readonly string[]): string {
  return words.filter(isMark).sort().join(' ')
}

/**
 * Whether two titles are the same but for small words, the order of words, endings, words cut short and slips of the hand:
 * each word has its partner, and numbers and denials are the same.
 *
 * @example « Démat. urbanisme » and « Dématérialisation de l’urbanisme »: true
 */
export function isSameTitle(left: string, right: string): boolean {
  return areSameWords(wordsOf(left), wordsOf(right))
}

/** Things by their titles, found again by any title that {@link isSameTitle} as theirs without comparing each with each. */
export class SameTitles<T> {
  private readonly byText = new Map<string, Titled<T>[]>()
  /** Titles of numbers, single letters and denials alone, whose order says nothing either. */
  private readonly byMarks = new Map<string, Titled<T>[]>()
  private readonly byWord = new Map<string, Titled<T>[]>()
  private readonly vocabulary: string[] = []
  /** Of a word, those of the vocabulary that are the same, and how many of it were looked at. */
  private readonly partners = new Map<string, { readonly same: string[]; seen: number }>()
  private count = 0

  add(title: string, value: T): void {
    const words = wordsOf(title)
    const titled = { words, value, turn: this.count }
    this.count += 1
    addToList(this.byText, words.join(''), titled)
    const open = new Set(words.filter((one) => !isMark(one)))
    if (open.size === 0) addToList(this.byMarks, marksOf(words), titled)
    for (const word of open) {
      if (!this.byWord.has(word)) this.vocabulary.push(word)
      addToList(this.byWord, word, titled)
    }
  }

  /** The things of a title, in the order in which they were taken in. */
  find(title: string): readonly T[] {
    const words = wordsOf(title)
    if (words.length === 0) return []
    // Each word has a partner in a title that is the same: those of the rarest word are all that may be.
    const likely = [...new Set(words.filter((word) => !isMark(word)))]
      .map((word) => this.partnersOf(word).flatMap((one) => this.byWord.get(one) ?? []))
      .sort((left, right) => left.length - right.length)[0]
    const others = likely ?? this.byMarks.get(marksOf(words)) ?? []
    return [...new Set([...(this.byText.get(words.join('')) ?? []), ...others])]
      .filter((one) => areSameWords(one.words, words))
      .sort((left, right) => left.turn - right.turn)
      .map(({ value }) => value)
  }

  private partnersOf(word: string): readonly string[] {
    const known = this.partners.get(word) ?? { same: [], seen: 0 }
    this.partners.set(word, known)
    const fresh = this.vocabulary.slice(known.seen)
    known.same.push(...fresh.filter((other) => isSameWord(other, word)))
    known.seen = this.vocabulary.length
    return known.same
  }
}

interface Titled<T> {
  readonly words: readonly string[]
  readonly value: T
  readonly turn: number
}

/** The fewest words on which two titles can be said to be alike. */
const FEWEST = 2

/**
 * Twice the words that both have over the words of both, 0..1; 0 where lots or phases tell them apart, where each has
 * a word that the other lacks (`roof` here and `window` there are two works), or one has a single word.
 *
 * @example « Signature électronique des marchés » and « Signature électronique du marché »: 1
 */
export function likeness(left: TitleWords, right: TitleWords): number {
  if (left.marks !== right.marks) return 0
  if (left.stems.size < FEWEST || right.stems.size < FEWEST) return 0
  const both = [...left.stems].filter((stem) => right.stems.has(stem)).length
  if (both < Math.min(left.stems.size, right.stems.size)) return 0
  return (2 * both) / (left.stems.size + right.stems.size)
}

/** The fewest letters that tell which longer name is meant, and the likeness from which on two names say nearly the same. */
const [FEWEST_LETTERS, NEARLY] = [3, 0.6]

/**
 * Whether two names are the same but for slips, or one is a stretch of the other: it may be meant by it.
 *
 * @example « Ressources humaines » and « Direction des ressources humaines »: true; a word between others tells apart, as
 *   in *All sites* and *All rural sites*
 */
export function isNearTitle(left: string, right: string): boolean {
  if (isSameTitle(left, right)) return true
  const [first, second] = [titleWords(left), titleWords(right)]
  return likeness(first, second) >= NEARLY && isStretch(first, second)
}

function isStretch({ stems: left }: TitleWords, { stems: right }: TitleWords): boolean {
  const [short = '', long = ''] = [left, right]
    .map((stems) => ` ${[...stems].join(' ')} `)
    .sort((a, b) => a.length - b.length)
  return long.includes(short)
}

/**
 * Of names such as `P-12 – Wifi dans les écoles` the one that somebody likely meant who wrote another id or title: the one with
 * a slip or two, the only one that says nearly the same, or the only one that begins so, as `Infra` does `Infrastructure`. To
 * be asked, never taken.
 */
export function likelyName(text: string, names: readonly string[]): string | undefined {
  const parts = names.flatMap((name) => name.split(' – ').map((part) => ({ part, name })))
  const near = nearest(
    text,
    parts.map(({ part }) => part),
  )
  if (near !== undefined) return parts.find(({ part }) => part === near)?.name
  const words = titleWords(text)
  const alike = parts.filter(({ part }) => likeness(words, titleWords(part)) >= NEARLY)
  const start = fold(text)
  const longer = parts.filter(({ part }) => start.length >= FEWEST_LETTERS && fold(part).startsWith(start))
  const [first, other] = new Set((alike.length > 0 ? alike : longer).map(({ name }) => name))
  return other === undefined ? first : undefined
}

/** Of each title, the positions of the earlier ones that can be alike to it, in order. */
export function* likelyPairs(titles: readonly TitleWords[]): Generator<readonly [later: number, earlier: number[]]> {
  const count = new Map<string, number>()
  for (const { stems } of titles) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1)
  const rarestOf = ({ stems }: TitleWords): string =>
    [...stems].reduce((rarest, stem) => ((count.get(stem) ?? 0) < (count.get(rarest) ?? 0) ? stem : rarest))
  // Of two alike titles one holds all words of the other, its rarest too (the prefix filter of set similarity joins,
  // Chaudhuri, Ganti and Kaushik 2006), and their marks are the same: all but a few pairs are never compared.
  const [byStem, byRarest] = [new Map<string, number[]>(), new Map<string, number[]>()]
  for (const [index, title] of titles.entries()) {
    if (title.stems.size < FEWEST) continue
    const keyOf = (stem: string): string => `${stem} ${title.marks}`
    const keys = [...title.stems].map(keyOf)
    const rarest = keyOf(rarestOf(title))
    const holding = byStem.get(rarest) ?? []
    const held = keys.flatMap((key) => byRarest.get(key) ?? [])
    yield [index, [...new Set([...holding, ...held])].sort((left, right) => left - right)]
    addToList(byRarest, rarest, index)
    for (const key of keys) addToList(byStem, key, index)
  }
}
