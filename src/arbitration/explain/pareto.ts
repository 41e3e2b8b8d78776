/**
 * The Pareto frontier of value against money, by the epsilon-constraint method (Haimes, Lasdon and Wismer 1971): what the best
 * choice is worth when a section's ceilings hold less or more.
 */

import { budgetShare } from '../../optimize/budget.ts'
import type { Problem, Solution } from '../../optimize/model/problem.ts'
import { verify } from '../../optimize/model/verify.ts'
import { solveLexicographic } from '../../optimize/solve/lexicographic.ts'
import type { BudgetSection, Project } from '../../plan/plan.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { canonicalise, isTimeUp, type SolverSession, verifiedSolution } from '../solve.ts'

/** Which ceilings vary, and how: -0.2 for 20 % less. */
export interface FrontierRequest {
  readonly section: BudgetSection
  /** In ascending order; 0 is among them. */
  readonly changes: readonly number[]
}

/** One point of the frontier. */
export interface ParetoPoint {
  readonly change: number
  /** Undefined where nothing was found. */
  readonly solution: Solution | undefined
  /** What is reached of each aim before value, in their order; empty where nobody has any. */
  readonly aims: readonly number[]
  /** Of the projects about which something is chosen; no choice is worth more than the bound. */
  readonly value: number
  readonly bound: number
  readonly isProven: boolean
  /** Against the point without change. */
  readonly entering: readonly Project[]
  readonly leaving: readonly Project[]
}

/** Share of the effort that each point gets: it starts from the one before. */
const SHARE = 0.25

/** A ceiling after a change, never below what is taken before any choice. */
function upperAfter(taken: number, ceiling: number, change: number): number {
  return Math.max(taken, Math.floor(ceiling * (1 + change) + 1e-6))
}

/** The problem with the ceilings of a section to come changed. */
function withCeilings(
  { problem, map: meaning }: Formulation,
  section: BudgetSection,
  change: number,
): Problem {
  const rows = problem.resources.map((row, position) => {
    const limit = meaning.rows[position]
    if (limit?.kind !== 'money' || limit.section !== section || limit.limit === undefined)
      return row
    return { ...row, capacity: upperAfter(row.baseLoad, limit.limit, change) }
  })
  return { ...problem, resources: rows }
}

/** What the ceilings to come of a section add up to after a change, as a point of the frontier counts them. */
export function ceilingsAfter(
  { problem, map: meaning }: Formulation,
  section: BudgetSection,
  change: number,
): Cents {
  const amounts = problem.resources.flatMap((row, position) => {
    const limit = meaning.rows[position]
    if (limit?.kind !== 'money' || limit.section !== section || limit.limit === undefined) return []
    return upperAfter(row.baseLoad, limit.limit, change) as Cents
  })
  return sum(amounts)
}

/** Whether a section has a ceiling to come. */
export function hasCeiling({ map: meaning }: Formulation, section: BudgetSection): boolean {
  return meaning.rows.some(
    (limit) => limit.kind === 'money' && limit.section === section && limit.limit !== undefined,
  )
}

function entrants({ map: meaning }: Formulation, from: Solution, to: Solution): Project[] {
  return meaning.activities.flatMap(({ project }, task) =>
    (from[task] ?? -1) < 0 && (to[task] ?? -1) >= 0 ? project : [],
  )
}

/**
 * The points of the frontier, the tightest first: the answer to each is a start for the next.
 *
 * @param base - the answer without change.
 */
export async function paretoFrontier(
  formulation: Formulation,
  base: Solution,
  { section, changes }: FrontierRequest,
  session: SolverSession,
): Promise<ParetoPoint[]> {
  const points: ParetoPoint[] = []
  let start: Solution | undefined
  for (const change of changes) {
    if (isTimeUp(session)) break
    const problem = withCeilings(formulation, section, change)
    if (verify(problem, base).length === 0) start = base
    const effort = budgetShare(session.effort, SHARE)
    const { engine, watch } = session
    const answer = await solveLexicographic(problem, engine, effort, watch, start)
    const solution =
      answer.solution === undefined
        ? undefined
        : verifiedSolution(problem, canonicalise({ ...formulation, problem }, answer.solution))
    start = solution ?? start
    points.push({
      ...{ change, solution },
      aims: answer.aims.map(({ value }) => value),
      value: answer.value / VALUE_SCALE,
      bound: answer.bound / VALUE_SCALE,
      isProven: answer.status === 'optimal' || answer.status === 'infeasible',
      entering: entrants(formulation, base, solution ?? base),
      leaving: entrants(formulation, solution ?? base, base),
    })
  }
  return points
}
