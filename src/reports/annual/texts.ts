/** What several sections of the annual report say, in the words of people who do not run projects. */
import { dateWords } from '../../lang/dates.ts'
import { inARow } from '../../lang/lists.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { type Day, dayText, monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'

const NOT_NAMED: Noun = {
  fr: [
    'projet confidentiel n’est pas nommé\u00a0; son argent est compris dans les totaux.',
    'projets confidentiels ne sont pas nommés\u00a0; leur argent est compris dans les totaux.',
  ],
  en: [
    'confidential project is not named; its money is part of the totals.',
    'confidential projects are not named; their money is part of the totals.',
  ],
}

/** A day in words. */
export function dayWords(day: Day): Bilingual {
  return bilingual((lang) => dateWords(dayText(day), lang))
}

/** A month in words. */
export function monthWords(day: Day): Bilingual {
  return bilingual((lang) => dateWords(monthText(monthOfDay(day)), lang))
}

/** A count with its word in both languages. */
export function countWords(count: number, noun: Noun): Bilingual {
  return bilingual((lang) => counted(count, noun, lang))
}

/** Counts with their words in a row, those of nothing left out; other words where nothing is left. */
export function countsInARow(
  counts: readonly (readonly [number, Noun])[],
  none: Bilingual,
): Bilingual {
  const told = counts.filter(([count]) => count > 0)
  if (told.length === 0) return none
  return bilingual((lang) =>
    inARow(
      told.map(([count, noun]) => counted(count, noun, lang)),
      { fr: 'et', en: 'and' }[lang],
    ),
  )
}

/** Says how many projects a section does not name; nothing where it names all. */
export function hiddenNote(hidden: number): Note[] {
  return hidden === 0 ? [] : [note(countWords(hidden, NOT_NAMED), 'quiet')]
}
