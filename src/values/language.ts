/** The two languages that every text of the program exists in. */

/** The languages of the program. */
export const LANGS = ['fr', 'en'] as const

/** A language of the program. */
export type Lang = (typeof LANGS)[number]

/** A text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>

/** A sentence in both languages from one that takes the language. */
export function bilingual(make: (lang: Lang) => string): Bilingual {
  return { fr: make('fr'), en: make('en') }
}

/** The text with a capital letter at its start. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
