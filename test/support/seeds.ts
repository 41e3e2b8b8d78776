/** The seeds of drawn cases: a quick run takes a quarter of what a test asks for, a thorough one four times as many. */
import { IS_THOROUGH } from './thorough.ts'

/**
 * The seeds from 0 on.
 *
 * @param least - how many a quick run takes of a test that must meet a rare case in them.
 */
export function seeds(count: number, least = Math.ceil(count / 4)): number[] {
  return [...new Array(IS_THOROUGH ? 4 * count : least).keys()]
}
