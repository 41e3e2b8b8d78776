/** Columns filled on the first row of a group alone, as pivot tables print them or as records go on below. */
import type { PlacedColumn } from './columns.ts'
import { cellKind, cellText, fills, type GridRow } from './grid.ts'

/** The least share of blank cells: below it a blank is a gap, not the rest of a group. */
const LEAST_BLANK = 0.3

/** Whether a text is a code rather than a name: another record's code must not be carried down. */
function isCode(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text)
}

function isFilledOnce(at: number, rows: readonly GridRow[]): boolean {
  const filled = rows.filter((row) => fills(row, at))
  const blank = rows.length - filled.length
  if (filled.length < 2 || blank < rows.length * LEAST_BLANK) return false
  if (filled[0] !== rows[0]) return false
  const texts = filled.map((row) => cellText(row, at))
  const isOfNames = filled.every(({ source }) => cellKind(source.values[at]) === 'text')
  return isOfNames && !texts.some(isCode) && new Set(texts).size === texts.length
}

/** How few rows may go on with the one above them. */
const FEWEST_CONTINUED = 2

/** The leading columns that rows which go on with a record leave blank, before the text in which they differ. */
function continued(columns: readonly PlacedColumn[], rows: readonly GridRow[]): readonly string[] {
  const [first, second] = columns
  if (first === undefined || second === undefined) return []
  const [whole, rest] = [
    rows.filter((row) => fills(row, first.at) && fills(row, second.at)),
    rows.filter((row) => !fills(row, first.at) && !fills(row, second.at)),
  ]
  const isAll = whole.length + rest.length === rows.length && whole[0] === rows[0]
  if (!isAll || rest.length < FEWEST_CONTINUED) return []
  const own = columns.findIndex(({ at }) => rest.some((row) => fills(row, at)))
  const at = columns[own]?.at ?? -1
  const areTexts = rest.every(({ source }) => cellKind(source.values[at]) === 'text')
  const leading = columns.slice(0, own)
  return areTexts && leading.every(({ isUnnamed }) => !isUnnamed) ? leading.map(({ name }) => name) : []
}

/** Where records go on below groups that are told once, whose names are given, as they do without any. */
function continuedBelow(
  groups: readonly string[],
  behind: readonly PlacedColumn[],
  columns: readonly PlacedColumn[],
  rows: readonly GridRow[],
): readonly string[] {
  const whole = continued(columns, rows)
  if (whole.length > 0 || groups.length === 0) return whole
  const rest = continued(behind, rows)
  return rest.length === 0 ? [] : [...groups, ...rest]
}

/** The names of the leading columns of records of which a blank cell means the value above. */
export function filledDown(columns: readonly PlacedColumn[], rows: readonly GridRow[]): readonly string[] {
  const names: string[] = []
  if (rows.length < 4) return names
  for (const [index, { at, name, isUnnamed }] of columns.entries()) {
    if (rows.every((row) => fills(row, at))) return names
    if (isUnnamed || !isFilledOnce(at, rows)) return continuedBelow(names, columns.slice(index), columns, rows)
    names.push(name)
  }
  return []
}
