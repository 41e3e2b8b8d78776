/**
 * How firm a proposal is: the choice is made again on costs drawn from the triangular distributions of the ranges that projects
 * declare (Monte Carlo simulation). How often a project stays in is an inclusion frequency, akin to the core index of Liesiö,
 * Mild and Salo (2007), which is taken over the non-dominated portfolios.
 */

import { limitKindOf } from '../../limits/index.ts'
import { whatIfBudget } from '../../optimize/explain/what-if.ts'
import type { Mode, Problem, Solution } from '../../optimize/model/problem.ts'
import { verify } from '../../optimize/model/verify.ts'
import { solveLexicographic } from '../../optimize/solve/lexicographic.ts'
import type { Project } from '../../plan/plan.ts'
import { seededRandom } from '../../values/random.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { canonicalise, isTimeUp, type SolverSession } from '../solve.ts'

/** How often a project stays in. */
export interface InclusionFrequency {
  readonly project: Project
  /** Whether the proposal has it. */
  readonly isIn: boolean
  /** Whether it declares a range. */
  readonly isRanged: boolean
  /** In so many of the draws that have an answer. */
  readonly draws: number
}

/** What the draws say. */
export interface Robustness {
  readonly asked: number
  /** Draws that were made. */
  readonly made: number
  /** Draws that have an answer; in the others not even what is required fits. */
  readonly answered: number
  /** Projects that declare a range, of those about which something is chosen. */
  readonly ranged: number
  readonly of: number
  /** In plan order; empty where nobody declares a range. */
  readonly firmness: readonly InclusionFrequency[]
}

/** Costs over the likely one. */
interface Range {
  readonly low: number
  readonly high: number
}

/** The range of a project; undefined where it declares none, or one out of order. */
function rangeOf({ written }: Project): Range | undefined {
  const { optimistic, likely, pessimistic } = written.estimate ?? {}
  if (optimistic === undefined || likely === undefined || pessimistic === undefined) return undefined
  if (likely <= 0 || optimistic > likely || pessimistic < likely) return undefined
  return { low: optimistic / likely, high: pessimistic / likely }
}

/** The quantile of the triangular distribution between low and high with its mode at 1, by the inverse of its distribution function. */
export function triangularQuantile(at: number, { low, high }: Range): number {
  if (high === low) return 1
  const top = (1 - low) / (high - low)
  return at < top
    ? low + Math.sqrt(at * (high - low) * (1 - low))
    : high - Math.sqrt((1 - at) * (high - low) * (high - 1))
}

/** The problem with what projects take of money multiplied by their factors. */
function scaled({ problem, map: meaning }: Formulation, factors: readonly number[]): Problem {
  const isMoney = meaning.rows.map((limit) => limitKindOf(limit).unit === 'money')
  const tasks = problem.activities.map((task, position) => {
    const factor = factors[position] ?? 1
    if (factor === 1) return task
    const options = task.modes.map(
      (option): Mode => ({
        ...option,
        demands: option.demands.map(({ resource: row, amount }) => ({
          resource: row,
          amount: isMoney[row] === true ? Math.round(amount * factor) : amount,
        })),
      }),
    )
    return { ...task, modes: options }
  })
  return { ...problem, activities: tasks }
}

/** The choice in one draw; undefined where none was found. */
async function chosenAt(
  formulation: Formulation,
  base: Solution,
  session: SolverSession,
): Promise<Solution | undefined> {
  const { problem } = formulation
  const start = verify(problem, base).length === 0 ? base : undefined
  const effort = whatIfBudget(session.effort)
  const { solution } = await solveLexicographic(problem, session.engine, effort, {}, start)
  return solution === undefined ? undefined : canonicalise(formulation, solution)
}

/**
 * Makes the choice again for each draw, starting from the proposal where it still holds.
 *
 * @param base - the proposal's solution.
 * @param asked - how many draws.
 */
export async function robustnessOf(
  formulation: Formulation,
  base: Solution,
  asked: number,
  session: SolverSession,
): Promise<Robustness> {
  const { activities: tasks } = formulation.map
  // What is to be estimated is in no draw.
  const isInPlay = tasks.map(({ barrier }) => barrier?.kind !== 'estimate')
  const ranges = tasks.map(({ project }, task) => (isInPlay[task] === true ? rangeOf(project) : undefined))
  const ranged = ranges.filter((range) => range !== undefined).length
  const none = { asked, made: 0, answered: 0, ranged, of: isInPlay.filter(Boolean).length, firmness: [] }
  if (ranged === 0) return none
  const found: (Solution | undefined)[] = []
  const draw = seededRandom(session.effort.seed)
  while (found.length < asked && !isTimeUp(session)) {
    const factors = ranges.map((range) => (range === undefined ? 1 : triangularQuantile(draw(), range)))
    found.push(await chosenAt({ ...formulation, problem: scaled(formulation, factors) }, base, session))
  }
  const answers = found.flatMap((solution) => (solution === undefined ? [] : [solution]))
  const firmness = tasks.map(({ project }, task) => ({
    project,
    isIn: (base[task] ?? -1) >= 0,
    isRanged: ranges[task] !== undefined,
    draws: answers.filter((solution) => (solution[task] ?? -1) >= 0).length,
  }))
  return {
    ...none,
    made: found.length,
    answered: answers.length,
    firmness: firmness.filter((_, task) => isInPlay[task]),
  }
}
