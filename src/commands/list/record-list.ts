/** The records of a kind as tables, one for each list that holds them: those that pass filters, by the columns that are asked for. */
import { EACH, type FormatField } from '../../intake/forms/format-fields.ts'
import { TABLE_KINDS } from '../../intake/forms/table-kinds.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import { planRecord, recordsOf } from '../../intake/merge/plan-records.ts'
import type { RecordPath } from '../../intake/merge/proposal.ts'
import { isSameValue } from '../../intake/merge/same-value.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { RECORD_WORDS as T } from '../../lang/catalogue/record-edits.ts'
import { fold } from '../../lang/nearest.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { Plan } from '../../plan/plan.ts'
import { provenanceOf, tableId } from '../../reports/document/assemble.ts'
import type { Report, Table } from '../../reports/document/document.ts'
import { column, filled, type ItemColumn, listTable, note, withoutIdleColumns } from '../../reports/document/table.ts'
import { bilingual, capitalised } from '../../values/language.ts'
import { partsOfPair } from '../pairs.ts'
import { type FieldScope, headingOf, type NamedField } from '../records/named-field.ts'
import { recordCell } from '../records/record-cells.ts'
import type { KindPlace, RecordKind } from '../records/record-kinds.ts'
import { keyText, partsAt, type RecordPart } from '../records/record-parts.ts'
import { fieldNamed, readTyped, type TypedLine } from '../records/typed-changes.ts'
import { Refusal } from '../refusal.ts'

export interface ListRequest extends Omit<TypedLine, 'plan'> {
  readonly filters: readonly string[]
  /** The keys of the columns; the usual ones where none is named. */
  readonly columns: readonly string[] | undefined
}

/** The records or items of one list that pass, and the fields that are shown. */
interface Listed {
  readonly place: KindPlace
  readonly scope: FieldScope
  readonly parts: readonly RecordPart[]
  readonly shown: readonly NamedField[]
}

/** The fields that a list shows where nothing is asked, as far as a kind has them; so many at most. */
const USUAL: readonly string[] = [
  ...[
    'title',
    'subject',
    'project',
    'date',
    'as_of',
    'status',
    'department',
    'departments.lead',
    'axis',
    'body',
    'kind',
  ],
  ...[
    'level',
    'outcome',
    'section',
    'year',
    'team',
    'start',
    'end',
    'current',
    'actual',
    'due',
    'probability',
    'impact',
  ],
  ...['weather.overall', 'owner', 'funder', 'amount', 'fte', 'target'],
]
const MOST_USUAL = 7

/** The items of a list inside a record, and of lists inside them. */
function partsIn(part: RecordPart, within: readonly string[]): RecordPart[] {
  const [list, ...deeper] = within
  if (list === undefined) return [part]
  const path = [...part.path, ...list.split('.')]
  const items = valueAt(part.record.data, path)
  const inside = Array.isArray(items) ? [...items.keys()].map((at) => ({ ...part, path: [...path, at] })) : []
  return inside.flatMap((item) => partsIn(item, deeper))
}

function partsOf(plan: Plan, { list, within }: KindPlace): RecordPart[] {
  const records = recordsOf(plan, list).flatMap(({ id }) => planRecord(plan, list, id) ?? [])
  return records.flatMap((record) => partsIn({ record, path: [] }, within))
}

/** A field of the kind by its key or heading. */
function fieldOf(scope: FieldScope, key: string, line: TypedLine, word: string): NamedField {
  const place = fieldNamed(scope, key, line, word)
  if (place.kind === 'field') return place
  throw new Refusal('key-group', key, { known: place.kind === 'group' ? place.keys : [] })
}

/** The value of a field in a record or item. */
function valueIn({ record, path }: RecordPart, scope: FieldScope, { path: way }: Pick<NamedField, 'path'>): unknown {
  return valueAt(record.data, [...path, ...way.slice(scope.path.length)])
}

function isAlike(value: unknown, wanted: unknown): boolean {
  const isText = typeof value === 'string' && typeof wanted === 'string'
  return isText ? fold(value) === fold(wanted) : isSameValue(value, wanted)
}

/** What a filter asks of a record: that a field has one of some values, or none where none is given. */
function filterOf(scope: FieldScope, word: string, line: TypedLine): (part: RecordPart) => boolean {
  const [key, text] = partsOfPair(word) ?? [/^([^=]+)=\s*$/.exec(word)?.[1]?.trim(), '']
  if (key === undefined) throw new Refusal('pair-unreadable', word)
  const named = fieldOf(scope, key, line, word)
  if (text === '') return (part) => valueIn(part, scope, named) === undefined
  const read = readTyped(named, text, line, true)
  if ('fault' in read) {
    const { values = [] } = named.field
    throw new Refusal('value-unfit', word, { wrong: text, suggestion: read.meant, known: values })
  }
  const wanted = Array.isArray(read.value) ? read.value : [read.value]
  return (part) => {
    const value = valueIn(part, scope, named)
    const own = named.field.isMany && Array.isArray(value) ? value : [value]
    return own.some((one) => wanted.some((other) => isAlike(one, other)))
  }
}

function usualFields({ list, path }: FieldScope): FormatField[] {
  const { fields } = partsAt(list, path)
  const usual = USUAL.flatMap((way) => fields.filter(({ steps }) => steps.join('.') === way))
  const own = usual.length > 1 ? usual : fields.filter(({ steps, kind }) => !steps.includes(EACH) && kind !== 'id')
  return own.slice(0, MOST_USUAL)
}

function listedOf(plan: Plan, place: KindPlace, { filters, columns, argv, lang }: ListRequest): Listed {
  const path: RecordPath = place.within.flatMap((list) => [...list.split('.'), 0])
  const scope = { plan, list: place.list, path }
  const line = { plan, argv, lang }
  const passes = filters.map((word) => filterOf(scope, word, line))
  const shown =
    columns?.map((key) => fieldOf(scope, key, line, key)) ??
    usualFields(scope).map((field): NamedField => ({ kind: 'field', field, path: [...path, ...field.steps], way: '' }))
  const parts = partsOf(plan, place).filter((part) => passes.every((isIn) => isIn(part)))
  return { place, scope, parts, shown }
}

/** The name of a record or item in its list, as its keys give it. */
function nameOf({ record, path }: RecordPart): string {
  return path.length === 0 ? record.id : (keyText(record.data, path).split('.').at(-1) ?? '')
}

function tableOf({ plan }: Pick<FieldScope, 'plan'>, { place, scope, parts, shown }: Listed): Table {
  const fieldColumn = (named: NamedField): ItemColumn<RecordPart> => {
    const { field } = named
    const steps = named.path.slice(scope.path.length)
    const title = bilingual((lang) => headingOf(scope, field, steps, lang))
    return column(tableId(...steps.map(String)), title, 'text', (part) =>
      recordCell(plan, { list: scope.list, path: named.path, field }, valueIn(part, scope, named)),
    )
  }
  const isInside = place.within.length > 0 && place.list !== 'plan'
  const of = isInside ? [column<RecordPart>('record', T.of, 'text', ({ record }) => record.id)] : []
  const id = tableId(place.list, ...place.within)
  const within = place.within.join('.')
  const known = TABLE_KINDS.find((one) => one.list === place.list && (one.within ?? '') === within)?.title
  const title = known ?? bilingual((lang) => capitalised(fieldLabel(place.within.at(-1) ?? place.list)[lang]))
  const own = [...of, column<RecordPart>('id', LABELS.id, 'text', nameOf), ...shown.map(fieldColumn)]
  return withoutIdleColumns(listTable({ id, title }, parts, own))
}

/** The lists of a kind whose fields the filters and columns name; refused where none has them all. */
function listsOf(plan: Plan, { places }: RecordKind, request: ListRequest): Listed[] {
  const refused: unknown[] = []
  const lists = places.flatMap((place) => {
    try {
      return [listedOf(plan, place, request)]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push(error)
      return []
    }
  })
  if (lists.length === 0) throw refused[0]
  return lists
}

export function recordList(plan: Plan, kind: RecordKind, request: ListRequest) {
  const lists = listsOf(plan, kind, request)
  const none = note(request.filters.length === 0 ? T.none : T.none_passes)
  const blocks = filled(
    lists.map((listed) => tableOf({ plan }, listed)),
    none,
  )
  const title = bilingual((lang) => capitalised(fieldLabel(kind.key)[lang]))
  const report: Report = {
    id: 'records',
    title,
    provenance: provenanceOf(plan),
    sections: [{ id: 'records', title, blocks }],
    definitions: [],
  }
  const records = lists.flatMap(({ scope, parts, shown }) =>
    parts.map((part) => ({
      list: part.record.list,
      record: part.record.id,
      id: nameOf(part),
      ...Object.fromEntries(
        shown.map((named) => [named.path.slice(scope.path.length).join('.'), valueIn(part, scope, named) ?? null]),
      ),
    })),
  )
  return { report, data: { kind: kind.key, records } }
}
