/**
 * Splits a problem into parts that share nothing which binds (connected components of the constraint graph), each of which can be
 * solved by itself: their best solutions together are a best one, and their bounds add up.
 */
import { addToList } from '../../values/multimap.ts'
import { type CompiledProblem, floatAt, intAt, isSet } from './compiled-problem.ts'

/** Disjoint sets with path halving (Tarjan and van Leeuwen, Worst-case analysis of set union algorithms, 1984). */
class DisjointSets {
  readonly #parents: number[]

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at)
  }

  root(one: number): number {
    let at = one
    while (this.#parents[at] !== at) {
      const above = this.#parents[at] ?? at
      this.#parents[at] = this.#parents[above] ?? above
      at = this.#parents[at] ?? at
    }
    return at
  }

  join(members: readonly number[]): void {
    const [first] = members
    if (first === undefined) return
    for (const other of members) {
      const [low, high] = [this.root(first), this.root(other)].sort((left, right) => left - right)
      if (low !== undefined && high !== undefined) this.#parents[high] = low
    }
  }
}

/** The most and the least that each activity takes of each resource by its open modes; out, or without it, it takes nothing. */
function ranges({
  problem,
  activity,
  isOpen,
  firstDemand,
  resource,
  amount,
}: CompiledProblem): Map<number, { most: number; least: number }>[] {
  const found = problem.resources.map(() => new Map<number, { most: number; least: number }>())
  for (const mode of activity.keys()) {
    if (!isSet(isOpen, mode)) continue
    for (let at = intAt(firstDemand, mode); at < intAt(firstDemand, mode + 1); at += 1) {
      const own = found[intAt(resource, at)]
      const one = intAt(activity, mode)
      const { most, least } = own?.get(one) ?? { most: 0, least: 0 }
      const taken = floatAt(amount, at)
      own?.set(one, { most: Math.max(most, taken), least: Math.min(least, taken) })
    }
  }
  return found
}

/** The activities that a resource ties together: all that take of it, where they could break one of its limits, or pay for it. */
function tiedBy(
  takers: ReadonlyMap<number, { most: number; least: number }>,
  capacity: number,
  minimum: number,
): number[] {
  const all = [...takers.values()]
  const most = all.reduce((sum, one) => sum + one.most, 0)
  const least = all.reduce((sum, one) => sum + one.least, 0)
  return most <= capacity && least >= minimum ? [] : [...takers.keys()]
}

/**
 * The components of a problem over its open modes, each in ascending order, by their first activities. Two activities are in one
 * where a resource that they could break together, an order, a requirement or an exclusive group ties them, directly or by others.
 */
export function components(compiled: CompiledProblem): number[][] {
  const { problem, netCapacity, netMinimum, pricedAbove } = compiled
  const sets = new DisjointSets(problem.activities.length)
  for (const [resource, takers] of ranges(compiled).entries())
    sets.join(
      tiedBy(
        takers,
        Math.min(floatAt(netCapacity, resource), floatAt(pricedAbove, resource)),
        floatAt(netMinimum, resource),
      ),
    )
  for (const { predecessor, successor } of problem.precedences) sets.join([predecessor, successor])
  for (const pair of problem.requires) sets.join(pair)
  for (const group of problem.exclusiveGroups) sets.join(group)
  const found = new Map<number, number[]>()
  for (const activity of problem.activities.keys()) {
    addToList(found, sets.root(activity), activity)
  }
  return [...found.values()]
}
