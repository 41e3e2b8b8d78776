/** The records beside projects that changed: needs, teams, decisions, reviews, the header of the plan. */
import { RECORD_CHANGES, recordKindLabel } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { RecordChange } from '../../scenarios/compare/comparison.ts'
import { bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable } from '../document/table.ts'

const TEXTS = printed('records', {
  kind: { fr: 'Nature', en: 'Kind' },
  title: { fr: 'Intitulé', en: 'Title' },
  change: { fr: 'Changement', en: 'Change' },
  fields: { fr: 'Rubriques', en: 'Fields' },
})

export function recordTable(records: readonly RecordChange[]): Table {
  return listTable({ id: 'change_records', rowId: byId }, records, [
    column('kind', TEXTS.kind, 'text', ({ kind }) => recordKindLabel(kind)),
    column('id', LABELS.id, 'text', byId),
    column('title', TEXTS.title, 'text', ({ title }) => title),
    column('change', TEXTS.change, 'text', ({ change }) => RECORD_CHANGES[change].alone),
    column('fields', TEXTS.fields, 'text', ({ fields }) =>
      bilingual((lang) => fields.map((field) => fieldLabel(field)[lang]).join(', ')),
    ),
  ])
}

export function recordsData(records: readonly RecordChange[]): object[] {
  return records.map(({ title, ...record }) => ({ ...record, title: title.en }))
}
