/** A record as a report: what is told of it under its headings, the key of each value beside it, and where it is written. */
import { leavesOf } from '../../intake/merge/flatten.ts'
import { recordWords } from '../../intake/merge/words.ts'
import { RECORD_WORDS as T } from '../../lang/catalogue/record-edits.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import { provenanceOf, tableId } from '../../reports/document/assemble.ts'
import { text } from '../../reports/document/cell.ts'
import type { Cell, Report, Section } from '../../reports/document/document.ts'
import { column, listTable } from '../../reports/document/table.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { placeIn, placeText } from '../explain/place.ts'
import { headingAt } from '../records/named-field.ts'
import { keyText, lengthOfWay, type RecordPart } from '../records/record-parts.ts'
import { valueCell } from '../records/value-cell.ts'

/** A value that is told. */
interface ToldValue {
  /** The list that it stands in, and the item of it, as a key names it; empty for what is shown itself. */
  readonly list: string
  readonly item: string
  readonly heading: Bilingual
  readonly cell: Cell
  readonly key: string
}

/** All that is told of a record or item, in the order of its file, and where it is written. */
function toldValues({ plan, sources }: ReadablePlan, { record, path: shown }: RecordPart): ToldValue[] {
  const { list, data, at } = record
  const start = lengthOfWay(data, shown)
  const own = leavesOf(list, data).filter(({ place }) => shown.every((step, depth) => place[depth] === step))
  const told = own.map(({ place: path, value }): ToldValue => {
    const depth = Math.max(path.findLastIndex((step) => typeof step === 'number') + 1, shown.length)
    const around = path.slice(shown.length, depth)
    const words = (whole: readonly (string | number)[]) => keyText(data, [...shown, ...whole]).slice(start)
    return {
      list: String(around.findLast((step) => typeof step === 'string') ?? ''),
      item: words(around),
      heading: bilingual((lang) => headingAt({ plan, list, path: path.slice(0, depth), record }, path, lang)),
      cell: valueCell(plan, list, path, value),
      key: words(path.slice(shown.length)),
    }
  })
  const place = text(placeText(placeIn(sources, { ...at, path: [...at.path, ...shown] })))
  return [...told, { list: '', item: '', heading: T.written, cell: place, key: '' }]
}

function sectionOf(list: string, told: readonly ToldValue[]): Section {
  const table = listTable({ id: tableId('values', list) }, told, [
    ...(list === '' ? [] : [column<ToldValue>('item', T.of, 'text', ({ item }) => item)]),
    column('field', T.field, 'text', ({ heading }) => heading),
    column('value', T.value, 'text', ({ cell }) => cell),
    column('key', T.key, 'text', ({ key }) => key),
  ])
  const title = list === '' ? T.record : bilingual((lang) => capitalised(fieldLabel(list)[lang]))
  return { id: list === '' ? 'record' : list.replaceAll('_', '-'), title, blocks: [table] }
}

export function recordReport(loaded: ReadablePlan, part: RecordPart): Report {
  const { plan } = loaded
  const told = toldValues(loaded, part)
  const lists = new Set(['', ...told.map(({ list }) => list)])
  return {
    id: 'record',
    title: bilingual((lang) => capitalised(recordWords(plan, part.record, lang))),
    provenance: provenanceOf(plan),
    sections: [...lists].map((list) =>
      sectionOf(
        list,
        told.filter((one) => one.list === list),
      ),
    ),
    definitions: [],
  }
}
