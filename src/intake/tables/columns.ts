/** Names the columns of a table from the rows of its header: groups before what they group, repeated names numbered. */
import type { SourceColumn } from '../source/table.ts'
import { cellText, columnLetters, fills, type Grid, type GridRow } from './grid.ts'
import type { Header } from './header.ts'

/** What joins the labels that name a column together: of the rows of its header, of a row and a column. */
export const NAME_JOIN = ' / '

export interface PlacedColumn extends SourceColumn {
  readonly at: number
  /** Whether the header has no name for it; its name is then its letter in brackets. */
  readonly isUnnamed: boolean
}

export interface NamedColumns {
  readonly columns: readonly PlacedColumn[]
  readonly repeated: readonly string[]
}

/** The label that a row of a header gives to a column: its own, or that of the group to its left. */
function labelAt(grid: Grid, rows: readonly GridRow[], level: number, column: number): string {
  const row = rows[level]
  if (row === undefined) return ''
  if (fills(row, column)) return cellText(row, column)
  const left = row.filled.findLast((at) => at < column)
  if (left === undefined) return ''
  if (grid.mergeAt(row.number, left) !== undefined) {
    return grid.reach(row.number, left) >= column ? cellText(row, left) : ''
  }
  // Without merged cells a group reaches over the blank neighbours that have labels of their own below.
  const below = rows[level + 1]
  const isGroup = below !== undefined && fills(below, left) && fills(below, column)
  return isGroup ? cellText(row, left) : ''
}

/** The name of a column: the labels of its header's rows, each once. */
function nameOf(grid: Grid, rows: readonly GridRow[], column: number): string {
  const labels = rows.map((_, level) => labelAt(grid, rows, level, column))
  return labels.filter((label, at) => label !== '' && labels.indexOf(label) === at).join(NAME_JOIN)
}

/** A name that no other column has: the second `Labels` is `Labels 2`. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} ${number}`)) number += 1
  return `${name} ${number}`
}

/** The columns of a table; one without a name is one where `isFilled` says that a value stands below. */
export function nameColumns(
  grid: Grid,
  { rows: positions, units }: Header,
  isFilled: (column: number) => boolean,
): NamedColumns {
  const rows = positions.flatMap((at) => grid.rows[at] ?? [])
  const unitRow = units === undefined ? undefined : grid.rows[units]
  const taken = new Set<string>()
  const repeated: string[] = []
  const columns: PlacedColumn[] = []
  for (let at = grid.range.left; at <= grid.range.right; at += 1) {
    const own = nameOf(grid, rows, at)
    if (!isNamedHere(rows, own, at) && !isFilled(at)) continue
    const column = placed(own, at, taken, unitRow)
    if (!column.isUnnamed && column.name !== own) repeated.push(own)
    taken.add(column.name)
    columns.push(column)
  }
  return { columns, repeated }
}

function placed(own: string, at: number, taken: ReadonlySet<string>, unitRow: GridRow | undefined): PlacedColumn {
  const isUnnamed = own === ''
  const letter = columnLetters(at)
  const name = uniqueName(isUnnamed ? `(${letter})` : own, taken)
  const unit = unitRow === undefined ? '' : cellText(unitRow, at)
  return {
    name,
    letter,
    at,
    isUnnamed,
    ...(unit === '' ? {} : { unit }),
    ...(isUnnamed || name === own ? {} : { isRepeated: true }),
  }
}

/** Whether the header has a name for this very column: not only that of a merged cell which reaches over it. */
function isNamedHere(rows: readonly GridRow[], name: string, at: number): boolean {
  return rows.some((row) => fills(row, at)) || (rows.length > 1 && name.includes(NAME_JOIN))
}

/** A word in the language of a header. */
export function spoken(columns: readonly PlacedColumn[], fr: string, en: string): string {
  const header = columns.map(({ name }) => name).join(' ')
  const count = (pattern: RegExp): number => header.match(pattern)?.length ?? 0
  const english = count(/\b(?:project|name|title|start|end|cost|status|department|amount|owner|year)\b/gi)
  const french = count(/[éèêàç]|\b(?:projet|nom|libell|fin|statut|direction|montant|pilote)/gi)
  return english > french ? en : fr
}
