/** The language that the texts of a file are in, where its headers are those of a tool and say nothing of it. */
import type { Lang } from '../../values/language.ts'

const FRENCH = /[éèêëàâçôûîïœ]|\b(?:de|du|des|le|la|les|et|pour|aux?|sur)\b|\b[dl][’']/i

/** Part of the texts that must be French for the file to be. */
const SOME = 0.3

/** French where some of the texts are, else English. */
export function langOfTexts(texts: readonly string[]): Lang {
  const french = texts.filter((text) => FRENCH.test(text)).length
  return texts.length > 0 && french >= texts.length * SOME ? 'fr' : 'en'
}
