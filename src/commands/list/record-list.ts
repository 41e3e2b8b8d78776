/** The records of a kind as tables, one for each list that holds them: those that pass filters, by the columns that are asked for. */
import { EACH } from '../../intake/forms/format-fields.ts'
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
import { column, filled, listTable, note, withoutIdleColumns } from '../../reports/document/table.ts'
import { bilingual, capitalised } from '../../values/language.ts'
import { type FieldScope, headingAt, placeNamed } from '../records/named-field.ts'
import { type KindPlace, listTitle, type RecordKind } from '../records/record-kinds.ts'
import { itemsAt, keyText, partsAt, type RecordPart } from '../records/record-parts.ts'
import { fieldNamed, pairIn, readTyped, type TypedLine } from '../records/typed-changes.ts'
import { valueCell } from '../records/value-cell.ts'
import { Refusal } from '../refusal.ts'

export interface ListRequest extends TypedLine {
  readonly filters: readonly string[]
  /** The keys of the columns; the usual ones where none is named. */
  readonly columns: readonly string[] | undefined
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
function partsIn(part: RecordPart, [list, ...deeper]: readonly string[]): RecordPart[] {
  if (list === undefined) return [part]
  const path = [...part.path, ...list.split('.')]
  return itemsAt(part.record, path).flatMap((_, at) => partsIn({ ...part, path: [...path, at] }, deeper))
}

/** The way to any item of a list, and what it leads to in one of them. */
function scopeOf(plan: Plan, { list, within }: KindPlace): FieldScope {
  return { plan, list, path: within.flatMap((steps) => [...steps.split('.'), 0]) }
}

function valueIn({ record, path }: RecordPart, scope: FieldScope, way: RecordPath): unknown {
  return valueAt(record.data, [...path, ...way.slice(scope.path.length)])
}

function isAlike(value: unknown, wanted: unknown): boolean {
  const isText = typeof value === 'string' && typeof wanted === 'string'
  return isText ? fold(value) === fold(wanted) : isSameValue(value, wanted)
}

/** What a filter asks of a record: that a field has one of some values, or none where none is given. */
function filterOf(scope: FieldScope, word: string, line: TypedLine): (part: RecordPart) => boolean {
  const { key, text } = pairIn(word, line)
  const named = fieldNamed(scope, key, line, word)
  if (text.trim() === '') return (part) => valueIn(part, scope, named.path) === undefined
  if (named.kind === 'group') throw new Refusal('key-group', key, { known: named.keys })
  const read = readTyped(named, text, line, true)
  if ('fault' in read)
    throw new Refusal('value-unfit', word, { suggestion: read.meant, known: named.field.values ?? [] })
  const wanted = Array.isArray(read.value) ? read.value : [read.value]
  return (part) => {
    const value = valueIn(part, scope, named.path)
    const own: readonly unknown[] = named.field.isMany && Array.isArray(value) ? value : [value]
    return own.some((one) => wanted.some((other) => isAlike(one, other)))
  }
}

function usualWays({ list, path }: FieldScope): RecordPath[] {
  const plain = partsAt(list, path).fields.filter(({ steps, kind }) => !steps.includes(EACH) && kind !== 'id')
  const usual = USUAL.flatMap((way) => plain.filter(({ steps }) => steps.join('.') === way))
  return (usual.length > 1 ? usual : plain).slice(0, MOST_USUAL).map(({ steps }) => [...path, ...steps])
}

function tableOf(place: KindPlace, { filters, columns, ...line }: ListRequest): Table {
  const { plan } = line
  const { list, within } = place
  const scope = scopeOf(plan, place)
  const passes = filters.map((word) => filterOf(scope, word, line))
  const ways = columns?.map((key) => fieldNamed(scope, key, line).path) ?? usualWays(scope)
  const parts = recordsOf(plan, list)
    .flatMap(({ id }) => planRecord(plan, list, id) ?? [])
    .flatMap((record) => partsIn({ record, path: [] }, within))
    .filter((part) => passes.every((isIn) => isIn(part)))
  const isInside = within.length > 0 && list !== 'plan'
  const table = listTable<RecordPart>({ id: tableId(list, ...within), title: listTitle(place) }, parts, [
    ...(isInside ? [column<RecordPart>('record', T.of, 'text', ({ record }) => record.id)] : []),
    column('id', LABELS.id, 'text', ({ record, path }) =>
      path.length === 0 ? record.id : keyText(record.data, path).split('.').at(-1),
    ),
    ...ways.map((way) => {
      const heading = bilingual((lang) => headingAt(scope, way, lang))
      const id = tableId(...way.slice(scope.path.length).map(String))
      return column<RecordPart>(id, heading, 'text', (part) => valueCell(plan, list, way, valueIn(part, scope, way)))
    }),
  ])
  return withoutIdleColumns(table)
}

/** The records of a kind, of those lists whose fields have all keys that are named. */
export function recordList({ key, places }: RecordKind, request: ListRequest): Report {
  const { plan, filters, columns = [] } = request
  const keys = [...columns, ...filters.map((word) => pairIn(word, request).key)]
  const fit = places.filter((place) => keys.every((one) => placeNamed(scopeOf(plan, place), one) !== undefined))
  const tables = (fit.length > 0 ? fit : places).map((place) => tableOf(place, request))
  const title = bilingual((lang) => capitalised(fieldLabel(key)[lang]))
  return {
    id: 'records',
    title,
    provenance: provenanceOf(plan),
    sections: [{ id: 'records', title, blocks: filled(tables, note(T.none)) }],
    definitions: [],
  }
}
