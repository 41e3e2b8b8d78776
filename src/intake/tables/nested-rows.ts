/** Rows with columns of their own within a table, as sub-items of an item: parts of the record above, never records. */
import type { LeftOutRow } from '../source/table.ts'
import { cellKind, cellText, fills, type Grid, type GridRow } from './grid.ts'
import type { Header } from './header.ts'

/** How many cells a row of names has at the least, and the part of them that must be names of the table. */
const [FEWEST, MOST] = [3, 0.5]

function isNestedHead(row: GridRow, names: ReadonlyMap<string, number>): boolean {
  const { filled, source } = row
  if (filled.length < FEWEST || !filled.every((at) => cellKind(source.values[at]) === 'text')) return false
  const said = filled.flatMap((at) => {
    const own = names.get(cellText(row, at))
    return own === undefined ? [] : [own === at]
  })
  return said.length >= filled.length * MOST && said.includes(false)
}

/** Whether a row has a figure below a name that is not one of ids: nobody knows whether the record above counts it. */
function hasFigure({ filled, source }: GridRow, head: GridRow): boolean {
  return filled.some((at) => cellKind(source.values[at]) === 'number' && !/\bid\b/i.test(cellText(head, at)))
}

/** Whether a row is set in below a row of names, and fills none but the columns that it names. */
function isBelow(row: GridRow | undefined, head: GridRow | undefined, first: number): boolean {
  const [start] = row?.filled ?? []
  if (row === undefined || head === undefined || start === undefined) return false
  return start > first && row.filled.every((at) => fills(head, at))
}

function asLeftOut(row: GridRow, head: GridRow): LeftOutRow {
  const reason = hasFigure(row, head) ? 'beside' : 'part'
  return { row: row.number, reason, text: cellText(row, row.filled[0] ?? 0) }
}

/** The rows below a header without those that a row of names within them heads, and these. */
export function withoutNested(
  grid: Grid,
  header: Header,
  rows: readonly GridRow[],
): { readonly rows: readonly GridRow[]; readonly leftOut: readonly LeftOutRow[] } {
  const heads = header.rows.flatMap((at) => grid.rows[at] ?? [])
  const names = new Map(heads.flatMap((row) => row.filled.map((at) => [cellText(row, at), at])))
  const first = Math.min(...names.values())
  const [own, leftOut]: [GridRow[], LeftOutRow[]] = [[], []]
  let head: GridRow | undefined
  for (const [at, row] of rows.entries()) {
    if (isNestedHead(row, names) && isBelow(rows[at + 1], row, first)) head = row
    else if (!isBelow(row, head, first)) head = undefined
    if (head === undefined) own.push(row)
    else leftOut.push(asLeftOut(row, head))
  }
  return { rows: own, leftOut }
}
