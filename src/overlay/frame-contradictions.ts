/** Finds what a frame sets twice. */
import { within } from '../model/entity.ts'
import type { Entry } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import type { Month } from '../units/calendar.ts'
import { parsePeriod } from '../units/period.ts'
import type { Contradiction } from './contradiction.ts'

/** The items whose key an earlier item has, each with its place and the place of the first. */
function repeats<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  placeOf: (index: number) => PathOrigin,
): { item: T; at: PathOrigin; related: PathOrigin }[] {
  const first = new Map<string, PathOrigin>()
  return items.flatMap((item, index) => {
    const [key, at] = [keyOf(item), placeOf(index)]
    const related = first.get(key)
    if (related !== undefined) return [{ item, at, related }]
    first.set(key, at)
    return []
  })
}

/** The envelopes, then the changes of staff, that the scenario's own frame sets a second time; the first ones count. */
export function frameContradictions(scenario: Entry<'scenarios'>): Contradiction[] {
  const { envelopes = [], teams = [] } = scenario.frame ?? {}
  const kind = 'frame-twice' as const
  const fromOf = ({ from }: (typeof teams)[number]): Month =>
    parsePeriod(from)?.first ?? (0 as Month)
  return [
    ...repeats(
      envelopes,
      ({ year, section }) => `${year} ${section}`,
      (index) => within(scenario, 'frame', 'envelopes', index),
    ).map(
      ({ item: { year, section }, at, related }): Contradiction => ({
        kind,
        of: 'envelope',
        year,
        section,
        at,
        related,
      }),
    ),
    ...repeats(
      teams,
      (change) => `${change.team.toLowerCase()} ${fromOf(change)}`,
      (index) => within(scenario, 'frame', 'teams', index),
    ).map(
      ({ item, at, related }): Contradiction => ({
        kind,
        of: 'team',
        team: item.team,
        from: fromOf(item),
        at,
        related,
      }),
    ),
  ]
}
