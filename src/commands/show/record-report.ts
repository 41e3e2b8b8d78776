/** A record as a report: what is told of it under its headings, the key of each value beside it, and where it is written. */
import { EACH, type FormatField } from '../../intake/forms/format-fields.ts'
import { leavesOf, type RecordLeaf } from '../../intake/merge/flatten.ts'
import { placeWords, recordWords } from '../../intake/merge/words.ts'
import { RECORD_WORDS as T } from '../../lang/catalogue/record-edits.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { Loaded, ReadablePlan } from '../../plan/load/load-plan.ts'
import { provenanceOf, tableId } from '../../reports/document/assemble.ts'
import type { Report, Section } from '../../reports/document/document.ts'
import { column, listTable, note } from '../../reports/document/table.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { type FilePlace, placeIn, placeText } from '../explain/place.ts'
import { headingOf } from '../records/named-field.ts'
import { recordCell } from '../records/record-cells.ts'
import { keyText, partsAt, type RecordPart } from '../records/record-parts.ts'

/** A value that is told, at its place. */
interface ToldValue extends RecordLeaf {
  /** The item that it belongs to, as a key names it; empty for the record that is shown. */
  readonly item: string
  readonly list: string
  readonly field: FormatField | undefined
  readonly heading: Bilingual
  readonly key: string
}

function isAt({ steps }: FormatField, rest: readonly (string | number)[]): boolean {
  return steps.length === rest.length && steps.every((step, at) => step === EACH || step === rest[at])
}

function toldValue({ plan }: ReadablePlan, { record, path }: RecordPart, leaf: RecordLeaf): ToldValue {
  const { list, data } = record
  const { place } = leaf
  const depth = place.findLastIndex((step) => typeof step === 'number') + 1
  const [inner, rest] = [place.slice(0, depth), place.slice(depth)]
  const field = partsAt(list, inner).fields.find((one) => isAt(one, rest))
  const isOwn = depth <= path.length
  const scope = { plan, list, path: inner }
  return {
    ...leaf,
    item: isOwn ? '' : keyText(data, inner.slice(path.length - inner.length)),
    list: isOwn ? '' : String(inner.findLast((step) => typeof step === 'string')),
    field,
    heading: bilingual((lang) =>
      field === undefined
        ? capitalised(placeWords({ plan, list, path: place, record: data }, lang))
        : headingOf(scope, field, rest, lang),
    ),
    key: keyText(data, place.slice(path.length === 0 ? 0 : path.length)),
  }
}

/** All that is told of a record or item, in the order of its file. */
function toldValues(loaded: ReadablePlan, part: RecordPart): ToldValue[] {
  const { record, path } = part
  return leavesOf(record.list, record.data)
    .filter(({ place }) => path.every((step, at) => place[at] === step))
    .map((leaf) => toldValue(loaded, part, leaf))
}

function sectionOf({ plan }: ReadablePlan, { record }: RecordPart, list: string, told: readonly ToldValue[]): Section {
  const cell = ({ place, field, value }: ToldValue) =>
    recordCell(plan, { list: record.list, path: place, field }, value)
  const item = list === '' ? [] : [column<ToldValue>('item', T.of, 'text', (one) => one.item)]
  const table = listTable({ id: tableId('values', list) }, told, [
    ...item,
    column('field', T.field, 'text', ({ heading }) => heading),
    column('value', T.value, 'text', cell),
    column('key', T.key, 'text', ({ key }) => key),
  ])
  const title = list === '' ? T.record : bilingual((lang) => capitalised(fieldLabel(list)[lang]))
  return { id: list === '' ? 'record' : list.replaceAll('_', '-'), title, blocks: [table] }
}

/** Where a record or item is written. */
function placeOf(sources: Loaded['sources'], { record, path }: RecordPart): FilePlace {
  return placeIn(sources, { ...record.at, path: [...record.at.path, ...path] })
}

export function recordReport(loaded: ReadablePlan, part: RecordPart): Report {
  const { plan, sources } = loaded
  const { record } = part
  const told = toldValues(loaded, part)
  const lists = [...new Set(['', ...told.map(({ list }) => list)])]
  const [own, ...others] = lists.map((list) =>
    sectionOf(
      loaded,
      part,
      list,
      told.filter((one) => one.list === list),
    ),
  )
  const written = note(
    bilingual((lang) => `${T.written[lang]} ${placeText(placeOf(sources, part))}`),
    'quiet',
  )
  const first = own === undefined ? [] : [{ ...own, blocks: [...own.blocks, written] }]
  return {
    id: 'record',
    title: bilingual((lang) => capitalised(recordWords(plan, record, lang))),
    provenance: provenanceOf(plan),
    sections: [...first, ...others],
    definitions: [],
  }
}

/** The same for machines. */
export function recordData(loaded: ReadablePlan, part: RecordPart): object {
  const { list, id } = part.record
  const values = toldValues(loaded, part).map(({ key, heading, value }) => ({ key, field: heading.en, value }))
  return { list, id, ...placeOf(loaded.sources, part), values }
}
