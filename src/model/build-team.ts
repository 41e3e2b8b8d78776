/** Makes a team of the model from what a file writes about it. */
import type { Raw } from '../schema/document.ts'
import type { PathOrigin } from '../source/origin.ts'
import type { Month } from '../units/calendar.ts'
import { parsePeriod } from '../units/period.ts'
import { titleOf } from './entity.ts'
import type { Team, Thresholds } from './plan.ts'
import { spreadPeriods } from './spread.ts'

/** The first month of the calendar, for a staff figure that holds always. */
const ALWAYS = 0 as Month

function fteSteps(written: Raw<'teams'>['fte']): Team['fte'] {
  if (written === undefined) return []
  if (typeof written === 'number') return [{ from: ALWAYS, fte: written }]
  return Object.entries(written)
    .map(([text, fte]) => ({ from: parsePeriod(text)?.first ?? ALWAYS, fte }))
    .sort((left, right) => left.from - right.from)
}

/** The team of a written record; what capacity does not say counts as nothing lost. */
export function buildTeam(written: Raw<'teams'>, at: PathOrigin, thresholds: Thresholds): Team {
  const capacity = written.capacity
  return {
    id: written.id,
    at,
    title: titleOf(written.title, written.id),
    fte: fteSteps(written.fte),
    capacity:
      capacity?.working_days === undefined
        ? undefined
        : {
            workingDays: capacity.working_days,
            absence: capacity.absence ?? 0,
            other: capacity.other ?? 0,
            run: capacity.run ?? 0,
            margin: capacity.margin ?? 1 - thresholds.load,
            external: spreadPeriods(capacity.external ?? {}, { start: undefined, end: undefined }),
          },
    written,
  }
}
