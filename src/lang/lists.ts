/** Words and names in a row, as a sentence or a table has them. */
import type { Bilingual, Lang } from '../values/language.ts'
import { quote } from './punctuation.ts'

/** Words joined by commas, and by a word of its own before the last: `a, b and c`. */
export function inARow(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** `a, b or c`, « a, b ni c »: what is missing, after "without" or « sans ». */
export function withoutAny(words: readonly Bilingual[], lang: Lang): string {
  const own = words.map((word) => word[lang])
  return inARow(own, lang === 'fr' ? 'ni' : 'or')
}

/** Names joined by commas, in quotes of the language: « a », « b » or "a", "b". */
export function formatNames(names: readonly string[], lang: Lang): string {
  return names.map((name) => quote(name, lang)).join(', ')
}

/** Names in a sentence: `A`, `A et B`, `A, B and C`; of many, the first and how many more. */
export function listed(names: readonly string[], lang: Lang, most = 6): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1)
  const left = names.length - shown.length
  const others = lang === 'fr' ? `${left} autres` : `${left} more`
  const last = names.length > most ? others : (names.at(-1) ?? '')
  if (shown.length === 0) return last
  return `${shown.join(', ')} ${lang === 'fr' ? 'et' : 'and'} ${last}`
}
