/**
 * Rounds an answer of the relaxed model: what is wholly chosen there is a start from which a search fills up what is left (the first
 * step of relaxation enforced neighbourhood search: Berthold, RENS: the optimal rounding, 2014).
 */
import { type CompiledProblem, intAt } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { emptySolution } from './partial-solution.ts'

/** From here on a mode counts as wholly chosen. */
const WHOLE = 0.999

/**
 * The modes that the relaxed model chooses wholly, as far as they fit together; required activities may be missing.
 *
 * @param modes - the mode of each of the first columns.
 * @param values - of the columns.
 */
export function roundedDown(compiled: CompiledProblem, modes: readonly number[], values: Float64Array): Solution {
  const partial = emptySolution(compiled)
  const isOut = (mode: number): boolean => intAt(partial.chosen, intAt(compiled.activity, mode)) < 0
  const whole = modes.filter((_, column) => (values[column] ?? 0) >= WHOLE)
  // What an activity needs may come after it: as often as something new fits.
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const mode of whole) {
      if (!isOut(mode) || !partial.fits(mode, true)) continue
      partial.insert(mode)
      isChanged = true
    }
  }
  return partial.solution()
}
