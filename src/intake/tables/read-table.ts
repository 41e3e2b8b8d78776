/** Reads one table of a grid, from its header to where it ends: columns, records, and what is none of them. */
import type { SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn, SourceTable, SourceTotal } from '../source/table.ts'
import type { Classifier } from './classify.ts'
import { nameColumns, type PlacedColumn } from './columns.ts'
import { cellKind, cellText, type Grid, type GridRow } from './grid.ts'
import type { Header } from './header.ts'
import type { FoundTable, TableNote, TableOptions } from './options.ts'
import { profileOf } from './profile.ts'
import { type Body, type BodyRecord, readBody } from './read-body.ts'
import { Sums } from './sums.ts'
import { groupWord } from './words.ts'

/** Where a table lies in a grid. */
export interface TablePlace {
  readonly grid: Grid
  readonly header: Header
  /** The position of the first row that is above it, its titles among them. */
  readonly from: number
  /** The position behind its last row. */
  readonly end: number
  readonly isDelimited: boolean
}

/** The width that most rows of a CSV file have. */
function usualWidth(rows: readonly GridRow[], header: GridRow | undefined): number | undefined {
  const own = header?.source.width
  if (own === undefined) return undefined
  const same = rows.filter(({ source }) => (source.width ?? 0) >= own).length
  return same * 10 >= rows.length * 9 ? own : undefined
}

/**
 * Which columns the rows below a header fill.
 *
 * Behind the last name of a CSV file only what most rows fill is a column; in a few rows it tells of shifted cells.
 */
function filledColumns(
  rows: readonly GridRow[],
  head: GridRow | undefined,
  isDelimited: boolean,
): (at: number) => boolean {
  const counts = new Map<number, number>()
  let filled = 0
  for (const row of rows) {
    if (row.filled.length > 1) filled += 1
    for (const at of row.filled) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const last = isDelimited ? (head?.filled.at(-1) ?? 0) : Number.MAX_SAFE_INTEGER
  return (at) => (counts.get(at) ?? 0) >= (at > last ? Math.max(2, filled * 0.5) : 1)
}

/** The table at a place. */
export function readTable(place: TablePlace, options: TableOptions): FoundTable {
  const { grid, header, from, end, isDelimited } = place
  const head = grid.rows[header.last]
  const start = (header.units ?? header.last) + 1
  const rows = grid.rows.slice(start, end)
  const { columns, repeated } = nameColumns(grid, header, filledColumns(rows, head, isDelimited))
  const totalColumn = placedTotal(columns, options)
  const context: Classifier = {
    ...{ grid, header, columns, isDelimited },
    profile: profileOf(columns, rows),
    sums: new Sums(rows),
    totalWords: Array.isArray(options.totals) ? (options.totals as string[]) : [],
    hasGroups: options.groups?.length !== 0,
    width: usualWidth(rows, head),
  }
  const body = readBody(context, rows)
  const groups = groupNames(body.groups, columns, options.groups)
  const carried = mergedDown(grid, columns, rows, context.profile.figures)
  const filler = new Filler(columns, options.fill ?? [])
  const makeRecord = ({ row, path }: BodyRecord): SourceRecord =>
    recordOf(columns, row, (at) => carried.get(`${row.number} ${at}`) ?? filler.at(at), {
      groups,
      path,
    })
  const records: SourceRecord[] = []
  const byColumn: SourceTotal[] = []
  for (const one of body.records) {
    filler.see(one.row)
    const record = makeRecord(one)
    if (totalColumn !== undefined && isTotalRow(record, totalColumn)) {
      byColumn.push(totalOfRecord(record, totalColumn.column))
    } else records.push(record)
  }
  const table: SourceTable = {
    name: grid.sheet.name,
    columns: [
      ...groups.map((name): SourceColumn => ({ name, letter: '' })),
      ...columns.map(({ name, letter, unit }) => ({ name, letter, ...(unit ? { unit } : {}) })),
    ],
    records,
    leftOut: [
      ...headRows(place, from),
      ...body.leftOut,
      ...byColumn.map(({ row, label }) => ({ row, reason: 'total' as const, text: label })),
    ].sort((a, b) => a.row - b.row),
    totals: [...body.totals.map((total) => totalOf(total, columns)), ...byColumn],
  }
  const notes = [
    ...headerNotes(place, columns, repeated),
    ...bodyNotes(body, groups, carried.size, rows),
    ...(byColumn.length === 0
      ? []
      : [noteOf('total-column', 0, byColumn.length, totalColumn?.column ?? '')]),
  ]
  return { table, options: ownOptions(place, groups, options), notes }
}

function noteOf(kind: TableNote['kind'], row: number, count: number, text: string): TableNote {
  return { kind, row, count, text }
}

function placedTotal(
  columns: readonly PlacedColumn[],
  { totals }: TableOptions,
): { readonly column: string; readonly is: readonly string[] } | undefined {
  if (totals === undefined || Array.isArray(totals)) return undefined
  const own = totals as { readonly column: string; readonly is: readonly string[] }
  return columns.some(({ name }) => name === own.column) ? own : undefined
}

function isTotalRow(
  { cells }: SourceRecord,
  { column, is }: { readonly column: string; readonly is: readonly string[] },
): boolean {
  return is.includes(String(cells.get(column) ?? '').trim())
}

function totalOfRecord({ row, cells }: SourceRecord, column: string): SourceTotal {
  return { row, label: String(cells.get(column)), group: undefined, rows: [], values: cells }
}

/** Titles, units and header among the rows that are no records. */
function headRows({ grid, header }: TablePlace, from: number): LeftOutRow[] {
  const rows: LeftOutRow[] = []
  for (let at = from; at <= (header.units ?? header.last); at += 1) {
    const row = grid.rows[at]
    if (row === undefined || row.filled.length === 0) continue
    const texts = row.filled.map((column) => cellText(row, column))
    const reason = at < header.first ? 'title' : 'header'
    rows.push({ row: row.number, reason, text: at < header.first ? texts.join(' ') : '' })
  }
  return rows
}

/** Names of the columns of groups: as wished, else by the word that they share, else `Groupe`. */
function groupNames(
  found: readonly (readonly string[])[],
  columns: readonly PlacedColumn[],
  wished: readonly string[] | undefined,
): string[] {
  const taken = new Set(columns.map(({ name }) => name))
  const names: string[] = []
  for (const [depth, texts] of found.entries()) {
    const words = new Set(texts.map(groupWord))
    const [word] = words
    const usual = words.size === 1 && word !== undefined ? word : groupColumn(columns)
    const wanted = wished?.[depth] ?? usual
    let name = wanted
    for (let copy = 2; taken.has(name); copy += 1) name = `${wanted} ${copy}`
    taken.add(name)
    names.push(name)
  }
  return names
}

/** The name for a column of groups that have none, in the language of the header. */
function groupColumn(columns: readonly PlacedColumn[]): string {
  const header = columns.map(({ name }) => name).join(' ')
  const count = (pattern: RegExp): number => header.match(pattern)?.length ?? 0
  const english = count(
    /\b(?:project|name|title|start|end|cost|status|department|amount|owner|year)\b/gi,
  )
  const french = count(/[éèêàç]|\b(?:projet|nom|libell|fin|statut|direction|montant|pilote)/gi)
  return english > french ? 'Group' : 'Groupe'
}

function recordOf(
  columns: readonly PlacedColumn[],
  { number, source }: GridRow,
  above: (at: number) => unknown,
  { groups, path }: { readonly groups: readonly string[]; readonly path: readonly string[] },
): SourceRecord {
  const cells = new Map<string, unknown>()
  for (const [depth, name] of groups.entries()) {
    const group = path[depth]
    if (group !== undefined) cells.set(name, group)
  }
  const formats = new Map<string, string>()
  for (const { name, at } of columns) {
    const own = source.values[at]
    const value = own === null || own === undefined || own === '' ? above(at) : own
    if (value !== null && value !== undefined) cells.set(name, value)
    const format = source.formats?.[at]
    if (format !== undefined) formats.set(name, format)
  }
  return { row: number, cells, ...(formats.size === 0 ? {} : { formats }) }
}

/** The texts of cells merged over several rows, for each row but the first; a figure is not counted twice. */
function mergedDown(
  grid: Grid,
  columns: readonly PlacedColumn[],
  rows: readonly GridRow[],
  figures: ReadonlySet<number>,
): Map<string, unknown> {
  const carried = new Map<string, unknown>()
  if (!grid.hasMerges) return carried
  for (const row of rows) {
    for (const { at } of columns) {
      const merge = grid.mergeAt(row.number, at)
      const value = row.source.values[at]
      if (merge === undefined || merge.bottom === row.number || figures.has(at)) continue
      if (cellKind(value) === 'number') continue
      for (let below = row.number + 1; below <= merge.bottom; below += 1) {
        carried.set(`${below} ${at}`, value)
      }
    }
  }
  return carried
}

/** The value above a blank cell, in columns that are filled on the first row of a group alone. */
class Filler {
  private readonly last = new Map<number, unknown>()
  private readonly columns: readonly number[]

  constructor(columns: readonly PlacedColumn[], names: readonly string[]) {
    this.columns = columns.filter(({ name }) => names.includes(name)).map(({ at }) => at)
  }

  at(at: number): unknown {
    return this.last.get(at)
  }

  see(row: GridRow): void {
    for (const [order, at] of this.columns.entries()) {
      if (!row.filled.includes(at)) continue
      this.last.set(at, row.source.values[at])
      for (const finer of this.columns.slice(order + 1)) this.last.delete(finer)
    }
  }
}

function totalOf(
  { from, ...total }: Body['totals'][number],
  columns: readonly PlacedColumn[],
): SourceTotal {
  const values = new Map<string, unknown>()
  for (const { name, at } of columns) {
    const value = from.source.values[at]
    if (value !== null && value !== undefined && value !== '') values.set(name, value)
  }
  return { ...total, values }
}

function headerNotes(
  { grid, header }: TablePlace,
  columns: readonly PlacedColumn[],
  repeated: readonly string[],
): TableNote[] {
  const row = grid.rows[header.first]?.number ?? 0
  const unnamed = columns.filter(({ isUnnamed }) => isUnnamed).map(({ letter }) => letter)
  const units = header.units === undefined ? undefined : grid.rows[header.units]
  return [
    noteOf(
      header.isDoubtful ? 'header-doubtful' : 'header',
      row,
      header.last - header.first + 1,
      '',
    ),
    ...(units === undefined
      ? []
      : [
          noteOf(
            'units',
            units.number,
            1,
            units.filled.map((at) => cellText(units, at)).join(', '),
          ),
        ]),
    ...(repeated.length === 0
      ? []
      : [noteOf('columns-repeated', row, repeated.length, repeated.join(', '))]),
    ...(unnamed.length === 0
      ? []
      : [noteOf('columns-unnamed', row, unnamed.length, unnamed.join(', '))]),
  ]
}

function bodyNotes(
  body: Body,
  groups: readonly string[],
  merged: number,
  rows: readonly GridRow[],
): TableNote[] {
  const hidden = rows.filter(({ source }) => source.isHidden === true)
  const found = body.groups.flat()
  const [total] = body.totals
  return [
    ...(groups.length === 0 ? [] : [noteOf('groups', 0, new Set(found).size, groups.join(', '))]),
    ...(total === undefined ? [] : [noteOf('totals', total.row, body.totals.length, total.label)]),
    ...(merged === 0 ? [] : [noteOf('merged-down', 0, merged, '')]),
    ...(hidden[0] === undefined
      ? []
      : [noteOf('hidden-rows', hidden[0].number, hidden.length, '')]),
    ...body.notes,
  ]
}

/** The options that find the same table again. */
function ownOptions(
  { grid, header }: TablePlace,
  groups: readonly string[],
  options: TableOptions,
): TableOptions {
  const rows = grid.rows.slice(header.first, header.last + 1).map(({ number }) => number)
  return {
    ...options,
    ...(grid.sheet.name === '' ? {} : { sheet: grid.sheet.name }),
    header: rows.length === 1 ? (rows[0] ?? 1) : rows,
    ...(groups.length === 0 ? {} : { groups }),
  }
}
