/** The two languages that every text of the program exists in. */

export const LANGS = ['fr', 'en'] as const

/** A language of the program. */
export type Lang = (typeof LANGS)[number]

/** A text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>

/** A sentence in both languages from one that takes the language. */
export function bilingual(make: (lang: Lang) => string): Bilingual {
  return { fr: make('fr'), en: make('en') }
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Texts of two languages by their names as texts in both, by name. */
export function inBoth<K extends string>(
  fr: Readonly<Record<K, string>>,
  en: Readonly<Record<K, string>>,
): Readonly<Record<string, Bilingual>> {
  const names = Object.keys(fr) as K[]
  return Object.assign(
    Object.create(null),
    Object.fromEntries(names.map((name) => [name, { fr: fr[name], en: en[name] }])),
  )
}

/** Texts of which each may be a label that is printed, by their keys. */
export interface PrintedTexts {
  readonly texts: object
  /** The table or the part of the program that they are of: with it before them, the keys are names of meanings. */
  readonly about: string
}

const PRINTED: PrintedTexts[] = []

export function printedTexts(): readonly PrintedTexts[] {
  return PRINTED
}

/** Declares the texts that a module prints about something, so that a label among them is known before any report is built. */
export function printed<T extends object>(about: string, texts: T): T {
  PRINTED.push({ texts, about })
  return texts
}
