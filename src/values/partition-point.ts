/** Binary search in a sorted list, as C++'s `std::partition_point` does it. */

/** How many items stand at the beginning of which a condition holds, where it holds of none behind them; O(log n). */
export function partitionPoint<T>(items: readonly T[], holds: (item: T, at: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] as T, middle)) low = middle + 1
    else high = middle
  }
  return low
}
