/**
 * Why nothing fits: projects and limits that cannot hold together (an irreducible infeasible subsystem by deletion filter: Chinneck and Dravnieks 1991), by how much limits would have to be passed, and the margins of teams that give way for it (an elastic relaxation: Chinneck 2008).
 */

import { limitKindOf } from '../../limits/index.ts'
import { presolve } from '../../optimize/bounds/presolve.ts'
import {
  feasibilityRelaxation,
  type InfeasibleSubset,
  infeasibleSubset,
} from '../../optimize/explain/infeasible-subset.ts'
import { whatIfBudget } from '../../optimize/explain/what-if.ts'
import { compileProblem } from '../../optimize/model/compiled-problem.ts'
import type { Activity, Problem, Resource } from '../../optimize/model/problem.ts'
import type { Project } from '../../plan/plan.ts'
import type { Formulation, NoModeReason, ResourceMeaning } from '../formulate/formulation-map.ts'
import { isTimeUp, type SolverSession } from '../solve.ts'

/** A required project with what of it stands in the way. */
export interface ConflictMember {
  readonly project: Project
  /** Why it has no dates at all; undefined where it has. */
  readonly barrier: NoModeReason | undefined
}

/** Why a problem has no answer. */
export interface Infeasibility {
  /** Whether it is proven that there is none; else none was found. */
  readonly isProven: boolean
  /** Projects, each of which pushes the next past its last date. */
  readonly chain: readonly ConflictMember[]
  /** Required projects and limits that cannot hold together. */
  readonly projects: readonly ConflictMember[]
  readonly limits: readonly ResourceMeaning[]
  /** Whether the number of changes that are allowed is one of those limits. */
  readonly isByChanges: boolean
  /** Whether the rest would hold without any one of them. */
  readonly isMinimal: boolean
  /** What limits would have to hold more for all that is required; undefined where that was not found. */
  readonly overruns: readonly { readonly limit: ResourceMeaning; readonly by: number }[] | undefined
  /** Whether no other dates pass less. */
  readonly isLeast: boolean
}

const UNKNOWN: Infeasibility = {
  isProven: false,
  chain: [],
  projects: [],
  limits: [],
  isMinimal: false,
  isByChanges: false,
  overruns: undefined,
  isLeast: false,
}

function membersOf({ map: meaning }: Formulation, tasks: readonly number[]): ConflictMember[] {
  return tasks.flatMap((task) => {
    const found = meaning.activities[task]
    return found === undefined ? [] : [{ project: found.project, barrier: found.barrier }]
  })
}

function limitsOf({ map: meaning }: Formulation, rows: readonly number[]): ResourceMeaning[] {
  return rows.flatMap((row) => meaning.rows[row] ?? [])
}

async function conflictIn(problem: Problem, { engine, effort }: SolverSession): Promise<InfeasibleSubset | undefined> {
  if (engine !== undefined) return infeasibleSubset(problem, engine, whatIfBudget(effort))
  const dates = presolve(compileProblem(problem))
  return dates === undefined ? undefined : { kind: 'dates', chain: dates.chain }
}

async function overrunIn(
  formulation: Formulation,
  session: SolverSession,
): Promise<Pick<Infeasibility, 'overruns' | 'isLeast'>> {
  const { engine, effort } = session
  const isHopeless = engine === undefined || isTimeUp(session)
  const found = isHopeless ? undefined : await feasibilityRelaxation(formulation.problem, engine, whatIfBudget(effort))
  if (found === undefined) return { overruns: undefined, isLeast: false }
  const overruns = found.overruns.flatMap(({ row, by }) => {
    const limit = formulation.map.rows[row]
    return limit === undefined ? [] : [{ limit, by }]
  })
  return { overruns, isLeast: found.isProven }
}

/**
 * Why a problem has no answer.
 *
 * @param isProven - whether it is proven that there is none.
 */
export async function infeasibilityOf(
  formulation: Formulation,
  session: SolverSession,
  isProven: boolean,
): Promise<Infeasibility> {
  if (!isProven || isTimeUp(session)) return { ...UNKNOWN, isProven }
  const conflict = await conflictIn(formulation.problem, session)
  if (conflict === undefined) return { ...UNKNOWN, isProven }
  if (conflict.kind === 'dates') return { ...UNKNOWN, isProven, chain: membersOf(formulation, conflict.chain) }
  return {
    isProven,
    chain: [],
    projects: membersOf(formulation, conflict.activities),
    limits: limitsOf(formulation, conflict.resources),
    isByChanges: conflict.resources.some((row) => row >= formulation.map.rows.length),
    isMinimal: conflict.isMinimal,
    ...(await overrunIn(formulation, session)),
  }
}

/** What every option of a task takes of some rows, at least. */
function leastOf({ modes: options }: Activity): [row: number, amount: number][] {
  const [first, ...others] = options
  return (first?.demands ?? []).flatMap(({ resource: row, amount }): [number, number][] => {
    const amounts = others.map(({ demands: takes }) => takes.find((take) => take.resource === row)?.amount ?? 0)
    const least = Math.min(amount, ...amounts)
    return least > 0 ? [[row, least]] : []
  })
}

/** What the required tasks take of every row at least, each by itself. */
function unavoidableDemands({ problem }: Formulation): number[] {
  const least = problem.resources.map(() => 0)
  for (const task of problem.activities.filter(({ isRequired }) => isRequired))
    for (const [row, amount] of leastOf(task)) least[row] = (least[row] ?? 0) + amount
  return least
}

/** A resource of another capacity, which passes its limit by so much. */
function withCapacity(row: Resource, meaning: ResourceMeaning, capacity: number) {
  const most = limitKindOf(meaning).most(meaning) ?? capacity
  return { row: { ...row, capacity }, meaning: { ...meaning, exceeded: capacity - most } }
}

function raised(row: Resource, meaning: ResourceMeaning, least: number): { row: Resource; meaning: ResourceMeaning } {
  const elastic = limitKindOf(meaning).elasticMost(meaning)
  const capacity = Math.min(row.baseLoad + least, elastic ?? row.capacity)
  return capacity <= row.capacity ? { row, meaning } : withCapacity(row, meaning, capacity)
}

/**
 * The problem with the plannable days of a team and period raised, up to its net days, to what work in hand and
 * required projects take there whenever they run: else one required project in a full quarter would leave no answer.
 */
export function relaxMargins(formulation: Formulation): Formulation {
  const least = unavoidableDemands(formulation)
  const rows = formulation.problem.resources.flatMap((row, position) => {
    const meaning = formulation.map.rows[position]
    return meaning === undefined ? [] : raised(row, meaning, least[position] ?? 0)
  })
  return {
    problem: { ...formulation.problem, resources: rows.map(({ row }) => row) },
    map: { ...formulation.map, rows: rows.map(({ meaning }) => meaning) },
  }
}

/**
 * The problem with margins that give way just as far as everything required takes at the least, where nothing holds
 * otherwise; undefined where margins alone are not enough, for net capacities and ceilings never give way.
 *
 * @param overruns - the least that limits are passed by.
 */
export function relaxMarginsLeast(
  { problem, map: meaning }: Formulation,
  overruns: Infeasibility['overruns'] = [],
): Formulation | undefined {
  const least = new Map(overruns.map(({ limit, by }) => [limit, by]))
  const rows = problem.resources.map((row, position) => {
    const limit = meaning.rows[position]
    const by = limit === undefined ? undefined : least.get(limit)
    if (limit === undefined || by === undefined) return { row, meaning: limit, by }
    const isElastic = limitKindOf(limit).elasticMost(limit) !== undefined
    return isElastic ? { ...withCapacity(row, limit, row.capacity + by), by } : { row, meaning: limit, by }
  })
  const isEnough = rows.every(
    ({ row, meaning: limit, by }) =>
      by === undefined || (limit !== undefined && row.capacity <= (limitKindOf(limit).elasticMost(limit) ?? -Infinity)),
  )
  if (least.size === 0 || !isEnough) return undefined
  return {
    problem: { ...problem, resources: rows.map(({ row }) => row) },
    map: { ...meaning, rows: rows.flatMap(({ meaning: limit }) => limit ?? []) },
  }
}
