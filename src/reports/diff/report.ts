/** The report of `plan diff`: what the two states are, then what changed, short enough for a comment on a merge request. */

import { formatDate } from '../../lang/dates.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Note, Report } from '../document/document.ts'
import { provenanceOf } from '../document/figures.ts'
import type { Room } from '../document/table.ts'
import { changeSections } from './changes.ts'
import type { FindingChanges } from './findings.ts'

/** How a state is named, and whether a part of it could not be read. */
interface StateName {
  readonly name: Bilingual
  readonly isPartial: boolean
}

/** What the report is made of. */
export interface DiffChoice {
  readonly comparison: Comparison
  readonly before: StateName
  readonly after: StateName
  readonly findings: FindingChanges
  /** What a page has room for; everything is shown where nothing is said. */
  readonly room?: Room
}

/** Room that leaves a page below the 65,536 characters of a comment on GitHub. */
export const COMMENT_ROOM: Room = { rows: 40, text: 200 }

function states({ comparison, before, after }: DiffChoice): Note {
  const isOther = comparison.before.id.toLowerCase() !== comparison.after.id.toLowerCase()
  const stateText = ({ name }: StateName, { asOf, id }: Plan, lang: 'fr' | 'en'): string => {
    const day = formatDate(dayText(asOf), lang)
    const plan = isOther ? `${id}, ` : ''
    return `${name[lang]} (${plan}${lang === 'fr' ? 'situation au' : 'as of'} ${day})`
  }
  const text = bilingual((lang) => {
    const [from, to] = [
      stateText(before, comparison.before, lang),
      stateText(after, comparison.after, lang),
    ]
    return lang === 'fr'
      ? `Avant\u00a0: ${from}. Après\u00a0: ${to}.`
      : `Before: ${from}. After: ${to}.`
  })
  return { kind: 'note', text, tone: 'quiet' }
}

/** Said where the same rules at another day explain a part of what changed. */
function datesNote({ before, after }: Comparison): Note[] {
  if (before.asOf === after.asOf) return []
  const text = {
    fr: 'Les deux dates d’arrêté diffèrent\u00a0: une partie des écarts vient du temps passé. --as-of donne la même aux deux.',
    en: 'The two status dates differ: a part of the changes comes from the time in between. --as-of gives both the same.',
  }
  return [{ kind: 'note', text }]
}

function partialNotes({ before, after }: DiffChoice): Note[] {
  return [before, after]
    .filter(({ isPartial }) => isPartial)
    .map(({ name }) => ({
      kind: 'note',
      tone: 'watch',
      text: {
        fr: `${name.fr}\u00a0: des erreurs empêchent d’en lire une partie, qui paraît donc absente.`,
        en: `${name.en}: errors keep a part from being read, which therefore looks missing.`,
      },
    }))
}

/** The report of what changed; the plan and the hash are those of the state after. */
export function diffReport(choice: DiffChoice): Report {
  const { comparison, findings, room } = choice
  return {
    id: 'diff',
    title: { fr: 'Ce qui a changé', en: 'What changed' },
    provenance: provenanceOf(comparison.after),
    marker: `plan-diff:${comparison.after.id}`,
    sections: changeSections(comparison, {
      title: { fr: 'L’essentiel', en: 'In short' },
      opening: [states(choice), ...datesNote(comparison), ...partialNotes(choice)],
      findings,
      isFolded: true,
      ...(room === undefined ? {} : { room }),
    }),
    definitions: [],
  }
}
