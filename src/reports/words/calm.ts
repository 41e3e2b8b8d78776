/** A calm note that says of what it is not known: nobody may read "none is late" where some say no date. */
import { inARow } from '../../lang/lists.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note, Tone } from '../document/document.ts'
import { note } from '../document/table.ts'

const TEXTS = printed('calm', {
  and: { fr: 'et', en: 'and' },
  unknown: (calm: Bilingual, untold: Bilingual) => ({
    fr: `${calm.fr}\u00a0; on ne le sait pas de ${untold.fr}.`,
    en: `${calm.en}; this is not known of ${untold.en}.`,
  }),
})

/** Projects of which nobody told where they stand. */
export const UNKNOWN_STATUS: Noun = {
  fr: ['projet de statut inconnu', 'projets de statut inconnu'],
  en: ['project of unknown status', 'projects of unknown status'],
}

/** Decisions that are followed up and do not say by when. */
export const OPEN_DECISIONS: Noun = {
  fr: ['décision à suivre sans échéance', 'décisions à suivre sans échéance'],
  en: ['decision to follow up without a due date', 'decisions to follow up without a due date'],
}

/**
 * A sentence that there is nothing of some kind, with how many of what might be it; those of which there is none are left
 * out. It has its tone only where all is known.
 *
 * @example `No milestone in the period; this is not known of 2 milestones without a date.`
 */
export function calmNote(
  calm: Bilingual,
  untold: readonly (readonly [count: number, noun: Noun])[],
  tone?: Tone,
): Note {
  const some = untold.filter(([count]) => count > 0)
  if (some.length === 0) return note(calm, tone)
  const begin = bilingual((lang) => calm[lang].replace(/[.]$/, ''))
  const words = bilingual((lang) =>
    inARow(
      some.map(([count, noun]) => counted(count, noun, lang)),
      TEXTS.and[lang],
    ),
  )
  return note(TEXTS.unknown(begin, words))
}
