/** Makes a team of the model from what a file writes about it. */
import type { Raw } from '../../schema/document.ts'
import { addMonths, type Month, monthsBetween } from '../../values/calendar.ts'
import { round } from '../../values/decimal.ts'
import { parsePeriod } from '../../values/period.ts'
import { fraction, NOTHING, product, type Rational, rational, total } from '../../values/rational.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { titleOf } from '../entity.ts'
import type { Team, Thresholds } from '../plan.ts'
import { ALWAYS, type Hire, hiresOf, hiresOnTop, stepsWith, writtenSteps } from '../staff.ts'
import type { WorkCalendar } from '../work-calendar.ts'

interface Ground {
  readonly thresholds: Thresholds
  /** The first month of the plan. */
  readonly start: Month
  readonly calendar: WorkCalendar
}

/**
 * What hires do not give yet: of a ramp of three months a quarter works in the month of arrival, then a half, then three
 * quarters, and all of it from the third month after.
 */
function rampOf(hires: readonly Hire[]): Team['ramp'] {
  const missing = new Map<Month, Rational>()
  for (const { arrival, ready, fte } of hires) {
    const steps = ready - arrival + 1
    for (let step = 1; step < steps; step += 1) {
      const month = addMonths(arrival, step - 1)
      const part = product(rational(fte), fraction(steps - step, steps))
      missing.set(month, total([missing.get(month) ?? NOTHING, part]))
    }
  }
  return missing
}

/** External person-days by month: those of a period lie on its months in equal parts, exact. */
function externalOf(written: NonNullable<Raw<'teams'>['capacity']>['external']) {
  const days = new Map<Month, Rational>()
  for (const [text, value] of Object.entries(written ?? {})) {
    const period = parsePeriod(text)
    if (period === undefined) continue
    const months = monthsBetween(period.first, period.last)
    const part = product(rational(value), fraction(1, months.length))
    for (const month of months) days.set(month, total([days.get(month) ?? NOTHING, part]))
  }
  return days
}

/**
 * The team of a written record; what capacity does not say counts as nothing lost. Hires that no rise of `fte` explains
 * come on top of it, from their month of arrival and ramped; the others are in it already.
 */
export function buildTeam(written: Raw<'teams'>, at: PathOrigin, { thresholds, start, calendar }: Ground): Team {
  const capacity = written.capacity
  const steps = writtenSteps(written.fte)
  const [first] = steps
  const complete = first === undefined || first.from === ALWAYS ? addMonths(start, -1) : first.from
  const onTop = first === undefined ? [] : hiresOnTop(hiresOf(written.hires, steps), complete)
  return {
    id: written.id,
    at,
    title: titleOf(written.title, written.id),
    fte: onTop.reduce((all, { arrival, fte }) => stepsWith(all, arrival, fte), steps),
    hired: onTop,
    ramp: rampOf(onTop),
    capacity:
      capacity?.working_days === undefined
        ? undefined
        : {
            workingDays: capacity.working_days,
            absence: capacity.absence ?? 0,
            other: capacity.other ?? 0,
            run: capacity.run ?? 0,
            margin: capacity.margin ?? round(1 - thresholds.load, 9),
            external: externalOf(capacity.external),
            calendar,
          },
    written,
  }
}
