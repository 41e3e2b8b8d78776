/** Words of a mapping: exact texts or `/regular expressions/`, refused where their time may grow without measure. */
import { patternCost } from './pattern-cost.ts'

/** Why an expression is refused. */
export type PatternFault = 'pattern-invalid' | 'pattern-slow'

/** Steps that one cell may cost. */
const MOST_STEPS = 1e7

/** No expression sees more of a text. */
const LONGEST = 10_000

/** An expression that may see no more of a text than this is refused instead. */
const SHORTEST = 40

/** Repetitions in a row that are refused whatever the length. */
const MOST_REPEATS = 4

/** Signs of an expression with its counted repetitions written out, as the engine does. */
const MOST_SIZE = 10_000

/** How long a text may be that an expression is run on; undefined where the expression is too slow for any. */
function longestText(source: string): number | undefined {
  const { choices, repeats, size, isAnchored, isSlow } = patternCost(source)
  if (isSlow || repeats >= MOST_REPEATS || size > MOST_SIZE) return undefined
  const power = repeats + (isAnchored ? 0 : 1)
  const longest = Math.floor((MOST_STEPS / choices) ** (1 / Math.max(1, power)))
  return longest < SHORTEST ? undefined : Math.min(LONGEST, longest)
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
  const longest = longestText(source)
  if (longest === undefined) return 'pattern-slow'
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

/** The test whether a text is one of some words, or matches one of their expressions; `isLoose` folds case. */
export function wordTest(words: readonly string[], isLoose = false): (text: string) => boolean {
  const exact = new Set(
    words.filter((word) => !isPatternWord(word)).map((word) => (isLoose ? word.toLowerCase() : word)),
  )
  const patterns = words.flatMap((word) => {
    const [, source, flags = ''] = WORD.exec(word) ?? []
    const all = isLoose ? 'iu' : `u${flags}`
    const made = source === undefined ? 'pattern-invalid' : safePattern(source, all)
    return typeof made === 'string' ? [] : [made]
  })
  return (text) =>
    exact.has(isLoose ? text.toLowerCase() : text) || patterns.some(({ find }) => find(text) !== undefined)
}
