/** A plan's own reports: for whom each is, what it says at its head, which projects it looks at, and its sections. */
import { titleOf } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import type { Note, Section } from './document/document.ts'
import { note } from './document/table.ts'
import { noProjectNote, sectionOf, type WrittenReport } from './own/section.ts'
import { narrowed } from './project-choice.ts'
import type { ReportContext, ReportKind } from './report-kind.ts'

const TEXTS = {
  reader: (body: Bilingual) => ({
    fr: `Pour l’instance «\u00a0${body.fr}\u00a0».`,
    en: `For the body "${body.en}".`,
  }),
  noSection: {
    fr: 'Ce rapport n’a aucune section\u00a0: le plan n’en nomme pas.',
    en: 'This report has no section: the plan names none.',
  },
}

/** What stands at the head of a report: its readers, its paragraph, and that no project passes its filter. */
function headNotes(whole: Plan, part: Plan, { id, body, note: words }: WrittenReport): Note[] {
  const isEmptied = part.projects.length === 0 && whole.projects.length > 0
  const reader =
    body === undefined ? undefined : titleOf(entityById(whole.bodies, body)?.title, body)
  return [
    ...(reader === undefined ? [] : [note(TEXTS.reader(reader))]),
    ...(words === undefined ? [] : [note(titleOf(words, id))]),
    ...(isEmptied ? [noProjectNote()] : []),
  ]
}

/** The sections with notes at the head of the first. */
function headed(sections: readonly Section[], notes: readonly Note[]): Section[] {
  const [first, ...others] = sections
  return first === undefined ? [] : [{ ...first, blocks: [...notes, ...first.blocks] }, ...others]
}

function sectionsOf(
  context: ReportContext,
  written: WrittenReport,
  reports: readonly ReportKind[],
): Section[] {
  const inside = narrowed(context, written.filter)
  const sections = written.sections.flatMap((section) =>
    sectionOf(inside, section, written, reports),
  )
  const empty = {
    id: written.id,
    title: titleOf(written.title, written.id),
    blocks: [note(TEXTS.noSection)],
  }
  const notes = headNotes(context.plan, inside.plan, written)
  return headed(sections.length === 0 ? [empty] : sections, notes)
}

/**
 * The reports that a plan describes itself, in its order.
 *
 * @param reports - those that have sections to be taken from, in the order in which a section is looked for.
 */
export function ownReports(plan: Plan, reports: readonly ReportKind[]): ReportKind[] {
  return (plan.header.reports ?? []).map((written) => ({
    id: written.id,
    title: titleOf(written.title, written.id),
    readers: 'committee',
    sectionIds: [],
    sections: (context) => sectionsOf(context, written, reports),
  }))
}
