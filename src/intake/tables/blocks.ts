/**
 * Reads forms that lie one below the other, as a six-year programme prints its projects: a row with code and title,
 * labels with their values, a small table by source of funds. Each row of the small tables is a record that has the
 * fields of its form too: a long table, to be grouped by the code.
 */
import { type SafePattern, safePattern } from '../pattern.ts'
import type { SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn, SourceTable, SourceTotal } from '../source/table.ts'
import { cellKind, cellText, columnLetters, type Grid, type GridRow } from './grid.ts'
import { isOfLabels } from './header.ts'
import type { BlockOptions } from './options.ts'
import { totalLabel } from './words.ts'

/** The column that rows between the forms fill. */
const BLOCK_GROUP = 'group'

/** A row `Description: …` or a cell `Impact : 0`, as label and value; undefined for any other. */
export function labelled(
  row: GridRow,
): { readonly label: string; readonly value: unknown } | undefined {
  const [first, ...others] = row.filled
  if (first === undefined) return undefined
  const text = cellText(row, first)
  const [, own] = /^(.{2,60}?)\s*:$/.exec(text) ?? []
  if (own !== undefined) return { label: own, value: joinedValue(row, others) }
  const [, label, value] = /^(.{2,60}?)\s*:\s+(.+)$/.exec(text) ?? []
  return label === undefined || others.length > 0 ? undefined : { label, value }
}

function joinedValue({ source }: GridRow, columns: readonly number[]): unknown {
  const values = columns.map((column) => source.values[column])
  return values.length < 2 ? (values[0] ?? null) : values.map(String).join(' ')
}

/** Whether a row is the header of a small table. */
export function isBlockHeader(row: GridRow): boolean {
  return (
    row.filled.length >= 3 &&
    isOfLabels(row) &&
    cellKind(row.source.values[row.filled[0] ?? 0]) === 'text'
  )
}

interface Head {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What an expression finds in a text; nothing where it is none, which whoever reads the mapping tells. */
function finder(source: string | undefined, flags: string): SafePattern['find'] {
  const made = source === undefined ? 'pattern-invalid' : safePattern(source, flags)
  return typeof made === 'string' ? () => undefined : made.find
}

class BlockReader {
  readonly records: SourceRecord[] = []
  readonly leftOut: LeftOutRow[] = []
  readonly totals: SourceTotal[] = []
  readonly columns = new Map<string, string>()
  private readonly start: SafePattern['find']
  private readonly group: SafePattern['find']
  private readonly grid: Grid
  private readonly names: readonly string[]
  private groupName: string | undefined
  private fields: Map<string, unknown> | undefined
  private heads: readonly Head[] | undefined
  private first = 0
  private rows: number[] = []

  constructor(grid: Grid, { start, names, group }: BlockOptions) {
    this.grid = grid
    this.names = names
    this.start = finder(start, 'u')
    this.group = finder(group, 'iu')
    if (group !== undefined) this.columns.set(BLOCK_GROUP, '')
    for (const name of names) this.columns.set(name, '')
  }

  read(): SourceTable {
    for (const row of this.grid.rows) this.take(row)
    this.finish()
    const columns = [...this.columns].map(([name, letter]): SourceColumn => ({ name, letter }))
    const { records, leftOut, totals } = this
    return { name: this.grid.sheet.name, columns, records, leftOut, totals }
  }

  private take(row: GridRow): void {
    const [first] = row.filled
    if (first === undefined) return
    const text = cellText(row, first)
    const group = this.group(text)
    if (this.start(text) !== undefined) this.begin(row)
    else if (group !== undefined) this.between(row, group)
    else if (this.fields === undefined) this.leave(row, 'title', text)
    else if (isBlockHeader(row)) this.head(row)
    else if (this.heads === undefined) this.field(row, text)
    else this.line(row, text)
  }

  private leave(row: GridRow, reason: LeftOutRow['reason'], text: string): void {
    this.leftOut.push({ row: row.number, reason, text })
  }

  private begin(row: GridRow): void {
    this.finish()
    this.first = row.number
    this.heads = undefined
    this.rows = []
    this.fields = new Map()
    if (this.groupName !== undefined) this.fields.set(BLOCK_GROUP, this.groupName)
    for (const [at, name] of this.names.entries()) {
      const column = row.filled[at]
      if (column !== undefined) this.fields.set(name, row.source.values[column])
    }
  }

  private between(row: GridRow, group: string): void {
    this.finish()
    this.groupName = group.trim()
    this.leave(row, 'group', this.groupName)
  }

  /** A form without any row of a table is a record by itself. */
  private finish(): void {
    if (this.fields !== undefined) {
      if (this.rows.length === 0) this.records.push({ row: this.first, cells: this.fields })
      else this.leftOut.push({ row: this.first, reason: 'header', text: '' })
    }
    this.fields = undefined
  }

  private head(row: GridRow): void {
    const taken = new Set(this.heads === undefined ? this.fields?.keys() : [])
    this.heads = row.filled.map((from) => {
      const own = cellText(row, from)
      const name = taken.has(own) ? `${own} 2` : own
      if (!this.columns.has(name)) this.columns.set(name, columnLetters(from))
      return { name, from, to: this.grid.reach(row.number, from) }
    })
    this.leave(row, 'header', '')
  }

  private field(row: GridRow, text: string): void {
    const found = labelled(row)
    if (found === undefined) {
      this.leave(row, 'outside', text)
      return
    }
    const { label, value } = found
    if (!this.columns.has(label)) this.columns.set(label, '')
    if (value !== null) this.fields?.set(label, value)
    this.leave(row, 'header', label)
  }

  private line(row: GridRow, text: string): void {
    const values = new Map<string, unknown>()
    for (const column of row.filled) {
      const head = this.heads?.find(({ from, to }) => from <= column && column <= to)
      const letter = columnLetters(column)
      const name = head?.name ?? `(${letter})`
      if (head === undefined && !this.columns.has(name)) this.columns.set(name, letter)
      values.set(name, row.source.values[column])
    }
    if (values.size < 2) {
      this.leave(row, 'outside', text)
      return
    }
    if (totalLabel(text) === undefined) {
      this.records.push({ row: row.number, cells: new Map([...(this.fields ?? []), ...values]) })
      this.rows.push(row.number)
      return
    }
    const key = this.fields?.get(this.names[0] ?? '')
    const group = typeof key === 'string' ? key : undefined
    this.totals.push({ row: row.number, label: text, group, rows: this.rows, values })
    this.leave(row, 'total', text)
  }
}

/** The long table of the forms of a sheet. */
export function readBlocks(grid: Grid, options: BlockOptions): SourceTable {
  return new BlockReader(grid, options).read()
}
