/** Finds columns of money that are sums of others, by adding up row by row, so that nothing is counted twice. */

import { groupedBy } from '../../values/multimap.ts'
import type { SourceTable } from '../source/table.ts'
import type { AssignedColumn } from './assigned-column.ts'
import { type Answers, type Tell, USUAL } from './assumptions.ts'
import { isSumOf, rowsOffSum } from './column-sums.ts'
import type { MoneyHeader } from './figure-header.ts'
import type { Legend } from './legend.ts'
import type { RowKind } from './row-kinds.ts'

export interface MoneyColumn {
  readonly column: AssignedColumn
  readonly money: MoneyHeader
}

export interface MoneyMaking {
  readonly table: SourceTable
  readonly columns: readonly AssignedColumn[]
  readonly answers: Answers
  /** What one unit of the sheet's amounts is worth. */
  readonly unit: '1' | 'k' | 'M'
  readonly kinds?: readonly RowKind[] | undefined
  /** The column of texts in which the rows of one project differ: what each line is called. */
  readonly lineTitle?: string | undefined
  /** Whether several rows are one project, so that a column beside the budget keeps but their sum. */
  readonly isGrouped?: boolean
  readonly tell: Tell
  /** What the source says that its own words stand for. */
  readonly legend?: Legend | undefined
}

/** Tells which cells of a sum that is left out are not what the others add up to: nothing else says what stands there. */
export function tellDifferences(
  { column }: AssignedColumn,
  others: readonly string[],
  { table, tell }: MoneyMaking,
): void {
  const rows = rowsOffSum(table, column.name, others)
  const cells = rows.map((row) => `${column.letter}${row}`)
  if (cells.length > 0) tell({ kind: 'sum-differs', about: [column.name, ...cells], count: cells.length })
}

/** Which of the columns of one year are the sum of all the others there. */
function sumAmong(table: SourceTable, columns: readonly MoneyColumn[]): MoneyColumn | undefined {
  if (columns.length < 3) return undefined
  const names = namesOf(columns)
  return columns.find((one) =>
    isSumOf(
      table,
      one.column.column.name,
      names.filter((name) => name !== one.column.column.name),
    ),
  )
}

/** The stage of a column, an answer's or the usual one where its header says none. */
export function stageOf({ stage }: MoneyHeader, { stage: answered }: Answers): string {
  return stage ?? answered ?? USUAL.stage
}

export function namesOf(columns: readonly MoneyColumn[]): string[] {
  return columns.map(({ column }) => column.column.name)
}

/** Columns of which none is the sum of others, and those that are. */
export interface Kept {
  readonly kept: readonly MoneyColumn[]
  readonly sums: readonly AssignedColumn[]
}

/** Leaves out sums: the total where the parts say what they are, else the parts of which only the total is understood. */
export function withoutSums(dated: readonly MoneyColumn[], making: MoneyMaking): Kept {
  const { table, answers } = making
  const sums = new Set<AssignedColumn>()
  const cells = groupedBy(dated, ({ money }) => `${money.year} ${stageOf(money, answers)}`)
  for (const columns of cells.values()) {
    const total = sumAmong(table, columns)
    if (total === undefined) continue
    const parts = columns.filter((one) => one !== total)
    const isUnderstood = parts.every(({ money }) => money.rest.length === 0)
    for (const { column } of isUnderstood ? [total] : parts) sums.add(column)
    if (isUnderstood) tellDifferences(total.column, namesOf(parts), making)
  }
  return { kept: dated.filter(({ column }) => !sums.has(column)), sums: [...sums] }
}

/** How many ways of taking one stage of each year are tried. */
const MOST_WAYS = 4096

/** What a column without a year adds up: all that have one, or of each year one stage; undefined where no sum holds. */
export function addends(
  total: MoneyColumn,
  dated: readonly MoneyColumn[],
  { table, answers }: MoneyMaking,
): readonly string[] | undefined {
  const isSum = (names: readonly string[]): boolean => isSumOf(table, total.column.column.name, names)
  const all = namesOf(dated)
  if (isSum(all)) return all
  const { stage, isBudget } = total.money
  if (stage !== undefined && !isBudget) return undefined
  const years = [...groupedBy(dated, ({ money }) => money.year ?? '').values()]
  const stagesOf = (ofYear: readonly MoneyColumn[]): string[][] =>
    [...groupedBy(ofYear, ({ money }) => stageOf(money, answers)).values()].map(namesOf)
  const choices = years.map((ofYear) => [[], ...stagesOf(ofYear)])
  const count = choices.reduce((product, stages) => product * stages.length, 1)
  if (count > MOST_WAYS) return undefined
  const ways = choices.reduce<readonly (readonly string[])[]>(
    (some, stages) => some.flatMap((way) => stages.map((names) => [...way, ...names])),
    [[]],
  )
  return ways.find((names) => names.length > 1 && isSum(names))
}
