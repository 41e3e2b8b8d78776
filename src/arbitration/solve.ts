/**
 * Solves a formulation: the best solution by the aims, then by value, with the fewest moves for its projects, brought to one canonical form and verified.
 * Also holds what a run of arbitration is lent to solve with: an engine, a search budget, a way to stop.
 */

import { budgetShare, isInterrupted, type Monitor, type SearchBudget, withoutProgress } from '../optimize/budget.ts'
import type { Engine } from '../optimize/exact/engine.ts'
import { blockingReason, blockingReasonAt } from '../optimize/explain/blocking-reason.ts'
import { type Activity, type Problem, type Solution, totalValue } from '../optimize/model/problem.ts'
import type { ChoiceResult } from '../optimize/model/result.ts'
import { moveCount } from '../optimize/model/smoothing-figures.ts'
import { falseClaims, verify } from '../optimize/model/verify.ts'
import { fewestMoves } from '../optimize/solve/fewest-moves.ts'
import { aimResults, solveLexicographic } from '../optimize/solve/lexicographic.ts'
import { restoreDates } from '../optimize/solve/restore-dates.ts'
import type { Formulation } from './formulate/formulation-map.ts'

/** What an arbitration is lent. */
export interface SolverSetup {
  /** Undefined where only the search is asked for. */
  readonly engine: Engine | undefined
  /** How long to look at a problem of its size. */
  readonly effortFor: (problem: Problem) => SearchBudget
  readonly watch: Monitor
}

/** The tools while they are used. */
export interface SolverSession {
  readonly engine: Engine | undefined
  /** With the moment at which the clock cuts everything off, where it does. */
  readonly effort: SearchBudget
  readonly watch: Monitor
}

/** A session for a problem. */
export function openSession({ engine, effortFor, watch }: SolverSetup, problem: Problem): SolverSession {
  return { engine, effort: effortFor(problem), watch }
}

/** Whether the user or the clock has cut it off. */
export function isTimeUp({ watch, effort }: SolverSession): boolean {
  return isInterrupted({ ...effort, ...watch })
}

function withOption(solution: Solution, task: number, option: number): Solution {
  return solution.map((own, one) => (one === task ? option : own))
}

/** The option at which a task that is out fits in beside all others, its wished one first; -1 for none. */
function fittingMode({ problem, map: meaning }: Formulation, solution: Solution, task: number): number {
  const options = meaning.activities[task]?.options ?? []
  const wished = options.findIndex(({ isWished }) => isWished)
  if (wished >= 0 && blockingReasonAt(problem, solution, task, wished).kind === 'worthless')
    return blockingReason(problem, solution, task).kind === 'worthless' ? wished : -1
  const obstacle = blockingReason(problem, solution, task)
  return obstacle.kind === 'worthless' ? obstacle.mode : -1
}

/** The solution with one task as the frame has it, where that breaks nothing; undefined where it is so already, or can't be. */
function asFramed(formulation: Formulation, solution: Solution, task: number): Solution | undefined {
  const isKept = formulation.map.activities[task]?.isKept === true
  if ((solution[task] ?? -1) >= 0 === isKept) return undefined
  const option = isKept ? fittingMode(formulation, solution, task) : -1
  const trial = withOption(solution, task, option)
  const isSame = option === (solution[task] ?? -1)
  return isSame || verify(formulation.problem, trial).length > 0 ? undefined : trial
}

/** Whether anything speaks for a task: its value, or an aim that comes before. */
export function isRewarded({ value, aims = [] }: Activity): boolean {
  return value > 0 || aims.some((part) => part > 0)
}

/** The solution of the same value, in which a project without value is as the frame has it wherever that breaks nothing. */
export function canonicalise(formulation: Formulation, solution: Solution): Solution {
  const idle = formulation.problem.activities.flatMap((one, task) => (isRewarded(one) || one.isRequired ? [] : [task]))
  let tidied = solution
  // What one of them needs can go only after it.
  for (let isChanged = idle.length > 0; isChanged; ) {
    isChanged = false
    for (const task of idle) {
      const next = asFramed(formulation, tidied, task)
      isChanged ||= next !== undefined
      tidied = next ?? tidied
    }
  }
  return tidied
}

/** The solution with every project that is moved for nothing, all others where they are, back in its wished place. */
function restoreWished({ problem, map: meaning }: Formulation, solution: Solution): Solution {
  let settled = solution
  for (const [task, { options }] of meaning.activities.entries()) {
    const place = problem.activities[task]?.modes[settled[task] ?? -1]
    const wished = options.findIndex(({ isWished }) => isWished)
    if (place === undefined || place.move === 0 || wished < 0) continue
    const trial = withOption(settled, task, wished)
    const isFree = blockingReasonAt(problem, settled, task, wished).kind === 'worthless'
    const isAsGood = (problem.activities[task]?.modes[wished]?.loss ?? 0) <= (place.loss ?? 0)
    if (isFree && isAsGood && verify(problem, trial).length === 0) settled = trial
  }
  return settled
}

/**
 * Among what no answer moves fewer projects: `plans`, all that reach the aims as far and are worth as much; `projects`, those
 * of the same projects; undefined where that is not proven.
 */
export type FewestMovesProof = 'plans' | 'projects' | undefined

/** A problem that was solved, or that has no answer. */
export interface SolvedFormulation {
  /** Its solution is the settled one. */
  readonly answer: ChoiceResult
  readonly fewestMoves: FewestMovesProof
}

/** Share of the effort that goes to the dates of a set that is chosen. */
const DATES_SHARE = 0.2

/** A solution that the solver gave as an answer. @throws Error where it breaks anything, which is a fault of ours. */
export function verifiedSolution(problem: Problem, solution: Solution): Solution {
  const [first] = verify(problem, solution)
  if (first !== undefined) throw new Error(`the solver's answer breaks: ${JSON.stringify(first)}`)
  return solution
}

/** An answer whose figures are those of its solution. @throws Error where they are not, which is a fault of ours. */
function verifiedResult(problem: Problem, answer: ChoiceResult): ChoiceResult {
  const [first] = falseClaims(problem, answer)
  if (first !== undefined) throw new Error(`the solver's answer claims: ${JSON.stringify(first)}`)
  return answer
}

/** The solution in canonical form: nothing is moved, in or out, without a reason. */
function settle(formulation: Formulation, solution: Solution): Solution {
  const settled = restoreWished(formulation, canonicalise(formulation, solution))
  return verifiedSolution(formulation.problem, settled)
}

/** An answer with another solution, which is as good or better. */
function withSolution(problem: Problem, answer: ChoiceResult, solution: Solution): ChoiceResult {
  const aims = aimResults(problem, answer.aims, solution)
  return { ...answer, solution, value: totalValue(problem, solution), aims }
}

/** The best solution, with the fewest moves for its projects. */
export async function solveFormulation(formulation: Formulation, session: SolverSession): Promise<SolvedFormulation> {
  const { problem } = formulation
  const { engine, effort, watch } = session
  const answer = await solveLexicographic(problem, engine, effort, watch)
  if (answer.solution === undefined) return { answer, fewestMoves: undefined }
  const first = settle(formulation, answer.solution)
  if (isTimeUp(session)) {
    const cutOff = { ...withSolution(problem, answer, first), isCutOff: true }
    return { answer: verifiedResult(problem, cutOff), fewestMoves: undefined }
  }
  const share = budgetShare(effort, DATES_SHARE)
  const fewest = await fewestMoves(problem, engine, first, share, watch)
  const chosen = settle(formulation, fewest.solution)
  const dated = await restoreDates(problem, engine, chosen, share, withoutProgress(watch))
  const solution = verifiedSolution(problem, restoreWished(formulation, dated.solution))
  const isLeast = moveCount(problem, solution) <= fewest.bound
  return {
    answer: verifiedResult(problem, {
      ...withSolution(problem, answer, solution),
      isCutOff: answer.isCutOff || fewest.isCutOff || isTimeUp(session),
    }),
    fewestMoves: isLeast ? 'plans' : dated.isProven ? 'projects' : undefined,
  }
}
