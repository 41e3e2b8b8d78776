/** How odd the signs of a text are for French and English, by the place of each in its word: what a wrong encoding makes of letters. */

/** How well a small letter fits into a word, by how often French has it; those of neighbours of France fit a little. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ é: 5, è: 4, ê: 4, à: 4, ç: 4, ô: 3, î: 3, û: 3, â: 3, ù: 3, œ: 3, ï: 2, ë: 2 },
  ...{ ä: 1, ö: 1, ü: 1, ß: 1, ñ: 1, á: 1, í: 1, ó: 1, ú: 1, æ: 0, å: 0, ø: 0, ò: 0, ì: 0, ã: 0, õ: 0, ÿ: 0 },
}

/** Letters that French has at the end of a word alone. */
const LAST = new Set(['à', 'ù'])

/** Signs of typography that stand beside words. */
const BESIDE = /[«»‘’“”–—…€£§°•·²³±×÷½¼¾™®©µ\u00a0]/

/** A sign that no word has: one that no text is written with, or another than an apostrophe, a hyphen or a point between letters. */
const NO_WORD =
  /[\ufffd\u0080-\u009f]|(?<=\p{L})[^\p{L}\p{M}\p{ASCII}\u2019\u2018\u2010-\u2014·\u00ad\s](?=[^\p{ASCII}\s]|\p{L})|(?<=\p{L})[ŠšŽžŸƒ‚„ˆ‡†‰‹](?=\p{L}|$|[\s;,/])/u

const [ODD, WRONG_CASE, FIT] = [-6, -3, 2]

interface Place {
  readonly before: string
  readonly previous: string
  readonly next: string
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)
const isSmall = (sign: string): boolean => /\p{Ll}/u.test(sign)
const isCapital = (sign: string): boolean => /\p{Lu}/u.test(sign)

function letterFit(sign: string, place: Place): number {
  const small = sign.toLowerCase()
  const fit = LETTERS[small] ?? ODD
  const isAlone = !isLetter(place.previous) && !isLetter(place.next)
  if (isAlone) return small === 'à' ? fit : ODD
  if (LAST.has(small) && isLetter(place.next)) return -1
  return isSmall(sign) ? smallFit(fit, place) : capitalFit(fit, place)
}

function smallFit(fit: number, { before, previous }: Place): number {
  return isCapital(previous) && isCapital(before) ? WRONG_CASE : fit
}

function capitalFit(fit: number, { previous, next }: Place): number {
  if (isSmall(previous)) return ODD
  return isCapital(previous) && isSmall(next) ? WRONG_CASE : fit / 2
}

function signFit(sign: string, { previous, next }: Place): number {
  if (sign === '\ufffd' || !BESIDE.test(sign)) return ODD
  if (isLetter(previous) && isLetter(next)) return sign === '’' ? FIT * 2 : ODD
  // A space that does not break a number, a degree of it, a currency behind it.
  return /[\d\s\u00a0nN]/.test(previous) && /[\u00a0°€]/.test(sign) ? FIT * 2 : FIT / 2
}

/** The mean oddness of the signs of a text beyond ASCII, from -5 to 6; 0 for a text that has none. */
export function oddness(text: string): number {
  let fit = 0
  let count = 0
  for (const { 0: sign, index } of text.matchAll(/\P{ASCII}/gu)) {
    const [before = '', previous = ''] = [text.charAt(index - 2), text.charAt(index - 1)]
    const place = { before, previous, next: text.charAt(index + 1) }
    fit += isLetter(sign) ? letterFit(sign, place) : signFit(sign, place)
    count += 1
  }
  return count === 0 ? 0 : -fit / count
}

/** Whether a name holds a sign that no word has. */
export function hasOddSign(name: string): boolean {
  return NO_WORD.test(name)
}
