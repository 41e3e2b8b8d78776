/** Letters of other alphabets that look like Latin ones, and what an id reads as. */

/** Latin letters, each before the Cyrillic and Greek ones that look like it. */
const LOOKALIKES =
  'AАΑ BВΒ CСϹ EЕΕ HНΗ IІӀΙ JЈ KКΚ MМΜ NΝ OОΟ PРΡ SЅ TТΤ XХΧ YҮΥ ZΖ aа cсϲ eе hһ iіι jј oоο pрρ sѕ vν xх yу'

const LATIN = new Map(
  LOOKALIKES.split(' ').flatMap(([latin = '', ...others]) => others.map((other) => [other, latin] as const)),
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
