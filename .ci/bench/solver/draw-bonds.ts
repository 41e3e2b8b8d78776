/** Draws what ties the projects of a synthetic portfolio to each other: order in time, needs, exclusions and variants. */
import type { Activity, Precedence, Problem } from '../../../src/optimize/model/problem.ts'
import type { Draw } from '../../../test/support/seeded.ts'
import { positions } from './drawn-order.ts'

const LINKED = 15

/** Links of so many in a hundred activities from a lower number to a higher one, few of them long chains; every third also needs the first task. */
export function randomPrecedences(
  random: Draw,
  activities: readonly Activity[],
  linked = LINKED,
): Pick<Problem, 'precedences' | 'requires'> {
  const precedences: Precedence[] = []
  const needs: [number, number][] = []
  for (const [after, { modes }] of activities.entries()) {
    if (after === 0 || !random.chance(linked)) continue
    const before = random.between(Math.max(0, after - 30), after - 1)
    const lag = random.pick([0, 0, 0, 1, 2, -1])
    const firstEnd = activities[before]?.modes[0]?.end ?? 0
    if ((modes.at(-1)?.start ?? 0) <= firstEnd + lag) continue
    precedences.push({ predecessor: before, successor: after, lag })
    if (random.chance(33)) needs.push([after, before])
  }
  return { precedences, requires: needs }
}

/** Pairs that exclude each other and groups of variants, each task in one of them at most; what is bound is in none. */
export function randomExclusiveGroups(
  random: Draw,
  activities: readonly Activity[],
  bound: ReadonlySet<number>,
): number[][] {
  const free = positions(activities.length).filter((activity) => !bound.has(activity))
  const demandOne = (): number[] => free.splice(random.between(0, free.length - 1), 1)
  const groups = [
    ...Array<number>(Math.ceil(activities.length / 20)).fill(2),
    ...positions(Math.ceil(activities.length / 16)).map(() => random.between(2, 3)),
  ]
  return groups.map((size) => {
    const group = positions(Math.min(size, free.length)).flatMap(demandOne)
    return group.sort((one, other) => one - other)
  })
}
