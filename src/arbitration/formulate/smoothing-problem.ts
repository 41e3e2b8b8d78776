/** The smoothing problem of a plan: when its projects run, all of them, so that nobody is asked for too much at once. */

import { demandMeter } from '../../limits/demand.ts'
import { measureOf, type ValueMeasure } from '../../metrics/base/criteria.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import type { Day } from '../../values/calendar.ts'
import { classifyForSmoothing, type FreeActivity, windowContextOf } from './activities.ts'
import { consistentModes, precedencesOf } from './constraints.ts'
import { type ActivityModes, baseLoads, formulationMapOf, taskOf } from './formulation.ts'
import type { Formulation } from './formulation-map.ts'
import { filterModes, type MovePolicy, modesOf } from './modes.ts'
import { demandsBeyond, softLimits, softResource } from './resources.ts'
import { timeWindowOf } from './time-windows.ts'

/** `smoothing` keeps the end of the plan; `levelling` may pass it up to windows, deadlines and horizon. */
export type SmoothingMode = 'smoothing' | 'levelling'

/** What goes with a smoothing. */
export interface SmoothingPolicy extends MovePolicy {
  /** How projects are valued; the plan's own way where nothing is said. */
  readonly measure?: ValueMeasure
}

/** The last day that the plan holds as it is; undefined where nothing that is retained has an end. */
export function planEndOf({ projects }: Plan): Day | undefined {
  const ends = projects.filter(isRetained).flatMap(({ span }) => span.end ?? [])
  return ends.length === 0 ? undefined : (Math.max(...ends) as Day)
}

/**
 * The smoothing problem of a plan, with what its parts stand for; its present dates always are an answer, but for an
 * order that they break and that other dates keep. Moments are months, amounts cents and hundredths of a day.
 *
 * Every project that is retained and not finished is carried out. Work in hand stays where it is unless it is
 * stretchable, and so do starts that the frame forces. The others start after the status date, and end by their window
 * and deadline, before what depends on them starts at the latest, and no later than the horizon and, in `smoothing`, the
 * last end of the plan as it is. Floors, axes and go-lives are not looked at.
 *
 * @param plan - the plan as its files write it.
 * @param frame - the plan with the scenario laid over it.
 * @param scenario - the frame with what it inherits.
 */
export function smoothingProblem(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  mode: SmoothingMode,
  { measure = measureOf(plan), ...policy }: SmoothingPolicy = {},
): Formulation {
  const classified = classifyForSmoothing(plan, frame, scenario)
  const meter = demandMeter(frame, softLimits(frame))
  const planEnd = mode === 'smoothing' ? planEndOf(frame) : undefined
  const windows = windowContextOf(plan, frame, classified, planEnd)
  const takes = (project: Project) => demandsBeyond(meter.measure(project), new Map())
  const context = { plan, frame, policy, takes }
  const feasible = classified.activities.map((activity: FreeActivity) =>
    filterModes(modesOf(context, activity, timeWindowOf(activity.wished, windows)), true),
  )
  const asked = classified.activities.map(({ base }, position) => ({ base, modes: feasible[position]?.modes ?? [] }))
  const ordered = consistentModes(
    asked.map(({ modes }) => modes),
    precedencesOf(plan, asked),
  )
  const drafts = classified.activities.map((activity, position): ActivityModes => {
    const modes = ordered.modes[position] ?? []
    const wished = modes.find(({ isWished }) => isWished)
    const isLate = wished !== undefined && ordered.late.has(position)
    const broken = [...(wished?.broken ?? []), ...(isLate ? (['successor'] as const) : [])]
    const feasible = { modes, broken, blocking: [] }
    return { activity, isRequired: true, feasible, barrier: undefined }
  })
  const taken = baseLoads(classified, meter)
  const projectAt = (position: number) => classified.activities[position]?.wished
  return {
    problem: {
      resources: meter.limits.map((limit, position) => softResource(limit, taken.get(position) ?? 0)),
      activities: drafts.map((draft) => taskOf(frame, measure, draft)),
      precedences: ordered.precedences,
      requires: [],
      exclusiveGroups: [],
    },
    map: {
      ...formulationMapOf(plan, frame, scenario, classified, drafts),
      rows: meter.limits,
      lostOrders: ordered.dropped.flatMap(({ predecessor: first, successor: second }) => {
        const [before, after] = [projectAt(first), projectAt(second)]
        return before === undefined || after === undefined ? [] : [{ before, after }]
      }),
    },
  }
}
