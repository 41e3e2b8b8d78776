/** The report `direction`: the plan on one page for a general director, figures, pictures, decisions and changes. */
import { printed } from '../../values/language.ts'
import type { Section } from '../document/document.ts'
import { usualSince } from '../meeting/meeting.ts'
import { buildSection, type ReportKind, type SectionKind } from '../report-kind.ts'
import { changes } from './changes.ts'
import type { DirectionChoice, DirectionContext } from './context.ts'
import { load, money } from './curves.ts'
import { directionDecisions } from './decisions.ts'
import { keyProjects } from './projects.ts'
import { situation } from './situation.ts'

const TITLE = printed('direction', { fr: 'Page de la direction générale', en: 'Page of the general director' })

/** A section with its part of the twelve columns of the page. */
interface Placed {
  readonly kind: SectionKind<DirectionContext>
  readonly span: number
}

const COLUMNS = 12

/** The rows of the page in reading order. */
const ROWS: readonly (readonly Placed[])[] = [
  [{ kind: situation, span: 12 }],
  [
    { kind: keyProjects, span: 6 },
    { kind: money, span: 3 },
    { kind: load, span: 3 },
  ],
  [
    { kind: directionDecisions, span: 8 },
    { kind: changes, span: 4 },
  ],
]

/** The sections of a row with the columns that each takes: those that have a place share the columns of one that has none. */
function rowOf(row: readonly Placed[], context: DirectionContext, wanted: readonly string[]): Section[] {
  const built = row
    .filter(({ kind }) => wanted.length === 0 || wanted.includes(kind.id))
    .flatMap(({ kind, span }) => buildSection(kind, context).map((section) => ({ section, span })))
  const taken = built.reduce((sum, { span }) => sum + span, 0)
  return built.map(({ section, span }) => ({ ...section, span: Math.floor((COLUMNS * span) / taken) }))
}

/** The report `direction`; without choice, changes are told since a month ago as far as an older state is known. */
export function directionReport(choice?: DirectionChoice): ReportKind {
  return {
    id: 'direction',
    title: TITLE,
    readers: 'committee',
    isOnePage: true,
    sectionIds: ROWS.flat().map(({ kind }) => kind.id),
    sections: (context, wanted = []) => {
      const own = { ...context, since: usualSince(context.plan), ...choice }
      return ROWS.flatMap((row) => rowOf(row, own, wanted))
    },
  }
}
