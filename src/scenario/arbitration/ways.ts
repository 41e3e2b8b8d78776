/** The ways to carry out a project: the starts and lengths that its bounds allow. */

import { monthsOfSpan } from '../../overlay/retiming.ts'
import type { MaxShift, Plan, Project } from '../../plan/plan.ts'
import { hasStarted } from '../../plan/project-status.ts'
import type { Option, Take } from '../../solver/problem.ts'
import { type Day, firstDay, lastDay, type Month, monthOfDay } from '../../values/calendar.ts'
import { type Bounds, brokenBy, isBlocked } from './bounds.ts'
import { lengthsOf } from './lengths.ts'
import type { Bound, OptionMeaning, Timing } from './meaning.ts'
import { keptWith, type Subject } from './subject.ts'

/** One way to carry out a project. */
export interface Way extends OptionMeaning {
  readonly option: Option
  /** As it is carried out this way. */
  readonly project: Project
  /** The bounds that it breaks, a blackout among them. */
  readonly broken: readonly Bound[]
  /** Days of the month that it starts and ends on, 31 for an end on the last one; undefined without such a date. */
  readonly startsOn: number | undefined
  readonly endsOn: number | undefined
}

/** What may be chosen; where nothing is said all of it, within the frame's bound on moves and of what is estimated. */
export interface Freedom {
  readonly canMove?: boolean
  readonly canStretch?: boolean
  /** Another bound on moves than that of the frame. */
  readonly maxShift?: MaxShift
  /** Of candidates that are to be estimated: all are barred where nothing is said, or those that the frame keeps stay, or all compete. */
  readonly unestimated?: 'barred' | 'kept' | 'admitted'
}

/** What the ways of projects are made with. */
export interface Workshop {
  readonly plan: Plan
  readonly frame: Plan
  readonly freedom: Freedom
  /** What a kept project takes of the rows, less what it takes anyway. */
  readonly takes: (project: Project) => readonly Take[]
}

/** A start and a length to try. */
interface Trial {
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

function wayOf(
  { frame, takes }: Workshop,
  project: Project,
  bounds: Bounds,
  about: OptionMeaning & { readonly move: number },
): Way {
  const { move, ...meaning } = about
  const { start, end } = project.span
  const { first, last } = monthsOf(frame, project)
  const isLast = end !== undefined && end === lastDay(monthOfDay(end))
  return {
    ...meaning,
    project,
    option: { start: first, end: last, demands: takes(project), move },
    broken: [
      ...brokenBy(project, bounds),
      ...(isBlocked(frame, project) ? (['blackout'] as const) : []),
    ],
    startsOn: start === undefined ? undefined : dayOfMonth(start),
    endsOn: end === undefined ? undefined : isLast ? 31 : dayOfMonth(end),
  }
}

/** The starts to try: whole steps from the wished one, from the earliest possible to the latest. */
function startsOf(
  { frame, freedom }: Workshop,
  { wished, choice }: Subject,
  wishedStart: Month,
  { starts, latestStarts }: Bounds,
): number[] {
  const isSet = choice?.isForced === true && choice.start !== undefined
  if (isSet || freedom.canMove === false || hasStarted(wished)) return [wishedStart]
  const step = frame.grain === 'month' ? 1 : 3
  const earliest = Math.max(...starts.map(({ day }) => monthOfDay(day)))
  const latest = Math.min(
    Math.max(frame.horizon.last, wishedStart),
    ...latestStarts.map(({ day }) => monthOfDay(day)),
  )
  const first = wishedStart + Math.ceil((earliest - wishedStart) / step) * step
  const count = Math.max(0, Math.floor((latest - first) / step) + 1)
  // The first is tried even where it lies too late: it says what the dates break.
  return Array.from({ length: Math.max(1, count) }, (_, index) => first + index * step)
}

function lengthsFor(
  { frame, freedom }: Workshop,
  { wished, choice }: Subject,
  own: number,
): number[] {
  const isSet = choice?.isForced === true && choice.stretch !== undefined
  if (isSet || freedom.canStretch === false) return [own]
  return lengthsOf(wished, own, frame.grain === 'month' ? 1 : 3)
}

/** Whether a trial makes sense: work in hand does not end before the month after the status date. */
function isPossible({ asOf }: Plan, { wished }: Subject, { start, length }: Trial): boolean {
  return !hasStarted(wished) || start + length - 1 > monthOfDay(asOf)
}

/**
 * The starts and lengths to try beside the wished ones, in order. Those that no bound of ends could allow are left out,
 * but for the earliest of all.
 */
function trialsOf(
  workshop: Workshop,
  subject: Subject,
  wished: Trial,
  bounds: Bounds,
): readonly Trial[] {
  const until = Math.min(...bounds.ends.map(({ day }) => monthOfDay(day)))
  const lengths = lengthsFor(workshop, subject, wished.length)
  const starts = startsOf(workshop, subject, wished.start as Month, bounds)
  return starts
    .flatMap((start) => lengths.map((length) => ({ start, length })))
    .filter(({ start, length }, index) => index === 0 || start + length - 1 <= until)
    .filter((trial) => trial.start !== wished.start || trial.length !== wished.length)
    .filter((trial) => isPossible(workshop.frame, subject, trial))
}

/** The wished way first, then the others in order of start and length, broken bounds or not. */
export function waysOf(workshop: Workshop, subject: Subject, bounds: Bounds): Way[] {
  const { wished } = subject
  const first = wayOf(workshop, wished, bounds, { timing: {}, isWished: true, move: 0 })
  const span = monthsOfSpan(wished)
  if (span === undefined) return [first]
  const own: Trial = { start: span.first, length: span.last - span.first + 1 }
  const others = trialsOf(workshop, subject, own, bounds).map(({ start, length }) => {
    const timing: Timing = {
      ...(start === own.start ? {} : { start: start as Month }),
      ...(length === own.length ? {} : { stretch: length }),
    }
    const move = Math.abs(start - own.start) + Math.abs(length - own.length)
    const project = keptWith(workshop.plan, subject, timing)
    return wayOf(workshop, project, bounds, { timing, isWished: false, move })
  })
  return [first, ...others]
}
