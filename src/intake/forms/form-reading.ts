/** What is gathered while a form is read: the proposals, what is said beside them, and the ids that the workbook adds. */
import { dateWords } from '../../lang/dates.ts'
import { fold } from '../../lang/nearest.ts'
import { formatPercent, formatPlain } from '../../lang/numbers.ts'
import type { FieldKind } from '../../schema/field.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { Lang } from '../../values/language.ts'
import type {
  ProposalOrigin,
  Proposals,
  ProposedList,
  ProposedRecord,
  ProposedValue,
  RecordPath,
} from '../merge/proposal.ts'
import type { DoubtKind, FormDoubt } from './form-doubt.ts'
import type { HiddenColumn, HiddenForm } from './hidden-sheet.ts'

/** A record that a form adds, to which other sheets may still add items. */
export interface AddedRecord extends ProposedRecord {
  readonly record: Record<string, unknown>
}

type Unreadable = Proposals['unreadable'][number]

/** A cell of an import of which somebody says that what was kept of it is right. */
export interface ConfirmedCell {
  readonly list: ProposedList
  readonly id: string
  readonly path: RecordPath
  /** What stood in it. */
  readonly text: string
}

/** What a doubt says beside its kind and place. */
type DoubtWords = Partial<Pick<FormDoubt, 'list' | 'id' | 'about' | 'other' | 'count'>>

/** A value that was read, as people write it. */
function readText(value: unknown, kind: FieldKind, lang: Lang): string {
  if (typeof value === 'number')
    return kind === 'share' ? formatPercent(value, lang) : formatPlain(value, lang)
  return kind === 'date' || kind === 'moment' ? dateWords(String(value), lang) : String(value)
}

/** The reading of a form on its way. */
export class FormReading {
  readonly form: HiddenForm
  readonly values: ProposedValue[] = []
  readonly records: AddedRecord[] = []
  readonly gone: Proposals['gone'][number][] = []
  readonly unreadable: Unreadable[] = []
  readonly doubts: FormDoubt[] = []
  readonly confirmed: ConfirmedCell[] = []
  /** Ids that rows of the workbook add, by the id in lower case and by the folded title. */
  readonly added = new Map<string, string>()

  constructor(form: HiddenForm) {
    this.form = form
  }

  /** Says something. */
  doubt(kind: DoubtKind, origin: ProposalOrigin, words: DoubtWords = {}): void {
    this.doubts.push({
      kind,
      origin,
      list: undefined,
      id: '',
      about: '',
      other: '',
      count: 1,
      ...words,
    })
  }

  /** Notes that a cell was typed in another form than the plan's, once for all of its column. */
  readAs(
    origin: ProposalOrigin,
    list: ProposedList,
    { header, kind }: Pick<HiddenColumn, 'header' | 'kind'>,
    value: unknown,
  ): void {
    const at = this.doubts.findIndex(
      (doubt) =>
        doubt.kind === 'read-as' && doubt.about === header && doubt.origin.sheet === origin.sheet,
    )
    const known = this.doubts[at]
    if (known !== undefined) this.doubts[at] = { ...known, count: known.count + 1 }
    else
      this.doubt('read-as', origin, {
        list,
        about: header,
        other: readText(value, kind, this.form.lang),
      })
  }

  /** A cell that means nothing. */
  notReadable(cell: Unreadable, header: string, meant: string | undefined): void {
    this.unreadable.push(cell)
    const { list, id, sheet, address, text } = cell
    this.doubt(
      'unreadable',
      { sheet, address, text },
      { list, id, about: header, other: meant ?? '' },
    )
  }

  /** Notes an id that a row adds, so that cells of other rows may name it. */
  noteAdded(id: string, title: unknown): void {
    this.added.set(id.toLowerCase(), id)
    const words = typeof title === 'string' ? fold(title) : ''
    if (words !== '' && !this.added.has(words)) this.added.set(words, id)
  }

  /** The record that the workbook adds under an id. */
  addedRecord(list: ProposedList, id: string): AddedRecord | undefined {
    return this.records.find(
      (record) => record.list === list && record.id.toLowerCase() === id.toLowerCase(),
    )
  }

  /** All ids of a list that the form knows: of its rows, of its lists of values, and added ones; in their order. */
  idsOf(list: ProposedList): string[] {
    const { tables, choices } = this.form
    const rows = tables
      .filter((table) => table.list === list && table.within === undefined)
      .flatMap((table) => table.rows.map(({ id }) => id))
    const listed = list === 'plan' ? [] : (choices.get(KIND_OF_LIST[list]) ?? [])
    const own = this.records.filter((record) => record.list === list).map(({ id }) => id)
    return [...new Set([...listed.map(({ value }) => value), ...rows, ...own])]
  }
}
