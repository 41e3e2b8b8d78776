/** A plan's own reports: for whom each is, what it says at its head, which projects it looks at, and its sections. */
import { projectsOf } from '../lang/catalogue/reports.ts'
import { titleOf } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { Note, Section } from './document/document.ts'
import { note } from './document/table.ts'
import { noProjectNote, sectionOf, type WrittenReport } from './own/section.ts'
import { chosenPlan, narrowed } from './project-choice.ts'
import type { ReportContext, ReportKind } from './report-kind.ts'

const TEXTS = {
  reader: (body: Bilingual) => ({ fr: `Pour l’instance «\u00a0${body.fr}\u00a0».`, en: `For the body "${body.en}".` }),
  chosen: (projects: Bilingual) => ({ fr: `Une vue sur ${projects.fr}.`, en: `A view of ${projects.en}.` }),
  chosenFor: (body: Bilingual, projects: Bilingual) => ({
    fr: `Pour l’instance «\u00a0${body.fr}\u00a0»\u00a0: ${projects.fr}.`,
    en: `For the body "${body.en}": ${projects.en}.`,
  }),
  own: { fr: 'Une vue composée dans le plan.', en: 'A view that the plan puts together.' },
  noSection: {
    fr: 'Ce rapport n’a aucune section\u00a0: le plan n’en nomme pas.',
    en: 'This report has no section: the plan names none.',
  },
}

function readerOf(plan: Plan, { body }: WrittenReport): Bilingual | undefined {
  return body === undefined ? undefined : titleOf(entityById(plan.bodies, body)?.title, body)
}

/** For whom a plan's own report is and of how many projects, as far as it says; undefined where the plan describes none of that id. */
export function ownPurpose(plan: Plan, id: string): Bilingual | undefined {
  const written = plan.header.reports?.find((one) => one.id === id)
  if (written === undefined) return undefined
  const { filter, note: words } = written
  const reader = readerOf(plan, written)
  if (filter === undefined) {
    if (reader !== undefined) return TEXTS.reader(reader)
    return words === undefined ? TEXTS.own : titleOf(words, id)
  }
  const [count, of] = [chosenPlan(plan, { filter }).projects.length, plan.projects.length]
  const projects = bilingual((lang) => projectsOf({ count, of }, lang))
  return reader === undefined ? TEXTS.chosen(projects) : TEXTS.chosenFor(reader, projects)
}

/** What stands at the head of a report: its readers, its paragraph, and that no project passes its filter. */
function headNotes(whole: Plan, part: Plan, written: WrittenReport): Note[] {
  const { id, note: words } = written
  const isEmptied = part.projects.length === 0 && whole.projects.length > 0
  const reader = readerOf(whole, written)
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

function sectionsOf(context: ReportContext, written: WrittenReport, reports: readonly ReportKind[]): Section[] {
  const inside = narrowed(context, written.filter)
  const sections = written.sections.flatMap((section) => sectionOf(inside, section, written, reports))
  const empty = { id: written.id, title: titleOf(written.title, written.id), blocks: [note(TEXTS.noSection)] }
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
