/**
 * The serial schedule generation scheme (Kolisch, Serial and parallel resource-constrained project scheduling
 * methods revisited, 1996): each activity of a list as early as it fits; improved by double justification, all as
 * late and as early again (Valls, Ballestín and Quintanilla, Justification and RCPSP: a technique that pays,
 * 2005).
 */
import { type CompiledProblem, floatAt, intAt, listAt } from '../../../src/optimize/model/compiled-problem.ts'

/** A schedule. */
export interface Schedule {
  /** The mode of each activity, numbered through all activities; -1 where none fitted. */
  readonly chosen: Int32Array
  /** The last end; Infinity where an activity has no place. */
  readonly end: number
  /** The activities in the order of their starts. */
  readonly list: readonly number[]
  /** Equal for equal schedules. */
  readonly key: string
}

/** The residual of all resources while one schedule is built. */
interface ResourceProfile {
  readonly residual: Float64Array
  readonly chosen: Int32Array
}

function hasRoom(
  { firstDemand, resource, amount }: CompiledProblem,
  { residual }: ResourceProfile,
  mode: number,
): boolean {
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1)
    if (floatAt(amount, demand) > floatAt(residual, intAt(resource, demand))) return false
  return true
}

function place(
  { firstDemand, resource, amount, activity }: CompiledProblem,
  { residual, chosen }: ResourceProfile,
  mode: number,
): void {
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    residual[at] = floatAt(residual, at) - floatAt(amount, demand)
  }
  chosen[intAt(activity, mode)] = mode
}

function emptyProfile(compiled: CompiledProblem): ResourceProfile {
  return { residual: compiled.netCapacity.slice(), chosen: new Int32Array(compiled.problem.activities.length).fill(-1) }
}

/** The first mode of an activity that starts after its predecessors and fits; -1 where there is none. */
function earliest(compiled: CompiledProblem, profile: ResourceProfile, activity: number): number {
  const { start, end, firstMode, predecessors } = compiled
  let after = Number.NEGATIVE_INFINITY
  for (const { other, lag } of listAt(predecessors, activity)) {
    const its = intAt(profile.chosen, other)
    if (its < 0) return -1
    after = Math.max(after, floatAt(end, its) + lag)
  }
  const last = intAt(firstMode, activity + 1)
  for (let mode = intAt(firstMode, activity); mode < last; mode += 1)
    if (floatAt(start, mode) > after && hasRoom(compiled, profile, mode)) return mode
  return -1
}

/** The last mode of an activity that ends before its successors, by a last end, and fits; -1 where there is none. */
function latest(compiled: CompiledProblem, profile: ResourceProfile, activity: number, by: number): number {
  const { start, end, firstMode, successors } = compiled
  let before = by + 1
  for (const { other, lag } of listAt(successors, activity)) {
    const its = intAt(profile.chosen, other)
    if (its < 0) return -1
    before = Math.min(before, floatAt(start, its) - lag)
  }
  const least = intAt(firstMode, activity)
  for (let mode = intAt(firstMode, activity + 1) - 1; mode >= least; mode -= 1)
    if (floatAt(end, mode) < before && hasRoom(compiled, profile, mode)) return mode
  return -1
}

/** The builder of a problem's schedules. */
export function scheduleGenerator(compiled: CompiledProblem): {
  /** The schedule of a list, shifted late and early again. */
  readonly justified: (list: readonly number[]) => Schedule
} {
  const { start, end } = compiled
  const forwards = (list: readonly number[]): ResourceProfile | undefined => {
    const profile = emptyProfile(compiled)
    for (const activity of list) {
      const mode = earliest(compiled, profile, activity)
      if (mode < 0) return undefined
      place(compiled, profile, mode)
    }
    return profile
  }
  const backwards = ({ chosen }: ResourceProfile, by: number): ResourceProfile | undefined => {
    const profile = emptyProfile(compiled)
    const endOf = (activity: number): number => floatAt(end, intAt(chosen, activity))
    const list = [...chosen.keys()].sort((left, right) => endOf(right) - endOf(left) || left - right)
    for (const activity of list) {
      const mode = latest(compiled, profile, activity, by)
      if (mode < 0) return undefined
      place(compiled, profile, mode)
    }
    return profile
  }
  const lastEnd = ({ chosen }: ResourceProfile): number =>
    chosen.reduce((last, mode) => Math.max(last, floatAt(end, mode)), Number.NEGATIVE_INFINITY)
  const byStart = ({ chosen }: ResourceProfile): number[] => {
    const startOf = (activity: number): number => floatAt(start, intAt(chosen, activity))
    return [...chosen.keys()].sort((left, right) => startOf(left) - startOf(right) || left - right)
  }
  const infeasible = (list: readonly number[]): Schedule => ({
    chosen: new Int32Array(list.length).fill(-1),
    end: Number.POSITIVE_INFINITY,
    list,
    key: '',
  })
  return {
    justified: (list) => {
      const early = forwards(list)
      if (early === undefined) return infeasible(list)
      const late = backwards(early, lastEnd(early))
      const again = late === undefined ? undefined : forwards(byStart(late))
      const best = again === undefined || lastEnd(again) > lastEnd(early) ? early : again
      return { chosen: best.chosen, end: lastEnd(best), list: byStart(best), key: best.chosen.join(' ') }
    },
  }
}
