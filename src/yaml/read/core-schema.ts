/** What a scalar's text means: text, nothing, a truth value or a number, by the core rules of YAML 1.2. */

export type NumberFault = 'number-too-precise' | 'number-not-finite'

/** How many significant digits a double holds without loss. */
const MAX_DIGITS = 15

const WORDS = new Map<string, null | boolean>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const OTHER_BASE = /^0(?:o[0-7]+|x[\da-fA-F]+)$/
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

export function isNothing(text: string): boolean {
  return WORDS.get(text) === null
}

/** The value of a plain scalar; a number that is not finite gives 0, see {@link numberFault}. */
export function resolvePlain(text: string): unknown {
  const word = WORDS.get(text)
  if (word !== undefined) return word
  if (!startsLikeNumber(text)) return text
  if (NUMBER.test(text) || OTHER_BASE.test(text)) return finite(Number(text))
  return NOT_FINITE.test(text) ? 0 : text
}

/** What keeps a plain scalar from being the number it looks like; undefined for any other text. */
export function numberFault(text: string): NumberFault | undefined {
  if (NOT_FINITE.test(text)) return 'number-not-finite'
  if (OTHER_BASE.test(text)) return Number(text) > Number.MAX_SAFE_INTEGER ? 'number-too-precise' : undefined
  if (!NUMBER.test(text)) return undefined
  if (!Number.isFinite(Number(text))) return 'number-not-finite'
  return significantDigits(text) > MAX_DIGITS ? 'number-too-precise' : undefined
}

function significantDigits(text: string): number {
  const digits = text.replace(/[eE].*$/, '').replace(/[-+.]/g, '')
  return digits.replace(/^0+/, '').replace(/0+$/, '').length
}

function finite(value: number): number {
  return Number.isFinite(value) && value !== 0 ? value : 0
}

function startsLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46
}
