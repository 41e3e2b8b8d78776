/** The language that a file is in: that of its headers, or that of its texts where its headers are those of a tool. */
import type { Lang } from '../../values/language.ts'
import type { ListedTable } from './choose-list.ts'

/** What a header of each language speaks against French. */
const SPEAKS: Readonly<Record<Lang, number>> = { fr: 0, en: 1 }

export function langOf(listed: readonly ListedTable[]): Lang {
  let french = 0
  for (const { columns } of listed) {
    for (const { destination, column } of columns) {
      if (/[éèêàçôû]|\b(?:du|de|des|le|la|projet|co[ûu]t)\b/i.test(column.name)) french += 1
      else if (destination.kind === 'field') french -= SPEAKS[destination.lang]
    }
  }
  return french >= 0 ? 'fr' : 'en'
}

const FRENCH = /[éèêëàâçôûîïœ]|\b(?:de|du|des|le|la|les|et|pour|aux?|sur)\b|\b[dl][’']/i

/** Part of the texts that must be French for the file to be. */
const SOME = 0.3

/** French where some of the texts are, else English. */
export function langOfTexts(texts: readonly string[]): Lang {
  const french = texts.filter((text) => FRENCH.test(text)).length
  return texts.length > 0 && french >= texts.length * SOME ? 'fr' : 'en'
}
