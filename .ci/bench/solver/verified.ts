/** Lets no answer pass into a table that breaks its problem. */
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'

/** The selection; throws where it breaks anything. */
export function verified(key: string, problem: Problem, solution: Solution): Solution {
  const [violation, ...others] = verify(problem, solution)
  if (violation === undefined) return solution
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  throw new Error(`${key}: the answer breaks its problem: ${JSON.stringify(violation)}${more}`)
}

/** What a selection is worth, added up anew: values without what the chosen modes lose. */
export function worthOf({ activities }: Problem, solution: Solution): number {
  return activities.reduce((sum, { value, modes }, activity) => {
    const mode = modes[solution[activity] ?? -1]
    return mode === undefined ? sum : sum + value - (mode.loss ?? 0)
  }, 0)
}
