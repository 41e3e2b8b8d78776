/** The language that the headers of tables are in. */
import type { Lang } from '../../values/language.ts'
import type { ListedTable } from './choose-list.ts'

/** What a header of each language speaks against French. */
const SPEAKS: Readonly<Record<Lang, number>> = { fr: 0, en: 1 }

/** The language that most of the headers are of. */
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
