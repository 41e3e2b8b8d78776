/**
 * Lets an urgent demand into a plan that runs, and changes the plan as little as that allows: minimal perturbation, as in
 * match-up rescheduling (Bean, Birge, Mittenthal and Noon 1991). What the plan passes before the demand is told apart,
 * with its own least repair, and is not charged to the demand.
 */

import type { Overrun } from '../limits/demand.ts'
import { limitKindOf } from '../limits/index.ts'
import { bindingResources, changesNothing, sparingCapacity } from '../optimize/explain/sparing-capacity.ts'
import { whatIfBudget } from '../optimize/explain/what-if.ts'
import { cheapestChangeProblem, type MinimalChange, minimalChangeProblem } from '../optimize/model/minimal-change.ts'
import {
  type Problem,
  type Resource,
  resourceLoads,
  type Solution,
  totalPenalty,
  totalValue,
} from '../optimize/model/problem.ts'
import { moveCount } from '../optimize/model/smoothing-figures.ts'
import { bearingProblem, standingSolution } from '../optimize/model/standing-plan.ts'
import { withAimsHeld } from '../optimize/solve/lexicographic.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { infeasibilityOf } from './explain/infeasibility.ts'
import type { Formulation, ResourceMeaning, WindowReason } from './formulate/formulation-map.ts'
import type { MovePolicy } from './formulate/modes.ts'
import {
  type ArbitrationInput,
  type ArbitrationRun,
  arbitrationHeader,
  arbitrationInput,
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
  /** Positions of the tasks that must come in; none for a repair. */
  readonly urgent: readonly number[]
  /** The most projects that may move or leave; any number where nothing is said. */
  readonly changes: number | undefined
}

/** The choice of a plan, once with its projects free to stay where they are, and once within every limit. */
export interface ReplanInput {
  readonly standing: ArbitrationInput
  readonly strict: ArbitrationInput
}

/** Both choices of a plan in a frame. */
export function replanInput(plan: Plan, frame: Entry<'scenarios'> | undefined, policy: MovePolicy = {}): ReplanInput {
  return {
    standing: arbitrationInput(plan, frame, { ...policy, canStand: true }),
    strict: arbitrationInput(plan, frame, policy),
  }
}

/** A change of the plan: its projects that move and leave. */
export interface PlanChange {
  readonly moved: readonly Project[]
  readonly leaving: readonly Project[]
  /** Whether no smaller change does the same. */
  readonly isLeast: boolean
}

/** What the plan passes before anything is asked of it. */
export interface StandingState {
  /** The limits that are passed; cents, hundredths of a day or go-lives. */
  readonly overruns: readonly (Overrun & {
    /** What of it is taken by what cannot move or must be in: no change mends that. */
    readonly fixed: number
  })[]
  /** The projects that cannot stay where they are, with what forbids it; nothing where a link does. */
  readonly misplaced: readonly { readonly project: Project; readonly reasons: readonly WindowReason[] }[]
  /** The least change after which nothing is passed; undefined where none is, or none was found in time. */
  readonly repair: PlanChange | undefined
}

/** What more of one limit would spare; proven. */
export interface Sparing extends Omit<PlanChange, 'isLeast'> {
  readonly limit: ResourceMeaning
  /** No smaller addition to the limit is enough; cents or hundredths of a day. */
  readonly more: number
}

/** What more of single limits would spare of a change. */
export interface Spared {
  /** Those that spare a project: the fewest changes first, then the least share of the limit. */
  readonly by: readonly Sparing[]
  /** Of how many limits that bind it is proven what they spare; the others are not told. */
  readonly proven: number
  readonly of: number
}

/** A plan that changes as little as it can. */
export interface Replanned {
  readonly urgent: readonly Project[]
  readonly changes: number | undefined
  /** Whether no smaller change lets them in. */
  readonly isLeast: boolean
  /** Undefined where the plan passes nothing before. */
  readonly before: StandingState | undefined
  /** What would change if everything were within its limits with the demand in; undefined where that is the same, or not known. */
  readonly strict: PlanChange | undefined
  /** Undefined for a repair, and where a demand changes nothing, or there is no answer. */
  readonly spared: Spared | undefined
}

/** The positions of the tasks that the plan has now. */
function keptTasks({ formulation }: ArbitrationInput): number[] {
  return formulation.map.activities.flatMap(({ isKept }, task) => (isKept ? [task] : []))
}

/** The demands with what they need that the plan has not: that comes in with them. */
function withNeeded({ requires }: Problem, urgent: readonly number[], kept: readonly number[]): readonly number[] {
  const all = new Set(urgent)
  // What is added on the way is looked at too.
  for (const demand of all)
    for (const [activity, needed] of requires) if (activity === demand && !kept.includes(needed)) all.add(needed)
  return [...all]
}

/** The same change of the plan, or one that is no larger, that takes least from priced margins. */
async function withCheapestMargins(
  { formulation, bearable, changing }: Record<'bearable' | 'changing', Problem> & { readonly formulation: Formulation },
  first: SolvedFormulation,
  solution: Solution,
  session: SolverSession,
): Promise<SolvedFormulation> {
  if (totalPenalty(bearable, solution) === 0 || isTimeUp(session)) return first
  const held = withAimsHeld(changing, solution)
  const problem = cheapestChangeProblem(bearable, held, totalValue(held, solution))
  const { answer } = await solveFormulation({ ...formulation, problem }, session)
  const other = answer.solution
  if (other === undefined || totalPenalty(bearable, other) >= totalPenalty(bearable, solution)) return first
  const isSame = other.every((mode, task) => mode >= 0 === (solution[task] ?? -1) >= 0)
  const isAsStill = moveCount(changing, other) <= moveCount(changing, solution)
  const isProven = isAsStill && (isSame || first.fewestMoves === 'plans')
  return {
    answer: { ...first.answer, solution: other, isCutOff: first.answer.isCutOff || answer.isCutOff },
    fewestMoves: isProven ? first.fewestMoves : undefined,
  }
}

/** What the plan passes as it stands, against its own limits; undefined where it passes nothing. */
function passed({ standing, strict }: ReplanInput, kept: readonly number[]): Omit<StandingState, 'repair'> | undefined {
  const { problem, map } = standing.formulation
  const own = standingSolution(problem, kept)
  const taken = resourceLoads(problem, own)
  const overruns = strict.formulation.problem.resources.flatMap(({ capacity, penalty }, row) => {
    const limit = map.rows[row]
    const load = taken[row] ?? 0
    if (limit === undefined || load <= capacity) return []
    // A priced margin may be taken from: only what passes it is an overrun.
    const most = penalty === undefined ? limitKindOf(limit).most(limit) : undefined
    const own = Math.min(capacity, most ?? capacity)
    return [{ limit, by: load - own, fixed: capacity - own }]
  })
  const misplaced = kept.flatMap((task) => {
    const activity = map.activities[task]
    const modes = strict.formulation.problem.activities[task]?.modes ?? []
    if (activity === undefined || modes.some(({ move }) => move === 0)) return []
    return [{ project: activity.project, reasons: activity.broken }]
  })
  return overruns.length + misplaced.length === 0 ? undefined : { overruns, misplaced }
}

/** The projects that a solution moves and leaves out, of those that the plan has, the demand's own aside. */
function changeOf(
  { map }: Formulation,
  solution: Solution,
  urgent: readonly number[],
): Pick<PlanChange, 'moved' | 'leaving'> {
  const kept = map.activities.flatMap((activity, task) =>
    activity.isKept && !urgent.includes(task) ? [{ activity, task }] : [],
  )
  const modeOf = (task: number): number => solution[task] ?? -1
  const projects = (of: typeof kept): Project[] => of.map(({ activity }) => activity.project)
  return {
    leaving: projects(kept.filter(({ task }) => modeOf(task) < 0)),
    moved: projects(kept.filter(({ activity, task }) => activity.options[modeOf(task)]?.isWished === false)),
  }
}

/** The least change within every limit; undefined where none was found. */
async function leastWithin(
  { formulation }: ArbitrationInput,
  kept: readonly number[],
  urgent: readonly number[],
  session: SolverSession,
): Promise<PlanChange | undefined> {
  if (isTimeUp(session)) return undefined
  const problem = minimalChangeProblem(formulation.problem, { kept, urgent })
  const { answer } = await solveFormulation({ ...formulation, problem }, session)
  if (answer.solution === undefined) return undefined
  return { ...changeOf(formulation, answer.solution, urgent), isLeast: answer.status === 'optimal' }
}

/** What stands beside the answer: the state before; of a demand the repair of that too, and the change within every limit. */
async function besides(
  input: ReplanInput,
  kept: readonly number[],
  urgent: readonly number[],
  session: SolverSession,
): Promise<Pick<Replanned, 'before' | 'strict'>> {
  const state = passed(input, kept)
  if (state === undefined) return { before: undefined, strict: undefined }
  // A repair is the answer itself.
  if (urgent.length === 0) return { before: { ...state, repair: undefined }, strict: undefined }
  const repair = await leastWithin(input.strict, kept, [], session)
  return { before: { ...state, repair }, strict: await leastWithin(input.strict, kept, urgent, session) }
}

/** So many limits are looked at: each takes two solves. */
const MOST_SPARING = 3

/** What a limit holds by itself: without what the plan, or what is required, takes beyond it. */
function ownCapacity({ capacity, penalty }: Resource, limit: ResourceMeaning): number {
  const kind = limitKindOf(limit)
  const most = penalty === undefined ? kind.most(limit) : kind.elasticMost(limit)
  return Math.min(capacity, most ?? capacity)
}

/** What more days of a team in a period, or more money of a section in a year, would spare of the change for a demand. */
async function sparedOf(
  { formulation: { problem, map } }: ArbitrationInput,
  change: MinimalChange,
  found: Solution,
  session: SolverSession,
): Promise<Spared | undefined> {
  const { engine, effort, watch } = session
  if (change.urgent.length === 0 || changesNothing(problem, change, found)) return undefined
  const cells = bindingResources(problem, change, found).flatMap((row) => {
    const [limit, resource] = [map.rows[row], problem.resources[row]]
    if (limit === undefined || resource === undefined) return []
    return limitKindOf(limit).unit === 'count' ? [] : [{ row, limit, resource }]
  })
  const by: (Sparing & { readonly share: number })[] = []
  let proven = 0
  for (const { row, limit, resource } of cells.slice(0, MOST_SPARING)) {
    if (isTimeUp(session)) break
    const tools = { engine, budget: whatIfBudget(effort), watch }
    const spared = await sparingCapacity(problem, change, found, row, tools)
    if (spared === undefined) continue
    proven += 1
    if (spared === 'none') continue
    const more = spared.load - ownCapacity(resource, limit)
    const spares = changeOf({ problem, map }, spared.solution, change.urgent)
    by.push({ limit, more, ...spares, share: more / Math.max(1, resource.capacity) })
  }
  by.sort(
    (left, right) =>
      left.leaving.length - right.leaving.length || left.moved.length - right.moved.length || left.share - right.share,
  )
  return { by, proven, of: cells.length }
}

/**
 * The arbitration that has the urgent projects in it and changes the rest of the plan as little as possible; with no urgent
 * project, the least change after which the plan keeps within its limits.
 */
export async function replanPlan(
  input: ReplanInput,
  request: ReplanRequest,
  tools: SolverSetup,
): Promise<ArbitrationRun & { readonly replanned: Replanned }> {
  const { changes } = request
  const isRepair = request.urgent.length === 0
  const asked = isRepair ? input.strict : input.standing
  const { formulation } = asked
  const kept = keptTasks(asked)
  const urgent = withNeeded(formulation.problem, request.urgent, kept)
  const bearable = isRepair
    ? formulation.problem
    : bearingProblem(formulation.problem, standingSolution(formulation.problem, kept))
  const bearing = { ...asked, formulation: { ...formulation, problem: bearable } }
  const change = { kept, urgent, changes }
  const problem = minimalChangeProblem(bearable, change)
  const session = openSession(tools, problem)
  const least = await solveFormulation({ ...formulation, problem }, session)
  const found = least.answer.solution
  const parts = { formulation, bearable, changing: problem }
  const solved = found === undefined ? least : await withCheapestMargins(parts, least, found, session)
  const { answer } = solved
  const { solution } = answer
  const replanned: Replanned = {
    urgent: urgent.flatMap((task) => formulation.map.activities[task]?.project ?? []),
    changes,
    isLeast: answer.status === 'optimal',
    ...(await besides(input, kept, urgent, session)),
    spared: solution && (await sparedOf(bearing, change, solution, session)),
  }
  const isCutOff = (): boolean => answer.isCutOff || isTimeUp(session)
  if (solution === undefined) {
    const infeasibility = await infeasibilityOf({ ...formulation, problem }, session, answer.status === 'infeasible')
    const arbitration = {
      ...arbitrationHeader(asked, session),
      proposal: undefined,
      infeasibility,
      isCutOff: isCutOff(),
    }
    return { arbitration, session, base: undefined, replanned }
  }
  const arbitration = {
    ...arbitrationHeader(asked, session),
    proposal: { ...proposalFrom(bearing, solved, solution), aims: [] },
    infeasibility: undefined,
    isCutOff: isCutOff(),
  }
  return { arbitration, session, base: { ...answer, solution }, replanned }
}
