/** The seeds of drawn cases: a quick run takes a quarter of what a test asks for, a thorough one four times as many. */
import { IS_THOROUGH } from './thorough.ts'

/** The seeds from 0 on. */
export function seeds(count: number): number[] {
  return [...new Array(IS_THOROUGH ? 4 * count : Math.ceil(count / 4)).keys()]
}
