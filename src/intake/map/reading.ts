/** A record while it is read: its cells, the rows of its group, the record that it is inside of, and what is said of it. */
import { isPlainMap } from '../../values/plain-data.ts'
import type { SourceRecord } from '../record.ts'
import { type ImportLog, isDoubtful, type LogKind, type LogReason } from './log.ts'
import { type CellTrace, tracedPath } from './trace.ts'

export interface TableFacts {
  /** The sheet or the path in JSON; empty for a CSV file. */
  readonly sheet: string
  /** The letters of columns by their names, on each of its sheets; columns without one are left out. */
  readonly letters: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly log: ImportLog
}

/** A record of the source, or of a list inside one. */
export interface Reading {
  readonly table: TableFacts
  readonly record: SourceRecord
  /** The rows of its group; the record alone where rows are not grouped. */
  readonly rows: readonly SourceRecord[]
  readonly outer: Reading | undefined
  /** The running number of the record among those that are kept, from 1. */
  readonly number: number
  /** Which of several values of a cell is meant, from 0; undefined for all. */
  part: number | undefined
  /** The key of the entry that is read, where a cell holds a map. */
  entry: string | undefined
  /** Whether a cell of the source has held anything since this was last set to false. */
  touched: boolean
  /** The first day of the group that is read, for a duration beside it. */
  start: unknown
  /** Where the values of a record were read, by their place; undefined where nobody asks. */
  readonly trace: CellTrace | undefined
}

/** The names of the cells that stand for the key and the value of an entry, where records are entries of a map. */
export const ENTRY_CELLS = { key: '@key', value: '@value' } as const

/** How a column of the record that one is inside of begins. */
const OUTER = '../'

/** A column by its name, or by its dotted path into objects; of the record outside where it is said so. */
export interface ColumnPath {
  /** As the mapping has it: a header may begin as a path does. */
  readonly whole: string
  readonly name: string
  readonly steps: readonly string[]
  /** How many records further outside it is looked for. */
  readonly up: number
}

/** The column of a name: `cost`, `milestones.start`, `../title` of the record that this one is inside of. */
export function columnPath(column: string): ColumnPath {
  let [name, up] = [column, 0]
  for (; name.startsWith(OUTER); up += 1) name = name.slice(OUTER.length)
  return { whole: column, name, steps: name.includes('.') ? name.split('.') : [], up }
}

function atSteps(cells: ReadonlyMap<string, unknown>, steps: readonly string[]): unknown {
  const [first = '', ...others] = steps
  return others.reduce<unknown>(
    (value, step) => (isPlainMap(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    cells.get(first),
  )
}

/** What a column holds in a record; one inside another never borrows what it lacks from the one outside. */
export function columnValue(
  { whole, name, steps, up }: ColumnPath,
  { record, outer }: Pick<Reading, 'record' | 'outer'>,
): unknown {
  let cells = record.cells
  if (up > 0 && cells.has(whole)) return cells.get(whole)
  let next = outer
  for (let level = 0; level < up && next !== undefined; level += 1) {
    cells = next.record.cells
    next = next.outer
  }
  const value = cells.get(name)
  return value !== undefined || steps.length === 0 ? value : atSteps(cells, steps)
}

export interface SourcePlace {
  readonly sheet: string
  readonly row: number
  /** `C7`; empty where the column has no letter. */
  readonly address: string
}

/** Where the cell stands that a record has for a column, the first filled one of several rows. */
export function cellPlace({ table, record }: Reading, column: string): SourcePlace {
  const first = record.rowOf?.get(column) ?? record
  const { row, sheet = table.sheet, letters } = first.rowOf?.get(column) ?? first
  const letter = letters?.get(column) ?? table.letters.get(sheet)?.get(column)
  return { sheet, row, address: letter === undefined ? '' : `${letter}${row}` }
}

export function note(
  reading: Reading,
  kind: LogKind,
  reason: LogReason,
  column: string,
  found: string,
  written = '',
  counts?: number,
): void {
  const { table, entry, trace } = reading
  const { sheet, row, address } = cellPlace(reading, column)
  table.log.add({
    kind,
    reason,
    sheet,
    row,
    address,
    found,
    written,
    column: entry === undefined ? column : `${column}.${entry}`,
    ...(counts === undefined ? {} : { counts }),
  })
  if (trace === undefined || !isDoubtful({ kind, reason, found })) return
  const at = address === '' ? String(row) : address
  const path = tracedPath(trace, entry)
  const isTold = trace.doubts.some(
    (doubt) =>
      doubt.sheet === sheet && doubt.address === at && doubt.reason === reason && doubt.path.join() === path.join(),
  )
  if (!isTold) trace.doubts.push({ path, sheet, address: at, text: found, reason, item: undefined })
}

/** Logs a cell that cannot be read, and gives what is read of it: nothing. */
export function unreadable(reading: Reading, reason: LogReason, column: string, found: string): undefined {
  note(reading, 'unreadable', reason, column, found)
}

export function inner(reading: Reading, record: SourceRecord): Reading {
  return { ...reading, record, rows: [record], outer: reading, part: undefined, touched: false, start: undefined }
}

/** The records of a list inside a record: items of a list, or entries of a map under `@key`; simple ones under `@value`. */
export function innerRecords(value: unknown, row: number): SourceRecord[] {
  const cellsOf = (item: unknown): [string, unknown][] =>
    isPlainMap(item) ? Object.entries(item) : [[ENTRY_CELLS.value, item]]
  if (Array.isArray(value)) return value.map((item) => ({ row, cells: new Map(cellsOf(item)) }))
  if (!isPlainMap(value)) return []
  return Object.entries(value).map(([key, item]) => ({
    row,
    cells: new Map<string, unknown>([[ENTRY_CELLS.key, key], ...cellsOf(item)]),
  }))
}
