/**
 * The modes of a project: the starts and durations in which it could be carried out (multi-mode project scheduling: Talbot 1982), and of these the feasible ones.
 */

import type { Demand, Mode } from '../../optimize/model/problem.ts'
import { applyChoice } from '../../overlay/apply-scenario.ts'
import type { Choice } from '../../overlay/flat-scenario.ts'
import { MOST_MONTHS, monthsOfSpan } from '../../overlay/retiming.ts'
import type { MaxShift, Plan, Project } from '../../plan/plan.ts'
import { hasStarted } from '../../plan/project-status.ts'
import { emptyChoice } from '../../scenarios/empty-choice.ts'
import { type Day, firstDay, lastDay, type Month, monthOfDay } from '../../values/calendar.ts'
import type { ModeMeaning, Timing, WindowReason } from './formulation-map.ts'
import { hasBlackout, type TimeWindow, violatedReasons } from './time-windows.ts'

/** A project of the plan with what the frame says of it. */
export interface FramedProject {
  /** As its file writes it. */
  readonly base: Project
  readonly choice: Choice | undefined
  /** As the frame's plan has it, or would have it if it kept it. */
  readonly wished: Project
}

/**
 * The project as a proposal would keep it that starts from the frame and says other dates: made from what the file
 * writes, as the overlay makes it, so that the two agree to the cent.
 */
export function withTiming(
  plan: Plan,
  { base, choice }: Pick<FramedProject, 'base' | 'choice'>,
  timing: Timing = {},
): Project {
  return applyChoice(plan, base, { ...(choice ?? emptyChoice(base)), ...timing }, true)
}

/** A project is tried in so many lengths beside its own. */
const MOST_DURATIONS = 5

/** Some of the values, evenly over their range, the first and the last among them. */
function spread(values: readonly number[], count: number): number[] {
  if (values.length <= count) return [...values]
  return Array.from(
    { length: count },
    (_, index) => values[Math.round((index * (values.length - 1)) / (count - 1))] ?? 0,
  )
}

/** Whether a project has a length that a choice can change: it is stretchable, dated, and not over. */
export function isStretchable({ span, actual, status, written }: Project): boolean {
  const { start, end } = span
  const isDated = start !== undefined && end !== undefined && start <= end
  const isOver = actual.end !== undefined || status === 'completed'
  return written.stretchable !== undefined && isDated && !isOver
}

/**
 * The lengths in months to try, in order: the project's own and, where it is stretchable, at most five from its least
 * to its greatest in whole steps.
 *
 * @param own - its present length.
 * @param step - months of the plan's grain.
 */
function durationsToTry(project: Project, own: number, step: number): number[] {
  const limits = project.written.stretchable
  if (limits === undefined || !isStretchable(project)) return [own]
  const [least, most] = [Math.max(1, limits.min), Math.min(limits.max, MOST_MONTHS)]
  const count = Math.max(0, Math.floor((most - least) / step) + 1)
  const allowed = Array.from({ length: count }, (_, index) => least + index * step)
  const lengths = new Set([own, ...spread(allowed, MOST_DURATIONS)])
  return [...lengths].sort((left, right) => left - right)
}

/** One way to carry out a project. */
export interface ProjectMode extends ModeMeaning {
  readonly mode: Mode
  /** As it is carried out this way. */
  readonly project: Project
  /** The bounds that it breaks, a blackout among them. */
  readonly broken: readonly WindowReason[]
  /** Days of the month that it starts and ends on, 31 for an end on the last one; undefined without such a date. */
  readonly startsOn: number | undefined
  readonly endsOn: number | undefined
}

/**
 * What a choice may do with projects. By default it may move and stretch them within the frame's bound on moves, and
 * candidates that are to be estimated stay out.
 */
export interface MovePolicy {
  readonly canMove?: boolean
  readonly canStretch?: boolean
  /** Another bound on moves than that of the frame. */
  readonly maxShift?: MaxShift
  /** Whether projects that the frame keeps may stay where they are, whatever that breaks. */
  readonly canStand?: boolean
  /** Of candidates that are to be estimated: all are barred where nothing is said, or those that the frame keeps stay, or all compete. */
  readonly unestimated?: 'barred' | 'kept' | 'admitted'
}

/** What the modes of projects are made with. */
interface ModeContext {
  readonly plan: Plan
  readonly frame: Plan
  readonly policy: MovePolicy
  /** What a kept project takes of the rows, less what it takes anyway. */
  readonly takes: (project: Project) => readonly Demand[]
}

/** A start and a length to try. */
interface TrialDates {
  readonly start: number
  readonly length: number
}

function dayOfMonth(day: Day): number {
  return day - firstDay(monthOfDay(day)) + 1
}

/** Months of an option; a project with an end alone lies on its month, one without dates on the plan's first. */
function monthsOf({ horizon }: Plan, project: Project): { first: Month; last: Month } {
  const { end } = project.span
  const only = end === undefined ? horizon.first : monthOfDay(end)
  return monthsOfSpan(project) ?? { first: only, last: only }
}

function modeOf(
  { frame, takes }: ModeContext,
  project: Project,
  bounds: TimeWindow,
  about: ModeMeaning & { readonly move: number },
): ProjectMode {
  const { move, ...meaning } = about
  const { start, end } = project.span
  const { first, last } = monthsOf(frame, project)
  const isLast = end !== undefined && end === lastDay(monthOfDay(end))
  return {
    ...meaning,
    project,
    mode: { start: first, end: last, demands: takes(project), move },
    broken: [...violatedReasons(project, bounds), ...(hasBlackout(frame, project) ? (['blackout'] as const) : [])],
    startsOn: start === undefined ? undefined : dayOfMonth(start),
    endsOn: end === undefined ? undefined : isLast ? 31 : dayOfMonth(end),
  }
}

/** The starts to try: whole steps from the wished one, from the earliest possible to the latest. */
function startsToTry(
  { frame, policy }: ModeContext,
  { wished, choice }: FramedProject,
  wishedStart: Month,
  { starts, latestStarts }: TimeWindow,
): number[] {
  const isSet = choice?.isForced === true && choice.start !== undefined
  if (isSet || policy.canMove === false || hasStarted(wished)) return [wishedStart]
  const step = frame.grain === 'month' ? 1 : 3
  const earliest = Math.max(...starts.map(({ day }) => monthOfDay(day)))
  const latest = Math.min(Math.max(frame.horizon.last, wishedStart), ...latestStarts.map(({ day }) => monthOfDay(day)))
  const first = wishedStart + Math.ceil((earliest - wishedStart) / step) * step
  const count = Math.max(0, Math.floor((latest - first) / step) + 1)
  // The first is tried even where it lies too late: it says what the dates break.
  return Array.from({ length: Math.max(1, count) }, (_, index) => first + index * step)
}

function durationsFor({ frame, policy }: ModeContext, { wished, choice }: FramedProject, own: number): number[] {
  const isSet = choice?.isForced === true && choice.stretch !== undefined
  if (isSet || policy.canStretch === false) return [own]
  return durationsToTry(wished, own, frame.grain === 'month' ? 1 : 3)
}

/** Whether a trial makes sense: work in hand does not end before the month after the status date. */
function isPossible({ asOf }: Plan, { wished }: FramedProject, { start, length }: TrialDates): boolean {
  return !hasStarted(wished) || start + length - 1 > monthOfDay(asOf)
}

/**
 * The starts and lengths to try beside the wished ones, in order. Those that no bound of ends could allow are left out,
 * but for the earliest of all.
 */
function datesToTry(
  context: ModeContext,
  subject: FramedProject,
  wished: TrialDates,
  bounds: TimeWindow,
): readonly TrialDates[] {
  const until = Math.min(...bounds.ends.map(({ day }) => monthOfDay(day)))
  const lengths = durationsFor(context, subject, wished.length)
  const starts = startsToTry(context, subject, wished.start as Month, bounds)
  return starts
    .flatMap((start) => lengths.map((length) => ({ start, length })))
    .filter(({ start, length }, index) => index === 0 || start + length - 1 <= until)
    .filter((trial) => trial.start !== wished.start || trial.length !== wished.length)
    .filter((trial) => isPossible(context.frame, subject, trial))
}

/** The wished way first, then the others in order of start and length, broken bounds or not. */
export function modesOf(context: ModeContext, subject: FramedProject, bounds: TimeWindow): ProjectMode[] {
  const { wished } = subject
  const first = modeOf(context, wished, bounds, { timing: {}, isWished: true, move: 0 })
  const span = monthsOfSpan(wished)
  if (span === undefined) return [first]
  const own: TrialDates = { start: span.first, length: span.last - span.first + 1 }
  const others = datesToTry(context, subject, own, bounds).map(({ start, length }) => {
    const timing: Timing = {
      ...(start === own.start ? {} : { start: start as Month }),
      ...(length === own.length ? {} : { stretch: length }),
    }
    const move = Math.abs(start - own.start) + Math.abs(length - own.length)
    const project = withTiming(context.plan, subject, timing)
    return modeOf(context, project, bounds, { timing, isWished: false, move })
  })
  return [first, ...others]
}

/** The modes of a task. */
export interface FeasibleModes {
  /** In order of start, then of end. */
  readonly modes: readonly ProjectMode[]
  /** The bounds that a way which was kept in spite of them breaks. */
  readonly broken: readonly WindowReason[]
  /** Where there are no modes: the bounds that the wished dates break, and the earliest possible ones. */
  readonly blocking: readonly WindowReason[]
}

function byTime({ mode: left }: ProjectMode, { mode: right }: ProjectMode): number {
  return left.start - right.start || left.end - right.end
}

function leastMoved(modes: readonly ProjectMode[]): ProjectMode | undefined {
  return modes.reduce<ProjectMode | undefined>(
    (best, way) => (best !== undefined && best.mode.move <= way.mode.move ? best : way),
    undefined,
  )
}

function reasonsAgainst(modes: readonly ProjectMode[]): WindowReason[] {
  return [...new Set(modes.flatMap(({ broken }) => broken))]
}

/**
 * The modes that break no bound. Where only blackouts stand in the way, the least moved one is kept in spite of them.
 *
 * @param modes - the wished one first, as `modesOf` gives them.
 * @param keepsWished - whether the wished one is kept whatever it breaks.
 */
export function filterModes(modes: readonly ProjectMode[], keepsWished: boolean): FeasibleModes {
  const sound = modes.filter(({ broken }) => broken.length === 0)
  const dark = modes.filter(({ broken }) => broken.every((bound) => bound === 'blackout'))
  const fallback = sound.length === 0 && !keepsWished ? leastMoved(dark) : undefined
  const [wished] = modes
  const kept = keepsWished && wished !== undefined && !sound.includes(wished) ? wished : fallback
  const admitted = kept === undefined ? sound : [...sound, kept]
  return {
    modes: admitted.sort(byTime),
    broken: kept?.broken ?? [],
    blocking: admitted.length > 0 ? [] : reasonsAgainst(modes.slice(0, 2)),
  }
}
