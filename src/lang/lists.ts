/** Words and names in a row, as a sentence or a table has them. */
import type { Bilingual, Lang } from '../values/language.ts'
import { quote } from './punctuation.ts'

/** Words joined by commas, and by a word of its own before the last: `a, b and c`. */
export function inARow(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** `a, b or c`, « a, b ou c ». */
export function eitherOf(words: readonly string[], lang: Lang): string {
  return inARow(words, { fr: 'ou', en: 'or' }[lang])
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

/** How a long row of names is cut: of more than `most`, the first `shown` and words for how many are left. */
interface Cut {
  readonly most: number
  readonly shown: number
  readonly others: (left: number) => string
}

/** The names of a row, or the first of many and words for the others. */
export function shortened(names: readonly string[], { most, shown, others }: Cut): string[] {
  return names.length <= most ? [...names] : [...names.slice(0, shown), others(names.length - shown)]
}

/** Names joined by commas and a word before the last: `A`, `A et B`, `A, B and C`; of many, the first and the others. */
export function shortRow(names: readonly string[], joint: string, cut: Cut): string {
  return inARow(shortened(names, cut), joint)
}

/** Names in a sentence: `A`, `A et B`, `A, B and C`; of many, the first and how many more. */
export function listed(names: readonly string[], lang: Lang, most = 6): string {
  const [and, more] = lang === 'fr' ? ['et', 'autres'] : ['and', 'more']
  return shortRow(names, and, { most, shown: most - 1, others: (left) => `${left} ${more}` })
}
