/** What an office writes of a project for itself: its own fields, its business owner, notes, documents and source. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { ownFields } from '../../plan/own-fields.ts'
import type { Project } from '../../plan/plan.ts'
import { tableId } from '../document/assemble.ts'
import type { Note, Table } from '../document/document.ts'
import { byId, listTable, note, textColumn } from '../document/table.ts'

const TEXTS = {
  own: { fr: 'Champs de l’office', en: 'Own fields' },
  field: { fr: 'Champ', en: 'Field' },
  owner: (words: string) => ({
    fr: `Maîtrise d’ouvrage\u00a0: ${words}`,
    en: `Business owner: ${words}`,
  }),
  disposition: (words: string) => ({
    fr: `Suite donnée\u00a0: ${words}`,
    en: `What became of it: ${words}`,
  }),
  notes: (words: string) => ({ fr: `Note\u00a0: ${words}`, en: `Note: ${words}` }),
  refs: (words: string) => ({ fr: `Documents\u00a0: ${words}`, en: `Documents: ${words}` }),
  source: (words: string) => ({ fr: `Source\u00a0: ${words}`, en: `Source: ${words}` }),
}

/** The keys of a project that begin with `x-`, as they are written; a row a field. */
export function ownTable(project: Project): Table {
  const fields = ownFields(project).map(({ name, values }) => ({ id: name, values }))
  return listTable({ id: tableId(project.id, 'own'), title: TEXTS.own, rowId: byId }, fields, [
    textColumn('field', TEXTS.field, ({ id }) => id),
    textColumn('value', LABELS.value, ({ values }) => values.join(', ')),
  ])
}

/** Who specifies and accepts, what is said of the end, the free note, documents and where the record comes from. */
export function remarkNotes({ written }: Project): Note[] {
  const { business_owner: owner, disposition, notes, refs = [], source } = written
  return [
    ...(owner === undefined ? [] : [note(TEXTS.owner(owner))]),
    ...(disposition?.notes === undefined ? [] : [note(TEXTS.disposition(disposition.notes))]),
    ...(notes === undefined ? [] : [note(TEXTS.notes(notes))]),
    ...(refs.length === 0 ? [] : [note(TEXTS.refs(refs.join(', ')))]),
    ...(source === undefined ? [] : [note(TEXTS.source(source))]),
  ]
}
