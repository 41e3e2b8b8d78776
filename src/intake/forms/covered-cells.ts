/** The cells of a sheet that are merged into others, which show the value of those and say nothing themselves. */
import { memoizeByObject } from '../../values/memoize.ts'
import type { SourceSheet } from '../source/sheet.ts'

/** Rows from one to another, both included. */
type RowRange = readonly [first: number, last: number]

type Merges = SourceSheet['merges']

/** The rows of a column, counted from 1, that are covered, in their order and apart from each other. */
function rangesOf(merges: Merges, column: number): RowRange[] {
  const ranges = merges
    .filter(({ left, right }) => left <= column && column <= right)
    .map(({ top, left, bottom }): RowRange => [column === left ? top + 1 : top, bottom])
    .filter(([first, last]) => first <= last)
    .toSorted(([one], [other]) => one - other)
  const apart: [number, number][] = []
  for (const [first, last] of ranges) {
    const before = apart.at(-1)
    if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last)
    else apart.push([first, last])
  }
  return apart
}

const columnsOf = memoizeByObject((_: Merges) => new Map<number, readonly RowRange[]>())

/**
 * Whether a cell is merged into another, in which its value stands.
 *
 * @param row - from 1.
 * @param place - of its column, from 0.
 */
export function isCovered(
  { merges }: Pick<SourceSheet, 'merges'>,
  row: number,
  place: number,
): boolean {
  const columns = columnsOf(merges)
  const ranges = columns.get(place) ?? rangesOf(merges, place + 1)
  columns.set(place, ranges)
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[0] ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return (ranges[low - 1]?.[1] ?? 0) >= row
}
