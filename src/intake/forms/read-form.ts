/**
 * Reads a form that came back: compares each cell with what the form wrote there, as its hidden sheet tells, and proposes
 * what differs. Rows are known by their keys and columns by their marks, whatever was sorted, moved or renamed.
 */
import type { Lang } from '../../values/language.ts'
import type { Proposals } from '../merge/proposal.ts'
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { columnLetters } from '../source/xlsx/address.ts'
import { readAddedItem, readAddedRecord } from './added-rows.ts'
import { type FormSheets, type FoundFormTable, findTables } from './find-tables.ts'
import type { FormKind, FormRow } from './form.ts'
import type { FormDoubt } from './form-doubt.ts'
import {
  type AddedRecord,
  type ConfirmedCell,
  FormReading,
  type PresentRecords,
} from './form-reading.ts'
import { type HiddenForm, LISTS_SHEET } from './hidden-sheet.ts'
import { isBlankRow, likelyRows, readKnownRow, renamedRow, tellGone } from './known-rows.ts'
import { isEmptyCell, seenText, stillShows } from './read-cell.ts'
import { isHiddenSheet, readHiddenSheet } from './read-hidden.ts'
import { cellAt, originOf, readingForm } from './read-row.ts'
import { EXAMPLE_MARK } from './shown-cell.ts'
import { tellSurvey } from './survey-doubts.ts'

/** What a form says that came back. */
export interface FormContent {
  readonly kind: FormKind
  /** The plan that it was made of; empty for a template. */
  readonly planId: string
  /** The hash of the plan's files when it was made; empty for a template. */
  readonly hash: string
  readonly lang: Lang
  /** What one unit of an amount is worth in it: `1`, `k` or `M`. */
  readonly unit: string
  readonly proposals: Proposals
  /** The records among them, with the cells of their values. */
  readonly added: readonly AddedRecord[]
  /** What is to be said beside, in the order in which it was found. */
  readonly doubts: readonly FormDoubt[]
  /** Cells of imports that were in doubt, and of which it says that they are right. */
  readonly confirmed: readonly ConfirmedCell[]
}

/** Whether sheets are those of a form. */
export function isForm(sheets: readonly SourceSheet[]): boolean {
  return sheets.some(isHiddenSheet)
}

/** What a form is for; undefined where sheets are none, or its hidden sheet is damaged. */
export function formKind(sheets: readonly SourceSheet[]): FormKind | undefined {
  const hidden = sheets.find(isHiddenSheet)
  return hidden && readHiddenSheet(hidden)?.kind
}

function keyAt({ table }: FoundFormTable): number {
  return table.columns.findIndex(({ role }) => role === 'key')
}

function keyText(found: FoundFormTable, row: SheetRow): string {
  return seenText(String(cellAt(found, row, keyAt(found)) ?? ''))
}

/** Whether a row shows an example as the form wrote it: one that somebody typed over is theirs. */
function showsExample(
  found: FoundFormTable,
  row: SheetRow,
  example: readonly unknown[],
  { form, added }: FormReading,
): boolean {
  return found.table.columns.every((column, index) => {
    if (column.role !== 'value' || found.places[index] === undefined) return true
    return stillShows(cellAt(found, row, index), example[index], readingForm(column, form, added))
  })
}

/** The rows of the examples: those that have its mark; one without, where nobody has left the marked one. */
function exampleRows(found: FoundFormTable, reading: FormReading): ReadonlySet<SheetRow> {
  const isMarked = (row: SheetRow): boolean => keyText(found, row).startsWith(EXAMPLE_MARK)
  const rows = found.table.examples.flatMap((example) => {
    const shown = found.rows.filter(
      (row) =>
        (isMarked(row) || keyText(found, row) === '') && showsExample(found, row, example, reading),
    )
    const marked = shown.filter(isMarked)
    return marked.length > 0 ? marked : shown.slice(0, 1)
  })
  return new Set(rows)
}

/** The rows of a table: those that the form wrote, with what they are now, those that were added, those that are gone. */
interface SortedRows {
  readonly known: readonly (readonly [FormRow, SheetRow])[]
  readonly added: readonly SheetRow[]
  readonly missing: readonly FormRow[]
}

function sortedRows(found: FoundFormTable, reading: FormReading): SortedRows {
  const byKey = new Map(found.table.rows.map((row) => [seenText(row.key).toLowerCase(), row]))
  const seen = new Map<FormRow, SheetRow>()
  const added: SheetRow[] = []
  const examples = exampleRows(found, reading)
  for (const row of found.rows) {
    if (isBlankRow(found, row) || examples.has(row)) continue
    const key = keyText(found, row)
    const known = byKey.get(key.toLowerCase())
    if (known === undefined) added.push(row)
    else if (seen.has(known)) {
      const { list } = found.table
      const other = String(seen.get(known)?.number ?? '')
      reading.doubt('row-twice', originOf(found, row), {
        list,
        id: known.id,
        about: known.key,
        other,
      })
    } else seen.set(known, row)
  }
  return { known: [...seen], added, missing: found.table.rows.filter((row) => !seen.has(row)) }
}

/** Parts the added rows that are only ones with another id, and says so. */
function withoutRenamed(
  found: FoundFormTable,
  { known, added, missing }: SortedRows,
  reading: FormReading,
): SortedRows {
  const renamed = new Map<FormRow, SheetRow>()
  const alike = likelyRows(found, missing, reading)
  const hasKeys = found.places[keyAt(found)] !== undefined
  const fresh = added.filter((row) => {
    // An item is usually added without a key; where the column is gone, all rows are without one.
    if (hasKeys && keyText(found, row) === '' && found.table.within !== undefined) return true
    const free = alike(row).filter((one) => !renamed.has(one))
    const before = renamedRow(found, free, row, reading)
    if (before === undefined) return true
    renamed.set(before, row)
    // Where the column of ids is gone, that is said of all of them.
    if (!hasKeys) return false
    const { list } = found.table
    const words = { list, id: before.id, about: before.key, other: keyText(found, row) }
    reading.doubt('id-changed', originOf(found, row), words)
    return false
  })
  return {
    known: [...known, ...renamed],
    added: fresh,
    missing: missing.filter((row) => !renamed.has(row)),
  }
}

function readAdded(found: FoundFormTable, row: SheetRow, reading: FormReading): void {
  const { list, mayGrow, within } = found.table
  if (!mayGrow)
    reading.doubt('row-refused', originOf(found, row), { list, about: keyText(found, row) })
  else if (within === undefined) readAddedRecord(found, row, reading)
  else readAddedItem(found, row, reading)
}

function tellColumns(
  { table, sheet, places, added, headings }: FoundFormTable,
  reading: FormReading,
): void {
  const { list } = table
  for (const { place, heading, count } of added) {
    const origin = { sheet: sheet.name, address: columnLetters(place + 1), text: heading }
    reading.doubt('column-added', origin, { list, about: heading, count })
  }
  for (const [index, column] of table.columns.entries()) {
    const place = places[index]
    const heading = headings.get(index)
    if (place !== undefined && heading !== undefined) {
      const origin = { sheet: sheet.name, address: columnLetters(place + 1), text: heading }
      reading.doubt('column-read', origin, { list, about: heading, other: column.header })
    }
    if (place !== undefined) continue
    const origin = { sheet: sheet.name, address: '', text: '' }
    reading.doubt('column-gone', origin, { list, about: column.header })
  }
}

function tellSheets(
  form: HiddenForm,
  { tables, copies, others }: FormSheets,
  reading: FormReading,
): void {
  for (const { number, sheet, table } of copies) {
    const read = tables.find((found) => found.number === number)?.sheet.name ?? ''
    const origin = { sheet: sheet.name, address: '', text: '' }
    reading.doubt('sheet-twice', origin, { list: table.list, about: sheet.name, other: read })
  }
  for (const [number, { title, list }] of form.tables.entries()) {
    if (tables.some((found) => found.number === number)) continue
    reading.doubt('sheet-gone', { sheet: title, address: '', text: '' }, { list, about: title })
  }
  const isCover = ({ rows }: SourceSheet): boolean =>
    seenText(String(rows[0]?.values[0] ?? '')) === seenText(form.title)
  const isFilled = ({ rows }: SourceSheet): boolean =>
    rows.some(({ values }) => values.some((value) => !isEmptyCell(value)))
  for (const { name } of others.filter((sheet) => !isCover(sheet) && isFilled(sheet)))
    reading.doubt('sheet-added', { sheet: name, address: '', text: '' }, { about: name })
}

/** Notes the ids that rows of records add, so that cells of other sheets may name them. */
function noteAdded({ found, rows }: TableRows, reading: FormReading): void {
  if (found.table.within !== undefined) return
  for (const key of rows.added.map((row) => keyText(found, row))) {
    if (key !== '') reading.noteAdded(key, undefined)
  }
}

interface TableRows {
  readonly found: FoundFormTable
  readonly rows: SortedRows
}

function readTable(
  { found, rows: { known, added, missing } }: TableRows,
  reading: FormReading,
): void {
  for (const [before, row] of known) readKnownRow(found, before, row, reading)
  for (const row of added) readAdded(found, row, reading)
  tellGone(found, missing, reading)
  tellColumns(found, reading)
}

/**
 * Reads the tables, wherever their sheets were moved: the header first, which says what amounts count, and records before
 * items of lists inside them, which find those that were added.
 */
function readTables(tables: readonly FoundFormTable[], reading: FormReading): void {
  const inOrder = tables.toSorted((left, right) => left.number - right.number)
  const all = inOrder.map((found) => ({
    found,
    rows: withoutRenamed(found, sortedRows(found, reading), reading),
  }))
  for (const table of all) noteAdded(table, reading)
  const isOfRecords = ({ found }: TableRows): boolean => found.table.within === undefined
  for (const table of all.filter(isOfRecords)) readTable(table, reading)
  for (const table of all.filter((one) => !isOfRecords(one))) readTable(table, reading)
}

/** More rows than these are no edits of people, but a formula or format that was copied down. */
const MOST_ADDED = 10_000

/** Whether a form has so many more rows than it was written with that they are hardly meant, and would take minutes. */
export function addsTooMany(sheets: readonly SourceSheet[]): boolean {
  const rowsOf = (some: readonly SourceSheet[]): number =>
    some.reduce((sum, { rows }) => sum + rows.length, 0)
  const hidden = sheets.filter(isHiddenSheet)
  const shown = sheets.filter((sheet) => !hidden.includes(sheet) && sheet.name !== LISTS_SHEET)
  return rowsOf(shown) - rowsOf(hidden) > MOST_ADDED
}

/**
 * Reads the sheets of a form.
 *
 * @param present - what the plan has under an id by now, so that a row without an id gets none that somebody else's row got.
 * @returns undefined where they are no form, or one whose hidden sheet is damaged.
 */
export function readForm(
  sheets: readonly SourceSheet[],
  present: PresentRecords = { record: () => undefined },
): FormContent | undefined {
  const hidden = sheets.find(isHiddenSheet)
  const written = hidden && readHiddenSheet(hidden)
  if (written === undefined) return undefined
  const shown = sheets.filter((sheet) => sheet !== hidden && sheet.name !== LISTS_SHEET)
  const found = findTables(shown, written)
  const { tables } = found
  const lists = tables.flatMap((table) => [...table.lists])
  const form = { ...written, choices: new Map([...lists, ...written.choices]) }
  const reading = new FormReading(form, present)
  tellSheets(form, found, reading)
  readTables(tables, reading)
  tellSurvey(tables, reading)
  const { values, records, gone, unreadable, doubts, confirmed } = reading
  const { kind, planId, hash, lang, unit } = reading.form
  return {
    kind,
    planId,
    hash,
    lang,
    unit,
    proposals: { values, records, gone, unreadable },
    added: records,
    doubts,
    confirmed,
  }
}
