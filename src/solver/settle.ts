/** Gives the selected tasks back the times that were asked for, as far as they fit: same tasks, same value, fewest moves. */
import type { Effort, Watch } from './answer.ts'
import type { Engine } from './engine.ts'
import { chosen, type Option, type Problem, type Selection } from './problem.ts'
import { smooth } from './smooth.ts'
import { subproblem } from './subproblem.ts'

/**
 * The selection with the fewest moves among those of the same tasks at the same worth; of several, the one in which what
 * is worth most moves least.
 *
 * @param selection - one that breaks nothing.
 */
export async function settle(
  problem: Problem,
  engine: Engine | undefined,
  selection: Selection,
  effort: Effort,
  watch: Watch = {},
): Promise<{ readonly solution: Selection; readonly isProven: boolean }> {
  const lossOf = (option: Option | undefined): number => option?.loss ?? 0
  const part = subproblem(
    problem,
    (task) => chosen(problem, selection, task) !== undefined,
    (task, option) =>
      lossOf(problem.activities[task]?.modes[option]) === lossOf(chosen(problem, selection, task)),
  )
  const strict: Problem = {
    ...part.problem,
    resources: part.problem.resources.map(({ baseLoad: taken, capacity: upper, minimum: lower }) => ({ baseLoad: taken, capacity: upper, minimum: lower })),
    activities: part.problem.activities.map((task) => ({ ...task, isRequired: true })),
  }
  const answer = await smooth(strict, engine, effort, watch, part.shrink(selection))
  if (answer.solution === undefined) return { solution: selection, isProven: false }
  return { solution: part.expand(answer.solution), isProven: answer.status === 'optimal' }
}
