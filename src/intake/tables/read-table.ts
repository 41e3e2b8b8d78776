/** Reads one table of a grid, from its header to where it ends: columns, records, and what is none of them. */
import { plainText, type SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn, SourceTable, SourceTotal } from '../source/table.ts'
import type { Classifier } from './classify.ts'
import { nameColumns, type PlacedColumn, spoken, uniqueName } from './columns.ts'
import { derivedColumns } from './derived-columns.ts'
import { filledDown } from './fill-down.ts'
import { cellKind, cellText, fills, type Grid, type GridRow } from './grid.ts'
import type { Header } from './header.ts'
import { withoutNested } from './nested-rows.ts'
import type { FoundTable, TableNote, TableOptions, TotalColumn } from './options.ts'
import { profileOf } from './profile.ts'
import { type Body, readBody } from './read-body.ts'
import { recordParts } from './record-parts.ts'
import { rowFills } from './row-fills.ts'
import { Sums } from './sums.ts'
import { findTotalColumn, partTotals } from './total-column.ts'
import { groupWord } from './words.ts'

export interface TablePlace {
  readonly grid: Grid
  readonly header: Header
  /** The position of the first row that is above it, its titles among them. */
  readonly from: number
  readonly end: number
  readonly isDelimited: boolean
}

function usualWidth(rows: readonly GridRow[], header: GridRow | undefined): number | undefined {
  const own = header?.source.width
  if (own === undefined) return undefined
  const same = rows.filter(({ source }) => (source.width ?? 0) >= own).length
  return same * 10 >= rows.length * 9 ? own : undefined
}

/** Which columns are filled; behind the last name of a CSV only what most rows fill, else cells are shifted. */
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

function asColumn(
  { name, letter, unit, isRepeated }: PlacedColumn,
  isCarried: (name: string) => boolean,
): SourceColumn {
  return {
    name,
    letter,
    ...(unit ? { unit } : {}),
    ...(isRepeated === true ? { isRepeated } : {}),
    ...(isCarried(name) ? { isCarried: true } : {}),
  }
}

export function readTable(place: TablePlace, options: TableOptions): FoundTable {
  const { grid, header, from, end, isDelimited } = place
  const head = grid.rows[header.rows.at(-1) ?? header.last]
  const start = header.last + 1
  const { rows, leftOut: nested } = withoutNested(grid, header, grid.rows.slice(start, end))
  const { columns, repeated } = nameColumns(grid, header, filledColumns(rows, head, isDelimited))
  const context: Classifier = {
    grid,
    header,
    columns,
    isDelimited,
    profile: profileOf(columns, rows),
    sums: new Sums(rows),
    totalWords: isTotalColumn(options.totals) ? [] : (options.totals ?? []),
    hasGroups: options.groups?.length !== 0,
    width: usualWidth(rows, head),
  }
  const body = readBody(context, rows)
  const groups = groupNames(body.groups, columns, options.groups)
  const carried = mergedDown(grid, columns, rows, context.profile.figures)
  const rowsOfRecords = body.records.map(({ row }) => row)
  const isOpen = options.fill === undefined
  const fill = isOpen ? filledDown(columns, rowsOfRecords) : options.fill
  const filler = new Filler(columns, fill ?? [])
  const read = body.records.map(({ row, path }) => {
    filler.see(row)
    const above = (at: number): unknown => carried.get(`${row.number} ${at}`) ?? filler.at(at)
    return recordOf(columns, row, above, { groups, path })
  })
  const parts = recordParts(read, rowsOfRecords, context)
  const { records: all } = parts
  const isCarried = (name: string): boolean => parts.isCarried(name) || fill?.includes(name) === true
  const named = [
    ...groups.map((name): SourceColumn => ({ name, letter: '' })),
    ...parts.above,
    ...columns.map((column) => asColumn(column, isCarried)),
    ...parts.below,
  ]
  const given = isTotalColumn(options.totals) ? options.totals : undefined
  const parted = given === undefined ? { records: all, totals: [] } : partTotals(all, given)
  const table: SourceTable = {
    name: grid.sheet.name,
    ...derivedColumns({ columns: named, records: parted.records }),
    leftOut: [
      ...headRows(place, from),
      ...nested,
      ...body.leftOut,
      ...parts.leftOut,
      ...parted.totals.map(({ row, label }) => ({ row, reason: 'total' as const, text: label })),
    ].sort((a, b) => a.row - b.row),
    totals: [...body.totals.map((total) => totalOf(total, columns)), ...parts.totals, ...parted.totals],
  }
  const totalColumn = given ?? findTotalColumn(named, all)
  const notes = [
    ...headerNotes(place, columns, repeated),
    ...bodyNotes(body, groups, carried.size, rows),
    ...(isOpen ? fillNotes(fill ?? []) : []),
    ...(totalColumn === undefined ? [] : [totalColumnNote(totalColumn, all)]),
  ]
  const own = ownOptions(place, groups, fill, options)
  const { heldTotals } = body
  const told = totalColumn === undefined ? {} : { totalColumn }
  return { table, options: own, ...told, notes, heldTotals }
}

function isTotalColumn(totals: TableOptions['totals']): totals is TotalColumn {
  return totals !== undefined && 'column' in totals
}

function totalColumnNote({ column, is }: TotalColumn, records: readonly SourceRecord[]): TableNote {
  const count = records.filter(({ cells }) => is.includes(plainText(cells.get(column)) ?? '')).length
  return noteOf('total-column', 0, count, `${column} = ${is.join(', ')}`)
}

function noteOf(kind: TableNote['kind'], row: number, count: number, text: string): TableNote {
  return { kind, row, count, text }
}

function fillNotes(fill: readonly string[]): TableNote[] {
  return fill.length === 0 ? [] : [noteOf('filled-down', 0, fill.length, fill.join(', '))]
}

/** Titles, units and header among the rows that are no records. */
function headRows({ grid, header }: TablePlace, from: number): LeftOutRow[] {
  const rows: LeftOutRow[] = []
  for (let at = from; at <= header.last; at += 1) {
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
    const usual = words.size === 1 && word !== undefined ? word : spoken(columns, 'Groupe', 'Group')
    const name = uniqueName(wished?.[depth] ?? usual, taken)
    taken.add(name)
    names.push(name)
  }
  return names
}

function recordOf(
  columns: readonly PlacedColumn[],
  { number, source }: GridRow,
  above: (at: number) => unknown,
  { groups, path }: { readonly groups: readonly string[]; readonly path: readonly string[] },
): SourceRecord {
  const cells = new Map<string, unknown>()
  for (const [depth, name] of groups.entries()) {
    if (path[depth] !== undefined) cells.set(name, path[depth])
  }
  const formats = new Map<string, string>()
  for (const { name, at } of columns) {
    const own = source.values[at]
    const value = isBlankValue(own) ? above(at) : own
    if (!isBlankValue(value)) cells.set(name, value)
    const format = source.formats?.[at]
    if (format !== undefined) formats.set(name, format)
  }
  const fills = rowFills(source, columns)
  return { row: number, cells, ...(formats.size === 0 ? {} : { formats }), ...(fills === undefined ? {} : { fills }) }
}

function isBlankValue(value: unknown): boolean {
  return value === null || value === undefined || value === ''
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
  const texts = columns.filter(({ at }) => !figures.has(at))
  for (const row of rows) {
    for (const { at } of texts) {
      const value = row.source.values[at]
      const bottom = grid.mergeAt(row.number, at)?.bottom ?? row.number
      if (cellKind(value) === 'number') continue
      for (let below = row.number + 1; below <= bottom; below += 1) {
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
      if (!fills(row, at)) continue
      this.last.set(at, row.source.values[at])
      for (const finer of this.columns.slice(order + 1)) this.last.delete(finer)
    }
  }
}

function totalOf({ from, ...total }: Body['totals'][number], columns: readonly PlacedColumn[]): SourceTotal {
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
    noteOf(header.isDoubtful ? 'header-doubtful' : 'header', row, header.rows.length, ''),
    ...(units === undefined
      ? []
      : [noteOf('units', units.number, 1, units.filled.map((at) => cellText(units, at)).join(', '))]),
    ...(repeated.length === 0 ? [] : [noteOf('columns-repeated', row, repeated.length, repeated.join(', '))]),
    ...(unnamed.length === 0 ? [] : [noteOf('columns-unnamed', row, unnamed.length, unnamed.join(', '))]),
  ]
}

function bodyNotes(body: Body, groups: readonly string[], merged: number, rows: readonly GridRow[]): TableNote[] {
  const hidden = rows.filter(({ source }) => source.isHidden === true)
  const found = body.groups.flat()
  const [total] = body.totals
  return [
    ...(groups.length === 0 ? [] : [noteOf('groups', 0, new Set(found).size, groups.join(', '))]),
    ...(total === undefined ? [] : [noteOf('totals', total.row, body.totals.length, total.label)]),
    ...(merged === 0 ? [] : [noteOf('merged-down', 0, merged, '')]),
    ...(hidden[0] === undefined ? [] : [noteOf('hidden-rows', hidden[0].number, hidden.length, '')]),
    ...body.notes,
  ]
}

/** The options that find the same table again. */
function ownOptions(
  { grid, header }: TablePlace,
  groups: readonly string[],
  fill: readonly string[] | undefined,
  options: TableOptions,
): TableOptions {
  const rows = header.rows.flatMap((at) => grid.rows[at]?.number ?? [])
  return {
    ...options,
    ...(grid.sheet.name === '' ? {} : { sheet: grid.sheet.name }),
    header: rows.length === 1 ? (rows[0] ?? 1) : rows,
    ...(groups.length === 0 ? {} : { groups }),
    ...(fill === undefined || fill.length === 0 ? {} : { fill }),
  }
}
