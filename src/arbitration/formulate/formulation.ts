/**
 * Formulates the arbitration of a plan under a frame: which projects run and when, within every limit at once (project solution and scheduling as a multi-mode problem with lexicographic aims).
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
import { aimContributions } from './aim-contributions.ts'
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

/** An activity with the modes that it may have. */
export interface ActivityModes {
  readonly activity: FreeActivity
  readonly isRequired: boolean
  readonly feasible: FeasibleModes
  readonly barrier: NoModeReason | undefined
  /** Nothing where it is not said. */
  readonly contribution?: AimContribution
}

/** What an activity adds to each of the aims where it is in. */
function aimsOf({ isMust, losses }: AimContribution): number[] {
  const parts = { must: isMust ? 1 : 0, lost_by_not_doing: losses.length }
  return AIMS.map((aim) => parts[aim])
}

/** What each way of a draft is worth, in whole parts; 0 for one without a value, or with one below 0. */
function modeValues({ activity, feasible }: ActivityModes, worth: (project: Project) => number): number[] {
  const scaled = (project: Project): number => Math.max(0, Math.round(worth(project) * VALUE_SCALE))
  const wished = scaled(activity.wished)
  return feasible.modes.map(({ project }) => (project === activity.wished ? wished : scaled(project)))
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
  const { activity, isRequired, feasible, contribution = NO_CONTRIBUTION } = draft
  const worth = (project: Project): number => projectValue(plan, project, measure)?.value ?? 0
  const own = Math.max(0, Math.round(worth(activity.wished) * VALUE_SCALE))
  const worths = isDated(plan) ? modeValues(draft, worth) : []
  const value = worths.length === 0 ? own : Math.max(...worths)
  const aims = aimsOf(contribution)
  return {
    value,
    isRequired,
    ...(aims.some((part) => part > 0) ? { aims } : {}),
    modes: feasible.modes.map(({ mode: option }, way) => {
      const loss = value - (worths[way] ?? value)
      return loss > 0 ? { ...option, loss } : option
    }),
  }
}

/** What a hundredth of a day of a margin costs, in parts of value; nothing where margins stay free. */
function partsPerAmount({ marginPrice }: FlatScenario['frame']): number | undefined {
  return marginPrice === undefined ? undefined : (marginPrice * VALUE_SCALE) / 100
}

/** All values together stay below this many of their last digits, which engines can count. */
const MOST_PARTS = 1e9

/** Values with fewer digits where there is so much value that a last digit says nothing: powers of ten of the same unit. */
function withCountedValues(activities: readonly Activity[]): readonly Activity[] {
  const total = activities.reduce((sum, { value }) => sum + value, 0)
  if (total <= MOST_PARTS) return activities
  const digit = 10 ** Math.ceil(Math.log10(total / MOST_PARTS))
  const round = (value: number): number => Math.round(value / digit) * digit
  return activities.map((activity) => ({
    ...activity,
    value: round(activity.value),
    modes: activity.modes.map((mode) =>
      mode.loss === undefined ? mode : { ...mode, loss: round(activity.value) - round(activity.value - mode.loss) },
    ),
  }))
}

function taskMeaning({ activity, feasible, barrier, contribution = NO_CONTRIBUTION }: ActivityModes): ActivityMeaning {
  const { modes, broken, blocking } = feasible
  const dates: NoModeReason = { kind: 'dates', bounds: blocking }
  return {
    project: activity.wished,
    standing: activity.standing,
    isKept: activity.isKept,
    options: modes.map(({ timing, isWished }) => ({ timing, isWished })),
    barrier: modes.length > 0 ? undefined : (barrier ?? dates),
    contribution,
    broken,
  }
}

/** What is taken of the rows before any task: by what stands, and by what activities take even if they are left out. */
export function baseLoads({ activities, fixed }: ClassifiedProjects, { measure }: DemandMeter): Map<number, number> {
  const taken = new Map<number, number>()
  const standing = fixed.map(({ project }) => project)
  for (const project of [...standing, ...activities.flatMap(({ whenLeftOut }) => whenLeftOut ?? [])])
    for (const [row, amount] of measure(project)) taken.set(row, (taken.get(row) ?? 0) + amount)
  return taken
}

/** What all tasks stand for, and what stands beside them. */
export function formulationMapOf(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  { fixed }: ClassifiedProjects,
  drafts: readonly ActivityModes[],
): Omit<FormulationMap, 'rows' | 'lostOrders'> {
  return {
    plan,
    frame,
    activities: drafts.map(taskMeaning),
    fixed: fixed.map(({ project }) => project).filter(isRetained),
    revived: fixed.flatMap(({ project, isRevived }) => (isRevived ? [project] : [])),
    replaced: replacedByVariants(plan, scenario),
  }
}

const NO_MODES: FeasibleModes = { modes: [], broken: [], blocking: [] }

/** Whether the wished dates hold whatever they break: they are forced or not to be chosen, work is in hand, or what is kept may stay. */
function keepsWished({ choice, base, isKept }: FreeActivity, { canMove, canStand = false }: MovePolicy): boolean {
  const isForced = choice?.isForced === true && choice.start !== undefined
  return isForced || canMove === false || hasStarted(base) || (canStand && isKept)
}

/** What makes the modes of an activity. */
interface FormulationContext {
  readonly plan: Plan
  readonly policy: MovePolicy
  readonly meter: DemandMeter
  readonly windows: WindowContext
}

function feasibleModesOf({ plan, policy, meter, windows }: FormulationContext, activity: FreeActivity): FeasibleModes {
  const { whenLeftOut, wished } = activity
  const anyway = whenLeftOut === undefined ? new Map<number, number>() : meter.measure(whenLeftOut)
  const takes = (project: Project) => demandsBeyond(meter.measure(project), anyway)
  const context = { plan, frame: windows.frame, policy, takes }
  const modes = modesOf(context, activity, timeWindowOf(wished, windows))
  return filterModes(modes, keepsWished(activity, policy))
}

/** What keeps out a candidate that is not required and not estimated, unless it is let in all the same. */
function missingEstimate(
  { plan, policy }: FormulationContext,
  { base, wished, isKept }: FreeActivity,
  isRequired: boolean,
): NoModeReason | undefined {
  const { unestimated = 'barred' } = policy
  const isAdmitted = unestimated === 'admitted' || (unestimated === 'kept' && isKept)
  if (isRequired || isAdmitted || !awaitsDecision(base)) return undefined
  const missing = estimateGaps(plan, wished)
  return missing.length === 0 ? undefined : { kind: 'estimate', missing }
}

/**
 * The choice problem of a plan under a frame, with what its parts stand for. Moments are months. Amounts are cents and
 * hundredths of a day as reports and rules give them for the plan of a solution; values are `VALUE_SCALE` times
 * those of the projects, to nine digits of all together.
 *
 * What is completed or in hand is taken before; what the frame forces out does not take part. A ceiling that what is
 * taken before passes is raised to it; where the frame prices margins, teams have their net days, of which those beyond the
 * plannable ones cost value. Links may form a circle where the plan's dependencies do.
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
  policy: MovePolicy = {},
): Formulation {
  const { maxShift = frame.maxShift } = policy
  const classified = classifyForSelection(plan, frame, scenario, policy)
  const meter = demandMeter(frame, limitsToCome(frame), true)
  const ties = logicalConstraints(plan, classified)
  const required = classified.activities.map(({ isRequired }, position) => isRequired && !ties.redundant.has(position))
  const contributions = aimContributions(plan, classified, (position) => required[position] === true)
  const windows = { ...windowContextOf(plan, frame, classified), maxShift }
  const context = { plan, policy, meter, windows }
  const drafts = classified.activities.map((activity, position): ActivityModes => {
    const isRequired = required[position] === true
    const mayStand = policy.canStand === true && activity.isKept
    const barrier = mayStand ? undefined : (missingEstimate(context, activity, isRequired) ?? ties.barriers[position])
    const feasible = barrier === undefined ? feasibleModesOf(context, activity) : NO_MODES
    return { activity, isRequired, feasible, barrier, contribution: contributions[position] ?? NO_CONTRIBUTION }
  })
  const taken = baseLoads(classified, meter)
  const price = partsPerAmount(scenario.frame)
  const rows = meter.limits.map((limit, position) => hardResource(limit, taken.get(position) ?? 0, price))
  const ordered = drafts.map(({ activity, feasible }) => ({ base: activity.base, modes: feasible.modes }))
  return {
    problem: {
      resources: rows.map(({ resource }) => resource),
      activities: withCountedValues(drafts.map((draft) => taskOf(frame, measure, draft))),
      precedences: precedencesOf(plan, ordered),
      requires: ties.requires,
      exclusiveGroups: ties.exclusiveGroups,
    },
    map: {
      ...formulationMapOf(plan, frame, scenario, classified, drafts),
      rows: rows.map(({ meaning }) => meaning),
      lostOrders: [],
    },
  }
}
