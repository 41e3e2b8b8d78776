/** The two languages that every text of the program exists in. */

/** A language of the program. */
export type Lang = 'fr' | 'en'

/** A text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>
