/** Tells tables of sums: those of what other tables hold, as on a front page, without which nothing is lost, and of who pays for all projects. */
import { addToList } from '../../values/multimap.ts'
import { cellNumber } from '../cells/number-column.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import type { ListedTable } from './choose-list.ts'
import { amountsOf } from './column-sums.ts'
import { readHeader } from './header-words.ts'

/** A column of more different texts groups nothing. */
const MOST_GROUPS = 30

/** Part of the figures that must be sums of others, and the fewest of them. */
const [NEARLY_ALL, FEWEST] = [0.9, 3]

/** By how much a sum may miss for rounding, as a part of it. */
const OFF = 1e-6

/** Units in which a table may add up others: theirs, thousands of them, a thousandth. */
const SCALES = [1, 1000, 0.001]

/** The groups of rows of a table: all, and those of each text of a column that has few. */
function groupsOf({ table, columns }: ListedTable): readonly (readonly boolean[])[] {
  const { records } = table
  const grouping = columns.filter(
    ({ profile: { distinct, numbers } }) => distinct.length <= MOST_GROUPS && numbers < 0.5,
  )
  return [
    records.map(() => true),
    ...grouping.flatMap(({ column: { name }, profile: { distinct } }) =>
      distinct.map((text) => records.map(({ cells }) => plainText(cells.get(name)) === text)),
    ),
  ]
}

/** All sums of the amounts of a table: of each column, and of those of the same year and stage, over each group of its rows. */
function* sumsOf(listed: ListedTable): Generator<number> {
  const { table, columns } = listed
  const together = new Map<string, (readonly number[])[]>()
  for (const { column, destination } of columns) {
    if (destination.kind !== 'money') continue
    const amounts = amountsOf(table, column.name)
    const { year, stage } = destination
    for (const key of [column.name, `${year} ${stage}`, `${year}`]) addToList(together, key, amounts)
  }
  const groups = groupsOf(listed)
  for (const some of together.values())
    for (const rows of groups)
      yield some.flatMap((amounts) => amounts.filter((_, at) => rows[at] === true)).reduce((sum, one) => sum + one, 0)
}

function figuresOf(records: readonly SourceRecord[]): number[] {
  return records.flatMap(({ cells }) =>
    [...cells.values()].flatMap((value) => {
      const read = cellNumber(value)?.notation
      const size = Number(read?.figures.replace(',', '.'))
      return read === undefined || Number.isNaN(size) || size === 0 ? [] : [size]
    }),
  )
}

/** What a list of those who pay is called, or its first column. */
const FUNDERS =
  /^(?:sources?|financeurs?|financements?|cofinancements?|recettes?|subventions?|funding|funders?|grants?)(?!\p{L})/iu

/** Whether a table says who pays how much in each year, for all projects together. */
export function isFundingTable({ name, columns: [first, ...others] }: SourceTable): boolean {
  const isNamed = FUNDERS.test(first?.name ?? '') || FUNDERS.test(name)
  return isNamed && others.some((column) => readHeader(column.name).year !== undefined)
}

/** The sum of each column of a table that has figures. */
function columnSums(table: SourceTable): number[] {
  const sums = table.columns.map(({ name }) => amountsOf(table, name).reduce((sum, amount) => sum + amount, 0))
  return sums.filter((sum) => sum !== 0)
}

/**
 * Whether a table only adds up others: nearly all of its figures are sums of their amounts or count their records, or
 * those of each column come to such a sum, as where the same money is broken down by who pays.
 */
export function isRecapTable(table: SourceTable, lists: readonly ListedTable[]): boolean {
  const figures = figuresOf(table.records)
  if (figures.length < FEWEST) return false
  const sums = lists.flatMap((one) => [...sumsOf(one), one.table.records.length])
  const isSum = (figure: number, scale: number): boolean =>
    sums.some((sum) => Math.abs(Math.abs(sum) * scale - figure) <= Math.max(figure * OFF, 0.005))
  const areSums = (some: readonly number[], part: number): boolean =>
    SCALES.some((scale) => some.filter((figure) => isSum(figure, scale)).length >= some.length * part)
  const columns = columnSums(table)
  return areSums(figures, NEARLY_ALL) || (columns.length >= FEWEST && areSums(columns, 1))
}
