/**
 * A bound for the sum of squared loads without an engine: its convex relaxation, in which an activity may be
 * shared out over its modes, solved by the method of Frank and Wolfe (An algorithm for quadratic programming,
 * 1956), one activity a step (block-coordinate: Lacoste-Julien et al. 2013) with exact line search; the bound is the value less the gap that the method knows.
 */
import type { CompiledProblem } from '../../../src/optimize/model/compiled-problem.ts'

/** The shares of modes, and the loads that they make. */
interface Mixture {
  readonly share: Float64Array
  readonly load: Float64Array
}

/** Resources whose squares count. */
function levelled({ problem }: CompiledProblem): Uint8Array {
  return Uint8Array.from(problem.resources, ({ levelledLoad }) => (levelledLoad === undefined ? 0 : 1))
}

/** What a mode demands of levelled resources, times their loads. */
function slopeOf(compiled: CompiledProblem, isLevel: Uint8Array, load: Float64Array, mode: number): number {
  const { firstDemand, resource, amount } = compiled
  let slope = 0
  for (let demand = firstDemand[mode] ?? 0; demand < (firstDemand[mode + 1] ?? 0); demand += 1) {
    const at = resource[demand] ?? 0
    if (isLevel[at] === 1) slope += (load[at] ?? 0) * (amount[demand] ?? 0)
  }
  return slope
}

/** The open mode of an activity that the loads make cheapest, and its slope. */
function cheapest(compiled: CompiledProblem, isLevel: Uint8Array, load: Float64Array, activity: number) {
  let best = { mode: -1, slope: Number.POSITIVE_INFINITY }
  for (let mode = compiled.firstMode[activity] ?? 0; mode < (compiled.firstMode[activity + 1] ?? 0); mode += 1) {
    if (compiled.isOpen[mode] !== 1) continue
    const slope = slopeOf(compiled, isLevel, load, mode)
    if (slope < best.slope) best = { mode, slope }
  }
  return best
}

/** Adds so much of a mode to a vector over the resources. */
function spread(
  { firstDemand, resource, amount }: CompiledProblem,
  into: Float64Array,
  mode: number,
  part: number,
): void {
  for (let demand = firstDemand[mode] ?? 0; demand < (firstDemand[mode + 1] ?? 0); demand += 1) {
    const at = resource[demand] ?? 0
    into[at] = (into[at] ?? 0) + part * (amount[demand] ?? 0)
  }
}

/** What the loads change by when an activity leaves its shares for one mode. */
function changeTo(compiled: CompiledProblem, { share, load }: Mixture, activity: number, best: number): Float64Array {
  const change = new Float64Array(load.length)
  spread(compiled, change, best, 1)
  for (let mode = compiled.firstMode[activity] ?? 0; mode < (compiled.firstMode[activity + 1] ?? 0); mode += 1) {
    const part = share[mode] ?? 0
    if (part > 0) spread(compiled, change, mode, -part)
  }
  return change
}

/** How much of a change makes the squares least, from 0 to 1. */
function bestPart(isLevel: Uint8Array, load: Float64Array, change: Float64Array): number {
  let [slope, curve] = [0, 0]
  for (const [at, one] of change.entries()) {
    if (isLevel[at] !== 1) continue
    slope += one * (load[at] ?? 0)
    curve += one * one
  }
  return curve > 0 ? Math.min(1, Math.max(0, -slope / curve)) : 0
}

/** Moves an activity's shares towards its cheapest mode, exactly as far as the squares become less. */
function frankWolfeStep(compiled: CompiledProblem, isLevel: Uint8Array, mixture: Mixture, activity: number): void {
  const { share, load } = mixture
  const { mode: best } = cheapest(compiled, isLevel, load, activity)
  if (best < 0) return
  const change = changeTo(compiled, mixture, activity, best)
  const part = bestPart(isLevel, load, change)
  if (part === 0) return
  for (let mode = compiled.firstMode[activity] ?? 0; mode < (compiled.firstMode[activity + 1] ?? 0); mode += 1)
    share[mode] = (1 - part) * (share[mode] ?? 0) + (mode === best ? part : 0)
  for (const [at, one] of change.entries()) load[at] = (load[at] ?? 0) + part * one
}

/** What no shares can get below: the squares, less all that the slopes still promise. */
function boundOf(compiled: CompiledProblem, isLevel: Uint8Array, { share, load }: Mixture): number {
  let bound = load.reduce((sum, one, at) => sum + (isLevel[at] === 1 ? one * one : 0), 0)
  for (const activity of compiled.problem.activities.keys()) {
    const { mode, slope } = cheapest(compiled, isLevel, load, activity)
    if (mode < 0) continue
    let now = 0
    for (let one = compiled.firstMode[activity] ?? 0; one < (compiled.firstMode[activity + 1] ?? 0); one += 1)
      if ((share[one] ?? 0) > 0) now += (share[one] ?? 0) * slopeOf(compiled, isLevel, load, one)
    bound += 2 * (slope - now)
  }
  return bound
}

/**
 * The least sum of squares that activities shared out over their modes can have; every activity is carried out. Limits, order
 * and needs are left out of it, so it is a bound for any solution.
 *
 * @param passes - how often each activity is looked at; the bound rises with them.
 * @param isStopped - asked on the way; true ends the work with the bound so far.
 */
export function quadraticBound(
  compiled: CompiledProblem,
  passes: number,
  isStopped: () => boolean = () => false,
): number {
  const isLevel = levelled(compiled)
  const load = Float64Array.from(compiled.problem.resources, ({ baseLoad }) => baseLoad)
  const share = new Float64Array(compiled.activity.length)
  const activities = [...compiled.problem.activities.keys()]
  for (const activity of activities) {
    const { mode } = cheapest(compiled, isLevel, load, activity)
    if (mode < 0) continue
    share[mode] = 1
    spread(compiled, load, mode, 1)
  }
  const mixture = { share, load }
  let best = 0
  for (let pass = 1; pass <= passes; pass += 1) {
    for (const activity of activities) {
      if (isStopped()) return best
      frankWolfeStep(compiled, isLevel, mixture, activity)
    }
    if (pass % 10 === 0 || pass === passes) best = Math.max(best, boundOf(compiled, isLevel, mixture))
  }
  return best
}
