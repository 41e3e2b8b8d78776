/**
 * Reads a sheet in several ways and weighs each whole, as CleverCSV chooses the dialect of a file (van den Burg, Nazábal and
 * Sutton 2019) and Pytheas the lines of a table (Christodoulakis et al. 2020): a reading is a header with the records below it,
 * rows or columns as records, tables side by side; what speaks for it is what its columns are known as, the records that it
 * keeps and the totals that hold. Nothing vetoes.
 */
import { memoize } from '../../values/memoize.ts'
import type { SourceTable } from '../source/table.ts'
import { type ColumnRange, cellKind, cellText, columnLetters, fills, type Grid, type GridRow } from './grid.ts'
import { type Header, headersFrom, isOfLabels } from './header.ts'
import type { FoundTable, TableOptions } from './options.ts'
import { readTable } from './read-table.ts'
import type { Evidence, Understand, Understanding, WeighedReading } from './reading.ts'

const WORTH: Readonly<Record<keyof Evidence, number>> = {
  known: 8,
  unknown: -2.5,
  unnamed: -3,
  open: -3,
  doubled: -2.5,
  repeated: -4,
  kept: 2,
  totals: 0.5,
  texts: -0.75,
  values: -1,
  above: -0.6,
  rows: -0.2,
}

/** The most that counts of some evidence. */
const MOST: Readonly<Partial<Record<keyof Evidence, number>>> = { totals: 4, above: 5, texts: 4, values: 4 }

/** Rows that are no part of a table's body. */
const AROUND: readonly string[] = ['title', 'header', 'outside']

/** How many rows below a header tell how well it is read. */
const SAMPLE = 80

/** What a table weighs by its columns alone, as a part of all; of nothing that a plan holds 0. */
export function understoodWeight({ known, unknown, list }: Understanding): number {
  const columns = Math.max(1, known + unknown)
  return list === undefined ? 0 : (WORTH.known * known + WORTH.unknown * unknown) / columns + WORTH.kept
}

function weightOf(evidence: Evidence): number {
  return (Object.keys(WORTH) as (keyof Evidence)[]).reduce(
    (sum, kind) => sum + WORTH[kind] * Math.min(evidence[kind], MOST[kind] ?? Number.MAX_VALUE),
    0,
  )
}

/** How many columns of figures begin with a text. */
function textsAbove({ records, columns }: SourceTable): number {
  const [first, ...others] = records
  if (first === undefined || others.length < 2) return 0
  return columns.filter(({ name }) => {
    const head = cellKind(first.cells.get(name))
    if (head !== 'text' && head !== 'year') return false
    const kinds = others
      .map(({ cells }) => cellKind(cells.get(name)))
      .filter((kind) => kind !== 'blank' && kind !== 'missing')
    const figures = kinds.filter((kind) => kind !== 'text' && kind !== head).length
    return figures > 0 && figures >= kinds.length * 0.7
  }).length
}

/** How many columns the labels of the last row of names share with others. */
function openColumns(grid: Grid, { rows, last }: Header): number {
  const head = grid.rows[rows.at(-1) ?? last]
  return (
    head?.filled.reduce((sum, at) => {
      const reach = grid.reach(head.number, at)
      return reach > at ? sum + reach - at + 1 : sum
    }, 0) ?? 0
  )
}

/** How many columns have different labels of their own in several rows of names. */
function doubledColumns(grid: Grid, { rows }: Header): number {
  const heads = rows.flatMap((at) => grid.rows[at] ?? [])
  // Without merged cells a label before a blank one stands over both.
  const isGroup = (row: GridRow, at: number): boolean =>
    grid.reach(row.number, at) > at || (at < grid.range.right && !fills(row, at + 1))
  const labels = new Map<number, Set<string>>()
  for (const row of heads)
    for (const at of row.filled)
      if (!isGroup(row, at)) labels.set(at, (labels.get(at) ?? new Set()).add(cellText(row, at)))
  return [...labels.values()].filter(({ size }) => size > 1).length
}

/** Whether a row says the same few labels again and again, as below groups. */
function isOfRepeats(row: GridRow): boolean {
  const texts = row.filled.map((at) => cellText(row, at))
  return new Set(texts).size * 2 <= texts.length
}

/** A label of the money of a year, though it is a date too: `Budget 2025/26`. */
const OF_A_YEAR = /^\s*(?:fy|exercice|budget|ann[ée]e|year)(?!\p{L})/iu

/** How many labels of the header's last row stand in a record of their column too, or are dates. */
function valuesIn(grid: Grid, { rows, last }: Header, end: number): number {
  if (rows.length < 2) return 0
  const head = grid.rows[rows.at(-1) ?? last]
  const below = grid.rows.slice(last + 1, end)
  const areRepeated = head !== undefined && isOfRepeats(head)
  return (
    head?.filled.filter((at) => {
      const value = head.source.values[at]
      const kind = cellKind(value)
      // What else stands for no value is a label where it comes again below each group: `NR`, `Rec`, `Cap`.
      if ((kind === 'date' && !OF_A_YEAR.test(String(value))) || (kind === 'missing' && !areRepeated)) return true
      return below.some((row) => fills(row, at) && row.source.values[at] === value)
    }).length ?? 0
  )
}

/** Whether a row holds so much that it is a record or a header of something. */
function isWide({ filled }: GridRow): boolean {
  return filled.length > 2
}

/** The readings of a sheet or of a part of it, and what they were weighed as. */
export class TableReader {
  private readonly grid: Grid
  private readonly isDelimited: boolean
  private readonly understand: Understand
  private readonly options: TableOptions
  /** Whether rows head a table by themselves: each proposed header above asks for the same ones again. */
  private readonly heads: (at: number) => boolean

  constructor(grid: Grid, isDelimited: boolean, options: TableOptions, understand: Understand) {
    this.grid = grid
    this.isDelimited = isDelimited
    this.options = options
    this.understand = understand
    this.heads = memoize((at) => this.isHead(at))
  }

  /** The readings of what begins at a position, the heaviest first; of equally heavy ones the first of the sheet. */
  readings(from: number, to: number): readonly WeighedReading[] {
    return headersFrom(this.grid, from)
      .filter(({ last }) => last + 1 < to)
      .flatMap((header) => this.weigh(header, from, Math.min(to, this.endOf(header))) ?? [])
      .sort((one, other) => other.weight - one.weight)
  }

  private weigh(header: Header, from: number, end: number): WeighedReading | undefined {
    const { grid, isDelimited } = this
    const last = Math.min(end, header.last + 1 + SAMPLE)
    const place = { grid, header, from, end: last, isDelimited }
    const { table, heldTotals = 0 } = readTable(place, this.options)
    if (table.records.length === 0 || table.columns.length < 2) return undefined
    const { known, unknown, list } = this.understand(table)
    const rows = grid.rows.slice(header.last + 1, last).filter(({ filled }) => filled.length > 0)
    const apart = table.leftOut.filter(({ reason }) => !AROUND.includes(reason))
    const columns = Math.max(1, table.columns.length)
    const evidence: Evidence = {
      known: known / columns,
      unknown: unknown / columns,
      unnamed: table.columns.filter(({ name }) => /^\([A-Z]{1,3}\)$/.test(name)).length / columns,
      open: openColumns(grid, header) / columns,
      doubled: (doubledColumns(grid, header) / columns) ** 2,
      repeated: table.columns.filter(({ isRepeated }) => isRepeated === true).length / columns,
      kept: Math.min(1, (table.records.length + apart.length) / Math.max(1, rows.length)),
      totals: heldTotals,
      texts: textsAbove(table),
      values: valuesIn(grid, header, last),
      above: grid.rows.slice(from, header.first).filter(isWide).length,
      rows: header.rows.length - 1,
    }
    const numbers = header.rows.flatMap((at) => grid.rows[at]?.number ?? [])
    const names = table.columns.map(({ name }) => name)
    return { header, rows: numbers, names, end, evidence, weight: weightOf(evidence), list }
  }

  tables(from = 0, to = this.grid.rows.length): FoundTable[] {
    const [best, ...others] = this.readings(from, to)
    if (best === undefined) return []
    const { grid, isDelimited, options } = this
    const before =
      grid.rows.slice(from, best.header.first).filter(isWide).length < 2
        ? []
        : this.tables(from, titleStart(grid, best.header.first, from))
    const start = before.length === 0 ? from : titleStart(grid, best.header.first, from)
    const { end, header } = best
    const isPlain = best.evidence.known < 0.3 && best.evidence.texts === 0
    const own = readTable(
      { grid, from: start, end, isDelimited, header: { ...header, isDoubtful: isPlain && !hasContrast(grid, header) } },
      options,
    )
    const found = { ...own, weight: best.weight, readings: [best, ...others].slice(0, 3) }
    const after = end < to ? this.tables(end, to) : []
    return [...before, ...(own.table.columns.length > 1 ? [found] : []), ...after]
  }

  /** The position behind the last row of a table: where a gap is followed by the header of another one. */
  endOf({ rows, last }: Header): number {
    const { grid } = this
    const heads = rows.flatMap((at) => grid.rows[at] ?? [])
    const names = new Set(heads.flatMap((row) => row.filled.map((at) => cellText(row, at))))
    for (let at = last + 2; at < grid.rows.length; at += 1) {
      const [before, row] = [grid.rows[at - 1], grid.rows[at]]
      if (before === undefined || row === undefined || row.filled.length < 2) continue
      const isApart = before.filled.length < 2 || row.number > before.number + 1
      if (!isApart || !isOfLabels(row) || !this.isHeader(at, names)) continue
      return titleStart(grid, at, last + 2)
    }
    return grid.rows.length
  }

  /** Whether a row of labels heads a table of other columns. */
  private isHeader(at: number, names: ReadonlySet<string>): boolean {
    const row = this.grid.rows[at]
    if (row === undefined) return false
    const texts = row.filled.map((column) => cellText(row, column))
    return texts.filter((text) => names.has(text)).length * 2 < texts.length && this.heads(at)
  }

  /** Whether a row of labels alone heads figures, or columns that are known. */
  private isHead(at: number): boolean {
    const { grid, isDelimited } = this
    const header = { first: at, last: at, rows: [at], units: undefined, isDoubtful: false }
    const end = Math.min(grid.rows.length, at + 1 + SAMPLE)
    const { table } = readTable({ grid, header, from: at, end, isDelimited }, this.options)
    return table.records.length > 0 && (hasContrast(grid, header) || this.understand(table).known >= 1.5)
  }
}

/** Whether some column of labels stands above figures. */
function hasContrast(grid: Grid, { rows, last }: Header): boolean {
  const head = grid.rows[rows.at(-1) ?? last]
  const below = grid.rows.slice(last + 1, last + 1 + SAMPLE)
  return (
    head?.filled.some((column) => {
      const kinds = below
        .map(({ source }) => cellKind(source.values[column]))
        .filter((kind) => kind !== 'blank' && kind !== 'missing')
      return kinds.length > 0 && kinds.filter((kind) => kind !== 'text').length >= kinds.length * 0.6
    }) ?? false
  )
}

/** The titles right above a header belong to it. */
function titleStart(grid: Grid, at: number, least: number): number {
  let start = at
  while (start > least && (grid.rows[start - 1]?.filled.length ?? 0) === 1) {
    if ((grid.rows[start]?.number ?? 0) > (grid.rows[start - 1]?.number ?? 0) + 2) break
    start -= 1
  }
  return start
}

/** The most blank columns of which each is tried as the one that parts a sheet. */
const MOST_GAPS = 8

/** The parts of a sheet side by side: at all of its blank columns, then at each of them alone. */
export function sideBySide(grid: Grid): readonly (readonly ColumnRange[])[] {
  const { left, right } = grid.range
  const used = new Set(grid.rows.flatMap(({ filled }) => filled))
  const blank = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter((at) => !used.has(at))
  const partsAt = (gaps: readonly number[]): ColumnRange[] =>
    [...gaps, right + 1]
      .map((gap, at) => ({ left: (gaps[at - 1] ?? left - 1) + 1, right: gap - 1 }))
      .filter((part) => part.right > part.left)
  const gaps = blank.length > 1 && blank.length <= MOST_GAPS ? blank.map((gap) => [gap]) : []
  return [blank, ...gaps].map(partsAt).filter((parts) => parts.length > 1)
}

/** The columns of a range as options name them. */
export function rangeText({ left, right }: ColumnRange): string {
  return `${columnLetters(left)}:${columnLetters(right)}`
}
