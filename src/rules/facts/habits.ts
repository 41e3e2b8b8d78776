/** When what most items of a plan keep is a habit of whoever writes it, so that an exception is worth a word. */

/** How many items keep it at least, and how many times those that do not. */
const KEPT = 4
const TIMES = 4

export function isHabit(kept: number, broken: number): boolean {
  return kept >= Math.max(KEPT, TIMES * broken)
}
