/** What starts without the bound on moves would bring: the choice is made again, from the answer at hand. */

import { limitKey } from '../../limits/index.ts'
import { budgetShare, withoutProgress } from '../../optimize/budget.ts'
import type { Problem, Solution } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import { solveLexicographic } from '../../optimize/solve/lexicographic.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { ActivityMeaning, Formulation } from '../formulate/formulation-map.ts'
import type { MovePolicy } from '../formulate/modes.ts'
import { type ArbitrationInput, arbitrationInput } from '../select.ts'
import { isTimeUp, type SolverSession } from '../solve.ts'

/** The gain in value with free starts. */
export interface FreeStarts {
  /** What an answer that was found is worth more; 0 or more. */
  readonly atLeast: number
  /** No answer is worth more than this beyond the proposal; Infinity where nothing is known. */
  readonly atMost: number
}

/** Share of the effort: the bound on moves is a remark, not the answer. */
const SHARE = 0.1

/** The options of a task by their dates. */
function modeAt({ options }: ActivityMeaning, { start, stretch }: { start?: number; stretch?: number }) {
  return options.findIndex(({ timing }) => timing.start === start && timing.stretch === stretch)
}

/** The same solution among the options of the freer problem. */
function inFreeProblem({ map: meaning }: Formulation, free: Formulation, solution: Solution): Solution {
  return meaning.activities.map((task, position) => {
    const option = task.options[solution[position] ?? -1]
    const other = free.map.activities[position]
    return option === undefined || other === undefined ? -1 : modeAt(other, option.timing)
  })
}

/** The free problem with every margin that gave way in the bounded one: the same limits hold in both. */
function withSameMargins({ problem, map: meaning }: Formulation, free: Formulation): Problem {
  const rows = free.problem.resources.map((row, position) => {
    const own = problem.resources[position]
    const [limit, other] = [meaning.rows[position], free.map.rows[position]]
    // A limit that only demand makes may have another position: a quarter that is met first comes first.
    const isSame = limit && other && limitKey(limit) === limitKey(other)
    return own && isSame ? { ...row, capacity: Math.max(row.capacity, own.capacity) } : row
  })
  return { ...free.problem, resources: rows }
}

/**
 * What free starts would bring at least and at most; undefined where the bound closes no dates, or time is up.
 *
 * @param base - the answer with the bound.
 * @param policy - what else than the frame says may be chosen.
 */
export async function freeStartsOf(
  { plan, frame, formulation }: ArbitrationInput,
  base: ChoiceResult & { readonly solution: Solution },
  policy: MovePolicy,
  session: SolverSession,
): Promise<FreeStarts | undefined> {
  if (frame.plan.maxShift === 'free' || isTimeUp(session)) return undefined
  const free = arbitrationInput(plan, frame.frame, { ...policy, maxShift: 'free' }).formulation
  const count = ({ problem }: Formulation): number =>
    problem.activities.reduce((sum, { modes: options }) => sum + options.length, 0)
  if (count(free) === count(formulation)) return undefined
  const problem = withSameMargins(formulation, free)
  const start = inFreeProblem(formulation, free, base.solution)
  const effort = budgetShare(session.effort, SHARE)
  const { engine, watch } = session
  const answer = await solveLexicographic(problem, engine, effort, withoutProgress(watch), start)
  return {
    atLeast: Math.max(0, answer.value - base.value) / VALUE_SCALE,
    atMost: Math.max(0, answer.bound - base.value) / VALUE_SCALE,
  }
}
