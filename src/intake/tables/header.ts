/** Proposes headers: up to four rows of labels with units, column numbers and letters among them. */
import { unitOf } from '../cells/header-unit.ts'
import { cellKind, cellText, fills, type Grid, type GridRow } from './grid.ts'

/** The header of a table, by positions in the grid. */
export interface Header {
  readonly first: number
  readonly last: number
  /** The rows among these that name columns, the groups above first. */
  readonly rows: readonly number[]
  /** The row of units next to them. */
  readonly units: number | undefined
  /** Whether little tells it from a row of values. */
  readonly isDoubtful: boolean
}

/** How many filled rows from the top may lie above a header. */
const REACH = 40

/** The most rows of names that a header has. */
const MOST_ROWS = 4

/** The longest label: departments ask whole questions in a header. */
const LONGEST = 400

/** How many filled rows below a row tell what its columns hold. */
const SAMPLE = 25

/** Whether a value can be no label: a figure, a truth value, a paragraph. */
function isNoLabel(value: unknown): boolean {
  if (typeof value === 'boolean') return true
  if (typeof value === 'string' && value.length > LONGEST) return true
  return cellKind(value) === 'number'
}

/** Whether a row may be one of labels: no figures but years and dates beside a text, nothing as long as a paragraph. */
export function isOfLabels({ source, filled }: GridRow): boolean {
  const values = filled.map((column) => source.values[column])
  if (values.length === 0 || values.some(isNoLabel)) return false
  const kinds = values.map(cellKind)
  const others = kinds.filter((kind) => kind === 'date' || kind === 'missing').length
  return others === 0 || (others < kinds.length && kinds.includes('text'))
}

/** `(1)`, `B`, `(6=3-5)`, `(D)+(E)+(F)`, `=SUM(H:J)`: what a column is called by where it stands. */
const COLUMN_MARK = /^\(?(?:\d{1,2}|[A-Z]{1,2})\)?(?:\s*[=+\-–/x×:]\s*\(?(?:\d{1,2}|[A-Z]{1,2})\)?)*$/

/** The number or letter that a mark counts; undefined for a formula of several. */
function markOrder(text: string): number | undefined {
  const bare = text.replace(/[()]/g, '').trim()
  if (/^\d{1,2}$/.test(bare)) return Number(bare)
  return /^[A-Z]$/.test(bare) ? bare.charCodeAt(0) - 64 : undefined
}

/** Whether a row counts its columns: numbers or letters that go up by one, formulas of these among them. */
function isOfColumnMarks(row: GridRow): boolean {
  if (row.filled.length < 2) return false
  const texts = row.filled.map((column) => cellText(row, column))
  if (!texts.every((text) => COLUMN_MARK.test(text))) return false
  const orders = texts.flatMap((text) => markOrder(text) ?? [])
  const [first = 0] = orders
  return (
    first <= 1 &&
    orders.length > 1 &&
    orders.every((order, at) => order <= first + texts.length + 2 && (at === 0 || order > (orders[at - 1] ?? 0)))
  )
}

/** Whether each filled cell of a row is a unit: `k€`, `j/h`, `%`, `(USD per year)`. */
function isOfUnits(row: GridRow): boolean {
  return row.filled.length > 0 && row.filled.every((column) => isUnit(cellText(row, column)))
}

function isUnit(text: string): boolean {
  const bare = text.replace(/\s*(?:\/|per|par)\s*(?:ans?|ann[ée]e|years?|yr)\b/i, '')
  return unitOf(bare) !== undefined
}

/** The positions of the filled rows right above a row, without a gap, the nearest first. */
function above(grid: Grid, at: number, from: number): number[] {
  const positions: number[] = []
  for (let index = at - 1; index >= from && positions.length < MOST_ROWS + 1; index -= 1) {
    const [row, below] = [grid.rows[index], grid.rows[index + 1]]
    if (row === undefined || below === undefined || row.number !== below.number - 1) break
    if (row.filled.length === 0) break
    positions.push(index)
  }
  return positions
}

/** Whether a row is a title over the whole table rather than groups of its columns. */
function isTitle(grid: Grid, row: GridRow, below: GridRow): boolean {
  const { left, right } = grid.range
  const [first = left] = row.filled
  const isAcross = first === left && grid.reach(row.number, first) >= right
  return isAcross || (row.filled.length === 1 && first <= (below.filled[0] ?? left))
}

/** What is above a last row of names: rows of names, units, and furniture, the nearest first. */
function namesAbove(grid: Grid, at: number, from: number): Pick<Header, 'rows' | 'units'>[] {
  const spans: Pick<Header, 'rows' | 'units'>[] = [{ rows: [at], units: undefined }]
  let units: number | undefined
  for (const index of above(grid, at, from)) {
    const [row, below] = [grid.rows[index], grid.rows[index + 1]]
    if (row === undefined || below === undefined || isOfColumnMarks(row)) continue
    if (isOfUnits(row) && row.filled.length > 1) units = index
    else if (!isOfLabels(row) || isTitle(grid, row, below)) break
    else spans.push({ rows: [index, ...(spans.at(-1)?.rows ?? [])], units })
  }
  return spans
}

/** The units and the position of the last row below a row of names that is no record: units, numbers of the columns. */
function furnitureBelow(grid: Grid, at: number): Pick<Header, 'units' | 'last'> {
  let [last, units]: [number, number | undefined] = [at, undefined]
  for (;;) {
    const [row, next] = [grid.rows[last], grid.rows[last + 1]]
    if (row === undefined || next === undefined || next.number !== row.number + 1) break
    if (units === undefined && isOfUnits(next)) units = last + 1
    else if (!isOfColumnMarks(next)) break
    last += 1
  }
  return { last, units }
}

/** Columns of figures under names in a second language: under fewer they may be what a record holds. */
const FEWEST_NAMED = 2

/** Whether the row below a row of names names the same columns again, as in a second language: no record has texts there. */
function isNamedAgain(grid: Grid, at: number): boolean {
  const [row, next] = [grid.rows[at], grid.rows[at + 1]]
  if (row === undefined || next?.number !== row.number + 1 || !isOfLabels(next)) return false
  const below = grid.rows.slice(at + 2, at + 2 + SAMPLE)
  const figures = next.filled.filter((column) => {
    if (!['text', 'year'].includes(cellKind(next.source.values[column]))) return false
    const kinds = below.map(({ source }) => cellKind(source.values[column]))
    const filled = kinds.filter((kind) => kind !== 'blank' && kind !== 'missing')
    return filled.length > 0 && filled.every((kind) => kind === 'number')
  })
  const shared = next.filled.filter((column) => fills(row, column)).length
  return figures.length >= FEWEST_NAMED && shared >= row.filled.length * 0.8
}

/** The headers that end with a row of names: that row alone, then with each row of names above it. */
export function headersEnding(grid: Grid, at: number, from: number): readonly Header[] {
  const { last, units } = furnitureBelow(grid, isNamedAgain(grid, at) ? at + 1 : at)
  return namesAbove(grid, at, from)
    .slice(0, MOST_ROWS)
    .map((names) => ({
      first: names.rows[0] ?? at,
      last,
      rows: names.rows,
      units: units ?? names.units,
      isDoubtful: false,
    }))
}

/** The columns that the labels of a row stand over, by its cells and what they are merged over. */
function labelled(grid: Grid, row: GridRow): ReadonlySet<number> {
  return new Set(
    row.filled.flatMap((column) => {
      const last = Math.min(grid.reach(row.number, column), grid.range.right)
      return Array.from({ length: last - column + 1 }, (_, at) => column + at)
    }),
  )
}

/** The part of the columns that are filled below a row which its labels stand over. */
function coverage(grid: Grid, index: number): number {
  const row = grid.rows[index]
  if (row === undefined) return 0
  const labels = labelled(grid, row)
  const below = grid.rows
    .slice(index + 1)
    .filter(({ filled }) => filled.length > 0)
    .slice(0, SAMPLE)
  const counts = new Map<number, number>()
  for (const { filled } of below) {
    for (const column of filled) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  const usual = [...counts].filter(([, count]) => count >= below.length * 0.2)
  const covered = usual.filter(([column]) => labels.has(column)).length
  return usual.length === 0 ? 0 : covered / usual.length
}

/** Whether a row says the very labels of another one: a header that is repeated further down heads no other table. */
function isSameRow(one: GridRow, other: GridRow): boolean {
  return (
    one.filled.length === other.filled.length &&
    one.filled.every((column) => fills(other, column) && cellText(one, column) === cellText(other, column))
  )
}

/** The positions of the rows that may be the last of a header, from the top; a row that comes again heads nothing else. */
function lastRows(grid: Grid, from: number): number[] {
  const near = grid.rows
    .map((row, at) => ({ row, at }))
    .filter(({ row, at }) => at >= from && row.filled.length > 0)
    .slice(0, REACH)
    .filter(({ row }) => isOfLabels(row) && !isOfColumnMarks(row) && row.filled.length > 1)
  return near
    .filter(({ row }, order) => !near.slice(0, order).some((other) => isSameRow(row, other.row)))
    .map(({ at }) => at)
}

/** The most rows of labels of which headers are proposed: those that cover most of what lies below them. */
const MOST_LASTS = 8

/** The headers that the rows from a position on may have, some twenty at most, those from the top first. */
export function headersFrom(grid: Grid, from: number): readonly Header[] {
  const lasts = lastRows(grid, from)
    .map((at) => ({ at, covered: coverage(grid, at) }))
    .sort((one, other) => other.covered - one.covered || one.at - other.at)
    .slice(0, MOST_LASTS)
    .map(({ at }) => at)
    .sort((one, other) => one - other)
  return lasts.flatMap((at) => headersEnding(grid, at, from))
}
