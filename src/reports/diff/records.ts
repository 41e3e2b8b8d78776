/** The records beside projects that changed: needs, teams, decisions, reviews, the header of the plan. */

import { RECORD_CHANGES, recordKindLabel } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { RecordChange } from '../../scenarios/compare/comparison.ts'
import { bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'

/** One row for each record, with the names of its fields that differ. */
export function recordTable(records: readonly RecordChange[]): Table {
  return {
    kind: 'table',
    id: 'change_records',
    columns: [
      { id: 'kind', title: { fr: 'Nature', en: 'Kind' }, unit: 'text' },
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'title', title: { fr: 'Intitulé', en: 'Title' }, unit: 'text' },
      { id: 'change', title: { fr: 'Changement', en: 'Change' }, unit: 'text' },
      { id: 'fields', title: { fr: 'Rubriques', en: 'Fields' }, unit: 'text' },
    ],
    rows: records.map(({ kind, id, title, change, fields }) => ({
      id,
      cells: [
        text(recordKindLabel(kind)),
        text(id),
        text(title),
        text(RECORD_CHANGES[change].alone),
        text(bilingual((lang) => fields.map((field) => fieldLabel(field)[lang]).join(', '))),
      ],
    })),
  }
}
