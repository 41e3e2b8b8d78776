/** Draws tiny problems of every kind of choice. */
import type { Problem } from '../../src/optimize/model/problem.ts'
import { smallProblem } from './small-problem.ts'
import { withLosses } from './with-losses.ts'
import { withPenalties } from './with-penalties.ts'

/** A small problem, every third with losses, every fourth with loads that cost. */
export function drawnProblem(seed: number): Problem {
  const plain = smallProblem(seed)
  const lossy = seed % 3 === 0 ? withLosses(plain, seed) : plain
  return seed % 4 === 0 ? withPenalties(lossy, seed) : lossy
}
