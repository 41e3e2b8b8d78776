/** Lets no answer pass into a table that breaks its problem. */
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'

/** The selection; throws where it breaks anything. */
export function verified(key: string, problem: Problem, selection: Solution): Solution {
  const [violation, ...others] = verify(problem, selection)
  if (violation === undefined) return selection
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  throw new Error(`${key}: the answer breaks its problem: ${JSON.stringify(violation)}${more}`)
}

/** What a selection is worth, added up anew. */
export function worthOf({ activities: tasks }: Problem, selection: Solution): number {
  return tasks.reduce((sum, { value }, task) => sum + ((selection[task] ?? -1) < 0 ? 0 : value), 0)
}
