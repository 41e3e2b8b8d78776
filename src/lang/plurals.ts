/** A number with its noun, and words in a row, as a sentence has them. */
import type { Bilingual, Lang } from '../values/language.ts'
import { formatNumber } from './numbers.ts'

/** A noun behind a number, by the number; French takes the singular below two, English for one alone. */
export interface Noun {
  readonly one: Bilingual
  readonly many: Bilingual
}

/** `1 review`, `12 reviews`. */
export function counted(count: number, { one, many }: Noun, lang: Lang): string {
  const isOne = lang === 'fr' ? count < 2 : count === 1
  return `${formatNumber(count, lang)} ${(isOne ? one : many)[lang]}`
}

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
