/** A table of a form while it is read: its rows as cells, each with its column, its place and what it means. */
import { dateWords } from '../../lang/dates.ts'
import { formatPercent, formatPlain } from '../../lang/numbers.ts'
import type { FieldKind } from '../../schema/field.ts'
import { edgeOf } from '../../schema/value-problem.ts'
import type { Lang } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { partitionPoint } from '../../values/partition-point.ts'
import type { ProposalOrigin, RecordPath } from '../merge/proposal.ts'
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { columnLetters } from '../source/xlsx/address.ts'
import type { FoundFormTable } from './find-tables.ts'
import type { FormColumnRole, FormRow } from './form.ts'
import type { DoubtKind, FormDoubt } from './form-doubt.ts'
import type { FormReading } from './form-reading.ts'
import type { HiddenColumn, HiddenTable } from './hidden-sheet.ts'
import {
  type CellReading,
  type CellSlip,
  isEmptyCell,
  type ReadingForm,
  readCell,
  reasonOf,
  seenText,
  stillShows,
} from './read-cell.ts'
import { tickText } from './scenario-table.ts'
import { shownCell, shownData } from './shown-cell.ts'

/** A cell of a row under a column of the table; nothing stands in it where the column is gone. */
export interface FormCell {
  readonly column: HiddenColumn
  readonly index: number
  readonly held: unknown
  readonly origin: ProposalOrigin
  readonly form: ReadingForm
  /** What it means; a formula without a value and a cell that is merged into another say nothing at all. */
  readonly read: () => CellReading
}

export class ReturnedTable {
  readonly found: FoundFormTable
  readonly reading: FormReading

  constructor(found: FoundFormTable, reading: FormReading) {
    this.found = found
    this.reading = reading
  }

  get table(): HiddenTable {
    return this.found.table
  }

  /** Where a cell of a row stands; the row where no column of the sheet is meant, the sheet where no row is. */
  origin(row?: SheetRow, place?: number): ProposalOrigin {
    const value = place === undefined ? undefined : row?.values[place]
    const letters = place === undefined ? '' : columnLetters(place + 1)
    const address = `${letters}${row?.number ?? ''}`
    return { sheet: this.found.sheet.name, address, text: String(value ?? '') }
  }

  #formOf({ role, kind, isMany, choices: name = '', path }: HiddenColumn): ReadingForm {
    const { form, added } = this.reading
    const { lang, unit } = form
    // Words that mean a tick are none of its list, which offers the sign alone.
    const choices = role === 'tick' ? undefined : form.choices.get(name)
    return { kind, isMany, choices, lang, unit, added, edge: edgeOf(String(path.at(-1))) }
  }

  #cell(row: SheetRow, column: HiddenColumn, index: number): FormCell {
    const { places, sheet } = this.found
    const place = places[index]
    const held = place === undefined ? undefined : row.values[place]
    const form = this.#formOf(column)
    const read = (): CellReading => {
      if (place !== undefined && isEmptyCell(held)) {
        if (row.unvalued?.includes(place) === true) return { fault: 'unvalued' }
        if (isCovered(sheet, row.number, place)) return { fault: 'merged' }
      }
      return readCell(held, form, row.formats?.[place ?? -1])
    }
    return { column, index, held, origin: this.origin(row, place), form, read }
  }

  /** The cells of a row, those of columns that are still there. */
  cells(row: SheetRow, ...roles: readonly FormColumnRole[]): FormCell[] {
    return this.table.columns.flatMap((column, index) => {
      const isMeant = this.found.places[index] !== undefined && roles.includes(column.role)
      return isMeant ? [this.#cell(row, column, index)] : []
    })
  }

  /** The cell of the column of a role, be it there or not; undefined where the table has none. */
  cellOf(row: SheetRow, role: 'key' | 'record'): FormCell | undefined {
    const index = this.table.columns.findIndex((column) => column.role === role)
    const column = this.table.columns[index]
    return column && this.#cell(row, column, index)
  }

  keyText(row: SheetRow): string {
    return seenText(String(this.cellOf(row, 'key')?.held ?? ''))
  }

  /** Whether nothing stands in the columns of the table but remarks, which are never read. */
  isBlank({ values }: SheetRow): boolean {
    const { places, table } = this.found
    return places.every(
      (place, index) => place === undefined || table.columns[index]?.role === 'note' || isEmptyCell(values[place]),
    )
  }

  /** A cell as the form shows it, for words. */
  shown({ values }: FormRow, column: HiddenColumn, index: number): string {
    if (column.role === 'tick') return tickText(values[index]) ?? ''
    if (column.role === 'confirm') return ''
    const shown = shownData(shownCell(values[index], this.#formOf(column)))
    return shown === null ? '' : String(shown)
  }

  tell(
    kind: DoubtKind,
    origin: ProposalOrigin,
    words: Partial<Pick<FormDoubt, 'id' | 'about' | 'other' | 'count'>> = {},
  ): void {
    this.reading.doubt(kind, origin, { list: this.table.list, ...words })
  }

  /** Says of a cell that it means nothing, at a place of a record. */
  tellUnreadable(cell: FormCell, slip: CellSlip, id: string, path: RecordPath): void {
    const { column, origin } = cell
    const { list } = this.table
    const { several, meant } = slip
    this.reading.unreadable.push({ list, id, path, origin, several, why: reasonOf(slip), meant })
    this.tell('unreadable', origin, { id, about: column.header, other: meant ?? '' })
  }

  /** Notes that a cell was typed in another form than the plan's, once for all of its column. */
  tellRepaired({ column: { header, kind }, origin, form: { lang } }: FormCell, value: unknown): void {
    const { doubts } = this.reading
    const isOf = ({ kind, about, origin: { sheet } }: FormDoubt): boolean =>
      kind === 'read-as' && about === header && sheet === origin.sheet
    const at = doubts.findIndex(isOf)
    const known = doubts[at]
    const other = readText(value, kind, lang)
    // What was typed as the plan's own words say it needs no telling.
    if (seenText(other).toLowerCase() === seenText(origin.text).toLowerCase()) return
    if (known === undefined) this.tell('read-as', origin, { about: header, other })
    else doubts[at] = { ...known, count: known.count + 1 }
  }
}

/** A value that was read, as people write it. */
function readText(value: unknown, kind: FieldKind, lang: Lang): string {
  if (typeof value === 'number') return kind === 'share' ? formatPercent(value, lang) : formatPlain(value, lang)
  return kind === 'date' || kind === 'moment' ? dateWords(String(value), lang) : String(value)
}

/** Whether a cell still shows what the form wrote there. */
export function isUntouched({ held, index, form }: FormCell, row: FormRow): boolean {
  const text = row.texts?.[index]
  if (text !== undefined && seenText(String(held ?? '')) === seenText(text)) return true
  return stillShows(held, row.values[index], form)
}

/** Rows from one to another, both included. */
type RowRange = readonly [first: number, last: number]

type Merges = SourceSheet['merges']

/** The rows of a column, counted from 1, that are covered, in their order and apart from each other. */
function rangesOf(merges: Merges, column: number): RowRange[] {
  const ranges = merges
    .filter(({ left, right }) => left <= column && column <= right)
    .map(({ top, left, bottom }): RowRange => [column === left ? top + 1 : top, bottom])
    .filter(([first, last]) => first <= last)
    .toSorted(([one], [other]) => one - other)
  const apart: [number, number][] = []
  for (const [first, last] of ranges) {
    const before = apart.at(-1)
    if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last)
    else apart.push([first, last])
  }
  return apart
}

const columnsOf = memoizeByObject((_: Merges) => new Map<number, readonly RowRange[]>())

/** Whether a cell is merged into another; `row` from 1, `place` of its column from 0. */
function isCovered({ merges }: Pick<SourceSheet, 'merges'>, row: number, place: number): boolean {
  const columns = columnsOf(merges)
  const ranges = columns.get(place) ?? rangesOf(merges, place + 1)
  columns.set(place, ranges)
  const begun = partitionPoint(ranges, ([first]) => first <= row)
  return (ranges[begun - 1]?.[1] ?? 0) >= row
}
