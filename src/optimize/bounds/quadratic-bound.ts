/** A bound for the squares of loads without an engine: each task may be shared out over its options, and moves to where load is least. */
import type { CompiledProblem } from '../model/compiled-problem.ts'

/** The shares of options, and the loads that they make. */
interface Mixture {
  readonly share: Float64Array
  readonly load: Float64Array
}

/** Rows whose squares count. */
function levelled({ problem }: CompiledProblem): Uint8Array {
  return Uint8Array.from(problem.resources, ({ levelledLoad: level }) =>
    level === undefined ? 0 : 1,
  )
}

/** What an option takes of levelled rows, times their loads. */
function slopeOf(
  arena: CompiledProblem,
  isLevel: Uint8Array,
  load: Float64Array,
  option: number,
): number {
  const { firstDemand: takes, resource: row, amount } = arena
  let slope = 0
  for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
    const at = row[take] ?? 0
    if (isLevel[at] === 1) slope += (load[at] ?? 0) * (amount[take] ?? 0)
  }
  return slope
}

/** The open option of a task that the loads make cheapest, and its slope. */
function cheapest(arena: CompiledProblem, isLevel: Uint8Array, load: Float64Array, task: number) {
  let best = { option: -1, slope: Number.POSITIVE_INFINITY }
  for (
    let option = arena.firstMode[task] ?? 0;
    option < (arena.firstMode[task + 1] ?? 0);
    option += 1
  ) {
    if (arena.isOpen[option] !== 1) continue
    const slope = slopeOf(arena, isLevel, load, option)
    if (slope < best.slope) best = { option, slope }
  }
  return best
}

/** Adds so much of an option to a vector over the rows. */
function spread(
  { firstDemand: takes, resource: row, amount }: CompiledProblem,
  into: Float64Array,
  option: number,
  part: number,
): void {
  for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
    const at = row[take] ?? 0
    into[at] = (into[at] ?? 0) + part * (amount[take] ?? 0)
  }
}

/** What the loads change by when a task leaves its shares for one option. */
function changeTo(
  arena: CompiledProblem,
  { share, load }: Mixture,
  task: number,
  best: number,
): Float64Array {
  const change = new Float64Array(load.length)
  spread(arena, change, best, 1)
  for (
    let option = arena.firstMode[task] ?? 0;
    option < (arena.firstMode[task + 1] ?? 0);
    option += 1
  ) {
    const part = share[option] ?? 0
    if (part > 0) spread(arena, change, option, -part)
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

/** Moves a task's shares towards its cheapest option, exactly as far as the squares become less. */
function frankWolfeStep(
  arena: CompiledProblem,
  isLevel: Uint8Array,
  mixture: Mixture,
  task: number,
): void {
  const { share, load } = mixture
  const { option: best } = cheapest(arena, isLevel, load, task)
  if (best < 0) return
  const change = changeTo(arena, mixture, task, best)
  const part = bestPart(isLevel, load, change)
  if (part === 0) return
  for (
    let option = arena.firstMode[task] ?? 0;
    option < (arena.firstMode[task + 1] ?? 0);
    option += 1
  )
    share[option] = (1 - part) * (share[option] ?? 0) + (option === best ? part : 0)
  for (const [at, one] of change.entries()) load[at] = (load[at] ?? 0) + part * one
}

/** What no shares can get below: the squares, less all that the slopes still promise. */
function boundOf(arena: CompiledProblem, isLevel: Uint8Array, { share, load }: Mixture): number {
  let bound = load.reduce((sum, one, at) => sum + (isLevel[at] === 1 ? one * one : 0), 0)
  for (const task of arena.problem.activities.keys()) {
    const { option, slope } = cheapest(arena, isLevel, load, task)
    if (option < 0) continue
    let now = 0
    for (let one = arena.firstMode[task] ?? 0; one < (arena.firstMode[task + 1] ?? 0); one += 1)
      if ((share[one] ?? 0) > 0) now += (share[one] ?? 0) * slopeOf(arena, isLevel, load, one)
    bound += 2 * (slope - now)
  }
  return bound
}

/**
 * The least sum of squares that tasks shared out over their options can have; every task is carried out. Limits, order
 * and needs are left out of it, so it is a bound for any selection.
 *
 * @param passes - how often each task is looked at; the bound rises with them.
 * @param isStopped - asked on the way; true ends the work with the bound so far.
 */
export function quadraticBound(
  arena: CompiledProblem,
  passes: number,
  isStopped: () => boolean = () => false,
): number {
  const isLevel = levelled(arena)
  const load = Float64Array.from(arena.problem.resources, ({ baseLoad: taken }) => taken)
  const share = new Float64Array(arena.activity.length)
  const tasks = [...arena.problem.activities.keys()]
  for (const task of tasks) {
    const { option } = cheapest(arena, isLevel, load, task)
    if (option < 0) continue
    share[option] = 1
    spread(arena, load, option, 1)
  }
  const mixture = { share, load }
  let best = 0
  for (let pass = 1; pass <= passes; pass += 1) {
    for (const task of tasks) {
      if (isStopped()) return best
      frankWolfeStep(arena, isLevel, mixture, task)
    }
    if (pass % 10 === 0 || pass === passes) best = Math.max(best, boundOf(arena, isLevel, mixture))
  }
  return best
}
