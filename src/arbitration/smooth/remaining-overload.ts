/**
 * What is still too much after a smoothing: where, what fills it, what holds that there (its window, the order with others, or no better place), and whom to hire or drop.
 */

import { demandMeter } from '../../limits/demand.ts'
import type { Limit } from '../../limits/index.ts'
import { fteFor } from '../../metrics/base/capacity.ts'
import { blockingReasonAt } from '../../optimize/explain/blocking-reason.ts'
import type { Mode, Solution } from '../../optimize/model/problem.ts'
import { monthsOfSpan } from '../../overlay/retiming.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isRetained } from '../../plan/project-status.ts'
import { prerequisitesOf } from '../../scenarios/obligation.ts'
import { addMonths, type Month } from '../../values/calendar.ts'
import { plain, type Quantity } from '../../values/quantity.ts'
import type { ClassifiedProjects, FreeActivity } from '../formulate/activities.ts'
import type { ActivityMeaning, Formulation, Timing, WindowReason } from '../formulate/formulation-map.ts'
import { withTiming } from '../formulate/modes.ts'
import {
  hasBlackout,
  type TimeWindow,
  timeWindowOf,
  violatedReasons,
  type WindowContext,
} from '../formulate/time-windows.ts'
import { byWeight, type SmoothingLoad, smoothingLoads } from './loads.ts'
import type { BindingWindow, HoldReason, LimitAmount, LoadContributor, RemainingOverload } from './smoothing.ts'

/** A smoothed plan, and what the dates of its projects depend on. */
export interface SmoothedPlan {
  readonly formulation: Formulation
  /** The plan as its files write it. */
  readonly plan: Plan
  readonly classified: ClassifiedProjects
  readonly windows: WindowContext
  readonly solution: Solution
  /** What the rows hold under the solution. */
  readonly taken: readonly number[]
}

/** The bounds that a later place can break; an earlier one breaks the others. */
const LATE: readonly WindowReason[] = ['window-end', 'deadline', 'horizon-end', 'plan-end', 'successor']

/** The days that bounds of a kind set: the tightest of them. */
function dayOf(bound: WindowReason, { starts, ends }: TimeWindow): Pick<BindingWindow, 'day'> {
  const early = starts.filter((edge) => edge.reason === bound).map(({ day }) => day)
  const late = ends.filter((edge) => edge.reason === bound).map(({ day }) => day)
  const day = early.length > 0 ? Math.max(...early) : late.length > 0 ? Math.min(...late) : undefined
  return day === undefined ? {} : { day: day as NonNullable<BindingWindow['day']> }
}

/** The ids of the projects before or behind a task. */
function neighbours({ formulation }: SmoothedPlan, task: number, side: 'predecessor' | 'successor'): string[] {
  const own = side === 'predecessor' ? 'successor' : 'predecessor'
  return formulation.problem.precedences
    .filter((link) => link[own] === task)
    .flatMap((link) => formulation.map.activities[link[side]]?.project.id ?? [])
}

/** The standing projects that a project depends on. */
function standingBefore({ windows }: SmoothedPlan, { written }: Project): string[] {
  const ids = (written.depends_on ?? []).map(({ project }) => project)
  return ids.filter((id) => windows.fixedProject(id.toLowerCase()) !== undefined)
}

/** What the next step beyond the last (or first) option of a task breaks. */
function bindingBeyond(
  smoothed: SmoothedPlan,
  activity: FreeActivity,
  task: number,
  step: 1 | -1,
): readonly BindingWindow[] {
  const { formulation, plan, windows } = smoothed
  const { options = [] } = formulation.map.activities[task] ?? {}
  const bounds = timeWindowOf(activity.wished, windows)
  const own = monthsOfSpan(activity.wished)
  if (own === undefined) return []
  const startOf = ({ timing }: { readonly timing: Timing }): number => timing.start ?? own.first
  const starts = options.map(startOf)
  const edge = step === 1 ? Math.max(...starts) : Math.min(...starts)
  const grain = formulation.map.frame.grain === 'month' ? 1 : 3
  const start = addMonths(edge as Month, step * grain)
  const beyond = withTiming(plan, activity, { start })
  const broken = [
    ...violatedReasons(beyond, bounds).filter((bound) => LATE.includes(bound) === (step === 1)),
    ...(hasBlackout(formulation.map.frame, beyond) ? (['blackout'] as const) : []),
  ].map((bound): BindingWindow => {
    const projects = bound === 'predecessor' ? standingBefore(smoothed, activity.wished) : []
    return { reason: bound, ...dayOf(bound, bounds), projects }
  })
  if (broken.length > 0) return broken
  const side = step === 1 ? 'successor' : 'predecessor'
  return [{ reason: side, projects: neighbours(smoothed, task, side) }]
}

/** What an option takes of a row. */
function amountOf(option: Mode | undefined, row: number): number {
  return option?.demands.find((take) => take.resource === row)?.amount ?? 0
}

/** The options of a task that take less of a row than the selected one. */
function lighterModes({ formulation, solution }: SmoothedPlan, task: number, row: number): number[] {
  const options = formulation.problem.activities[task]?.modes ?? []
  const own = amountOf(options[solution[task] ?? -1], row)
  return [...options.keys()].filter((option) => amountOf(options[option], row) < own)
}

/** What each row would hold more with a task at another option, all others in their places. */
function changesOf({ formulation, solution }: SmoothedPlan, task: number, option: number) {
  const options = formulation.problem.activities[task]?.modes ?? []
  const changes = new Map<number, number>()
  const add = (one: Mode | undefined, sign: 1 | -1): void => {
    for (const { resource: row, amount } of one?.demands ?? [])
      changes.set(row, (changes.get(row) ?? 0) + sign * amount)
  }
  add(options[option], 1)
  add(options[solution[task] ?? -1], -1)
  return changes
}

/** What a task at another option would make worse, and by how much the overload would rise in all, days before money. */
function elsewhere(smoothed: SmoothedPlan, task: number, option: number) {
  const { formulation, taken } = smoothed
  const parts: LimitAmount[] = []
  const rise = { days: 0, money: 0 }
  for (const [row, change] of changesOf(smoothed, task, option)) {
    const { capacity: upper = 0, overload: excess } = formulation.problem.resources[row] ?? {}
    const [limit, now] = [formulation.map.rows[row], taken[row] ?? 0]
    if (excess === undefined || limit === undefined) continue
    const more = Math.max(0, now + change - upper) - Math.max(0, now - upper)
    rise[excess] += more
    if (more > 0) parts.push({ limit, amount: more as Quantity })
  }
  const hold: HoldReason = { kind: 'elsewhere', parts: parts.sort(byWeight) }
  return { hold, rise }
}

/** Why a task goes to none of the options that take less of a row: of those that the order allows, the one that makes least worse; undefined where there is none. */
function better(smoothed: SmoothedPlan, task: number, row: number): HoldReason | undefined {
  const { formulation, solution } = smoothed
  const tried = lighterModes(smoothed, task, row).map((option) => ({
    option,
    obstacle: blockingReasonAt(formulation.problem, solution, task, option),
  }))
  const [best] = tried
    .filter(({ obstacle }) => obstacle.kind !== 'order')
    .map(({ option }) => elsewhere(smoothed, task, option))
    .sort(({ rise: left }, { rise: right }) => left.days - right.days || left.money - right.money)
  if (best !== undefined) return best.hold
  const [first] = tried.flatMap(({ obstacle }) =>
    obstacle.kind === 'order' ? (formulation.map.activities[obstacle.other]?.project ?? []) : [],
  )
  return first === undefined ? undefined : { kind: 'order', other: first }
}

function windowHold(smoothed: SmoothedPlan, activity: FreeActivity, task: number): HoldReason {
  const later = bindingBeyond(smoothed, activity, task, 1)
  const earlier = bindingBeyond(smoothed, activity, task, -1)
  const isPlanEnd = later.length > 0 && later.every(({ reason: bound }) => bound === 'plan-end')
  return { kind: 'bounds', later, earlier, isPlanEnd }
}

function taskAt({ formulation }: SmoothedPlan, project: Project): { task: number; about: ActivityMeaning } | undefined {
  const task = formulation.map.activities.findIndex(({ project: { at } }) => at === project.at)
  const about = formulation.map.activities[task]
  return about === undefined ? undefined : { task, about }
}

/** What holds a project in a row that is passed. */
function holdOf(smoothed: SmoothedPlan, project: Project, row: number): HoldReason {
  const found = taskAt(smoothed, project)
  const activity = smoothed.classified.activities.find(({ base }) => base.at === project.at)
  if (found === undefined || activity === undefined) return { kind: 'done' }
  const hold = better(smoothed, found.task, row)
  if (hold !== undefined) return hold
  if (hasStarted(activity.base)) return { kind: 'running' }
  if (activity.choice?.isForced === true && activity.choice.start !== undefined) return { kind: 'forced' }
  if (monthsOfSpan(activity.wished) === undefined) return { kind: 'undated' }
  return windowHold(smoothed, activity, found.task)
}

/** What each retained project of the smoothed plan takes of the rows. */
function demandsByProject(
  rows: readonly Limit[],
  { plan, projects }: { plan: Parameters<typeof demandMeter>[0]; projects: readonly Project[] },
): { readonly project: Project; readonly taken: ReadonlyMap<number, number> }[] {
  const { measure } = demandMeter(plan, rows)
  return projects.map((project) => ({ project, taken: measure(project) }))
}

/** The lower-cased ids that retained projects cannot do without. */
function neededIn(projects: readonly Project[], plan: SmoothedPlan['plan']): ReadonlySet<string> {
  const retained = projects.filter(isRetained)
  return new Set(retained.flatMap((project) => prerequisitesOf(plan, project)))
}

/** The project of least value that could go: not in hand, not mandatory, nothing else stands on it. */
function dropOf(
  { formulation, plan, windows }: SmoothedPlan,
  by: Quantity,
  fillers: readonly LoadContributor[],
): Project | undefined {
  const needed = neededIn(windows.frame.projects, plan)
  const worth = ({ at }: Project): number => {
    const task = formulation.map.activities.findIndex(({ project }) => project.at === at)
    return formulation.problem.activities[task]?.value ?? Number.POSITIVE_INFINITY
  }
  return fillers
    .filter(({ amount }) => amount >= by)
    .filter(({ project }) => !hasStarted(project) && project.written.mandatory === undefined)
    .filter(({ project }) => !needed.has(project.id.toLowerCase()))
    .map(({ project, amount }) => ({ project, amount, value: worth(project) }))
    .sort((left, right) => left.value - right.value || left.amount - right.amount)[0]?.project
}

function fteOf({ limit, over }: SmoothingLoad): number | undefined {
  return limit.kind === 'work' ? fteFor(limit.team, plain(over), [limit.period]) : undefined
}

/**
 * The limits that a smoothed plan passes, work before money as the rows are.
 *
 * @param after - the projects of the plan with the solution laid over it.
 * @param home - the solution of the plan before.
 */
export function remainingOverloads(
  smoothed: SmoothedPlan,
  after: readonly Project[],
  home: readonly SmoothingLoad[],
): RemainingOverload[] {
  const { formulation, windows, solution } = smoothed
  const passed = smoothingLoads(formulation, solution).filter(({ over }) => over > 0)
  if (passed.length === 0) return []
  const takers = demandsByProject(formulation.map.rows, { plan: windows.frame, projects: after })
  const before = new Map(home.map(({ row, over }) => [row, over]))
  return passed.map((load): RemainingOverload => {
    const { row, limit, taken, over } = load
    const fillers = takers
      .flatMap(({ project, taken: own }): LoadContributor[] => {
        const amount = own.get(row) ?? 0
        if (amount <= 0) return []
        return [{ project, amount: amount as Quantity, hold: holdOf(smoothed, project, row) }]
      })
      .sort((left, right) => right.amount - left.amount)
    return {
      limit,
      taken,
      by: over,
      before: before.get(row) ?? (0 as Quantity),
      contributors: fillers,
      fte: fteOf(load),
      drop: dropOf(smoothed, over, fillers),
    }
  })
}
