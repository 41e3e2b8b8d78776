/** A bound and prices without an engine: limits become prices, and prices are moved until no lower bound comes of them. */
import type { Arena } from './arena.ts'
import { floatAt } from './at.ts'
import { pricedOf } from './priced.ts'

/** What prices say. */
export interface Lagrange {
  /** No selection is worth more. */
  readonly bound: number
  /** By row: what one unit of it is worth; zero or more, 0 for a row without a limit from above. */
  readonly multipliers: Float64Array
}

/** Rounds without a lower bound after which steps become shorter, and by what. */
const PATIENCE = 15
const SHORTER = 0.7
/** How much of the last direction stays in the next. */
const MEMORY = 0.7
/** Slopes this small are noise. */
const LEAST_SLOPE = 1e-18
/** Steps this small change nothing any more. */
const LEAST_STEP = 1e-4

/** The last direction, and the slope more than it: turns that cancel each other out are smoothed away. */
function turned(last: Float64Array, slope: Float64Array, prices: Float64Array) {
  return Float64Array.from(slope, (one, at) => {
    const next = one + MEMORY * (last[at] ?? 0)
    return next > 0 && (prices[at] ?? 0) === 0 ? 0 : next
  })
}

/** Where prices stand while they are moved. */
interface Course {
  multipliers: Float64Array
  direction: Float64Array
  step: number
  /** Rounds since the bound last fell. */
  idle: number
}

/** Moves the prices one step along the direction, as far as the value still to be lost asks; false where nothing is left to move. */
function move(
  course: Course,
  { bound, subgradient: slope }: { bound: number; subgradient: Float64Array },
  target: number,
) {
  course.direction = turned(course.direction, slope, course.multipliers)
  const length = course.direction.reduce((total, one) => total + one * one, 0)
  if (length < LEAST_SLOPE) return false
  const way = (course.step * Math.max(bound - target, 1e-6 * Math.abs(bound))) / length
  course.multipliers = Float64Array.from(course.multipliers, (price, at) =>
    Math.max(0, price - way * floatAt(course.direction, at)),
  )
  return true
}

/**
 * The least bound that so many rounds of moved prices give. Order in time and needs are left out of it, so it may lie a
 * little above the relaxed model's.
 *
 * @param target - a value that is known to be reached: the nearer it is to the best, the better the first steps aim.
 * @param isStopped - asked before each round; true ends the work with the least bound so far.
 */
export function lagrange(
  arena: Arena,
  target: number,
  rounds: number,
  isStopped: () => boolean = () => false,
): Lagrange {
  const { count, evaluate, byResource: byRow } = pricedOf(arena)
  const nothing = new Float64Array(count)
  const course: Course = { multipliers: nothing, direction: nothing, step: 1, idle: 0 }
  let best: { bound: number; prices: Float64Array } = {
    bound: Number.POSITIVE_INFINITY,
    prices: nothing,
  }
  for (let round = 0; round < rounds && course.step > LEAST_STEP && !isStopped(); round += 1) {
    const found = evaluate(course.multipliers)
    course.idle = found.bound < best.bound * (1 - 1e-6) ? 0 : course.idle + 1
    if (found.bound < best.bound) best = { bound: found.bound, prices: course.multipliers }
    if (course.idle < PATIENCE) {
      if (!move(course, found, target)) break
      continue
    }
    course.step *= SHORTER
    course.idle = 0
    course.multipliers = best.prices
    course.direction = nothing
  }
  return { bound: best.bound, multipliers: byRow(best.prices) }
}
