/** The published portfolio that stands in where a plan has no past of its own. */
import type { Bilingual } from '../values/language.ts'

/** What it is called. */
export const PUBLISHED: Bilingual = {
  fr: 'Government Major Projects Portfolio du Royaume-Uni, éditions 2015 à 2022',
  en: 'the UK Government Major Projects Portfolio, editions of 2015 to 2022',
}
