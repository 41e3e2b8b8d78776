/**
 * A bound and multipliers without an engine: the resource constraints are relaxed into the objective (Fisher, The
 * Lagrangian relaxation method for solving integer programming problems, 1981). Multipliers move by the
 * subgradient rule of Held, Wolfe and Crowder (Validation of subgradient optimization, 1974), along directions
 * that keep a part of the last one (Camerini, Fratta and Maffioli, On improving relaxation methods by modified
 * gradient techniques, 1975).
 */
import { type CompiledProblem, floatAt, intAt, isSet, listAt } from '../model/compiled-problem.ts'
import { TOLERANCE } from '../model/verify.ts'

/** The relaxed constraints on one scale: the load of each is a share of its limit, from below as from above. */
interface Limits {
  /** By limit: its resource, the sign of its demands, its scale, and what it holds. */
  readonly row: number[]
  readonly sign: number[]
  readonly scale: number[]
  readonly holds: number[]
  /** What a limit may be passed by, and what a unit of that costs; 0 where it may not. */
  readonly excess: number[]
  readonly price: number[]
  /** The limits of each resource. */
  readonly ofRow: readonly (readonly number[])[]
}

/** What modes demand of limits, one flat list: that of mode m from `first[m]` to `first[m + 1]`. */
interface Shares {
  readonly first: Int32Array
  readonly limit: Int32Array
  readonly share: Float64Array
}

/** The value of the relaxation at some multipliers. */
interface DualValue {
  /** No solution is worth more. */
  readonly bound: number
  /** By limit: what it holds less its load. */
  readonly subgradient: Float64Array
}

/** A problem whose limits lie in the objective, each with its multiplier. */
interface LagrangianRelaxation {
  /** The number of multipliers. */
  readonly count: number
  /** What comes of multipliers by limit, zero or more each. */
  readonly evaluate: (multipliers: Float64Array) => DualValue
  /** What one unit of each resource is worth at some multipliers, as far as the resource is limited from above. */
  readonly byResource: (multipliers: Float64Array) => Float64Array
}

function limitsOf(compiled: CompiledProblem): Limits {
  const { netCapacity, netMinimum, pricedAbove, price } = compiled
  const ofResource = Array.from(netCapacity, (): number[] => [])
  const limits = { row: [0], sign: [0], scale: [0], holds: [0], excess: [0], price: [0] }
  for (const list of Object.values(limits)) list.length = 0
  const add = (resource: number, sign: 1 | -1, limit: number, excess = 0, cost = 0): void => {
    const scale = Math.max(1, Math.abs(limit))
    ofResource[resource]?.push(limits.row.push(resource) - 1)
    limits.sign.push(sign)
    limits.scale.push(scale)
    // What `verify` lets pass must not be priced away.
    limits.holds.push((sign * limit + TOLERANCE) / scale)
    limits.excess.push(excess / scale)
    limits.price.push(cost * scale)
  }
  for (const [resource, limit] of netCapacity.entries()) {
    const above = Math.min(limit, floatAt(pricedAbove, resource))
    if (above < limit) add(resource, 1, above, limit - above, floatAt(price, resource))
    else if (limit < Number.POSITIVE_INFINITY) add(resource, 1, limit)
  }
  for (const [resource, limit] of netMinimum.entries()) if (limit > Number.NEGATIVE_INFINITY) add(resource, -1, limit)
  return { ...limits, ofRow: ofResource }
}

function sharesOf({ activity, firstDemand, resource, amount }: CompiledProblem, limits: Limits): Shares {
  const first = new Int32Array(activity.length + 1)
  const limit: number[] = []
  const share: number[] = []
  for (let mode = 0; mode < activity.length; mode += 1) {
    for (let demand = intAt(firstDemand, mode); demand < intAt(firstDemand, mode + 1); demand += 1) {
      for (const one of listAt(limits.ofRow, intAt(resource, demand))) {
        const scale = (limits.sign[one] ?? 1) / (limits.scale[one] ?? 1)
        limit.push(one)
        share.push(scale * floatAt(amount, demand))
      }
    }
    first[mode + 1] = limit.length
  }
  return { first, limit: Int32Array.from(limit), share: Float64Array.from(share) }
}

/** The blocks that the relaxation decides one by one: the activities of one exclusive group, of which one at most is in; every other activity alone. */
function blocksOf({ problem, groups }: CompiledProblem): number[][] {
  const byGroup = problem.exclusiveGroups.map((): number[] => [])
  const alone: number[][] = []
  for (const activity of problem.activities.keys()) {
    const [group] = listAt(groups, activity)
    if (group === undefined) alone.push([activity])
    else byGroup[group]?.push(activity)
  }
  return [...byGroup, ...alone].filter(({ length }) => length > 0)
}

/** What a mode costs at some multipliers. */
function costOf({ first, limit, share }: Shares, multipliers: Float64Array, mode: number): number {
  let cost = 0
  for (let at = intAt(first, mode); at < intAt(first, mode + 1); at += 1)
    cost += floatAt(multipliers, intAt(limit, at)) * floatAt(share, at)
  return cost
}

/** A mode with its value less its cost; -1 for none, which is worth nothing. */
interface ModeChoice {
  readonly mode: number
  readonly reducedValue: number
}

function bestOf(compiled: CompiledProblem, shares: Shares, multipliers: Float64Array, activity: number): ModeChoice {
  let [mode, reducedValue] = [-1, Number.NEGATIVE_INFINITY]
  for (let one = intAt(compiled.firstMode, activity); one < intAt(compiled.firstMode, activity + 1); one += 1) {
    if (!isSet(compiled.isOpen, one)) continue
    const left = floatAt(compiled.modeValue, one) - costOf(shares, multipliers, one)
    if (left <= reducedValue) continue
    reducedValue = left
    mode = one
  }
  return { mode, reducedValue }
}

/** The solution of a block at some multipliers: all that is required of it, else the best one where that is worth something. */
function choicesOf(
  { isRequired }: CompiledProblem,
  block: readonly number[],
  best: (activity: number) => ModeChoice,
): ModeChoice[] {
  const required = block.filter((activity) => isSet(isRequired, activity))
  if (required.length > 0) return required.map(best).filter(({ mode }) => mode >= 0)
  const found = block.map(best).reduce((top, one) => (one.reducedValue > top.reducedValue ? one : top))
  return found.mode >= 0 && found.reducedValue > 0 ? [found] : []
}

/** What limits hold, those that may be passed all that they give where a unit of that is worth more than it costs; and what is paid for it. */
function roomOf({ holds, excess, price }: Limits, multipliers: Float64Array) {
  const subgradient = Float64Array.from(holds)
  let paid = 0
  for (const [at, most] of excess.entries()) {
    const cost = price[at] ?? 0
    if (most <= 0 || floatAt(multipliers, at) <= cost) continue
    subgradient[at] = floatAt(subgradient, at) + most
    paid += most * cost
  }
  return { subgradient, paid }
}

/** Relaxes every limit of a problem. Precedences and requirements are left out. */
function lagrangianRelaxation(compiled: CompiledProblem): LagrangianRelaxation {
  const limits = limitsOf(compiled)
  const shares = sharesOf(compiled, limits)
  const blocks = blocksOf(compiled)
  return {
    count: limits.row.length,
    evaluate: (multipliers) => {
      const { subgradient, paid } = roomOf(limits, multipliers)
      let bound = subgradient.reduce((sum, holds, at) => sum + holds * floatAt(multipliers, at), -paid)
      for (const block of blocks) {
        const choices = choicesOf(compiled, block, (activity) => bestOf(compiled, shares, multipliers, activity))
        for (const { mode, reducedValue } of choices) {
          bound += reducedValue
          for (let at = intAt(shares.first, mode); at < intAt(shares.first, mode + 1); at += 1) {
            const limit = intAt(shares.limit, at)
            subgradient[limit] = floatAt(subgradient, limit) - floatAt(shares.share, at)
          }
        }
      }
      return { bound, subgradient }
    },
    byResource: (multipliers) => {
      const resources = new Float64Array(compiled.netCapacity.length)
      for (const [limit, resource] of limits.row.entries())
        if (limits.sign[limit] === 1) resources[resource] = floatAt(multipliers, limit) / (limits.scale[limit] ?? 1)
      return resources
    },
  }
}

/** The bound with the multipliers that gave it. */
interface LagrangianBound {
  /** No solution is worth more. */
  readonly bound: number
  /** By resource: what one unit of it is worth; zero or more, 0 for a resource without a limit from above. */
  readonly multipliers: Float64Array
}

/** Iterations without a lower bound after which steps become shorter, and by what. */
const PATIENCE = 15
const SHORTER = 0.7
/** How much of the last direction stays in the next. */
const DEFLECTION = 0.7
/** Slopes this small are noise. */
const LEAST_SUBGRADIENT = 1e-18
/** Steps this small change nothing any more. */
const LEAST_STEP = 1e-4

/** The direction deflected by the last one: zigzags cancel out. */
function deflected(last: Float64Array, subgradient: Float64Array, multipliers: Float64Array) {
  return Float64Array.from(subgradient, (one, at) => {
    const next = one + DEFLECTION * (last[at] ?? 0)
    return next > 0 && (multipliers[at] ?? 0) === 0 ? 0 : next
  })
}

/** Where the subgradient method stands. */
interface SubgradientState {
  multipliers: Float64Array
  direction: Float64Array
  step: number
  /** Iterations since the bound last fell. */
  idle: number
}

/** One step of the multipliers along the direction, by the rule of Held, Wolfe and Crowder: as long as the gap to the target asks; false where nothing is left to move. */
function stepMultipliers(
  course: SubgradientState,
  { bound, subgradient }: { bound: number; subgradient: Float64Array },
  target: number,
) {
  course.direction = deflected(course.direction, subgradient, course.multipliers)
  const length = course.direction.reduce((total, one) => total + one * one, 0)
  if (length < LEAST_SUBGRADIENT) return false
  const way = (course.step * Math.max(bound - target, 1e-6 * Math.abs(bound))) / length
  course.multipliers = Float64Array.from(course.multipliers, (price, at) =>
    Math.max(0, price - way * floatAt(course.direction, at)),
  )
  return true
}

/**
 * The least bound that so many iterations give. Precedences and requirements are left out of it, so it may lie a
 * little above the relaxed model's.
 *
 * @param target - a value that is known to be reached: the nearer it is to the best, the better the first steps aim.
 * @param isStopped - asked before each iteration; true ends the work with the least bound so far.
 */
export function lagrangianBound(
  compiled: CompiledProblem,
  target: number,
  iterations: number,
  isStopped: () => boolean = () => false,
): LagrangianBound {
  const { count, evaluate, byResource } = lagrangianRelaxation(compiled)
  const nothing = new Float64Array(count)
  const course: SubgradientState = { multipliers: nothing, direction: nothing, step: 1, idle: 0 }
  let best: { bound: number; multipliers: Float64Array } = { bound: Number.POSITIVE_INFINITY, multipliers: nothing }
  for (let iteration = 0; iteration < iterations && course.step > LEAST_STEP && !isStopped(); iteration += 1) {
    const found = evaluate(course.multipliers)
    course.idle = found.bound < best.bound * (1 - 1e-6) ? 0 : course.idle + 1
    if (found.bound < best.bound) best = { bound: found.bound, multipliers: course.multipliers }
    if (course.idle < PATIENCE) {
      if (!stepMultipliers(course, found, target)) break
      continue
    }
    course.step *= SHORTER
    course.idle = 0
    course.multipliers = best.multipliers
    course.direction = nothing
  }
  return { bound: best.bound, multipliers: byResource(best.multipliers) }
}
