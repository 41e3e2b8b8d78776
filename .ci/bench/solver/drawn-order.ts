/** Numbers from 0 on, in order and in a drawn one. */
import type { Draw } from '../../../test/support/seeded.ts'

/** The numbers from 0 to below a count. */
export function positions(count: number): number[] {
  return [...Array(count).keys()]
}

/** All numbers in a drawn order. */
export function shuffled(random: Draw, numbers: readonly number[]): number[] {
  const left = [...numbers]
  return numbers.flatMap(() => left.splice(random.between(0, left.length - 1), 1))
}
