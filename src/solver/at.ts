/** Reads from flat arrays at positions that are known to be there: one function a kind of array, so that each stays fast. */

/** The whole number at a position; 0 beyond the array. */
export function intAt(array: Int32Array, index: number): number {
  return array[index] ?? 0
}

/** The number at a position; 0 beyond the array. */
export function floatAt(array: Float64Array, index: number): number {
  return array[index] ?? 0
}

/** Whether the flag at a position is set; false beyond the array. */
export function isSet(array: Uint8Array, index: number): boolean {
  return array[index] === 1
}

const NOTHING: readonly never[] = []

/** The list at a position; empty beyond the array. */
export function listAt<T>(lists: readonly (readonly T[])[], index: number): readonly T[] {
  return lists[index] ?? NOTHING
}
