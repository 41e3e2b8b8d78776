/** The question whether another word was meant. */
import type { Lang } from '../values/language.ts'
import { quote } from './format.ts'

/** `vouliez-vous dire « X » ?` or `did you mean "X"?`. */
export function question(word: string, lang: Lang): string {
  return lang === 'fr'
    ? `vouliez-vous dire ${quote(word, lang)}\u00a0?`
    : `did you mean ${quote(word, lang)}?`
}
