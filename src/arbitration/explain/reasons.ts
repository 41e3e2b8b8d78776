/**
 * What a proposal decides about each project and why: in or out, moved or not, what stands in the way by name, and which projects do not tell dates, work or cost.
 */

import { projectValue } from '../../metrics/base/value.ts'
import {
  type BlockingReason,
  blockingReason,
  blockingReasonAt,
  type ResourceShortage,
} from '../../optimize/explain/blocking-reason.ts'
import { chosenMode, type Solution } from '../../optimize/model/problem.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen, isRetained } from '../../plan/project-status.ts'
import { awaitsDecision, type EstimateGap, type Unestimated, unestimated } from '../../scenarios/estimate-gaps.ts'
import { type Eligibility, eligibilitiesOf } from '../../scenarios/obligation.ts'
import type { Month } from '../../values/calendar.ts'
import { classifyForSelection, windowContextOf } from '../formulate/activities.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import {
  type ActivityMeaning,
  type AimContribution,
  type Formulation,
  type FormulationMap,
  NO_CONTRIBUTION,
  type ResourceMeaning,
  type WindowReason,
} from '../formulate/formulation-map.ts'
import { hasBlackout, timeWindowOf, violatedReasons } from '../formulate/time-windows.ts'
import type { ArbitrationFrame } from '../proposal.ts'

/** How far one limit is from allowing it. */
interface LimitShortage {
  readonly limit: ResourceMeaning
  /** In cents, hundredths of a day or go-lives; what the limit would have to hold more, or ask less. */
  readonly by: number
  readonly edge: ResourceShortage['edge']
  /** Position of the row. */
  readonly resource: number
}

/** What stands in the way. */
export type DecisionReason =
  /** No dates keep to these bounds. */
  | { readonly kind: 'dates'; readonly bounds: readonly WindowReason[] }
  /** It is to be estimated first. */
  | { readonly kind: 'estimate'; readonly missing: readonly EstimateGap[] }
  /** What it needs is to be estimated first. */
  | { readonly kind: 'need-estimate'; readonly project: Project }
  /** It needs a project that is out of the competition. */
  | { readonly kind: 'missing'; readonly id: string }
  /** It cannot stand beside a project that nothing takes out. */
  | { readonly kind: 'against'; readonly id: string }
  /** What it needs is left out. */
  | { readonly kind: 'need'; readonly project: Project }
  /** A project that it can't stand beside is in. */
  | { readonly kind: 'rival'; readonly project: Project }
  /** A project that is in leaves no date in the order of the two. */
  | { readonly kind: 'order'; readonly project: Project }
  /** Limits are short, where it is nearest to fitting. */
  | {
      readonly kind: 'short'
      readonly lacks: readonly LimitShortage[]
      /** What it would take from margins of other limits, which are not short and cost. */
      readonly takes: readonly LimitShortage[]
      /** Where it is nearest to fitting; undefined where that is its wished place. */
      readonly start: Month | undefined
    }
  /** It would take from margins what costs more than it brings, or is worth more elsewhere; where that is cheapest. */
  | {
      readonly kind: 'margin'
      readonly takes: readonly LimitShortage[]
      /** Of what it takes, in value. */
      readonly cost: number
      /** As of `short`. */
      readonly start: Month | undefined
    }
  /** Nothing. */
  | { readonly kind: 'nothing' }

function projectAt({ map: meaning }: Formulation, position: number): Project {
  const found = meaning.activities[position]?.project
  if (found === undefined) throw new Error(`no task ${position}`)
  return found
}

/** The limits of some shortages by name; rows beyond the plan's own have none. */
function lacksOf({ map: meaning }: Formulation, shortages: readonly ResourceShortage[]): LimitShortage[] {
  return shortages.flatMap((shortage) => {
    const limit = meaning.rows[shortage.resource]
    return limit === undefined ? [] : [{ ...shortage, limit }]
  })
}

function explainNoMode({ map: meaning }: Formulation, position: number): DecisionReason {
  const barrier = meaning.activities[position]?.barrier
  if (barrier === undefined) return { kind: 'dates', bounds: [] }
  if (barrier.kind === 'dates' || barrier.kind === 'estimate') return barrier
  return { kind: barrier.kind, id: barrier.project }
}

function isUnestimated({ map: meaning }: Formulation, position: number): boolean {
  return meaning.activities[position]?.barrier?.kind === 'estimate'
}

/** What limits would have to hold more for a task to come in at no cost: what it lacks, with what it would take from the same margins, and from others. */
function atNoCost(
  formulation: Formulation,
  { shortages, excess }: Extract<BlockingReason, { kind: 'short' }>,
): Pick<Extract<DecisionReason, { kind: 'short' }>, 'lacks' | 'takes'> {
  const taken = new Map(excess.map((one) => [one.resource, one]))
  const short = new Set(shortages.map(({ resource }) => resource))
  const lacks = shortages.map((one) => (one.edge === 'upper' ? taken.get(one.resource) : one) ?? one)
  return {
    lacks: lacksOf(formulation, lacks),
    takes: lacksOf(
      formulation,
      excess.filter(({ resource }) => !short.has(resource)),
    ),
  }
}

/** The month that a task starts in by one of its ways; undefined for its wished one. */
function otherStart({ problem, map }: Formulation, position: number, mode: number): Month | undefined {
  const isWished = map.activities[position]?.options[mode]?.isWished === true
  const start = problem.activities[position]?.modes[mode]?.start
  return isWished ? undefined : (start as Month | undefined)
}

function explain(formulation: Formulation, position: number, obstacle: BlockingReason): DecisionReason {
  switch (obstacle.kind) {
    case 'closed':
      return explainNoMode(formulation, position)
    case 'need':
      return {
        kind: isUnestimated(formulation, obstacle.required) ? 'need-estimate' : 'need',
        project: projectAt(formulation, obstacle.required),
      }
    case 'rival':
      return { kind: 'rival', project: projectAt(formulation, obstacle.other) }
    case 'order':
      return { kind: 'order', project: projectAt(formulation, obstacle.other) }
    case 'worthless':
      return { kind: 'nothing' }
    case 'short':
      return {
        kind: 'short',
        ...atNoCost(formulation, obstacle),
        start: otherStart(formulation, position, obstacle.mode),
      }
    case 'price':
      return {
        kind: 'margin',
        takes: lacksOf(formulation, obstacle.excess),
        cost: obstacle.cost / VALUE_SCALE,
        start: otherStart(formulation, position, obstacle.mode),
      }
  }
}

/** Why a task is out, all others where they are. */
function explainOut(formulation: Formulation, solution: Solution, position: number): DecisionReason {
  return explain(formulation, position, blockingReason(formulation.problem, solution, position))
}

/**
 * Why a task is not where it was wished, all others where they are; undefined where it is.
 *
 * @param broken - the bounds that the wished dates break.
 */
function explainMoved(
  formulation: Formulation,
  solution: Solution,
  position: number,
  broken: readonly WindowReason[],
): DecisionReason | undefined {
  if (chosenMode(formulation.problem, solution, position)?.move === 0) return undefined
  const options = formulation.map.activities[position]?.options ?? []
  const wished = options.findIndex(({ isWished }) => isWished)
  if (wished < 0) return { kind: 'dates', bounds: broken }
  return explain(formulation, position, blockingReasonAt(formulation.problem, solution, position, wished))
}

/** What is decided about one project. */
export interface ProjectDecision {
  /** As the proposal has it. */
  readonly project: Project
  /** As the frame has it, or would have it if it kept it. */
  readonly wished: Project
  readonly standing: Eligibility
  readonly isIn: boolean
  /** Whether the frame keeps it. */
  readonly wasIn: boolean
  /** Undefined where it has no score. */
  readonly value: number | undefined
  /** Position among the tasks; undefined for a project about which nothing is to be chosen. */
  readonly task: number | undefined
  /** What speaks for it before its value does. */
  readonly contribution: AimContribution
  /** Whether it is in at other dates than wished. */
  readonly isMoved: boolean
  /** Why it is out or moved. */
  readonly why: DecisionReason | undefined
}

/** The bounds that a project breaks where the frame would have it. */
function violatedWhereWished(plan: Plan, option: ArbitrationFrame): (project: Project) => WindowReason[] {
  const classified = classifyForSelection(plan, option.plan, option.scenario, {})
  const windows = windowContextOf(plan, option.plan, classified)
  return (project) => [
    ...violatedReasons(project, timeWindowOf(project, windows)),
    ...(hasBlackout(option.plan, project) ? (['blackout'] as const) : []),
  ]
}

/**
 * The verdicts on all projects that are or could be in, in plan order.
 *
 * @param laid - the plan under the proposal.
 */
export function projectDecisions(
  plan: Plan,
  option: ArbitrationFrame,
  formulation: Formulation,
  solution: Solution,
  laid: Plan,
): ProjectDecision[] {
  const brokenBounds = violatedWhereWished(plan, option)
  const standings = eligibilitiesOf(plan, option.plan, option.scenario)
  const tasks = new Map(formulation.map.activities.map(({ project }, task) => [project.id, task]))
  const whyOf = (task: number, wished: Project, isIn: boolean): DecisionReason | undefined =>
    isIn ? explainMoved(formulation, solution, task, brokenBounds(wished)) : explainOut(formulation, solution, task)
  return laid.projects.flatMap((project, index): ProjectDecision[] => {
    if (projectById(laid, project.id) !== project) return []
    const task = tasks.get(project.id)
    const framed = option.plan.projects[index] ?? project
    const own = { project: framed, contribution: NO_CONTRIBUTION }
    const { project: wished, contribution } = formulation.map.activities[task ?? -1] ?? own
    const isIn = isRetained(project)
    if (task === undefined && !isIn) return []
    const why = task === undefined ? undefined : whyOf(task, wished, isIn)
    return [
      {
        project,
        wished,
        isIn,
        task,
        why,
        standing: standings.get(project.id.toLowerCase()) ?? 'outside',
        wasIn: isRetained(framed),
        value: projectValue(plan, wished)?.value,
        contribution,
        isMoved: isIn && why !== undefined,
      },
    ]
  })
}

/** Projects that do not tell all, each list in plan order. */
export interface Estimates {
  /** Never chosen: candidates that must be estimated first. */
  readonly barred: readonly Unestimated[]
  /** In the proposal because they were let compete all the same. */
  readonly admitted: readonly Unestimated[]
  /** In the proposal because the plan holds them or they are required: the proposal is silent about what they lack. */
  readonly silent: readonly Unestimated[]
}

function isBarred({ barrier }: ActivityMeaning): boolean {
  return barrier?.kind === 'estimate'
}

/**
 * The projects of an arbitration that do not tell all.
 *
 * @param laid - the plan under the proposal.
 * @param isRequired - whether a task must be in, by position.
 */
export function estimatesOf(
  { plan, activities: tasks }: FormulationMap,
  laid: Plan,
  isRequired: (task: number) => boolean,
): Estimates {
  const written = new Map(plan.projects.map((project) => [project.id, project]))
  const choosable = new Set(
    tasks.flatMap(({ project }, position) => {
      const base = written.get(project.id)
      return base !== undefined && awaitsDecision(base) && !isRequired(position) ? [project.id] : []
    }),
  )
  const inside = laid.projects.filter(isOpen).flatMap((project) => unestimated(plan, project) ?? [])
  return {
    barred: tasks.filter(isBarred).flatMap(({ project }) => unestimated(plan, project) ?? []),
    admitted: inside.filter(({ project }) => choosable.has(project.id)),
    silent: inside.filter(({ project }) => !choosable.has(project.id)),
  }
}
