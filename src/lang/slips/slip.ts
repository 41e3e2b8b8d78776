/** The shape of a slip's sentences, and the small words that they share. */

import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { question, quote, semicolon } from '../punctuation.ts'

/** The words of the user's file that a sentence uses. */
export type SlipFacts = Readonly<Record<string, string | number | readonly string[]>>

export interface SlipText {
  /** One sentence without a final period. */
  readonly message: Bilingual
  readonly help: Bilingual
}

/** A slip's sentences, or what makes them of its facts and, for a value of a closed list, of what may stand in its place. */
export type Slip = SlipText | ((facts: SlipFacts, choices: readonly Bilingual[]) => SlipText)

/** Slips by their codes. */
export function slips<K extends string>(byCode: Readonly<Record<K, Slip>>): Readonly<Record<K, Slip>> {
  return byCode
}

/** Advice for a text that YAML takes for something else. */
export const QUOTE_IT = {
  fr: 'mettez tout le texte entre guillemets droits, par exemple "Projet\u00a0: phase 2"',
  en: 'put the whole text in straight quotes, for example "Project: phase 2"',
} as const

/** The text itself in straight quotes, where it is all of a value; else {@link QUOTE_IT}. */
export function quoteIt(facts: SlipFacts): Bilingual {
  const text = fact(facts, 'text')
  if (text === '' || /["\\{}[\],#…]/.test(text)) return QUOTE_IT
  return {
    fr: `mettez tout le texte entre guillemets droits\u00a0: "${text}"`,
    en: `put the whole text in straight quotes: "${text}"`,
  }
}

/** The four sentences of a slip, French first. */
export function slip(fr: string, en: string, helpFr: string, helpEn: string): SlipText {
  return { message: { fr, en }, help: { fr: helpFr, en: helpEn } }
}

export function fact(facts: SlipFacts, name: string): string {
  const value = facts[name]
  return value === undefined ? '' : String(value)
}

export function quoted(facts: SlipFacts, name: string): Bilingual {
  const text = fact(facts, name)
  return { fr: quote(text, 'fr'), en: quote(text, 'en') }
}

/** ` ; écrivez X` or `; write X`, with a remark in brackets; empty where nothing is suggested. */
export function write(facts: SlipFacts, remark: Bilingual = { fr: '', en: '' }): Bilingual {
  const text = fact(facts, 'suggestion')
  if (text === '') return { fr: '', en: '' }
  const note = (lang: Lang) => (remark[lang] === '' ? '' : ` (${remark[lang]})`)
  return { fr: `\u00a0; écrivez ${text}${note('fr')}`, en: `; write ${text}${note('en')}` }
}

/** ` ; vouliez-vous dire X ?` or `; did you mean X?`; empty where nothing is suggested. */
export function didYouMean(facts: SlipFacts): Bilingual {
  const suggestion = fact(facts, 'suggestion')
  if (suggestion === '') return { fr: '', en: '' }
  return bilingual((lang) => `${semicolon(lang)}${question(suggestion, lang)}`)
}

export function allowed(facts: SlipFacts): string {
  const values = facts['allowed']
  return Array.isArray(values) ? values.join(', ') : ''
}
