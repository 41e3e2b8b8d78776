/** How far a choice may move the start of a project from the one that was wished for. */

/** Most quarters before and after the wished start; `free` for as far as the plan goes. */
export type MaxShift = 'free' | { readonly earlier: number; readonly later: number }

/** What holds where nothing is said, and for the side that is left out. */
const USUAL = { earlier: 2, later: 4 } as const

/** The bound as it is written, the usual one for what is not said. */
export function maxShiftOf(
  written:
    | 'free'
    | { readonly earlier?: number | undefined; readonly later?: number | undefined }
    | undefined,
): MaxShift {
  if (written === 'free') return written
  return { earlier: written?.earlier ?? USUAL.earlier, later: written?.later ?? USUAL.later }
}
