/** What one full-time person of a team gives to projects in a period: the bridge from person-days to staff. */
import type { Team } from '../model/plan.ts'
import type { Month } from '../units/calendar.ts'
import type { Period } from '../units/period.ts'
import { type Days, plain } from '../units/quantity.ts'
import { netCapacityOf } from './capacity.ts'

const alone = new WeakMap<Team, Team>()

/** The team with one person and no external days. */
function onePerson(team: Team): Team {
  const known = alone.get(team)
  if (known !== undefined) return known
  const { capacity } = team
  const one: Team = {
    ...team,
    fte: [{ from: 0 as Month, fte: 1 }],
    capacity: capacity === undefined ? undefined : { ...capacity, external: new Map() },
  }
  alone.set(team, one)
  return one
}

/** Net days of one full-time equivalent of a team in a period; none where its capacity parameters are not known. */
export function netDaysOfOne(team: Team, period: Period): Days {
  return netCapacityOf(onePerson(team), period)
}

/**
 * The full-time equivalents of a team that some days of periods take.
 *
 * @returns 0 for no days; undefined where one person gives no day to projects in these periods.
 */
export function fteFor(team: Team, days: number, periods: readonly Period[]): number | undefined {
  if (days === 0) return 0
  const one = periods.reduce((total, period) => total + plain(netDaysOfOne(team, period)), 0)
  return one > 0 ? days / one : undefined
}
