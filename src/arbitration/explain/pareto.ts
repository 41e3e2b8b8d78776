/**
 * The Pareto frontier of value against money, by the epsilon-constraint method (Haimes, Lasdon and Wismer 1971): what the best
 * choice is worth when a section's ceilings of the years to come hold less or more.
 */

import { budgetShare } from '../../optimize/budget.ts'
import type { Problem, Solution } from '../../optimize/model/problem.ts'
import { verify } from '../../optimize/model/verify.ts'
import { solveLexicographic } from '../../optimize/solve/lexicographic.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { BudgetSection, Project } from '../../plan/plan.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { canonicalise, isTimeUp, type SolverSession, verifiedSolution } from '../solve.ts'
import { type Infeasibility, infeasibilityOf } from './infeasibility.ts'

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
  /** Why nothing fits; undefined where something does. */
  readonly infeasibility: Infeasibility | undefined
  /** Against the point without change; nobody where one of the two has no answer. */
  readonly entering: readonly Project[]
  readonly leaving: readonly Project[]
}

/** Share of the effort that each point gets: it starts from the one before. */
const SHARE = 0.25

/** A ceiling after a change, never below what is taken before any choice. */
function upperAfter(taken: number, ceiling: number, change: number): number {
  return Math.max(taken, Math.floor(ceiling * (1 + change) + 1e-6))
}

/** The ceiling of a row that varies; undefined for any other row. That of a year that has begun stays: part of it is spent. */
function varyingCeiling(
  { map: meaning }: Formulation,
  section: BudgetSection,
  position: number,
): { readonly year: number; readonly ceiling: Cents } | undefined {
  const limit = meaning.rows[position]
  if (limit?.kind !== 'money' || limit.section !== section || limit.limit === undefined) return undefined
  const isToCome = yearState(meaning.plan, limit.year) === 'to-come'
  return isToCome ? { year: limit.year, ceiling: limit.limit } : undefined
}

/** The problem with the ceilings of a section in the years to come changed. */
function withCeilings(formulation: Formulation, section: BudgetSection, change: number): Problem {
  const { problem } = formulation
  const rows = problem.resources.map((row, position) => {
    const own = varyingCeiling(formulation, section, position)
    if (own === undefined) return row
    return { ...row, capacity: upperAfter(row.baseLoad, own.ceiling, change) }
  })
  return { ...problem, resources: rows }
}

/** What the ceilings of a section in the years to come add up to after a change, as a point of the frontier counts them. */
export function ceilingsAfter(formulation: Formulation, section: BudgetSection, change: number): Cents {
  const amounts = formulation.problem.resources.flatMap(({ baseLoad }, position) => {
    const own = varyingCeiling(formulation, section, position)
    return own === undefined ? [] : (upperAfter(baseLoad, own.ceiling, change) as Cents)
  })
  return sum(amounts)
}

/** The years whose ceilings of a section vary, in order: those to come that have one. */
export function varyingYears(formulation: Formulation, section: BudgetSection): number[] {
  const years = formulation.problem.resources.flatMap(
    (_, position) => varyingCeiling(formulation, section, position)?.year ?? [],
  )
  return years.sort((left, right) => left - right)
}

function entrants({ map: meaning }: Formulation, from: Solution | undefined, to: Solution | undefined): Project[] {
  if (from === undefined || to === undefined) return []
  return meaning.activities.flatMap(({ project }, task) =>
    (from[task] ?? -1) < 0 && (to[task] ?? -1) >= 0 ? project : [],
  )
}

/** The best choice of a problem, or why there is none. */
async function answerTo(
  formulation: Formulation,
  session: SolverSession,
  start: Solution | undefined,
): Promise<Omit<ParetoPoint, 'change' | 'entering' | 'leaving'>> {
  const { problem } = formulation
  const { engine, watch } = session
  const effort = budgetShare(session.effort, SHARE)
  const answer = await solveLexicographic(problem, engine, effort, watch, start)
  const isProven = answer.status === 'optimal' || answer.status === 'infeasible'
  const reached = {
    aims: answer.aims.map(({ value }) => value),
    isProven,
    value: answer.value / VALUE_SCALE,
    bound: answer.bound / VALUE_SCALE,
  }
  if (answer.solution === undefined) {
    const infeasibility = await infeasibilityOf(formulation, session, isProven)
    return { ...reached, solution: undefined, infeasibility }
  }
  const solution = verifiedSolution(problem, canonicalise(formulation, answer.solution))
  return { ...reached, solution, infeasibility: undefined }
}

/**
 * The points of the frontier, the tightest first: the answer to each is a start for the next.
 *
 * @param base - the answer without change; undefined where there is none.
 */
export async function paretoFrontier(
  formulation: Formulation,
  base: Solution | undefined,
  { section, changes }: FrontierRequest,
  session: SolverSession,
): Promise<ParetoPoint[]> {
  const points: ParetoPoint[] = []
  let start: Solution | undefined
  for (const change of changes) {
    if (isTimeUp(session)) break
    const problem = withCeilings(formulation, section, change)
    if (base !== undefined && verify(problem, base).length === 0) start = base
    const answer = await answerTo({ ...formulation, problem }, session, start)
    const { solution } = answer
    start = solution ?? start
    points.push({
      change,
      ...answer,
      entering: entrants(formulation, base, solution),
      leaving: entrants(formulation, solution, base),
    })
  }
  return points
}
