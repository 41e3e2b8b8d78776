/** Reads a form that came back: proposes what differs from what the form wrote, by keys of rows, marks of columns. */
import type { Proposals, ProposedList } from '../merge/proposal.ts'
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { readAddedRow } from './added-rows.ts'
import { type FormSheets, type FoundFormTable, findTables } from './find-tables.ts'
import type { FormHead, FormKind, FormRow } from './form.ts'
import type { FormDoubt } from './form-doubt.ts'
import { type AddedRecord, type ConfirmedCell, FormReading, type PresentRecords } from './form-reading.ts'
import { type HiddenForm, type HiddenTable, LISTS_SHEET } from './hidden-sheet.ts'
import { likelyRows, readKnownRow, renamedRow, tellGone } from './known-rows.ts'
import { isEmptyCell, seenText, stillShows } from './read-cell.ts'
import { isHiddenSheet, readHiddenSheet } from './read-hidden.ts'
import { ReturnedTable } from './returned-table.ts'
import { EXAMPLE_MARK } from './shown-cell.ts'
import { tellSurvey } from './survey-doubts.ts'

export interface FormContent extends Omit<FormHead, 'title' | 'choices'> {
  readonly proposals: Proposals
  /** The records among them, with the cells of their values. */
  readonly added: readonly AddedRecord[]
  /** What is to be said beside, in the order in which it was found. */
  readonly doubts: readonly FormDoubt[]
  /** Cells of imports that were in doubt, and of which it says that they are right. */
  readonly confirmed: readonly ConfirmedCell[]
}

export function isForm(sheets: readonly SourceSheet[]): boolean {
  return sheets.some(isHiddenSheet)
}

/** What a form is for; undefined where sheets are none, or its hidden sheet is damaged. */
export function formKind(sheets: readonly SourceSheet[]): FormKind | undefined {
  const hidden = sheets.find(isHiddenSheet)
  return hidden && readHiddenSheet(hidden)?.kind
}

/** The rows of the examples: those that have its mark; one without, where nobody has left the marked one. */
function exampleRows(table: ReturnedTable): ReadonlySet<SheetRow> {
  const isMarked = (row: SheetRow): boolean => table.keyText(row).startsWith(EXAMPLE_MARK)
  const rows = table.table.examples.flatMap((example) => {
    // One that somebody typed over is theirs.
    const isShown = (row: SheetRow): boolean =>
      table.cells(row, 'value').every(({ held, index, form }) => stillShows(held, example[index], form))
    const shown = table.found.rows.filter((row) => (isMarked(row) || table.keyText(row) === '') && isShown(row))
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

function sortedRows(table: ReturnedTable): SortedRows {
  const { rows } = table.table
  const byKey = new Map(rows.map((row) => [seenText(row.key).toLowerCase(), row]))
  const seen = new Map<FormRow, SheetRow>()
  const added: SheetRow[] = []
  const examples = exampleRows(table)
  for (const row of table.found.rows) {
    if (table.isBlank(row) || examples.has(row)) continue
    const known = byKey.get(table.keyText(row).toLowerCase())
    const first = known && seen.get(known)
    if (known === undefined) added.push(row)
    else if (first === undefined) seen.set(known, row)
    else {
      const { id, key: about } = known
      table.tell('row-twice', table.origin(row), { id, about, other: String(first.number) })
    }
  }
  return { known: [...seen], added, missing: rows.filter((row) => !seen.has(row)) }
}

/** Parts the added rows that are only ones with another id, and says so. */
function withoutRenamed(table: ReturnedTable, { known, added, missing }: SortedRows): SortedRows {
  const renamed = new Map<FormRow, SheetRow>()
  const alike = likelyRows(table, missing)
  const hasKeys = table.found.places[keyAt(table.table)] !== undefined
  const fresh = added.filter((row) => {
    const other = table.keyText(row)
    // An item is usually added without a key; where the column is gone, all rows are without one.
    if (hasKeys && other === '' && table.table.within !== undefined) return true
    const free = alike(row).filter((one) => !renamed.has(one))
    const before = renamedRow(table, free, row)
    if (before === undefined) return true
    renamed.set(before, row)
    const { id, key: about } = before
    // Where the column of ids is gone, that is said of all of them.
    if (hasKeys) table.tell('id-changed', table.origin(row), { id, about, other })
    return false
  })
  return { known: [...known, ...renamed], added: fresh, missing: missing.filter((row) => !renamed.has(row)) }
}

function keyAt({ columns }: HiddenTable): number {
  return columns.findIndex(({ role }) => role === 'key')
}

function tellColumns(table: ReturnedTable): void {
  const { columns } = table.table
  const { places, added, headings } = table.found
  const origin = (place: number, text: string) => ({ ...table.origin(undefined, place), text })
  for (const { place, heading, count } of added)
    table.tell('column-added', origin(place, heading), { about: heading, count })
  for (const [index, { header }] of columns.entries()) {
    const place = places[index]
    const heading = headings.get(index)
    if (place === undefined) table.tell('column-gone', table.origin(), { about: header })
    else if (heading !== undefined) table.tell('column-read', origin(place, heading), { about: heading, other: header })
  }
}

function tellSheets(form: HiddenForm, { tables, copies, others }: FormSheets, reading: FormReading): void {
  const origin = (sheet: string) => ({ sheet, address: '', text: '' })
  const nameOf = (table: number): string | undefined => tables.find(({ number }) => number === table)?.sheet.name
  for (const { number, sheet, table } of copies) {
    const words = { list: table.list, about: sheet.name, other: nameOf(number) ?? '' }
    reading.doubt('sheet-twice', origin(sheet.name), words)
  }
  for (const [number, { title, list }] of form.tables.entries()) {
    if (nameOf(number) === undefined) reading.doubt('sheet-gone', origin(title), { list, about: title })
  }
  for (const { name, rows } of others) {
    const isCover = seenText(String(rows[0]?.values[0] ?? '')) === seenText(form.title)
    const isFilled = rows.some(({ values }) => values.some((value) => !isEmptyCell(value)))
    if (!isCover && isFilled) reading.doubt('sheet-added', origin(name), { about: name })
  }
}

/** Lists whose records rows of others name; each names only those before it. */
const NAMED: readonly ProposedList[] = ['plan', 'departments', 'bodies', 'decisions', 'axes', 'teams']

/** The tables with those first whose records others name. */
function namedFirst<Part extends { readonly table: ReturnedTable }>(parts: readonly Part[]): Part[] {
  const rank = ({ table: { table } }: Part): number => {
    const at = NAMED.indexOf(table.list)
    return at < 0 ? NAMED.length : at
  }
  return parts.toSorted((left, right) => rank(left) - rank(right))
}

/** The header first, which says what amounts count; records before the items inside them. */
function readTables(tables: readonly FoundFormTable[], reading: FormReading): void {
  const all = tables
    .toSorted((left, right) => left.number - right.number)
    .map((found) => {
      const table = new ReturnedTable(found, reading)
      return { table, ...withoutRenamed(table, sortedRows(table)) }
    })
  const ofRecords = namedFirst(all.filter(({ table }) => table.table.within === undefined))
  // Cells of other sheets may name the ids that rows of records add.
  for (const { table, added } of ofRecords) {
    const keys = added.map((row) => table.keyText(row))
    for (const key of keys.filter((one) => one !== '')) reading.noteAdded(key, undefined)
  }
  for (const { table, known, added, missing } of new Set([...ofRecords, ...all])) {
    for (const [before, row] of known) readKnownRow(table, before, row)
    for (const row of added) readAddedRow(table, row)
    tellGone(table, missing)
    tellColumns(table)
  }
}

/** More rows than these are no edits of people, but a formula or format that was copied down. */
const MOST_ADDED = 10_000

/** Whether a form has so many more rows than it was written with that they are hardly meant, and would take minutes. */
export function addsTooMany(sheets: readonly SourceSheet[]): boolean {
  const rowsOf = (some: readonly SourceSheet[]): number => some.reduce((sum, { rows }) => sum + rows.length, 0)
  const hidden = sheets.filter(isHiddenSheet)
  const shown = sheets.filter((sheet) => !hidden.includes(sheet) && sheet.name !== LISTS_SHEET)
  return rowsOf(shown) - rowsOf(hidden) > MOST_ADDED
}

/** Reads the sheets of a form; undefined where they are none, or where its hidden sheet is damaged. */
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
  if (form.kind === 'needs') tellSurvey(tables.map((found) => new ReturnedTable(found, reading)))
  const { values, records, gone, unreadable, doubts, confirmed } = reading
  const { kind, planId, hash, lang, unit } = reading.form
  return {
    kind,
    planId,
    hash,
    lang,
    unit,
    doubts,
    confirmed,
    added: records,
    proposals: { values, records, gone, unreadable },
  }
}
