/**
 * Lets an urgent demand into a plan that runs, and changes the plan as little as that allows: minimal perturbation, as in
 * match-up rescheduling (Bean, Birge, Mittenthal and Noon 1991).
 */

import { cheapestChangeProblem, minimalChangeProblem } from '../optimize/model/minimal-change.ts'
import {
  type Problem,
  type Resource,
  resourceLoads,
  type Solution,
  totalPenalty,
} from '../optimize/model/problem.ts'
import { moveCount } from '../optimize/model/smoothing-figures.ts'
import { withAimsHeld } from '../optimize/solve/lexicographic.ts'
import type { Project } from '../plan/plan.ts'
import { infeasibilityOf } from './explain/infeasibility.ts'
import type { Formulation } from './formulate/formulation-map.ts'
import {
  type ArbitrationInput,
  type ArbitrationRun,
  arbitrationHeader,
  proposalFrom,
} from './select.ts'
import {
  isTimeUp,
  openSession,
  type SolvedFormulation,
  type SolverSession,
  type SolverSetup,
  solveFormulation,
} from './solve.ts'

/** What is to come into the plan, and how much may change for it. */
export interface ReplanRequest {
  /** Positions of the tasks that must come in. */
  readonly urgent: readonly number[]
  /** The most projects that may move or leave; any number where nothing is said. */
  readonly changes: number | undefined
}

/** A plan that changes as little as it can. */
export interface Replanned {
  readonly urgent: readonly Project[]
  readonly changes: number | undefined
  /** Whether no smaller change lets them in. */
  readonly isLeast: boolean
}

/** The positions of the tasks that the plan has now. */
function keptTasks({ formulation }: ArbitrationInput): number[] {
  return formulation.map.activities.flatMap(({ isKept }, task) => (isKept ? [task] : []))
}

/**
 * The problem in which what the plan passes already may stay passed: a replanning mends no overrun of the plan as it
 * was approved, and makes none worse.
 */
function notWorse(problem: Problem, kept: readonly number[]): Problem {
  const isKept = new Set(kept)
  const now = problem.activities.map(({ modes: options }, task) =>
    isKept.has(task) ? options.findIndex(({ move }) => move === 0) : -1,
  )
  const taken = resourceLoads(problem, now)
  const rows = problem.resources.map((row, position): Resource => {
    const { penalty } = row
    const own = taken[position] ?? 0
    const above = Math.max(penalty?.above ?? 0, own)
    return {
      ...row,
      capacity: Math.max(row.capacity, own),
      minimum: Math.min(row.minimum, own),
      ...(penalty === undefined ? {} : { penalty: { ...penalty, above } }),
    }
  })
  return { ...problem, resources: rows }
}

/** The same change of the plan, or one that is no larger, that takes least from priced margins. */
async function withCheapestMargins(
  {
    formulation,
    bearable,
    changing,
  }: Record<'bearable' | 'changing', Problem> & {
    readonly formulation: Formulation
  },
  first: SolvedFormulation,
  solution: Solution,
  session: SolverSession,
): Promise<SolvedFormulation> {
  if (totalPenalty(bearable, solution) === 0 || isTimeUp(session)) return first
  const held = withAimsHeld(changing, solution)
  const problem = cheapestChangeProblem(bearable, held, solution)
  const { answer } = await solveFormulation({ ...formulation, problem }, session)
  const other = answer.solution
  if (other === undefined || totalPenalty(bearable, other) >= totalPenalty(bearable, solution))
    return first
  const isSame = other.every((mode, task) => mode >= 0 === (solution[task] ?? -1) >= 0)
  const isAsStill = moveCount(changing, other) <= moveCount(changing, solution)
  const isProven = isAsStill && (isSame || first.fewestMoves === 'plans')
  return {
    answer: {
      ...{ ...first.answer, solution: other },
      isCutOff: first.answer.isCutOff || answer.isCutOff,
    },
    fewestMoves: isProven ? first.fewestMoves : undefined,
  }
}

/** The arbitration that has the urgent projects in it and the rest of the plan as much as it is as can be. */
export async function replanPlan(
  asked: ArbitrationInput,
  { urgent, changes }: ReplanRequest,
  tools: SolverSetup,
): Promise<ArbitrationRun & { readonly replanned: Replanned }> {
  const { formulation } = asked
  const kept = keptTasks(asked)
  const bearable = notWorse(formulation.problem, kept)
  const bearing = { ...asked, formulation: { ...formulation, problem: bearable } }
  const problem = minimalChangeProblem(bearable, { kept, urgent, changes })
  const session = openSession(tools, problem)
  const least = await solveFormulation({ ...formulation, problem }, session)
  const found = least.answer.solution
  const parts = { formulation, bearable, changing: problem }
  const solved =
    found === undefined ? least : await withCheapestMargins(parts, least, found, session)
  const { answer } = solved
  const { solution } = answer
  const replanned: Replanned = {
    urgent: urgent.flatMap((task) => formulation.map.activities[task]?.project ?? []),
    changes,
    isLeast: answer.status === 'optimal',
  }
  const isCutOff = (): boolean => answer.isCutOff || isTimeUp(session)
  if (solution === undefined) {
    const infeasibility = await infeasibilityOf(
      { ...formulation, problem },
      session,
      answer.status === 'infeasible',
    )
    const arbitration = {
      ...arbitrationHeader(asked, session),
      ...{ proposal: undefined, infeasibility, isCutOff: isCutOff() },
    }
    return { arbitration, session, base: undefined, replanned }
  }
  const arbitration = {
    ...arbitrationHeader(asked, session),
    ...{
      proposal: { ...proposalFrom(bearing, solved, solution), aims: [] },
      infeasibility: undefined,
      isCutOff: isCutOff(),
    },
  }
  return { arbitration, session, base: { ...answer, solution }, replanned }
}
