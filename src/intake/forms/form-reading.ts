/** What is gathered while a form is read: the proposals, what is said beside them, and the ids that the workbook adds. */
import { fold } from '../../lang/nearest.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { recordKey } from '../merge/plan-records.ts'
import type {
  ProposalOrigin,
  Proposals,
  ProposedList,
  ProposedRecord,
  ProposedValue,
  ReadPlace,
  RecordInList,
  RecordPath,
  UnreadableCell,
} from '../merge/proposal.ts'
import type { DoubtKind, FormDoubt } from './form-doubt.ts'
import type { HiddenForm } from './hidden-sheet.ts'
import { NewIds } from './new-ids.ts'
import type { AddedName } from './read-cell.ts'

/** A record that a form adds, to which other sheets may still add items. */
export interface AddedRecord extends ProposedRecord {
  readonly record: Record<string, unknown>
  /** The cells of its values, by their places in it. */
  readonly cells: ReadPlace[]
}

/** A cell of an import of which somebody says that what was kept of it is right. */
export interface ConfirmedCell extends RecordInList {
  readonly path: RecordPath
  readonly text: string
}

export interface PresentRecords {
  /** Under an id; undefined for nothing. */
  readonly record: (list: ProposedList, id: string) => PlainMap | undefined
  /** Of a workbook that was read before, the id that it gave a row of this title. */
  readonly idOf?: (list: ProposedList, title: string) => string | undefined
}

export class FormReading {
  /** Of a template, in the unit of amounts that its first sheet chooses. */
  form: HiddenForm
  readonly present: PresentRecords
  readonly values: ProposedValue[] = []
  readonly records: AddedRecord[] = []
  readonly gone: Proposals['gone'][number][] = []
  readonly unreadable: UnreadableCell[] = []
  readonly doubts: FormDoubt[] = []
  readonly confirmed: ConfirmedCell[] = []
  /** Records that rows of the workbook add, by the id in lower case and by the folded title. */
  readonly added = new Map<string, AddedName>()
  /** Records that a sheet could not take, by the folded title: the name of the sheet. */
  readonly left = new Map<string, string>()

  readonly #ids = new Map<string, NewIds>()
  readonly #addedRecords = new Map<string, AddedRecord>()
  readonly #items = new Map<string, number>()

  constructor(form: HiddenForm, present: PresentRecords) {
    this.form = form
    this.present = present
  }

  doubt(kind: DoubtKind, origin: ProposalOrigin, words: Partial<Omit<FormDoubt, 'kind' | 'origin'>>): void {
    const nothing = { list: undefined, id: '', about: '', other: '', count: 1 }
    this.doubts.push({ kind, origin, ...nothing, ...words })
  }

  /** Notes an id that a row adds, so that cells of other rows may name it. */
  noteAdded(id: string, title: unknown): void {
    const words = typeof title === 'string' ? fold(title) : ''
    const own = { id, label: words === '' ? id : `${id} – ${String(title)}` }
    this.added.set(id.toLowerCase(), own)
    if (words !== '' && !this.added.has(words)) this.added.set(words, own)
  }

  /** Proposes a record; the first of an id is the one that items are added to. */
  add(record: AddedRecord): void {
    this.records.push(record)
    const { unit } = record.record
    if (record.list === 'plan' && unit !== undefined) this.form = { ...this.form, unit: String(unit) }
    const key = recordKey(record.list, record.id)
    if (!this.#addedRecords.has(key)) this.#addedRecords.set(key, record)
    this.#ids.get(record.list)?.note(record.id)
  }

  addedRecord(list: ProposedList, id: string): AddedRecord | undefined {
    return this.#addedRecords.get(recordKey(list, id))
  }

  newIds(name: string, list: string, ids: () => readonly string[]): NewIds {
    const known = this.#ids.get(name) ?? new NewIds(list, ids())
    this.#ids.set(name, known)
    return known
  }

  /** How many items the workbook has added to a list inside a record before this one. */
  countItem(list: ProposedList, id: string, within: string): number {
    const key = `${recordKey(list, id)} ${within}`
    const count = this.#items.get(key) ?? 0
    this.#items.set(key, count + 1)
    return count
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
