/**
 * Formulates the arbitration of a plan under a frame: which projects run and when, within every limit at once (project selection and scheduling as a multi-mode problem with lexicographic aims).
 */

import { type DemandMeter, demandMeter } from '../../limits/demand.ts'
import { limitsToCome } from '../../limits/index.ts'
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { Activity } from '../../optimize/model/problem.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isRetained } from '../../plan/project-status.ts'
import { awaitsDecision, estimateGaps } from '../../scenarios/estimate-gaps.ts'
import {
  type ClassifiedProjects,
  classifyForSelection,
  type FreeActivity,
  replacedByVariants,
  windowContextOf,
} from './activities.ts'
import { aimContributions } from './aims.ts'
import { logicalConstraints, precedencesOf } from './constraints.ts'
import {
  type ActivityMeaning,
  type AimContribution,
  type Formulation,
  type FormulationMap,
  NO_CONTRIBUTION,
  type NoModeReason,
} from './formulation-map.ts'
import { type FeasibleModes, filterModes, type MovePolicy, modesOf } from './modes.ts'
import { demandsBeyond, hardResource } from './resources.ts'
import { timeWindowOf, type WindowContext } from './time-windows.ts'

/** The aims that come before value, in their order: what is a must, then what is lost by not doing. */
export const AIMS = ['must', 'lost_by_not_doing'] as const

/** A task's value is the project's times this, as a whole number: what is left out lies below any score's last digit. */
export const VALUE_SCALE = 1e6

/** A player with the ways that it may have. */
export interface ActivityModes {
  readonly activity: FreeActivity
  readonly isRequired: boolean
  readonly feasible: FeasibleModes
  readonly barrier: NoModeReason | undefined
  /** Nothing where it is not said. */
  readonly stake?: AimContribution
}

/** What a player adds to each of the aims where it is in. */
function aimsOf({ isMust, losses }: AimContribution): number[] {
  const parts = { must: isMust ? 1 : 0, lost_by_not_doing: losses.length }
  return AIMS.map((aim) => parts[aim])
}

/** What each way of a draft is worth, in whole parts; 0 for one without a value, or with one below 0. */
function modeValues(
  { activity: player, feasible: admission }: ActivityModes,
  worth: (project: Project) => number,
): number[] {
  const scaled = (project: Project): number => Math.max(0, Math.round(worth(project) * VALUE_SCALE))
  const wished = scaled(player.wished)
  return admission.ways.map(({ project }) => (project === player.wished ? wished : scaled(project)))
}

/** Whether dates change what a project is worth. */
function isDated({ header }: Plan): boolean {
  const { size = 'none', delay_loss = 0 } = header.value ?? {}
  return size === 'cost' || delay_loss > 0
}

/**
 * The task of a draft: worth what its best way is worth, the others less by what they lose of it. A project without a
 * value, or with one below 0, is worth nothing.
 */
export function taskOf(plan: Plan, measure: ValueMeasure, draft: ActivityModes): Activity {
  const { activity: player, isRequired, feasible: admission, stake = NO_CONTRIBUTION } = draft
  const worth = (project: Project): number => projectValue(plan, project, measure)?.value ?? 0
  const own = Math.max(0, Math.round(worth(player.wished) * VALUE_SCALE))
  const worths = isDated(plan) ? modeValues(draft, worth) : []
  const value = worths.length === 0 ? own : Math.max(...worths)
  const aims = aimsOf(stake)
  return {
    ...{ value, isRequired },
    ...(aims.some((part) => part > 0) ? { aims } : {}),
    modes: admission.ways.map(({ mode: option }, way) => {
      const loss = value - (worths[way] ?? value)
      return loss > 0 ? { ...option, loss } : option
    }),
  }
}

function taskMeaning({
  activity: player,
  feasible: admission,
  barrier,
  stake = NO_CONTRIBUTION,
}: ActivityModes): ActivityMeaning {
  const { ways, broken, inTheWay } = admission
  const dates: NoModeReason = { kind: 'dates', bounds: inTheWay }
  return {
    project: player.wished,
    standing: player.standing,
    isKept: player.isKept,
    options: ways.map(({ timing, isWished }) => ({ timing, isWished })),
    barrier: ways.length > 0 ? undefined : (barrier ?? dates),
    stake,
    broken,
  }
}

/** What is taken of the rows before any task: by what stands, and by what players take even if they are left out. */
export function baseLoads(
  { activities: players, fixed: bystanders }: ClassifiedProjects,
  { measure }: DemandMeter,
): Map<number, number> {
  const taken = new Map<number, number>()
  const standing = bystanders.map(({ project }) => project)
  for (const project of [...standing, ...players.flatMap(({ leftOut }) => leftOut ?? [])])
    for (const [row, amount] of measure(project)) taken.set(row, (taken.get(row) ?? 0) + amount)
  return taken
}

/** What all tasks stand for, and what stands beside them. */
export function formulationMapOf(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  { fixed: bystanders }: ClassifiedProjects,
  drafts: readonly ActivityModes[],
): Omit<FormulationMap, 'rows' | 'lostOrders'> {
  return {
    plan,
    frame,
    activities: drafts.map(taskMeaning),
    fixed: bystanders.map(({ project }) => project).filter(isRetained),
    revived: bystanders.flatMap(({ project, isRevived }) => (isRevived ? [project] : [])),
    replaced: replacedByVariants(plan, scenario),
  }
}

const NO_MODES: FeasibleModes = { ways: [], broken: [], inTheWay: [] }

/** Whether the wished dates hold whatever they break: they are forced or not to be chosen, or work is in hand. */
function keepsWished({ choice, base }: FreeActivity, { canMove }: MovePolicy): boolean {
  const isForced = choice?.isForced === true && choice.start !== undefined
  return isForced || canMove === false || hasStarted(base)
}

/** What makes the ways of a player. */
interface FormulationContext {
  readonly plan: Plan
  readonly freedom: MovePolicy
  readonly meter: DemandMeter
  readonly around: WindowContext
}

function feasibleModesOf(
  { plan, freedom, meter, around }: FormulationContext,
  player: FreeActivity,
): FeasibleModes {
  const { leftOut, wished } = player
  const anyway = leftOut === undefined ? new Map<number, number>() : meter.measure(leftOut)
  const takes = (project: Project) => demandsBeyond(meter.measure(project), anyway)
  const workshop = { plan, frame: around.frame, freedom, takes }
  const ways = modesOf(workshop, player, timeWindowOf(wished, around))
  return filterModes(ways, keepsWished(player, freedom))
}

/** What keeps out a candidate that is not required and not estimated, unless it is let in all the same. */
function missingEstimate(
  { plan, freedom }: FormulationContext,
  { base, wished, isKept }: FreeActivity,
  isRequired: boolean,
): NoModeReason | undefined {
  const { unestimated = 'barred' } = freedom
  const isAdmitted = unestimated === 'admitted' || (unestimated === 'kept' && isKept)
  if (isRequired || isAdmitted || !awaitsDecision(base)) return undefined
  const missing = estimateGaps(plan, wished)
  return missing.length === 0 ? undefined : { kind: 'estimate', missing }
}

/**
 * The choice problem of a plan under a frame, with what its parts stand for. Moments are months. Amounts are cents and
 * hundredths of a day as reports and rules give them for the plan of a selection; values are `VALUE_SCALE` times
 * those of the projects.
 *
 * What is completed or in hand is taken before; what the frame forces out does not take part. A ceiling that what is
 * taken before passes is raised to it. Links may form a circle where the plan's dependencies do.
 *
 * @param plan - the plan as its files write it.
 * @param frame - the plan with the scenario laid over it.
 * @param scenario - the frame with what it inherits.
 */
export function selectionProblem(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  measure: ValueMeasure,
  freedom: MovePolicy = {},
): Formulation {
  const { maxShift = frame.maxShift } = freedom
  const roles = classifyForSelection(plan, frame, scenario, freedom)
  const meter = demandMeter(frame, limitsToCome(frame), true)
  const ties = logicalConstraints(plan, roles)
  const required = roles.activities.map(
    ({ isRequired }, position) => isRequired && !ties.redundant.has(position),
  )
  const stakes = aimContributions(plan, roles, (position) => required[position] === true)
  const around = { ...windowContextOf(plan, frame, roles), maxShift }
  const bench = { plan, freedom, meter, around }
  const drafts = roles.activities.map((player, position): ActivityModes => {
    const isRequired = required[position] === true
    const barrier = missingEstimate(bench, player, isRequired) ?? ties.barriers[position]
    const admission = barrier === undefined ? feasibleModesOf(bench, player) : NO_MODES
    return {
      activity: player,
      isRequired,
      feasible: admission,
      barrier,
      stake: stakes[position] ?? NO_CONTRIBUTION,
    }
  })
  const taken = baseLoads(roles, meter)
  const rows = meter.limits.map((limit, position) => hardResource(limit, taken.get(position) ?? 0))
  const ordered = drafts.map(({ activity: player, feasible: admission }) => ({
    base: player.base,
    ways: admission.ways,
  }))
  return {
    problem: {
      resources: rows.map(({ resource }) => resource),
      activities: drafts.map((draft) => taskOf(frame, measure, draft)),
      precedences: precedencesOf(plan, ordered),
      requires: ties.requires,
      exclusiveGroups: ties.exclusiveGroups,
    },
    map: {
      ...formulationMapOf(plan, frame, scenario, roles, drafts),
      rows: rows.map(({ meaning }) => meaning),
      lostOrders: [],
    },
  }
}
