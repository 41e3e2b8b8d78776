/** The report `direction`: the plan on one page for a general director, figures, pictures, decisions and changes. */
import type { Section } from '../document/document.ts'
import { usualSince } from '../meeting/meeting.ts'
import { buildSection, type ReportKind, type SectionKind } from '../report-kind.ts'
import { changes } from './changes.ts'
import type { DirectionChoice, DirectionContext } from './context.ts'
import { load, money } from './curves.ts'
import { directionDecisions } from './decisions.ts'
import { keyProjects } from './projects.ts'
import { situation } from './situation.ts'

const TITLE = { fr: 'Page de la direction générale', en: 'Page of the general director' }

/** A section with its part of the twelve columns of the page. */
interface Placed {
  readonly kind: SectionKind<DirectionContext>
  readonly span: number
}

/** The sections of the page in reading order: rows of twelve columns. */
const PAGE: readonly Placed[] = [
  { kind: situation, span: 12 },
  { kind: keyProjects, span: 6 },
  { kind: money, span: 3 },
  { kind: load, span: 3 },
  { kind: directionDecisions, span: 8 },
  { kind: changes, span: 4 },
]

/** The sections with the columns that each takes; one that has no place leaves its columns free. */
function placed(context: DirectionContext, wanted: readonly string[]): Section[] {
  return PAGE.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind.id)).flatMap(
    ({ kind, span }) => buildSection(kind, context).map((section) => ({ ...section, span })),
  )
}

/** The report `direction`; without choice, changes are told since a month ago as far as an older state is known. */
export function directionReport(choice?: DirectionChoice): ReportKind {
  return {
    id: 'direction',
    title: TITLE,
    readers: 'committee',
    isOnePage: true,
    sectionIds: PAGE.map(({ kind }) => kind.id),
    sections: (context, wanted = []) =>
      placed({ ...context, since: usualSince(context.plan), ...choice }, wanted),
  }
}
