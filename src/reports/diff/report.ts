/** The report of `plan diff`: what the two states are, then what changed, short enough for a comment on a merge request. */
import { dateInText } from '../../lang/dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { provenanceOf } from '../document/assemble.ts'
import type { Note, Report } from '../document/document.ts'
import { note, type Room } from '../document/table.ts'
import { changeSections } from './changes.ts'
import { type FindingChanges, findingChangesData } from './findings.ts'
import { projectChangeData } from './projects.ts'
import { figuresDiffData, quantitiesData } from './quantities.ts'
import { recordsData } from './records.ts'
import { toDecideData } from './to-decide.ts'

const TEXTS = printed('diff', {
  title: { fr: 'Ce qui a changé', en: 'What changed' },
  inShort: { fr: 'L’essentiel', en: 'In short' },
  state: (name: Bilingual, plan: string, day: Bilingual) => ({
    fr: `${name.fr} (${plan}situation au ${day.fr})`,
    en: `${name.en} (${plan}as of ${day.en})`,
  }),
  states: (before: Bilingual, after: Bilingual) => ({
    fr: `Avant\u00a0: ${before.fr}. Après\u00a0: ${after.fr}.`,
    en: `Before: ${before.en}. After: ${after.en}.`,
  }),
  dates: {
    fr: 'Les deux dates d’arrêté diffèrent\u00a0: une partie des écarts vient du temps passé. --as-of donne la même aux deux.',
    en: 'The two status dates differ: a part of the changes comes from the time in between. --as-of gives both the same.',
  },
  partial: ({ fr, en }: Bilingual) => ({
    fr: `${fr}\u00a0: des erreurs empêchent d’en lire une partie, qui paraît donc absente.`,
    en: `${en}: errors keep a part from being read, which therefore looks missing.`,
  }),
})

interface StateName {
  readonly name: Bilingual
  readonly isPartial: boolean
}

interface DiffChoice {
  readonly comparison: Comparison
  readonly before: StateName
  readonly after: StateName
  readonly findings: FindingChanges
  /** The projects that count, in either state; all of them where nothing is said. */
  readonly isShown?: (project: Project) => boolean
  /** Which projects count, where some are left out. */
  readonly scope?: Note
  /** What a page has room for; everything is shown where nothing is said. */
  readonly room?: Room
}

/** Room that leaves a page below the 65,536 characters of a comment on GitHub. */
export const COMMENT_ROOM: Room = { rows: 40, text: 200 }

function statesNote({ comparison, before, after }: DiffChoice): Note {
  const isOther = comparison.before.id.toLowerCase() !== comparison.after.id.toLowerCase()
  const state = ({ name }: StateName, { asOf, id }: Plan): Bilingual => {
    const day = bilingual((lang) => dateInText(dayText(asOf), lang))
    return TEXTS.state(name, isOther ? `${id}, ` : '', day)
  }
  return note(TEXTS.states(state(before, comparison.before), state(after, comparison.after)), 'quiet')
}

/** What the states are; that the same rules at another day explain a part; and what could not be read. */
function openingNotes(choice: DiffChoice): Note[] {
  const { comparison, before, after } = choice
  const isSameDay = comparison.before.asOf === comparison.after.asOf
  return [
    statesNote(choice),
    ...(choice.scope === undefined ? [] : [choice.scope]),
    ...(isSameDay ? [] : [note(TEXTS.dates)]),
    ...[before, after].flatMap(({ isPartial, name }) => (isPartial ? [note(TEXTS.partial(name), 'watch')] : [])),
  ]
}

/** The report of what changed; the plan and the hash are those of the state after. */
export function diffReport(choice: DiffChoice): Report {
  const { comparison, findings, room, isShown } = choice
  return {
    id: 'diff',
    title: TEXTS.title,
    provenance: provenanceOf(comparison.after),
    marker: `plan-diff:${comparison.after.id}`,
    sections: changeSections(comparison, {
      title: TEXTS.inShort,
      opening: openingNotes(choice),
      findings,
      isFolded: true,
      ...(isShown === undefined ? {} : { isShown }),
      ...(room === undefined ? {} : { room }),
    }),
    definitions: [],
  }
}

/** What changed as data: money in currency units, days in person-days, shares as such, null where a side has nothing. */
export function diffData(comparison: Comparison, findings: FindingChanges): Readonly<Record<string, unknown>> {
  return {
    figures: figuresDiffData(comparison),
    projects: comparison.projects.map(projectChangeData),
    ...quantitiesData(comparison),
    records: recordsData(comparison.records),
    to_decide: toDecideData(comparison),
    ...findingChangesData(findings),
  }
}
