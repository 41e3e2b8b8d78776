/**
 * A solution under construction: what is left of each resource, and what is infeasible, kept up to date while
 * modes go in and out; with a way back to the last commit.
 */
import { type CompiledProblem, floatAt, intAt, isSet, keepsPrecedences, listAt } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** A solution that can be changed and set back. No insertion that fits passes a capacity or breaks a constraint. */
export interface PartialSolution {
  /** The mode of each activity, numbered through all activities; -1 for an activity that is out. */
  readonly chosen: Int32Array
  /** What is left of each resource from above. */
  readonly residualCapacity: Float64Array
  /** What the selected activities are worth, less what their loads cost. */
  readonly value: () => number
  /** What a mode would add to what the loads cost, which is less than 0 where it gives more than it takes. */
  readonly penalty: (mode: number) => number
  /**
   * What resources infeasibility from below, and pass where an activity that gave something was load out, as shares
   * of the largest amount on it, plus one for each required activity that is out.
   */
  readonly infeasibility: () => number
  /**
   * Whether the mode can come in beside everything that is in; what its activity needs must be in.
   *
   * @param isLoose - whether resources may be left short from below.
   */
  readonly fits: (mode: number, isLoose?: boolean) => boolean
  /** Puts a mode of an activity that is out in, fitting or not. */
  readonly insert: (mode: number) => void
  /** Takes an activity out with everything that needs it. */
  readonly remove: (activity: number) => void
  /** Forgets the way back: what is in now stays. */
  readonly commit: () => void
  /** Undoes all since the last `commit`. */
  readonly rollBack: () => void
  /** What is in now, in modes of each activity. */
  readonly solution: () => Solution
}

/** Whether what an activity requires is in. */
function hasRequired(compiled: CompiledProblem, chosen: Int32Array, activity: number): boolean {
  for (const needed of listAt(compiled.requires, activity)) if (intAt(chosen, needed) < 0) return false
  return true
}

/** Whether an activity is in that can't stand beside this one. */
function hasExcluded({ groups, problem }: CompiledProblem, chosen: Int32Array, activity: number): boolean {
  for (const group of listAt(groups, activity)) {
    for (const other of listAt(problem.exclusiveGroups, group))
      if (other !== activity && intAt(chosen, other) >= 0) return true
  }
  return false
}

/** Whether precedences, requirements and exclusive groups let a mode in. */
function keepsLogic(compiled: CompiledProblem, chosen: Int32Array, mode: number): boolean {
  const activity = intAt(compiled.activity, mode)
  return (
    keepsPrecedences(compiled, chosen, mode) &&
    hasRequired(compiled, chosen, activity) &&
    !hasExcluded(compiled, chosen, activity)
  )
}

/** What lacks of a resource is a share of: the largest amount that a mode demands of it or gives it. */
function scalesOf({ resource, amount, netCapacity }: CompiledProblem): Float64Array {
  const scale = new Float64Array(netCapacity.length).fill(1)
  for (const [demand, at] of resource.entries()) scale[at] = Math.max(scale[at] ?? 1, Math.abs(amount[demand] ?? 0))
  return scale
}

/** What is in, and the sums of it, while they change. */
interface Totals {
  readonly chosen: Int32Array
  readonly residual: Float64Array
  /** What is load of each resource by the activities, for the resources that ask for a least, or cost. */
  readonly load: Float64Array
  value: number
  /** Required activities that are out. */
  missing: number
}

/** What more of a load costs, or less of it saves. */
function priceOfChange({ pricedAbove, price }: CompiledProblem, at: number, load: number, change: number): number {
  const above = floatAt(pricedAbove, at)
  const excess = Math.max(0, load + change - above) - Math.max(0, load - above)
  return excess === 0 ? 0 : floatAt(price, at) * excess
}

/** What the demands of a mode add to what loads cost. */
function penaltyOfMode(compiled: CompiledProblem, { load }: Totals, mode: number): number {
  const { firstDemand, resource, amount, hasPenalties } = compiled
  if (!hasPenalties) return 0
  let total = 0
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    total += priceOfChange(compiled, at, floatAt(load, at), floatAt(amount, demand))
  }
  return total
}

/** Adds (1) or takes away (-1) the demands of a mode. */
function apply(compiled: CompiledProblem, totals: Totals, mode: number, sign: 1 | -1): void {
  const { firstDemand, resource, amount, hasPenalties } = compiled
  const { residual, load } = totals
  const last = intAt(firstDemand, mode + 1)
  for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
    const at = intAt(resource, demand)
    const change = sign * floatAt(amount, demand)
    residual[at] = floatAt(residual, at) - change
    if (hasPenalties) totals.value -= priceOfChange(compiled, at, floatAt(load, at), change)
    load[at] = floatAt(load, at) + change
  }
  const activity = intAt(compiled.activity, mode)
  totals.chosen[activity] = sign > 0 ? mode : -1
  totals.value += sign * floatAt(compiled.modeValue, mode)
  if (isSet(compiled.isRequired, activity)) totals.missing -= sign
}

/** How what resources infeasibility is told, and which resources a mode may not leave short. */
function resourceChecks(compiled: CompiledProblem, totals: Totals) {
  const { residual, load } = totals
  const { firstDemand, resource, amount, netMinimum, netCapacity } = compiled
  const asking = [...netMinimum.keys()].filter((at) => floatAt(netMinimum, at) > Number.NEGATIVE_INFINITY)
  const asks = new Uint8Array(netCapacity.length)
  for (const at of asking) asks[at] = 1
  const giving = [...new Set(resource.filter((_, demand) => floatAt(amount, demand) < 0))]
  const scale = scalesOf(compiled)
  const share = (short: number, at: number): number => (short > TOLERANCE ? short / floatAt(scale, at) : 0)
  /** Whether a resource with a least would be left worse than it is, and short. */
  const starves = (at: number, change: number): boolean =>
    isSet(asks, at) && change < 0 && floatAt(load, at) + change < floatAt(netMinimum, at) - TOLERANCE
  /** By mode: the demand that last kept it out, which is likely to keep it out again; -1 for a mode without demands. */
  const barrier = Int32Array.from(firstDemand.subarray(0, -1), (demand, mode) =>
    demand < intAt(firstDemand, mode + 1) ? demand : -1,
  )
  const isShort = (demand: number): boolean => {
    const change = floatAt(amount, demand)
    return change > 0 && change > floatAt(residual, intAt(resource, demand)) + TOLERANCE
  }
  return {
    /** Whether resources holds a mode beside all that is in. */
    holds: (mode: number, isLoose: boolean): boolean => {
      if (isShort(intAt(barrier, mode))) return false
      const last = intAt(firstDemand, mode + 1)
      for (let demand = intAt(firstDemand, mode); demand < last; demand += 1) {
        if (isShort(demand)) {
          barrier[mode] = demand
          return false
        }
        if (!isLoose && starves(intAt(resource, demand), floatAt(amount, demand))) return false
      }
      return true
    },
    infeasibility: (): number => {
      let total = totals.missing
      for (const at of asking) total += share(floatAt(netMinimum, at) - floatAt(load, at), at)
      for (const at of giving) total += share(-floatAt(residual, at), at)
      return total
    },
  }
}

/** A partial solution with nothing in it. */
export function emptySolution(compiled: CompiledProblem): PartialSolution {
  const { isRequired, netCapacity, firstMode } = compiled
  const totals: Totals = {
    chosen: new Int32Array(compiled.problem.activities.length).fill(-1),
    residual: netCapacity.slice(),
    load: new Float64Array(netCapacity.length),
    value: 0,
    missing: isRequired.reduce((total, flag) => total + flag, 0),
  }
  const { chosen, residual } = totals
  const checks = resourceChecks(compiled, totals)
  const log: number[] = []
  const remove = (activity: number): void => {
    const mode = intAt(chosen, activity)
    if (mode < 0) return
    apply(compiled, totals, mode, -1)
    log.push(~mode)
    for (const other of listAt(compiled.requiredBy, activity)) remove(other)
  }
  return {
    chosen,
    residualCapacity: residual,
    remove,
    value: () => totals.value,
    penalty: (mode) => penaltyOfMode(compiled, totals, mode),
    infeasibility: checks.infeasibility,
    fits: (mode, isLoose = false) => checks.holds(mode, isLoose) && keepsLogic(compiled, chosen, mode),
    insert: (mode) => {
      apply(compiled, totals, mode, 1)
      log.push(mode)
    },
    commit: () => {
      log.length = 0
    },
    rollBack: () => {
      for (let entry = log.pop(); entry !== undefined; entry = log.pop()) {
        if (entry < 0) apply(compiled, totals, ~entry, 1)
        else apply(compiled, totals, entry, -1)
      }
    },
    solution: () => Array.from(chosen, (mode, activity) => (mode < 0 ? -1 : mode - intAt(firstMode, activity))),
  }
}
