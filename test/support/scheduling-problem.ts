/** Draws tiny problems of scheduling: everything is carried out, limits from above are kept. */
import type { Problem } from '../../src/optimize/model/problem.ts'
import { smallProblem } from './small-problem.ts'

/** A smoothing whose limits may not be passed, with a little more room. */
export function schedulingProblem(seed: number): Problem {
  const { resources: rows, ...rest } = smallProblem(seed, 'smoothing')
  const strict = rows.map(({ baseLoad: taken, capacity: upper, minimum: lower }) => ({
    baseLoad: taken,
    capacity: upper + 2,
    minimum: lower,
  }))
  return { ...rest, resources: strict }
}
