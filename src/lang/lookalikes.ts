/** Letters of other alphabets that look like Latin ones, and what an id reads as. */

/** Cyrillic and Greek letters by the Latin letter that they look like. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІӀΙ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'ҮΥ',
  Z: 'Ζ',
  a: 'а',
  c: 'сϲ',
  e: 'е',
  h: 'һ',
  i: 'іι',
  j: 'ј',
  o: 'оο',
  p: 'рρ',
  s: 'ѕ',
  v: 'ν',
  x: 'х',
  y: 'у',
}

const LATIN = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/** What a reader takes a text for: letters that look Latin as Latin ones, wide and raised forms as plain ones. */
export function readsAs(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => LATIN.get(letter) ?? letter).join('')
}

/** Whether a reader takes a text for one in the Latin alphabet, whatever its letters are. */
export function readsAsLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(readsAs(text))
}

/** Whether a text holds plain Latin letters or digits, and letters or digits that only look like some. */
export function isMixed(text: string): boolean {
  const hasLatinLetter = /\p{Script=Latin}/u.test(text)
  const hasOtherForm = text.normalize('NFKC') !== text
  return readsAsLatin(text) && readsAs(text) !== text && (hasLatinLetter || hasOtherForm)
}
