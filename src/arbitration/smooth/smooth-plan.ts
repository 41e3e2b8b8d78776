/**
 * Smooths a plan, or levels it (resource levelling: other dates for its projects, the same projects): what that changes, and what stays too much all the same.
 */

import { presolve } from '../../optimize/bounds/presolve.ts'
import { compileProblem } from '../../optimize/model/compiled-problem.ts'
import { resourceLoads, type Solution } from '../../optimize/model/problem.ts'
import type { SmoothingResult } from '../../optimize/model/result.ts'
import { smoothingFigures } from '../../optimize/model/smoothing-figures.ts'
import { verify } from '../../optimize/model/verify.ts'
import { applyFlatScenario } from '../../overlay/apply-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { type Breach, breachesOf, breachKey } from '../../rules/breaches.ts'
import { type Cents, type Days, NO_CENTS, NO_DAYS, sum } from '../../values/quantity.ts'
import { classifyForSmoothing, windowContextOf } from '../formulate/activities.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import {
  planEndOf,
  type SmoothingMode,
  type SmoothingPolicy,
  smoothingProblem,
} from '../formulate/smoothing-problem.ts'
import { applyChoices, choicesOf, proposalEntry } from '../proposal.ts'
import { loadsOfProjects, pastOverload, type SmoothingLoad, shortfallsOf, smoothingLoads } from './loads.ts'
import { movesOf } from './moves.ts'
import { remainingOverloads, type SmoothedPlan } from './remaining-overload.ts'
import type { PrecedenceConflict, Smoothing } from './smoothing.ts'
import { type FoundSmoothing, type SmoothingTools, solveSmoothing } from './solve-smoothing.ts'

/** What is smoothed, and how. */
interface SmoothingRequest extends SmoothingPolicy {
  readonly mode: SmoothingMode
  /** The scenario laid over the plan before it is smoothed; the plan as it is where none is named. */
  readonly frame?: Entry<'scenarios'> | undefined
}

/** A prepared smoothing with what it was prepared from. */
interface SmoothingFormulation {
  readonly formulation: Formulation
  /** The plan with a solution, and what its dates depend on. */
  readonly smoothedBy: (solution: Solution) => SmoothedPlan
  /** The plan under its frame. */
  readonly before: Plan
}

/** Poses the smoothing of a plan. */
export function formulateSmoothing(plan: Plan, { mode, frame, ...options }: SmoothingRequest): SmoothingFormulation {
  const written = frame ?? proposalEntry(plan, undefined, new Map())
  const scenario = flattenScenario(plan, written)
  const before = applyFlatScenario(plan, scenario)
  const formulation = smoothingProblem(plan, before, scenario, mode, options)
  const classified = classifyForSmoothing(plan, before, scenario)
  const planEnd = mode === 'smoothing' ? planEndOf(before) : undefined
  const windows = windowContextOf(plan, before, classified, planEnd)
  return {
    formulation,
    before,
    smoothedBy: (solution) => ({
      formulation,
      plan,
      classified,
      windows,
      solution,
      taken: resourceLoads(formulation.problem, solution),
    }),
  }
}

/** Rules about what a smoothing may pass, and counts instead. */
const COUNTED: readonly string[] = ['team-load-over-capacity', 'investment-over-envelope', 'operating-over-envelope']

/** The orders that no dates keep: one that the problem had to let go of, or the chain that leaves it without an answer. */
function conflictsOf({ problem, map: meaning }: Formulation, { status }: SmoothingResult): PrecedenceConflict[] {
  const lost = meaning.lostOrders.map(({ before, after }) => [before, after])
  if (status !== 'infeasible') return lost
  const chain = presolve(compileProblem(problem))?.chain ?? []
  const projects = chain.flatMap((task): Project[] => {
    const project = meaning.activities[task]?.project
    return project === undefined ? [] : [project]
  })
  return [...lost, projects]
}

function freshBreaches(before: Plan, after: Plan): Breach[] {
  const known = new Set(breachesOf(before).map(breachKey))
  return breachesOf(after).filter((breach) => !COUNTED.includes(breach.rule.id) && !known.has(breachKey(breach)))
}

/** What is known of an answer without a solution. */
function unanswered(
  { formulation, before }: SmoothingFormulation,
  { mode }: SmoothingRequest,
  answer: SmoothingResult,
): Smoothing {
  return {
    mode,
    before,
    after: before,
    status: answer.status,
    isCutOff: answer.isCutOff,
    bound: { days: NO_DAYS, money: NO_CENTS },
    isProven: { days: false, money: false },
    beyondMargin: { before: NO_DAYS, after: NO_DAYS },
    choices: new Map(),
    moves: [],
    idleMoves: 0,
    remaining: [],
    shortfalls: [],
    newBreaches: [],
    past: { days: NO_DAYS, money: NO_CENTS },
    ...countsOf(formulation),
    conflicts: conflictsOf(formulation, answer),
  }
}

function countsOf({ problem }: Formulation): Pick<Smoothing, 'open' | 'movable'> {
  const movable = problem.activities.filter(({ modes: options }) => options.length > 1)
  return { open: problem.activities.length, movable: movable.length }
}

/** What no dates get below (of money, no dates of as few days), and whether what remains is that. */
function proofOf(
  { bound, figures: levels }: SmoothingResult,
  residue: { readonly days: Days; readonly money: Cents },
): Pick<Smoothing, 'bound' | 'isProven'> {
  const days = Math.min(bound.overloadDays, levels?.overloadDays ?? 0) as Days
  const money = Math.min(bound.overloadMoney, levels?.overloadMoney ?? 0) as Cents
  return { bound: { days, money }, isProven: { days: days >= residue.days, money: money >= residue.money } }
}

function marginOf(loads: readonly SmoothingLoad[]): Days {
  const work = loads.filter(({ limit }) => limit.kind === 'work')
  return sum(work.map(({ beyondMargin }) => beyondMargin as Days))
}

function answered(
  plan: Plan,
  { mode, frame }: SmoothingRequest,
  { formulation, before, smoothedBy }: SmoothingFormulation,
  answer: FoundSmoothing,
): Smoothing {
  const { problem } = formulation
  const { solution } = answer
  const [violation] = verify(problem, solution)
  if (violation !== undefined) throw new Error(`the smoothing breaks its problem: ${JSON.stringify(violation)}`)
  const choices = choicesOf(formulation.map, solution)
  const after = applyChoices(plan, frame, choices)
  const home = loadsOfProjects(formulation, before.projects)
  const now = smoothingLoads(formulation, solution)
  const levels = smoothingFigures(problem, solution)
  const residue = { days: levels.overloadDays as Days, money: levels.overloadMoney as Cents }
  return {
    mode,
    before,
    after,
    choices,
    status: answer.status,
    isCutOff: answer.isCutOff,
    ...proofOf(answer, residue),
    beyondMargin: { before: marginOf(home), after: marginOf(now) },
    moves: movesOf(formulation, solution, home, after),
    idleMoves: answer.idleMoves,
    ...countsOf(formulation),
    remaining: remainingOverloads(smoothedBy(solution), after.projects, home),
    shortfalls: shortfallsOf(now),
    past: pastOverload(after, formulation),
    conflicts: conflictsOf(formulation, answer),
    newBreaches: freshBreaches(before, after),
  }
}

/**
 * Smooths a plan. Projects go to other dates as the mode allows, until overload is least; moves that gain next to
 * nothing are taken back. What is fixed, running, or set by law stays kept; the files are not touched.
 *
 * @param plan - the plan as its files write it.
 */
export async function smoothPlan(plan: Plan, request: SmoothingRequest, tools: SmoothingTools): Promise<Smoothing> {
  const asked = formulateSmoothing(plan, request)
  const solved = await solveSmoothing(asked.formulation, tools)
  if (solved.solution === undefined) return unanswered(asked, request, solved)
  return answered(plan, request, asked, solved)
}
