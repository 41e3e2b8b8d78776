/** What an office writes of a project for itself: its own fields, its business owner, notes, documents and source. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  isOwnField,
  type OwnFieldKind,
  ownFieldLook,
  ownFields,
  ownValues,
  readOwnValue,
} from '../../plan/own-fields.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { count, day, EMPTY, text, yesOrNo } from '../document/cell.ts'
import type { Cell, CellUnit, Note, Table } from '../document/document.ts'
import { byId, column, type ItemColumn, listTable, note } from '../document/table.ts'

const TEXTS = printed('project-own', {
  own: { fr: 'Champs de l’office', en: 'Own fields' },
  field: { fr: 'Champ', en: 'Field' },
  owner: (words: string) => ({ fr: `Maîtrise d’ouvrage\u00a0: ${words}`, en: `Business owner: ${words}` }),
  disposition: (words: string) => ({ fr: `Suite donnée\u00a0: ${words}`, en: `What became of it: ${words}` }),
  notes: (words: string) => ({ fr: `Note\u00a0: ${words}`, en: `Note: ${words}` }),
  refs: (words: string) => ({ fr: `Documents\u00a0: ${words}`, en: `Documents: ${words}` }),
  source: (words: string) => ({ fr: `Source\u00a0: ${words}`, en: `Source: ${words}` }),
})

const UNITS: Readonly<Record<OwnFieldKind, CellUnit>> = { text: 'text', number: 'count', date: 'day', flag: 'text' }

/** The cell of what a project writes into an own field: by the kind of the field, else as it is written. */
function ownCell(kind: OwnFieldKind, values: readonly string[]): Cell {
  const [value, ...others] = values
  if (value === undefined) return EMPTY
  const { number, date, flag } = readOwnValue(value)
  if (others.length === 0) {
    if (kind === 'number' && number !== undefined) return count(number)
    if (kind === 'date' && date !== undefined) return day(date)
    if (kind === 'flag' && flag !== undefined) return yesOrNo(flag)
  }
  return text(values.join(', '))
}

/** The column of an own field: under the name, with the unit and of the kind that the plan declares. */
export function ownColumn(plan: Pick<Plan, 'header'>, key: string): ItemColumn<Project> {
  const { title, kind, unit } = ownFieldLook(plan, key)
  const heading = bilingual((lang) => (unit === undefined ? title[lang] : `${title[lang]} (${unit})`))
  return column(key, heading, UNITS[kind], (project) => ownCell(kind, ownValues(project, key)))
}

/** The name of an own field by the way to it: what the plan declares for a project's own key, else the way itself. */
function fieldName(plan: Pick<Plan, 'header'>, name: string): string | Bilingual {
  const { isDeclared, title } = ownFieldLook(plan, name)
  return isOwnField(name) && isDeclared ? title : name
}

/** The keys of a project that begin with `x-`, as they are written; a row a field. */
export function ownTable(plan: Pick<Plan, 'header'>, project: Project): Table {
  const fields = ownFields(project).map(({ name, values }) => ({ id: name, values }))
  return listTable({ id: tableId(project.id, 'own'), title: TEXTS.own, rowId: byId }, fields, [
    column('field', TEXTS.field, 'text', ({ id }) => fieldName(plan, id)),
    column('value', LABELS.value, 'text', ({ values }) => values.join(', ')),
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
