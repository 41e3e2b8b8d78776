/**
 * Finds the names of what must not be named in a text, in the spellings in which people write them: case, accents,
 * apostrophes, hyphens and plurals make no difference.
 */

/** Whatever people put between two words of a name. */
const BETWEEN = String.raw`[\s\u00a0\u202f_/'’ʼ‘\x60´«»"“”\u2010-\u2015-]`
/** What may part the letters of an id from its digits. */
const IN_ID = String.raw`[_./\u2010-\u2015-]?`
/** Letters that are written as two. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ['œ', 'oe'],
  ['æ', 'ae'],
]

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)

function bare(text: string): string {
  const joined = LIGATURES.reduce(
    (left, [one, two]) => left.replaceAll(one, two).replaceAll(one.toUpperCase(), two.toUpperCase()),
    text,
  )
  return joined.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** A word whatever its accents, in the singular and the plural. */
function wordShape(word: string, isCased: boolean): string {
  const stem = !isCased && word.length > 3 ? word.replace(/[sx]$/i, '') : word
  const plural = !isCased && stem.length > 2 ? '[sx]?' : ''
  const letters = [...stem].map((letter) => `${letter}\\p{M}*`).join('')
  // Each of the pairs may stand as one letter in the text.
  const joined = LIGATURES.reduce(
    (left, [one, two]) =>
      left.replaceAll(
        new RegExp([...two].map((letter) => `${letter}\\\\p\\{M\\}\\*`).join(''), 'gi'),
        (pair) => `(?:${pair}|${one})`,
      ),
    letters,
  )
  return `${joined}${plural}`
}

/** Whether a name is one word without a digit: it may be a word of every day. */
export function isOneWord(name: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(name.trim())
}

/** A name of one word as written, or in capitals: in lower case it is a word like any other. */
function oneWordShape(name: string): string {
  const word = bare(name)
  return [...new Set([word, word.toUpperCase()])].map((one) => wordShape(one, true)).join('|')
}

const partsOf = (name: string): readonly string[] => bare(name).match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? []

/** An id with digits: what stands between its letters and digits may be left out. */
function idShape(name: string): string {
  return partsOf(name)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => (/\p{L}/u.test(part) ? wordShape(part, true) : part))
    .join(IN_ID)
}

/** What stands between two words: marks of the name itself, or what people put there instead. */
function betweenShape(part: string): string {
  const marks = part.replaceAll(/[\s'’-]/g, '')
  const times = /[\s'’]/.test(part) ? '+' : '*'
  return `(?:${BETWEEN}${marks === '' ? '' : `|[${escaped(marks)}]`})${times}`
}

function phraseShape(name: string): string {
  const parts = partsOf(name)
  const shapeOfPart = (part: string, index: number): string => {
    if (/\p{L}/u.test(part)) return wordShape(part, false)
    if (/\p{N}/u.test(part)) return part
    return index === 0 || index === parts.length - 1 ? `[${escaped(part)}]*` : betweenShape(part)
  }
  return parts.map(shapeOfPart).join('')
}

function shapeOf(name: string): RegExp {
  const isPlain = isOneWord(name)
  const isId = /^[\p{L}\p{N}._/-]+$/u.test(name) && /\p{N}/u.test(name)
  const shape = isPlain ? oneWordShape(name) : isId ? idShape(name) : phraseShape(name)
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${shape})(?![\\p{L}\\p{N}\\p{M}])`, isPlain ? 'gu' : 'giu')
}

/** Puts something in the place of each of the names in a text; longer names first, for they may hold shorter ones. */
export function secretsTaken(names: readonly string[]): (text: string, mask: string) => string {
  const shapes = [...new Set(names.map((name) => name.trim()))]
    // A number alone is no name: it would take every amount of that value.
    .filter((name) => /\p{L}/u.test(name))
    .sort((left, right) => right.length - left.length)
    .map(shapeOf)
  return (text, mask) => {
    const apart = text.normalize('NFD')
    // A character of no writing, which no name can hold.
    const left = shapes.reduce((rest, shape) => rest.replace(shape, '\ue000'), apart)
    return left === apart ? text : left.normalize('NFC').replaceAll('\ue000', mask)
  }
}
