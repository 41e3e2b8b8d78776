/**
 * The destroy operators of the large neighbourhood search: activities leave at random, as users of one resource
 * (related removal: Shaw, Using constraint programming and local search methods to solve vehicle routing problems,
 * 1998), or to make room for one that is forced in.
 */

import { type Random, randomBelow } from '../../values/random.ts'
import { type CompiledProblem, floatAt, intAt, isSet, listAt, startsAfter } from '../model/compiled-problem.ts'
import { TOLERANCE } from '../model/verify.ts'
import type { PartialSolution } from './partial-solution.ts'

/** Draws for an activity that demands of a resource are this many at most. */
const LOOKS = 60

function uses({ firstDemand, resource, amount }: CompiledProblem, mode: number, at: number): boolean {
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1)
    if (resource[demand] === at && floatAt(amount, demand) > 0) return true
  return false
}

/** An activity that is in, drawn; -1 where the looks find none that passes the test. */
function randomIn({ chosen }: PartialSolution, random: Random, test: (mode: number) => boolean): number {
  for (let look = 0; look < LOOKS; look += 1) {
    const activity = randomBelow(random, chosen.length)
    const mode = intAt(chosen, activity)
    if (mode >= 0 && test(mode)) return activity
  }
  return -1
}

/** Random removal. */
function removeAny(partial: PartialSolution, random: Random, count: number): void {
  for (let left = count; left > 0; left -= 1) {
    const activity = randomIn(partial, random, () => true)
    if (activity >= 0) partial.remove(activity)
  }
}

/** Related removal: an activity, and others that demand of one of its resources. */
function removeRelated(compiled: CompiledProblem, partial: PartialSolution, random: Random, count: number): void {
  const seed = randomIn(partial, random, () => true)
  if (seed < 0) return
  const mode = intAt(partial.chosen, seed)
  const from = intAt(compiled.firstDemand, mode)
  const length = intAt(compiled.firstDemand, mode + 1) - from
  partial.remove(seed)
  if (length === 0) return
  const at = intAt(compiled.resource, from + randomBelow(random, length))
  for (let left = count - 1; left > 0; left -= 1) {
    const activity = randomIn(partial, random, (one) => uses(compiled, one, at))
    if (activity >= 0) partial.remove(activity)
  }
}

/** The first resource that a mode would pass; -1 where every resource holds it. */
function shortResource(
  { firstDemand, resource, amount }: CompiledProblem,
  { residualCapacity }: PartialSolution,
  mode: number,
): number {
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    const change = floatAt(amount, demand)
    if (change > 0 && change > floatAt(residualCapacity, at) + TOLERANCE) return at
  }
  return -1
}

/** Takes out what bars a mode by dates. */
function clearDates(compiled: CompiledProblem, partial: PartialSolution, mode: number): void {
  const activity = intAt(compiled.activity, mode)
  for (const { other, lag } of listAt(compiled.predecessors, activity)) {
    const its = intAt(partial.chosen, other)
    if (its >= 0 && !startsAfter(compiled, mode, its, lag)) partial.remove(other)
  }
  for (const { other, lag } of listAt(compiled.successors, activity)) {
    const its = intAt(partial.chosen, other)
    if (its >= 0 && !startsAfter(compiled, its, mode, lag)) partial.remove(other)
  }
}

/** Takes out what an activity excludes. */
function clearExclusiveGroups({ groups, problem }: CompiledProblem, partial: PartialSolution, activity: number): void {
  for (const group of listAt(groups, activity))
    for (const other of listAt(problem.exclusiveGroups, group)) if (other !== activity) partial.remove(other)
}

/** Makes room for one activity at one of its times, drawn, and puts it there where that works. */
function forceIn(compiled: CompiledProblem, partial: PartialSolution, random: Random, activity: number): void {
  const from = intAt(compiled.firstMode, activity)
  const length = intAt(compiled.firstMode, activity + 1) - from
  if (length === 0) return
  const mode = from + randomBelow(random, length)
  if (!isSet(compiled.isOpen, mode)) return
  partial.remove(activity)
  clearDates(compiled, partial, mode)
  clearExclusiveGroups(compiled, partial, activity)
  for (let tries = 12; tries > 0; tries -= 1) {
    const at = shortResource(compiled, partial, mode)
    if (at < 0) break
    const blocking = randomIn(partial, random, (one) => uses(compiled, one, at))
    if (blocking < 0) return
    partial.remove(blocking)
  }
  if (partial.fits(mode)) partial.insert(mode)
}

/** Takes some activities out, in one of three ways, and may put one in. */
export function destroy(compiled: CompiledProblem, partial: PartialSolution, random: Random, most: number): void {
  const operator = random()
  const count = 1 + randomBelow(random, most)
  if (operator < 0.25) removeAny(partial, random, count)
  else if (operator < 0.5) removeRelated(compiled, partial, random, count)
  else forceIn(compiled, partial, random, randomBelow(random, compiled.problem.activities.length))
}
