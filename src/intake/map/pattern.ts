/**
 * Words of a mapping that are exact texts or `/regular expressions/`. An expression whose time may grow without measure
 * with the text is refused: one that repeats a group which itself repeats or chooses (star height above one), and the
 * text is held to a length at which the repetitions that are left stay cheap.
 */

/** Why an expression is refused. */
export type PatternFault = 'pattern-invalid' | 'pattern-slow'

/** Steps that one cell may cost. */
const MOST_STEPS = 1e7

/** No expression sees more of a text. */
const LONGEST = 10_000

/** Repetitions in a row that are refused whatever the length. */
const MOST_REPEATS = 4

interface Scan {
  /** Repetitions without an upper bound. */
  readonly repeats: number
  readonly isSlow: boolean
}

const ESCAPE_OR_CLASS = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g

/** A group without a group inside it, and whether a repetition is behind it. */
const INNERMOST = /\(([^()]*)\)([*+]|\{\d+,?\d*\})?/

/** What repeats or chooses. */
const RISKY = /[*+|!]|\{\d+,\d*\}/

/**
 * Counts the repetitions of an expression, and finds one around a group that repeats or chooses: groups are closed from
 * the inside out, and one that does either leaves `!` in its place.
 */
function scanned(source: string): Scan {
  let rest = source
    .replace(ESCAPE_OR_CLASS, 'a')
    .replace(/!/g, 'a')
    .replace(/\(\?(?:[:=a]|<[=a]|<\w+>)/g, '(')
  const repeats = rest.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  for (let group = INNERMOST.exec(rest); group !== null; group = INNERMOST.exec(rest)) {
    const [whole, inside = '', repeat] = group
    const isRisky = RISKY.test(inside)
    if (isRisky && repeat !== undefined) return { repeats, isSlow: true }
    rest = rest.replace(whole, () => (isRisky ? '!' : 'a'))
  }
  return { repeats, isSlow: repeats >= MOST_REPEATS }
}

/** An expression that may be run on any text. */
export interface SafePattern {
  /** The first group of a match, or the whole of it where there is no group; undefined for none. */
  readonly find: (text: string) => string | undefined
}

/** An expression, or why it is refused. */
export function safePattern(source: string, flags = 'u'): SafePattern | PatternFault {
  let expression: RegExp
  try {
    expression = new RegExp(source, flags)
  } catch {
    return 'pattern-invalid'
  }
  const { repeats, isSlow } = scanned(source)
  if (isSlow) return 'pattern-slow'
  const power = repeats + (source.startsWith('^') ? 0 : 1)
  const longest = Math.min(LONGEST, Math.floor(MOST_STEPS ** (1 / Math.max(1, power))))
  return {
    find: (text) => {
      if (text.length > longest) return undefined
      const match = expression.exec(text)
      return match === null ? undefined : (match[1] ?? match[0])
    },
  }
}

const WORD = /^\/(.+)\/(i?)$/s

/** The fault of a word that is a refused expression; undefined for any other word. */
export function wordFault(word: string): PatternFault | undefined {
  const [, source, flags = ''] = WORD.exec(word) ?? []
  if (source === undefined) return undefined
  const made = safePattern(source, `u${flags}`)
  return typeof made === 'string' ? made : undefined
}

/** Whether a word is an expression between slashes. */
export function isPatternWord(word: string): boolean {
  return WORD.test(word)
}

/**
 * The test whether a text is one of some words, or matches one of their expressions.
 *
 * @param isLoose - whether capitals and small letters are alike.
 */
export function wordTest(words: readonly string[], isLoose = false): (text: string) => boolean {
  const exact = new Set(
    words
      .filter((word) => !isPatternWord(word))
      .map((word) => (isLoose ? word.toLowerCase() : word)),
  )
  const patterns = words.flatMap((word) => {
    const [, source, flags = ''] = WORD.exec(word) ?? []
    const all = isLoose ? 'iu' : `u${flags}`
    const made = source === undefined ? 'pattern-invalid' : safePattern(source, all)
    return typeof made === 'string' ? [] : [made]
  })
  return (text) =>
    exact.has(isLoose ? text.toLowerCase() : text) ||
    patterns.some(({ find }) => find(text) !== undefined)
}
