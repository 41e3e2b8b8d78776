/**
 * Blocks: sets of resources that the same modes demand one after another, which is what a team’s capacity looks like over
 * a window of time; nothing in a problem names them. With the classes of modes that a block does not tell apart.
 */
import { type CompiledProblem, floatAt, intAt, isSet } from '../../model/compiled-problem.ts'
import { TOLERANCE } from '../../model/verify.ts'
import type { Packing } from './packing.ts'

/** A block of resources as what may be packed: an item for each activity, or group of which one at most is in. */
export interface ResourceBlock extends Packing {
  readonly resources: readonly number[]
  /** The modes of each class: all demand the same of the block. */
  readonly modes: readonly (readonly number[])[]
}

/** The demands of one resource, by mode in order. */
interface Uses {
  readonly modes: number[]
  readonly amounts: number[]
}

const UNUSED: Uses = { modes: [], amounts: [] }

/** One resource follows another where at least this share of the modes that could demand both do. */
const LEAST_SHARED = 0.5
/**
 * A resource that holds more mean demands than this is left out: where many fit beside each other, the linear relaxation is near what
 * can be packed, and packings are many.
 */
const MOST_HELD = 3

/** What open modes demand of each resource that can limit a block; nothing of those that have no limit from above, or are given to. */
function usesOf(compiled: CompiledProblem): Uses[] {
  const { netCapacity, firstDemand, resource, amount, isOpen } = compiled
  const uses = [...netCapacity].map((): Uses => ({ modes: [], amounts: [] }))
  const isLeftOut = new Uint8Array(netCapacity.length)
  for (const mode of compiled.activity.keys()) {
    if (!isSet(isOpen, mode)) continue
    for (let at = intAt(firstDemand, mode); at < intAt(firstDemand, mode + 1); at += 1) {
      const own = intAt(resource, at)
      if (floatAt(amount, at) < 0) isLeftOut[own] = 1
      uses[own]?.modes.push(mode)
      uses[own]?.amounts.push(floatAt(amount, at))
    }
  }
  return uses.map((own, at) => {
    const isLimit = floatAt(netCapacity, at) < Number.POSITIVE_INFINITY && !isSet(isLeftOut, at)
    return isLimit ? own : UNUSED
  })
}

/** From one moment to another, both included. */
interface Span {
  readonly from: number
  readonly to: number
}

/** When a resource is demanded: between the first end and the last start of its modes. */
function spanOf({ start, end }: CompiledProblem, { modes }: Uses): Span {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const mode of modes) {
    from = Math.min(from, floatAt(end, mode))
    to = Math.max(to, floatAt(start, mode))
  }
  return { from: Math.min(from, to), to: Math.max(from, to) }
}

/** How many modes each later resource shares with one. */
function sharedWith(
  { firstDemand, resource }: CompiledProblem,
  { modes }: Uses,
  isLater: (other: number) => boolean,
): Map<number, number> {
  const shared = new Map<number, number>()
  for (const mode of modes) {
    for (let at = intAt(firstDemand, mode); at < intAt(firstDemand, mode + 1); at += 1) {
      const other = intAt(resource, at)
      if (isLater(other)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  return shared
}

/** How many of a resource’s modes run at some time of a span. */
function runningIn({ start, end }: CompiledProblem, { modes }: Uses, { from, to }: Span): number {
  return modes.filter((mode) => floatAt(start, mode) <= to && floatAt(end, mode) >= from).length
}

/**
 * The resource that follows each one, -1 where none does: demanded by most of the modes that run at both times (an index of
 * Jaccard), and soon.
 */
function followersOf(compiled: CompiledProblem, uses: readonly Uses[]): number[] {
  const spans = uses.map((own) => spanOf(compiled, own))
  const spanAt = (index: number): Span => spans[index] ?? { from: 0, to: 0 }
  const usesAt = (index: number): Uses => uses[index] ?? UNUSED
  return uses.map((own, index) => {
    const span = spanAt(index)
    const isLater = (other: number): boolean => {
      const { from, to } = spanAt(other)
      // What few modes demand is known as a span that may reach into the next one.
      return usesAt(other).modes.length > 0 && from > span.from && to > span.to
    }
    let [best, most] = [-1, 0]
    for (const [other, both] of sharedWith(compiled, own, isLater)) {
      const its = spanAt(other)
      const either = runningIn(compiled, own, its) + runningIn(compiled, usesAt(other), span) - both
      const nearness = both / either / (its.from + its.to - span.from - span.to)
      if (both < LEAST_SHARED * either || nearness <= most) continue
      best = other
      most = nearness
    }
    return best
  })
}

/** The item of each activity: the first group that it is in, or it alone. */
function itemsOf({ groups, problem }: CompiledProblem): Int32Array {
  const { activities, exclusiveGroups } = problem
  return Int32Array.from(activities, (_, activity) => groups[activity]?.[0] ?? exclusiveGroups.length + activity)
}

/** What a block’s modes demand of it, one row of numbers a mode. */
function demandsOf(resources: readonly number[], uses: readonly Uses[]): Map<number, number[]> {
  const demands = new Map<number, number[]>()
  for (const [place, resource] of resources.entries()) {
    const { modes, amounts } = uses[resource] ?? UNUSED
    for (const [at, mode] of modes.entries()) {
      const own = demands.get(mode) ?? resources.map(() => 0)
      own[place] = amounts[at] ?? 0
      demands.set(mode, own)
    }
  }
  return demands
}

/** The resources that a choice of classes can pass at all. */
function bindingResources(
  { activity, netCapacity }: CompiledProblem,
  resources: readonly number[],
  uses: readonly Uses[],
  itemOf: Int32Array,
): number[] {
  return resources.filter((resource) => {
    const most = new Map<number, number>()
    const { modes, amounts } = uses[resource] ?? UNUSED
    for (const [at, mode] of modes.entries()) {
      const item = intAt(itemOf, intAt(activity, mode))
      most.set(item, Math.max(most.get(item) ?? 0, amounts[at] ?? 0))
    }
    const total = [...most.values()].reduce((sum, one) => sum + one, 0)
    return total > floatAt(netCapacity, resource) + TOLERANCE
  })
}

/** The block of some resources. */
function blockOf(
  compiled: CompiledProblem,
  resources: readonly number[],
  uses: readonly Uses[],
  itemOf: Int32Array,
): ResourceBlock {
  const classes = new Map<string, { item: number; demand: readonly number[]; modes: number[] }>()
  const demands = [...demandsOf(resources, uses)].sort(([one], [other]) => one - other)
  for (const [mode, demand] of demands) {
    const item = intAt(itemOf, intAt(compiled.activity, mode))
    const key = `${item}:${demand.join(',')}`
    const own = classes.get(key)
    if (own === undefined) classes.set(key, { item, demand, modes: [mode] })
    else own.modes.push(mode)
  }
  const list = [...classes.values()]
  return {
    resources,
    width: resources.length,
    // Twice the noise that an answer may have.
    room: Float64Array.from(resources, (one) => floatAt(compiled.netCapacity, one) + 2 * TOLERANCE),
    item: Int32Array.from(list, ({ item }) => item),
    demand: Float64Array.from(list.flatMap(({ demand }) => demand)),
    modes: list.map(({ modes }) => modes),
  }
}

/** The windows of so many resources that follow each other, each that is not part of another. */
function windowsOf(followers: readonly number[], uses: readonly Uses[], width: number): number[][] {
  const windows: number[][] = []
  const isFollowed = new Set(followers)
  for (const [index, { modes }] of uses.entries()) {
    if (modes.length === 0) continue
    const window = [index]
    for (let next = followers[index] ?? -1; next >= 0 && window.length < width; ) {
      window.push(next)
      next = followers[next] ?? -1
    }
    if (window.length === width || !isFollowed.has(index)) windows.push(window)
  }
  return windows
}

/** Whether so few demands fill a resource that its linear relaxation is far from what can be packed. */
function isCoarse({ amounts }: Uses, capacity: number): boolean {
  const total = amounts.reduce((sum, one) => sum + one, 0)
  return capacity * amounts.length <= MOST_HELD * total
}

/**
 * The blocks of a problem; open modes alone are looked at.
 *
 * @param widths - of how many resources that follow each other.
 */
export function blocksOf(compiled: CompiledProblem, widths: readonly number[]): ResourceBlock[] {
  const uses = usesOf(compiled).map((own, resource) =>
    isCoarse(own, floatAt(compiled.netCapacity, resource)) ? own : UNUSED,
  )
  const followers = followersOf(compiled, uses)
  const itemOf = itemsOf(compiled)
  const blocks = new Map<string, ResourceBlock>()
  for (const window of widths.flatMap((width) => windowsOf(followers, uses, width))) {
    const resources = bindingResources(compiled, window, uses, itemOf)
    const key = resources.join(' ')
    if (resources.length > 0 && !blocks.has(key)) blocks.set(key, blockOf(compiled, resources, uses, itemOf))
  }
  return [...blocks.values()]
}
