/**
 * The loads of teams that a rule can speak of: the periods to come, the limit that is told, and where a team's staff is written.
 */
import { acceptedDaysOf } from '../../metrics/base/accepted-overruns.ts'
import { type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import { within } from '../../plan/entity.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import { round } from '../../values/decimal.ts'
import { parsePeriod } from '../../values/period.ts'
import { type Days, type FineDays, plain } from '../../values/quantity.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** The periods of teams that have not ended and of which the capacity is known. */
export function loadsToCome(plan: Plan): TeamLoad[] {
  return teamLoads(plan).filter(({ isPast, isKnown }) => !isPast && isKnown)
}

/** Whether the days keep within those that are plannable or accepted by decision. */
export function isWithinAccepted(plan: Plan, { team, period, demand, plannable }: TeamLoad): boolean {
  return demand <= plannable + (acceptedDaysOf(plan, team, period)?.amount ?? 0)
}

/**
 * A limit in person-days with two decimals.
 *
 * @param exact - the limit of the figures.
 * @param whole - the same in hundredths rounded down.
 * @param asked - what passes the limit.
 */
export function toldLimit(exact: FineDays, whole: Days, asked: Days): number {
  const rounded = round(plain(exact), 2)
  return rounded < plain(asked) ? rounded : plain(whole)
}

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
