/**
 * Fenchel cuts (Boyd, Fenchel cutting planes for integer programs, Operations Research 42, 1994): the inequality on a block that a
 * fractional point violates most. Its weights are the dual values of the fractional covering of the point by packings, which is
 * solved by column generation; the packings come from the exact oracle, which proves the inequality too. Classes outside the
 * point’s support are lifted in sequence (Padberg, A note on zero-one programming, 1975), as in the cuts of Araujo et al. (Strong
 * bounds for resource constrained project scheduling: preprocessing and cutting planes, 2020).
 */
import { floatAt, intAt } from '../../model/compiled-problem.ts'
import type { ResourceBlock } from './block.ts'
import { fitsBeside, heaviestPacking } from './packing.ts'

/** An inequality that all solutions keep: the coefficients of the chosen modes are not more than `most` in all. */
export interface Cut {
  readonly modes: readonly number[]
  /** Whole numbers above 0, as is `most`. */
  readonly coefficients: readonly number[]
  readonly most: number
}

/** What came of a block. */
export interface Separation {
  /** Undefined where no inequality is violated, or none was proven. */
  readonly cut: Cut | undefined
  /** Whether the oracle came to an end of its nodes. */
  readonly isOverrun: boolean
  readonly nodes: number
}

/** Values below this count as 0. */
const ZERO = 1e-7
/** A cut must be violated by this share of its right side. */
const LEAST_VIOLATION = 0.01
/** Most pivots of one covering, by class of the support. */
const PIVOTS = 6
/** Subgradient steps for each question to the oracle. */
const STEPS = 12
/** The denominators that weights are tried with; the last one where none fits. */
const DENOMINATORS = 60
const FINE = 2520

/** The covering of a point by packings: a basis of packings of the support, its inverse, and how much of each is taken. */
interface Covering {
  readonly size: number
  /** Row by row: the inverse of the basis. */
  readonly inverse: Float64Array
  readonly taken: Float64Array
  /** The cost of each column of the basis: 1 for a packing, 0 for surplus. */
  readonly cost: Float64Array
}

function coveringOf(point: Float64Array): Covering {
  const size = point.length
  const inverse = new Float64Array(size * size)
  for (let at = 0; at < size; at += 1) inverse[at * size + at] = 1
  return { size, inverse, taken: point.slice(), cost: new Float64Array(size).fill(1) }
}

/** The dual values of the covering, one a class of the support. */
function dualValues({ size, inverse, cost }: Covering): Float64Array {
  const duals = new Float64Array(size)
  for (let row = 0; row < size; row += 1) {
    if (cost[row] === 0) continue
    for (let at = 0; at < size; at += 1) duals[at] = floatAt(duals, at) + floatAt(inverse, row * size + at)
  }
  return duals
}

/** How much of packings the covering takes in all. */
function amountOf({ taken, cost }: Covering): number {
  let total = 0
  for (let at = 0; at < taken.length; at += 1) total += floatAt(taken, at) * floatAt(cost, at)
  return total
}

/** The row that leaves the basis for a direction; -1 where none does. */
function leavingRow(covering: Covering, direction: Float64Array): number {
  let [leaving, least] = [-1, Number.POSITIVE_INFINITY]
  for (let row = 0; row < covering.size; row += 1) {
    const step = floatAt(direction, row)
    if (step <= 1e-9) continue
    const ratio = Math.max(0, floatAt(covering.taken, row)) / step
    if (ratio >= least) continue
    leaving = row
    least = ratio
  }
  return leaving
}

/** Takes a column into the basis: a packing by its places, or the surplus of one place; false where it can’t be. */
function pivot(covering: Covering, places: readonly number[], sign: 1 | -1): boolean {
  const { size, inverse, taken, cost } = covering
  const direction = new Float64Array(size)
  for (let row = 0; row < size; row += 1)
    for (const at of places) direction[row] = floatAt(direction, row) + sign * floatAt(inverse, row * size + at)
  const leaving = leavingRow(covering, direction)
  if (leaving < 0) return false
  const scale = floatAt(direction, leaving)
  taken[leaving] = floatAt(taken, leaving) / scale
  for (let at = 0; at < size; at += 1) inverse[leaving * size + at] = floatAt(inverse, leaving * size + at) / scale
  for (let row = 0; row < size; row += 1) {
    const factor = floatAt(direction, row)
    if (row === leaving || factor === 0) continue
    taken[row] = floatAt(taken, row) - factor * floatAt(taken, leaving)
    for (let at = 0; at < size; at += 1)
      inverse[row * size + at] = floatAt(inverse, row * size + at) - factor * floatAt(inverse, leaving * size + at)
  }
  cost[leaving] = sign > 0 ? 1 : 0
  return true
}

/** A block that is being separated. */
export interface Separator {
  readonly block: ResourceBlock
  /** Packings that are known, of all rounds. */
  readonly known: (readonly number[])[]
  readonly prices: Float64Array
}

/** A block with nothing known of it yet. */
export function newSeparator(block: ResourceBlock): Separator {
  return { block, known: [], prices: new Float64Array(block.width) }
}

/** The known packing of the most weight, if it is more than a least one. */
function heaviestKnown({ known }: Separator, weights: Float64Array, least: number): readonly number[] | undefined {
  let [best, most] = [undefined as readonly number[] | undefined, least]
  for (const classes of known) {
    let weight = 0
    for (const one of classes) weight += floatAt(weights, one)
    if (weight <= most) continue
    best = classes
    most = weight
  }
  return best
}

/** Limits and counts of one separation. */
interface Work {
  readonly nodesEach: number
  nodes: number
  isOverrun: boolean
}

/** The heaviest packing, exactly; undefined where the nodes came to an end. */
function prove(
  separator: Separator,
  weights: Float64Array,
  classes: readonly number[],
  options: { readonly least: number; readonly isWhole: boolean; readonly steps: number; readonly beside?: number },
  work: Work,
): { weight: number; classes: readonly number[] | undefined } | undefined {
  const { block, prices } = separator
  const found = heaviestPacking(block, { weights, classes, prices, nodes: work.nodesEach, ...options })
  work.nodes += found.nodes
  if (!found.isProven) work.isOverrun = true
  if (found.classes !== undefined && options.beside === undefined) separator.known.push(found.classes)
  return found.isProven ? found : undefined
}

/** The next column of the covering: a known or new packing worth more than 1, or the surplus of a class with a negative dual value. */
function enter(
  separator: Separator,
  covering: Covering,
  support: readonly number[],
  weights: Float64Array,
  work: Work,
): 'entered' | 'optimal' | 'failed' {
  const duals = dualValues(covering)
  const negative = duals.findIndex((dual) => dual < -ZERO)
  if (negative >= 0) return pivot(covering, [negative], -1) ? 'entered' : 'failed'
  weights.fill(0)
  for (const [at, one] of support.entries()) weights[one] = Math.max(0, floatAt(duals, at))
  const known = heaviestKnown(separator, weights, 1 + 1e-6)
  const found = known ?? heaviestNew(separator, support, weights, work)
  if (found === undefined) return work.isOverrun ? 'failed' : 'optimal'
  const places = support.flatMap((one, at) => (found.includes(one) ? [at] : []))
  return pivot(covering, places, 1) ? 'entered' : 'failed'
}

function heaviestNew(
  separator: Separator,
  support: readonly number[],
  weights: Float64Array,
  work: Work,
): readonly number[] | undefined {
  const options = { least: 1 + 1e-6, isWhole: false, steps: STEPS }
  const found = prove(separator, weights, support, options, work)
  return found?.classes
}

/** The weights that a point of the support violates most, the heaviest packing weighing 1; undefined where it violates none. */
function violatedWeights(
  separator: Separator,
  support: readonly number[],
  point: Float64Array,
  work: Work,
): Float64Array | undefined {
  const covering = coveringOf(Float64Array.from(support, (one) => floatAt(point, one)))
  const weights = new Float64Array(point.length)
  for (let step = 0; step < PIVOTS * support.length + 20; step += 1) {
    if (amountOf(covering) <= 1 + LEAST_VIOLATION) return undefined
    const state = enter(separator, covering, support, weights, work)
    if (state === 'failed') return undefined
    if (state === 'optimal') return weights
  }
  return undefined
}

/** Weights as whole numbers: over the least denominator that they have in common, else rounded over a fine one. */
function wholeWeights(weights: Float64Array): Float64Array {
  const over = (denominator: number): Float64Array => weights.map((one) => Math.round(one * denominator))
  for (let denominator = 1; denominator <= DENOMINATORS; denominator += 1) {
    const isWhole = weights.every(
      (one) => Math.abs(one * denominator - Math.round(one * denominator)) < 1e-5 * denominator,
    )
    if (isWhole) return over(denominator)
  }
  return over(FINE)
}

/** Gives each class outside the support the most that no packing forbids, one after another; 0 where that was not proven. */
function lift(separator: Separator, weights: Float64Array, order: readonly number[], most: number, work: Work): void {
  const { block } = separator
  const weighing = order.filter((one) => floatAt(weights, one) > 0)
  const weightOf = (classes: readonly number[], item: number): number =>
    classes.reduce((sum, one) => sum + (block.item[one] === item ? 0 : floatAt(weights, one)), 0)
  const tight = separator.known.filter((classes) => weightOf(classes, -1) >= most)
  for (const one of order) {
    if (floatAt(weights, one) > 0) continue
    const item = intAt(block.item, one)
    const isZero = tight.some((classes) => weightOf(classes, item) >= most && fitsBeside(block, classes, one))
    if (isZero) continue
    const options = { least: 0, isWhole: true, steps: 0, beside: one }
    const found = prove(separator, weights, weighing, options, work)
    if (found === undefined || found.weight >= most) continue
    weights[one] = most - found.weight
    weighing.push(one)
  }
}

function cutOf({ modes }: ResourceBlock, weights: Float64Array, most: number): Cut {
  const entries = modes.flatMap((own, at) =>
    floatAt(weights, at) > 0 ? own.map((mode) => [mode, floatAt(weights, at)] as const) : [],
  )
  return { modes: entries.map(([mode]) => mode), coefficients: entries.map(([, coefficient]) => coefficient), most }
}

/**
 * The inequality on a block that a point violates most, proven by the oracle and lifted.
 *
 * @param value - how much of each mode the point takes.
 * @param cost - what a mode costs the objective at the least, by mode: those that cost little are lifted first.
 * @param nodesEach - most nodes of each question to the oracle.
 */
export function separate(separator: Separator, value: Float64Array, cost: Float64Array, nodesEach: number): Separation {
  const { block } = separator
  const work: Work = { nodesEach, nodes: 0, isOverrun: false }
  const result = (cut?: Cut): Separation => ({ cut, isOverrun: work.isOverrun, nodes: work.nodes })
  const point = Float64Array.from(block.modes, (modes) => modes.reduce((sum, mode) => sum + floatAt(value, mode), 0))
  const support = [...point.keys()].filter((one) => floatAt(point, one) > ZERO)
  if (support.length < 2) return result()
  const violated = violatedWeights(separator, support, point, work)
  if (violated === undefined) return result()
  const weights = wholeWeights(violated)
  const options = { least: 0, isWhole: true, steps: STEPS }
  const heaviest = prove(separator, weights, support, options, work)
  if (heaviest === undefined || heaviest.weight <= 0) return result()
  const amount = support.reduce((sum, one) => sum + floatAt(weights, one) * floatAt(point, one), 0)
  if (amount < heaviest.weight * (1 + LEAST_VIOLATION)) return result()
  const costOf = Float64Array.from(block.modes, (modes) =>
    modes.reduce((least, mode) => Math.min(least, floatAt(cost, mode)), Number.POSITIVE_INFINITY),
  )
  const order = [...point.keys()].sort((one, other) => floatAt(costOf, one) - floatAt(costOf, other) || one - other)
  lift(separator, weights, order, heaviest.weight, work)
  return result(cutOf(block, weights, heaviest.weight))
}
