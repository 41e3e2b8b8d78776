/** The seeds of drawn cases: a quick run takes some, a thorough one ten times as many. */
import { IS_THOROUGH } from './thorough.ts'

/** The seeds from 0 on. */
export function seeds(count: number): number[] {
  return [...new Array(IS_THOROUGH ? 10 * count : count).keys()]
}
