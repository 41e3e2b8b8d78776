/** Says what a sheet holds in which no table was found: nothing, notes, lists of values, a form. */
import { cellKind, cellText, type Grid } from './grid.ts'
import type { NoTableReason } from './options.ts'

/** Why a sheet has no table. */
export function withoutTable(grid: Grid): NoTableReason {
  const rows = grid.rows.filter(({ filled }) => filled.length > 0)
  if (rows.length === 0) return 'blank'
  if (rows.length === 1) return 'one-row'
  const most = Math.max(...rows.map(({ filled }) => filled.length))
  if (most === 1)
    return isList(rows.map((row) => cellText(row, row.filled[0] ?? 0))) ? 'lists' : 'text'
  const isForm =
    most === 2 &&
    rows.every(
      (row) => row.filled.length < 2 || cellKind(row.source.values[row.filled[0] ?? 0]) === 'text',
    )
  return isForm ? 'form' : 'no-header'
}

/** Short texts, each once. */
function isList(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length && texts.every((text) => text.length < 40)
}
