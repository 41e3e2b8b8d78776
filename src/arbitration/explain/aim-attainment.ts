/**
 * How far a choice attains the aims that come before value, and what these cost of value (lexicographic goal programming: Charnes and Cooper 1961): each aim is dropped in turn and the choice made again.
 */

import { budgetShare } from '../../optimize/budget.ts'
import { type WhatIf, whatIfWithoutAims } from '../../optimize/explain/what-if.ts'
import { type Problem, type Solution, totalPenalty } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import type { Project } from '../../plan/plan.ts'
import { AIMS, VALUE_SCALE } from '../formulate/formulation.ts'
import type { AimContribution, Formulation, InactionLoss } from '../formulate/formulation-map.ts'
import { isTimeUp, type SolverSession } from '../solve.ts'

/** A must that is left out, or something that is lost. */
export type MissedAim =
  | { readonly aim: 'must'; readonly projects: readonly Project[] }
  | {
      readonly aim: 'lost_by_not_doing'
      readonly loss: InactionLoss
      /** The projects of which any one would prevent it. */
      readonly projects: readonly Project[]
    }

/** One aim of a choice. */
export interface AimAttainment {
  readonly aim: (typeof AIMS)[number]
  /** Musts, or losses, that a project to be chosen answers for. */
  readonly asked: number
  readonly reached: number
  /** No choice that reaches the aims before it as far reaches more; Infinity where nothing is known. */
  readonly bound: number
  readonly isProven: boolean
  readonly missed: readonly MissedAim[]
}

/** The tasks that each loss names, in the order in which losses are met. */
function tasksByLoss({ map: meaning }: Formulation): Map<InactionLoss, number[]> {
  const tasks = new Map<InactionLoss, number[]>()
  for (const [task, { contribution }] of meaning.activities.entries())
    for (const loss of contribution.losses) tasks.set(loss, [...(tasks.get(loss) ?? []), task])
  return tasks
}

/** What each aim asks for: the tasks of which one must be in, and what is said where none is. */
function asksOf(formulation: Formulation): Record<AimAttainment['aim'], { tasks: number[]; missed: MissedAim }[]> {
  const { activities: tasks } = formulation.map
  const projectsOf = (positions: readonly number[]): Project[] =>
    positions.flatMap((task) => tasks[task]?.project ?? [])
  return {
    must: tasks.flatMap(({ contribution, project }, task) =>
      contribution.isMust ? [{ tasks: [task], missed: { aim: 'must', projects: [project] } }] : [],
    ),
    lost_by_not_doing: [...tasksByLoss(formulation)].map(([loss, positions]) => ({
      tasks: positions,
      missed: { aim: 'lost_by_not_doing', loss, projects: projectsOf(positions) },
    })),
  }
}

/** The aims before value in their order; those that nobody asks anything of too. */
export function aimAttainments(formulation: Formulation, { aims }: ChoiceResult, solution: Solution): AimAttainment[] {
  const asks = asksOf(formulation)
  return AIMS.map((aim, position) => {
    const own = asks[aim]
    const missed = own.filter(({ tasks }) => tasks.every((task) => (solution[task] ?? -1) < 0))
    const reached = own.length - missed.length
    // An aim that nobody adds to is none of the problem's.
    const bound = Math.min(own.length, aims[position]?.bound ?? reached)
    return {
      aim,
      asked: own.length,
      reached,
      bound,
      isProven: bound <= reached,
      missed: missed.map((ask) => ask.missed),
    }
  })
}

/** A cost in value. */
export interface AimCost {
  /** 0 or more. */
  readonly value: number
  /** It is at most this; Infinity where nothing is known. */
  readonly atMost: number
  readonly isProven: boolean
}

/** A project that is in for an aim and would not be for its value. */
export interface KeptForAim extends AimCost {
  readonly project: Project
  readonly contribution: AimContribution
  /** What would be in, in its place. */
  readonly instead: readonly Project[]
}

/** What the aims of a choice cost. */
export interface AimCosts {
  /** By aim in their order: what it costs of value, the aims before it being kept in any case. */
  readonly aims: readonly AimCost[]
  /** The dearest first. */
  readonly kept: readonly KeptForAim[]
}

/** Share of the effort that each of these solves gets: it starts from the answer. */
const SHARE = 0.25
/** So many projects are looked at, one by one. */
const MOST_KEPT = 6
/** Below this, a difference of values is noise of their last digits. */
const NOISE = 1e-6 * VALUE_SCALE

const NOTHING: AimCost = { value: 0, atMost: 0, isProven: true }

type Base = ChoiceResult & { readonly solution: Solution }

function costBetween(before: WhatIf, after: Pick<WhatIf, 'change' | 'isProven'>): AimCost {
  const value = Math.max(0, before.change - after.change)
  return {
    value: value <= NOISE ? 0 : value / VALUE_SCALE,
    atMost: Math.max(0, before.atMost - after.change) / VALUE_SCALE,
    isProven: before.isProven && after.isProven,
  }
}

/** Whether every task that is worth anything is in, and nothing is paid: no aim then keeps out what is worth more. */
function isAllIn(problem: Problem, { solution, value }: Base): boolean {
  const most = problem.activities.reduce((total, task) => total + task.value, 0)
  if (value >= most - NOISE) return true
  return solution.every((option) => option >= 0) && totalPenalty(problem, solution) === 0
}

function without(
  { problem }: Formulation,
  base: Base,
  isDropped: (task: number, aim: number) => boolean,
  session: SolverSession,
): Promise<WhatIf> {
  const effort = budgetShare(session.effort, SHARE)
  return whatIfWithoutAims(problem, base, isDropped, session.engine, effort)
}

function difference({ map: meaning }: Formulation, from: Solution, to: Solution): Project[] {
  return meaning.activities.flatMap(({ project }, task) =>
    (from[task] ?? -1) >= 0 && (to[task] ?? -1) < 0 ? project : [],
  )
}

/** The projects that are in, would be out for value alone, and that something speaks for before value. */
async function keptOf(
  formulation: Formulation,
  base: Base,
  byValue: Solution,
  session: SolverSession,
): Promise<KeptForAim[]> {
  const { activities: tasks } = formulation.map
  const found = [...tasks.entries()].filter(
    ([task, { contribution }]) =>
      (contribution.isMust || contribution.losses.length > 0) &&
      (base.solution[task] ?? -1) >= 0 &&
      (byValue[task] ?? -1) < 0,
  )
  const kept: KeptForAim[] = []
  for (const [task, { project, contribution }] of found.slice(0, MOST_KEPT)) {
    if (isTimeUp(session)) break
    const trial = await without(formulation, base, (one) => one === task, session)
    const cost = costBetween(trial, { change: 0, isProven: base.status === 'optimal' })
    const instead = difference(formulation, trial.solution ?? base.solution, base.solution)
    if (cost.value > 0) kept.push({ ...cost, project, contribution, instead })
  }
  return kept.sort((left, right) => right.value - left.value)
}

/** The choices with the first so many aims, fewest first; the last, with all of them, is the answer at hand. */
async function ladderOf(
  formulation: Formulation,
  base: Base,
  byValue: WhatIf,
  session: SolverSession,
): Promise<readonly Pick<WhatIf, 'change' | 'atMost' | 'isProven'>[]> {
  const own = { change: 0, atMost: 0, isProven: base.status === 'optimal' }
  const steps: Pick<WhatIf, 'change' | 'atMost' | 'isProven'>[] = [byValue]
  for (let count = 1; count < AIMS.length; count += 1) {
    const isIdle = formulation.problem.activities.every(({ aims = [] }) => (aims[count - 1] ?? 0) === 0)
    const last = steps.at(-1) ?? byValue
    steps.push(isIdle || isTimeUp(session) ? last : await without(formulation, base, (_, aim) => aim >= count, session))
  }
  return [...steps, own]
}

/**
 * What the aims of an answer cost of value; nothing where the choice that is worth most reaches them as far.
 *
 * @returns undefined where the time is over before that is known.
 */
export async function aimCostsOf(
  formulation: Formulation,
  base: Base,
  session: SolverSession,
): Promise<AimCosts | undefined> {
  const isFree = formulation.problem.activities.every(({ aims }) => aims === undefined)
  if (isFree || isAllIn(formulation.problem, base)) return { aims: AIMS.map(() => NOTHING), kept: [] }
  if (isTimeUp(session)) return undefined
  const byValue = await without(formulation, base, () => true, session)
  const isCostless = byValue.change <= NOISE
  if (isCostless || byValue.solution === undefined) {
    const most = Math.max(0, byValue.atMost) / VALUE_SCALE
    const none = { value: 0, atMost: most <= 1e-6 ? 0 : most, isProven: byValue.isProven }
    return { aims: AIMS.map(() => none), kept: [] }
  }
  const ladder = await ladderOf(formulation, base, byValue, session)
  return {
    aims: AIMS.map((_, aim) => {
      const [before = byValue, after = byValue] = [ladder[aim], ladder[aim + 1]]
      return costBetween({ ...byValue, ...before }, after)
    }),
    kept: await keptOf(formulation, base, byValue.solution, session),
  }
}
