/**
 * Presolve by bound propagation (Savelsbergh, Preprocessing and probing techniques for mixed integer programming
 * problems, 1994): closes the modes that no solution can have, by precedences, requirements and capacities, and
 * tells the chain of precedences that can’t be kept.
 */
import { type CompiledProblem, floatAt, intAt, isSet, listAt } from '../model/compiled-problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/**
 * An activity without a date that is required or that a required one needs: each activity of the chain pushes the next one, the
 * last has no room left.
 */
export interface InfeasibleChain {
  readonly chain: readonly number[]
}

/** The earliest end, or latest start, among the open modes of an activity; Infinity or -Infinity where none is open. */
function edgeOf({ firstMode, isOpen, start, end }: CompiledProblem, activity: number, edge: 'end' | 'start'): number {
  let best = edge === 'end' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  for (let mode = firstMode[activity] ?? 0; mode < (firstMode[activity + 1] ?? 0); mode += 1) {
    if (isOpen[mode] !== 1) continue
    best = edge === 'end' ? Math.min(best, end[mode] ?? best) : Math.max(best, start[mode] ?? best)
  }
  return best
}

/** Closes modes of an activity that a test fails; whether any was closed. */
function close({ firstMode, isOpen }: CompiledProblem, activity: number, isLost: (mode: number) => boolean): boolean {
  let isChanged = false
  for (let mode = firstMode[activity] ?? 0; mode < (firstMode[activity + 1] ?? 0); mode += 1) {
    if (isOpen[mode] !== 1 || !isLost(mode)) continue
    isOpen[mode] = 0
    isChanged = true
  }
  return isChanged
}

/** By activity: 1 where it is required, or needed by one that must be in. */
function mustBeIn({ isRequired, requires }: CompiledProblem): Uint8Array {
  const must = isRequired.slice()
  const waiting = [...must.keys()].filter((activity) => isSet(must, activity))
  for (const activity of waiting) {
    for (const needed of listAt(requires, activity)) {
      if (isSet(must, needed)) continue
      must[needed] = 1
      waiting.push(needed)
    }
  }
  return must
}

/** What is known of dates: the activities that must be in, and for each activity the one that pushed it last, -1 for none. */
interface Dates {
  readonly must: Uint8Array
  readonly pushedBy: Int32Array
}

/** The latest of the earliest ends of the predecessors that an activity can't do without, lag included. */
function earliestStart(compiled: CompiledProblem, { must }: Dates, activity: number): { moment: number; by: number } {
  let moment = Number.NEGATIVE_INFINITY
  let by = -1
  for (const { other, lag } of listAt(compiled.predecessors, activity)) {
    if (!isSet(must, other) && !listAt(compiled.requires, activity).includes(other)) continue
    const least = edgeOf(compiled, other, 'end') + lag
    if (least <= moment) continue
    moment = least
    by = other
  }
  return { moment, by }
}

/** The latest end that successors leave that must be in. */
function latestEnd(compiled: CompiledProblem, { must }: Dates, activity: number): number {
  return listAt(compiled.successors, activity)
    .filter(({ other }) => isSet(must, other))
    .reduce(
      (least, { other, lag }) => Math.min(least, edgeOf(compiled, other, 'start') - lag),
      Number.POSITIVE_INFINITY,
    )
}

/** Pushes an activity behind its predecessors; whether any mode was closed. */
function propagateForward(compiled: CompiledProblem, dates: Dates, activity: number): boolean {
  const { moment, by } = earliestStart(compiled, dates, activity)
  const isPushed = close(compiled, activity, (mode) => floatAt(compiled.start, mode) <= moment)
  if (isPushed) dates.pushedBy[activity] = by
  return isPushed
}

/** One pass over the dates of all activities; whether any mode was closed. */
function propagateDates(compiled: CompiledProblem, dates: Dates): boolean {
  let isChanged = false
  for (const activity of compiled.problem.activities.keys()) {
    const isPushed = propagateForward(compiled, dates, activity)
    const latest = latestEnd(compiled, dates, activity)
    const isPulled = close(compiled, activity, (mode) => floatAt(compiled.end, mode) >= latest)
    isChanged ||= isPushed || isPulled
  }
  return isChanged
}

/**
 * Pushes all activities that must be in as far as they go. Nothing else than being pushed takes the last date from one of
 * them, so that the chain is whole.
 */
function infeasibleChain(compiled: CompiledProblem, dates: Dates): InfeasibleChain | undefined {
  const { must, pushedBy } = dates
  const activities = [...must.keys()].filter((activity) => isSet(must, activity))
  while (activities.map((activity) => propagateForward(compiled, dates, activity)).includes(true)) {
    // Each pass closes at least one mode.
  }
  const lost = activities.find((activity) => edgeOf(compiled, activity, 'end') === Number.POSITIVE_INFINITY)
  if (lost === undefined) return undefined
  const chain: number[] = []
  for (let by = lost; by >= 0 && !chain.includes(by); by = intAt(pushedBy, by)) chain.unshift(by)
  return { chain }
}

/** The least that an activity takes of each resource while it is only known that one of its modes is chosen. */
function minimumDemands(
  { firstMode, isOpen, firstDemand, resource, amount, netCapacity }: CompiledProblem,
  activity: number,
): Map<number, number> {
  const least = new Map<number, number>()
  const seen = new Map<number, number>()
  const note = (mode: number): void => {
    const last = intAt(firstDemand, mode + 1)
    for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
      const at = intAt(resource, demand)
      if (netCapacity[at] === Number.POSITIVE_INFINITY) continue
      const value = floatAt(amount, demand)
      least.set(at, Math.min(least.get(at) ?? value, value))
      seen.set(at, (seen.get(at) ?? 0) + 1)
    }
  }
  let open = 0
  for (let mode = intAt(firstMode, activity); mode < intAt(firstMode, activity + 1); mode += 1) {
    if (!isSet(isOpen, mode)) continue
    open += 1
    note(mode)
  }
  // A mode that does not name a resource takes nothing of it.
  for (const [at, value] of least) if (seen.get(at) !== open) least.set(at, Math.min(value, 0))
  return least
}

/** Closes modes that take more of a resource than the least of everything that must be there leaves. */
function propagateCapacities(compiled: CompiledProblem): boolean {
  const { isRequired, netCapacity, firstDemand, resource, amount } = compiled
  const activities = [...compiled.problem.activities.keys()]
  const least = activities.map((activity) => minimumDemands(compiled, activity))
  const surely = (activity: number, value: number): number => (isSet(isRequired, activity) ? value : Math.min(0, value))
  const base = new Float64Array(netCapacity.length)
  for (const activity of activities) {
    for (const [at, value] of least[activity] ?? []) base[at] = floatAt(base, at) + surely(activity, value)
  }
  let isChanged = false
  for (const activity of activities) {
    const isLost = (mode: number): boolean => {
      const last = intAt(firstDemand, mode + 1)
      for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
        const at = intAt(resource, demand)
        const more = floatAt(amount, demand) - surely(activity, least[activity]?.get(at) ?? 0)
        if (more > 0 && floatAt(base, at) + more > floatAt(netCapacity, at) + TOLERANCE) return true
      }
      return false
    }
    isChanged = close(compiled, activity, isLost) || isChanged
  }
  return isChanged
}

/** An activity without modes takes with it those that need it. */
function propagateRequirements(compiled: CompiledProblem): boolean {
  let isChanged = false
  for (const [activity, needs] of compiled.requires.entries()) {
    const isLost = needs.some((other) => edgeOf(compiled, other, 'end') === Number.POSITIVE_INFINITY)
    if (isLost) isChanged = close(compiled, activity, () => true) || isChanged
  }
  return isChanged
}

/**
 * Closes modes that no answer can have: for their dates, for what their activity needs, for limits.
 *
 * @returns the chain of dates that leaves an activity without one that must be in; undefined where there is none.
 */
export function presolve(compiled: CompiledProblem): InfeasibleChain | undefined {
  const must = mustBeIn(compiled)
  const dates: Dates = { must, pushedBy: new Int32Array(must.length).fill(-1) }
  const conflict = infeasibleChain(compiled, dates)
  if (conflict !== undefined) return conflict
  while (propagateDates(compiled, dates) || propagateRequirements(compiled)) {
    // Each pass closes at least one mode.
  }
  while (propagateCapacities(compiled) && (propagateDates(compiled, dates) || propagateRequirements(compiled))) {
    // The same, with the limits.
  }
  return undefined
}
