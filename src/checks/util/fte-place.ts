/** Where a team's staff figure of a month is written. */
import { within } from '../../plan/entity.ts'
import type { Team } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'
import type { Month } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'

/** The place of the figure that holds in the month; the whole list of figures where none does yet. */
export function ftePlace(team: Team, month: Month): PathOrigin {
  const { fte } = team.written
  if (typeof fte !== 'object') return within(team, fte === undefined ? 'id' : 'fte')
  const steps = Object.keys(fte)
    .map((text) => ({ text, from: parsePeriod(text)?.first ?? 0 }))
    .filter(({ from }) => from <= month)
    .sort((left, right) => left.from - right.from)
  const last = steps.at(-1)
  return last === undefined ? within(team, 'fte') : within(team, 'fte', last.text)
}
