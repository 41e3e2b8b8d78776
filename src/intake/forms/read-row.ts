/** Reads one row of a form: what changed of a record that was there, or all that an added row says. */
import { canonicalJson } from '../../plan/content-hash.ts'
import { edgeOf } from '../../schema/value-problem.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import type { ProposalOrigin, RecordPath, UnreadableReason } from '../merge/proposal.ts'
import type { SheetRow } from '../source/sheet.ts'
import { columnLetters } from '../source/xlsx/address.ts'
import { isCovered } from './covered-cells.ts'
import type { FoundFormTable } from './find-tables.ts'
import type { FormRow } from './form.ts'
import type { HiddenColumn, HiddenForm } from './hidden-sheet.ts'
import {
  type CellReading,
  isEmptyCell,
  type ReadingForm,
  readCell,
  seenText,
  stillShows,
} from './read-cell.ts'
import { TICK } from './shown-cell.ts'

/** A cell of a row with its column and what it means. */
export interface ReadCell {
  readonly index: number
  readonly column: HiddenColumn
  readonly origin: ProposalOrigin
  readonly reading: CellReading
}

/** A value that a cell changes. */
export interface ChangedValue {
  readonly path: RecordPath
  readonly base: unknown
  readonly value: unknown
}

/** Where a cell stands, or the whole row where no column is meant. */
export function originOf({ sheet }: FoundFormTable, row: SheetRow, place?: number): ProposalOrigin {
  const value = place === undefined ? undefined : row.values[place]
  return {
    sheet: sheet.name,
    address: place === undefined ? String(row.number) : `${columnLetters(place + 1)}${row.number}`,
    text: value === null || value === undefined ? '' : String(value),
  }
}

/** The cell of a column of the table in a row. */
export function cellAt({ places }: FoundFormTable, { values }: SheetRow, column: number): unknown {
  const place = places[column]
  return place === undefined ? undefined : values[place]
}

/** Why an empty cell says nothing at all, not even that it is empty. */
function emptyFault(
  { places, sheet }: FoundFormTable,
  row: SheetRow,
  column: number,
): UnreadableReason | undefined {
  const place = places[column]
  if (place === undefined || !isEmptyCell(row.values[place])) return undefined
  if (row.unvalued?.includes(place) === true) return 'unvalued'
  return isCovered(sheet, row.number, place) ? 'merged' : undefined
}

/** What the cell of a column in a row means. */
export function readingAt(
  found: FoundFormTable,
  row: SheetRow,
  column: number,
  form: ReadingForm,
): CellReading {
  const fault = emptyFault(found, row, column)
  if (fault !== undefined) return { fault }
  const format = row.formats?.[found.places[column] ?? -1]
  return readCell(cellAt(found, row, column), form, format)
}

/** How the cells of a column are read. */
export function readingForm(
  column: HiddenColumn,
  { choices, lang, unit }: HiddenForm,
  added: ReadingForm['added'],
): ReadingForm {
  return {
    kind: column.kind,
    isMany: column.isMany,
    choices: column.choices === undefined ? undefined : choices.get(column.choices),
    lang,
    unit,
    added,
    edge: edgeOf(String(column.path.at(-1))),
  }
}

/** Whether a cell still shows what the form wrote there. */
export function isUntouched(
  cell: unknown,
  row: FormRow,
  index: number,
  form: ReadingForm,
): boolean {
  const text = row.texts?.[index]
  if (text !== undefined && seenText(String(cell ?? '')) === seenText(text)) return true
  return stillShows(cell, row.values[index], form)
}

/**
 * What a cell makes of a value: in a title of both languages only the text of the form's own changes. One that the record
 * cannot be without is emptied as a whole, so that it is refused.
 */
export function changedValue(
  { path, base }: Pick<ChangedValue, 'path' | 'base'>,
  value: unknown,
  { kind, isRequired }: Pick<HiddenColumn, 'kind' | 'isRequired'>,
  lang: Lang,
): ChangedValue | undefined {
  if (kind === 'title' && isPlainMap(base)) {
    const isOfBoth = LANGS.every((one) => base[one] !== undefined)
    if (value !== undefined || (isOfBoth && !isRequired))
      return { path: [...path, lang], base: base[lang], value }
  }
  const isSame = value === undefined ? base === undefined || base === null : isEqual(base, value)
  return isSame ? undefined : { path, base, value }
}

function isEqual(left: unknown, right: unknown): boolean {
  return left !== undefined && canonicalJson(left) === canonicalJson(right)
}

/** The cells of values of a row that are filled, read. */
export function filledCells(
  found: FoundFormTable,
  row: SheetRow,
  form: HiddenForm,
  added: ReadingForm['added'],
): ReadCell[] {
  return found.table.columns.flatMap((column, index): ReadCell[] => {
    if (column.role !== 'value') return []
    const reading = readingAt(found, row, index, readingForm(column, form, added))
    if ('value' in reading && reading.value === undefined) return []
    return [{ index, column, origin: originOf(found, row, found.places[index]), reading }]
  })
}

/** A record, or an item of one, with the values at their ways. */
export function recordFrom(
  values: readonly { readonly path: RecordPath; readonly value: unknown }[],
): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const { path, value } of values) {
    if (value === undefined || path.length === 0) continue
    let group = record
    for (const step of path.slice(0, -1)) {
      const key = String(step)
      const inner = Object.hasOwn(group, key) ? group[key] : undefined
      const next: Record<string, unknown> = isPlainMap(inner) ? { ...inner } : {}
      group[key] = next
      group = next
    }
    group[String(path.at(-1))] = value
  }
  return record
}

/** Whether a cell is ticked; undefined for a text that is no tick. */
export function isTicked(cell: unknown): boolean | undefined {
  if (isEmptyCell(cell)) return false
  if (typeof cell === 'boolean') return cell
  const word = seenText(String(cell)).toLowerCase()
  if ([TICK, '1', 'ok', '✓', '✔', 'oui', 'yes', 'true', 'vrai'].includes(word)) return true
  return ['-', '0', 'non', 'no', 'false', 'faux'].includes(word) ? false : undefined
}
