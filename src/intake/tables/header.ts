/**
 * Finds the header of a table: the first row of labels that covers the columns below it, whatever title rows lie above;
 * with the row of groups above it and the row of units below it.
 */
import { unitOf } from '../cells/header-unit.ts'
import { cellKind, cellText, type Grid, type GridRow } from './grid.ts'
import { hasHeaderWord, isUnitNote, totalLabel } from './words.ts'

/** The header of a table, by positions in the grid. */
export interface Header {
  readonly first: number
  readonly last: number
  /** The row of units below it. */
  readonly units: number | undefined
  /** Whether little tells it from a row of values. */
  readonly isDoubtful: boolean
}

/** How many filled rows below a row tell what its columns hold. */
const SAMPLE = 25

/** How many filled rows from the top may lie above a header. */
const REACH = 40

/** The longest label: departments ask whole questions in a header. */
const LONGEST = 400

interface Sample {
  readonly rows: number
  readonly filled: ReadonlyMap<number, number>
  readonly figures: ReadonlyMap<number, number>
}

function sampleBelow(grid: Grid, at: number): Sample {
  const [filled, figures] = [new Map<number, number>(), new Map<number, number>()]
  const add = (counts: Map<number, number>, column: number): void => {
    counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  let rows = 0
  for (let index = at + 1; index < grid.rows.length && rows < SAMPLE; index += 1) {
    const row = grid.rows[index]
    if (row === undefined || row.filled.length === 0) continue
    rows += 1
    for (const column of row.filled) {
      add(filled, column)
      const kind = cellKind(row.source.values[column])
      if (kind !== 'text' && kind !== 'missing') add(figures, column)
    }
  }
  return { rows, filled, figures }
}

/** The labels of a row by column, those of merged cells in each column that they reach. */
function labelsOf(grid: Grid, row: GridRow): Map<number, string> {
  const labels = new Map<number, string>()
  for (const column of row.filled) {
    const last = Math.min(grid.reach(row.number, column), grid.range.right)
    for (let at = column; at <= last; at += 1) labels.set(at, cellText(row, column))
  }
  return labels
}

/** Whether a value can be no label: a figure, a truth value, a paragraph. */
function isNoLabel(value: unknown): boolean {
  if (typeof value === 'boolean') return true
  if (typeof value === 'string' && value.length > LONGEST) return true
  return cellKind(value) === 'number'
}

/** Whether a row may be one of labels: no figures but years and dates behind a text, nothing as long as a paragraph. */
export function isOfLabels({ source, filled }: GridRow): boolean {
  const values = filled.map((column) => source.values[column])
  if (values.length === 0 || values.some(isNoLabel)) return false
  const kinds = values.map(cellKind)
  const others = kinds.filter((kind) => kind === 'date' || kind === 'missing').length
  return others === 0 || (others < kinds.length && kinds[0] === 'text')
}

interface Candidate {
  readonly index: number
  readonly coverage: number
  readonly score: number
  readonly isDoubtful: boolean
}

function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : count / of
}

/** How well a row of labels heads what lies below it; undefined for a row that cannot. */
function judge(grid: Grid, index: number): Candidate | undefined {
  const row = grid.rows[index]
  if (row === undefined || !isOfLabels(row)) return undefined
  const sample = sampleBelow(grid, index)
  if (sample.rows === 0) return undefined
  const labels = labelsOf(grid, row)
  const usual = [...sample.filled].filter(([, count]) => count >= sample.rows * 0.2)
  const covered = usual.filter(([column]) => labels.has(column))
  const coverage = shareOf(covered.length, usual.length)
  const texts = row.filled.map((column) => cellText(row, column))
  if (coverage < 0.5 || new Set(texts).size < Math.min(2, usual.length)) return undefined
  const figured = covered.filter(
    ([column, count]) => (sample.figures.get(column) ?? 0) >= count * 0.6,
  )
  const contrast = shareOf(figured.length, covered.length)
  const known = shareOf(texts.filter(hasHeaderWord).length, texts.length)
  const distinct = shareOf(new Set(texts).size, texts.length)
  const score = coverage * 2 + Math.min(1, contrast * 2) + known * 1.5 + distinct
  return { index, coverage, score, isDoubtful: contrast === 0 && known < 0.3 }
}

/** The best of the candidates: an earlier one wins over one that is hardly better, for what lies below looks alike. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const best = candidates.reduce<Candidate | undefined>(
    (most, next) => (most === undefined || next.score > most.score + 0.8 ? next : most),
    undefined,
  )
  return best
}

/** Whether a row says the very labels of another one: a header that is repeated further down heads no other table. */
function isSameRow(grid: Grid, at: number, other: number): boolean {
  const [own, before] = [grid.rows[at], grid.rows[other]]
  if (own === undefined || before === undefined || own.filled.length !== before.filled.length)
    return false
  return own.filled.every(
    (column) =>
      before.filled.includes(column) && cellText(own, column) === cellText(before, column),
  )
}

/** The header of the rows from a position on; undefined where no row has labels for what lies below it. */
export function findHeader(grid: Grid, from: number): Header | undefined {
  const candidates: Candidate[] = []
  let seen = 0
  for (let index = from; index < grid.rows.length && seen < REACH; index += 1) {
    if ((grid.rows[index]?.filled.length ?? 0) === 0) continue
    seen += 1
    const candidate = judge(grid, index)
    const isAgain = candidates.some((before) => isSameRow(grid, index, before.index))
    if (candidate !== undefined && !isAgain) candidates.push(candidate)
    // Below a row of labels that covers all there is no better one.
    if (candidates.length > 0 && seen > 12) break
  }
  const best = bestOf(candidates)
  if (best === undefined) return undefined
  return extended(grid, best.index, from, best.isDoubtful)
}

/** Whether a position is a header of its own that nothing leaves in doubt: where a second table begins. */
export function isSureHeader(grid: Grid, index: number): boolean {
  const candidate = judge(grid, index)
  const row = grid.rows[index]
  if (candidate === undefined || row === undefined || candidate.isDoubtful) return false
  return row.filled.length >= 2 && candidate.coverage >= 0.7 && candidate.score >= 3.3
}

/** A header with the rows of groups above, its further rows below, and its units. */
export function extended(grid: Grid, index: number, from: number, isDoubtful: boolean): Header {
  let first = index
  while (first > from && isGroupRow(grid, first - 1, first)) first -= 1
  let last = index
  while (isContinued(grid, last)) last += 1
  const units = isUnitsRow(grid.rows[last + 1]) ? last + 1 : undefined
  return { first, last, units, isDoubtful }
}

/** Whether the row above a header groups its columns: `Investissement` over `2025` and `2026`. */
function isGroupRow(grid: Grid, index: number, below: number): boolean {
  const [row, head] = [grid.rows[index], grid.rows[below]]
  if (row === undefined || head === undefined || row.number !== head.number - 1) return false
  if (row.filled.length === 0 || !isOfLabels(row)) return false
  const { left, right } = grid.range
  const spans = row.filled.filter((column) => grid.reach(row.number, column) > column)
  const isTitle = row.filled.length === 1 && (row.filled[0] ?? 0) <= (head.filled[0] ?? left)
  const isAcross = spans.some(
    (column) => column === left && grid.reach(row.number, column) >= right,
  )
  if (isTitle || isAcross || row.filled.every((column) => isUnitNote(cellText(row, column))))
    return false
  return row.filled.every((column) => {
    const reach = grid.reach(row.number, column)
    const isWider = reach > column || !row.filled.includes(column + 1)
    const hasBelow = head.filled.some((at) => at >= column)
    return (isWider && hasBelow) || !head.filled.includes(column)
  })
}

/** Whether the row below still belongs to the header: cells merged into it, or labels under a group alone. */
function isContinued(grid: Grid, last: number): boolean {
  const [row, next] = [grid.rows[last], grid.rows[last + 1]]
  if (row === undefined || next === undefined || next.number !== row.number + 1) return false
  if (row.filled.some((column) => (grid.mergeAt(row.number, column)?.bottom ?? 0) > row.number))
    return next.filled.length > 0 && isOfLabels(next)
  if (next.filled.length === 0 || !isOfLabels(next) || isUnitsRow(next)) return false
  if (totalLabel(cellText(next, next.filled[0] ?? 0)) !== undefined) return false
  const isUnder = next.filled.every((column) => {
    if (!row.filled.includes(column)) return isUnderGroup(row, next, column)
    return grid.reach(row.number, column) > column || isOpenRight(row, next, column)
  })
  return isUnder && next.filled.some((column) => !row.filled.includes(column))
}

/** Whether the nearest label to the left of a blank header cell has a label below it too, or the next row names it alone. */
function isUnderGroup(row: GridRow, next: GridRow, column: number): boolean {
  const left = row.filled.findLast((at) => at < column)
  return left !== undefined && (next.filled.includes(left) || next.filled.length > 1)
}

function isOpenRight(row: GridRow, next: GridRow, column: number): boolean {
  return !row.filled.includes(column + 1) && next.filled.includes(column + 1)
}

/** Whether each filled cell of a row is a unit: `k€`, `j/h`, `%`. */
function isUnitsRow(row: GridRow | undefined): boolean {
  return (
    row !== undefined &&
    row.filled.length > 0 &&
    row.filled.every((column) => unitOf(cellText(row, column)) !== undefined)
  )
}
