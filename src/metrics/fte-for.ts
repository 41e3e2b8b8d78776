/** What one full-time person of a team gives to projects in a period: the bridge from person-days to staff. */
import type { Team } from '../model/plan.ts'
import type { Month } from '../units/calendar.ts'
import type { Period } from '../units/period.ts'
import { nearestNumber, total } from '../units/rational.ts'
import { exactNetOf } from './capacity.ts'

const alone = new WeakMap<Team, Team>()

/** The team with one person and no external days. */
function onePerson(team: Team): Team {
  const known = alone.get(team)
  if (known !== undefined) return known
  const { capacity } = team
  const one: Team = {
    ...team,
    fte: [{ from: 0 as Month, fte: 1 }],
    ramp: new Map(),
    capacity: capacity === undefined ? undefined : { ...capacity, external: new Map() },
  }
  alone.set(team, one)
  return one
}

/** Net person-days of one full-time equivalent of a team over periods; none where its capacity parameters are not known. */
export function netDaysOfOne(team: Team, periods: readonly Period[]): number {
  return nearestNumber(total(periods.map((period) => exactNetOf(onePerson(team), period))))
}

/**
 * The full-time equivalents of a team that some days of periods take.
 *
 * @returns 0 for no days; undefined where one person gives no day to projects in these periods.
 */
export function fteFor(team: Team, days: number, periods: readonly Period[]): number | undefined {
  if (days === 0) return 0
  const one = netDaysOfOne(team, periods)
  return one > 0 ? days / one : undefined
}
