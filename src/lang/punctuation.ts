/** Quotes, colons and questions as French and English set them; a value of the user is cut where a sentence cannot bear it. */
import type { Lang } from '../values/language.ts'

/** The longest value that a sentence quotes whole. */
const LONGEST = 160

/** A text within a length, whole signs only; one that is longer ends in an ellipsis. */
export function cutTo(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A user's value in the quotes of the language, cut where it is longer than a sentence can bear. */
export function quote(value: string, lang: Lang): string {
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : value
  return lang === 'fr' ? `«\u00a0${text}\u00a0»` : `"${text}"`
}

/** A colon with the space before it that the language asks for. */
export function colon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0:' : ':'
}

/** A semicolon between two things, with the spaces around it that the language asks for. */
export function semicolon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0; ' : '; '
}

/** `vouliez-vous dire « X » ?` or `did you mean "X"?`. */
export function question(word: string, lang: Lang): string {
  return lang === 'fr' ? `vouliez-vous dire ${quote(word, lang)}\u00a0?` : `did you mean ${quote(word, lang)}?`
}

const SHOWN = 12

/** The first characters of a hash; a short text whole. */
export function shortHash(hash: string): string {
  return hash.length > SHOWN ? `${hash.slice(0, SHOWN)}…` : hash
}
