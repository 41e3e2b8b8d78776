/**
 * Packings: of each item one class at most, all demands within the room. The heaviest packing is found by depth-first
 * branch and bound with the Lagrangian relaxation of the room as its bound, as for any multiple-choice
 * multidimensional knapsack problem (Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004).
 */
import { floatAt, intAt } from '../../model/compiled-problem.ts'

/** What may be packed. Classes are numbered through. */
export interface Packing {
  /** How many dimensions the room has. */
  readonly width: number
  /** By dimension; noise of sums included. */
  readonly room: Float64Array
  /** By class: its item. */
  readonly item: Int32Array
  /** Demands of class c: from `c * width`. Never negative. */
  readonly demand: Float64Array
}

/** What is asked: weights by class, none of them negative. */
export interface PackingQuestion {
  readonly weights: Float64Array
  /** The classes that may be packed: those with a weight and, where it is said, of other items than that of `beside`. */
  readonly classes: readonly number[]
  /** A class that takes its room before all others. */
  readonly beside?: number
  /** A packing of no more weight than this is not looked for. */
  readonly least: number
  /** Whether all weights are whole numbers. */
  readonly isWhole: boolean
  /** Prices of the room to begin with; what is found to be better is left in them. */
  readonly prices: Float64Array
  /** Steps of the subgradient method on the prices. */
  readonly steps: number
  /** Most nodes of the tree. */
  readonly nodes: number
}

/** The heaviest packing. */
export interface HeaviestPacking {
  /** `least` where there is none that is heavier. */
  readonly weight: number
  /** Its classes; undefined where there is none that is heavier than `least`. */
  readonly classes: readonly number[] | undefined
  /** Whether no packing is heavier; false where the nodes came to an end. */
  readonly isProven: boolean
  /** Nodes of the tree. */
  readonly nodes: number
}

/** What two weights may differ by and count as the same. */
const NOISE = 1e-9

/** Whether a class fits what is left from a place on. */
function fits({ width, demand }: Packing, one: number, left: Float64Array, from = 0): boolean {
  const first = one * width
  for (let at = 0; at < width; at += 1) if (floatAt(demand, first + at) > floatAt(left, from + at)) return false
  return true
}

/** Whether classes that are packed leave a class its room; those of its own item are taken out first. */
export function fitsBeside(packing: Packing, classes: readonly number[], one: number): boolean {
  const { width, demand, room, item } = packing
  for (let at = 0; at < width; at += 1) {
    let load = floatAt(demand, one * width + at)
    for (const other of classes) if (item[other] !== item[one]) load += floatAt(demand, other * width + at)
    if (load > floatAt(room, at)) return false
  }
  return true
}

/** The classes that fit, item by item, the heaviest first. */
function choicesOf(packing: Packing, { weights, classes, beside }: PackingQuestion, room: Float64Array): number[][] {
  const byItem = new Map<number, number[]>()
  const own = beside === undefined ? -1 : intAt(packing.item, beside)
  for (const one of classes) {
    const item = intAt(packing.item, one)
    if (item === own || floatAt(weights, one) <= 0 || !fits(packing, one, room)) continue
    const list = byItem.get(item)
    if (list === undefined) byItem.set(item, [one])
    else list.push(one)
  }
  const choices = [...byItem.values()]
  for (const list of choices)
    list.sort((left, right) => floatAt(weights, right) - floatAt(weights, left) || left - right)
  return choices
}

/** The weight of a class less what its room costs. */
function reduced({ width, demand }: Packing, weights: Float64Array, prices: Float64Array, one: number): number {
  let value = floatAt(weights, one)
  const first = one * width
  for (let at = 0; at < width; at += 1) value -= floatAt(prices, at) * floatAt(demand, first + at)
  return value
}

/** The best class of an item at some prices, and what it is worth then; 0 for none. */
function bestOf(
  packing: Packing,
  weights: Float64Array,
  prices: Float64Array,
  choices: readonly number[],
): { best: number; value: number } {
  let [best, value] = [-1, 0]
  for (const one of choices) {
    const its = reduced(packing, weights, prices, one)
    if (its <= value) continue
    best = one
    value = its
  }
  return { best, value }
}

/** The Lagrangian bound at some prices, and what the classes that reach it leave of the room; less than 0 where they pass it. */
function lagrangian(
  packing: Packing,
  weights: Float64Array,
  prices: Float64Array,
  choices: readonly (readonly number[])[],
  room: Float64Array,
): { bound: number; slack: Float64Array } {
  const { width, demand } = packing
  const slack = room.slice()
  let bound = prices.reduce((sum, price, at) => sum + price * floatAt(room, at), 0)
  for (const list of choices) {
    const { best, value } = bestOf(packing, weights, prices, list)
    if (best < 0) continue
    bound += value
    for (let at = 0; at < width; at += 1) slack[at] = floatAt(slack, at) - floatAt(demand, best * width + at)
  }
  return { bound, slack }
}

/** Moves prices against their subgradient by the step of Polyak; false where it is 0. */
function takeStep(prices: Float64Array, slack: Float64Array, excess: number): boolean {
  let norm = 0
  for (const [at, left] of slack.entries()) if (left < 0 || floatAt(prices, at) > 0) norm += left ** 2
  if (norm < NOISE) return false
  for (const [at, left] of slack.entries()) prices[at] = Math.max(0, floatAt(prices, at) - (excess / norm) * left)
  return true
}

/** Lowers the Lagrangian bound by the subgradient method; the best prices are left in the question. */
function improvePrices(
  packing: Packing,
  { weights, prices, steps, least }: PackingQuestion,
  choices: readonly (readonly number[])[],
  room: Float64Array,
): void {
  const trial = prices.slice()
  let lowest = Number.POSITIVE_INFINITY
  for (let step = 0; step < steps && lowest > least + NOISE; step += 1) {
    const { bound, slack } = lagrangian(packing, weights, trial, choices, room)
    if (bound < lowest) {
      lowest = bound
      prices.set(trial)
    }
    if (!takeStep(trial, slack, bound - least)) return
  }
}

/** The tree: choices by depth, bounds on what is still to come, and the packing on the way. */
interface Tree {
  readonly packing: Packing
  readonly question: PackingQuestion
  readonly choices: readonly (readonly number[])[]
  /** By depth: the most that this item and those after it weigh, alone and less their prices. */
  readonly weightToCome: Float64Array
  readonly reducedToCome: Float64Array
  /** What is left of the room, by depth. */
  readonly left: Float64Array
  readonly path: number[]
  weight: number
  classes: readonly number[] | undefined
  nodes: number
}

/** Whether nothing heavier than the best can come from here. */
function isBounded({ question, packing, ...tree }: Tree, depth: number, weight: number): boolean {
  const { width } = packing
  const most = (bound: number): number => (question.isWhole ? Math.floor(bound + 1e-6) : bound - NOISE)
  if (most(weight + floatAt(tree.weightToCome, depth)) <= tree.weight) return true
  let bound = weight + floatAt(tree.reducedToCome, depth)
  for (let at = 0; at < width; at += 1) bound += floatAt(question.prices, at) * floatAt(tree.left, depth * width + at)
  return most(bound) <= tree.weight
}

/** Searches from a depth on; false where the nodes came to an end. */
function descend(tree: Tree, depth: number, weight: number): boolean {
  tree.nodes += 1
  if (tree.nodes > tree.question.nodes) return false
  if (weight > tree.weight + NOISE) {
    tree.weight = weight
    tree.classes = [...tree.path]
  }
  const list = tree.choices[depth]
  if (list === undefined || isBounded(tree, depth, weight)) return true
  const { packing, left, path, question } = tree
  const { width, demand } = packing
  const from = depth * width
  for (const one of list) {
    if (!fits(packing, one, left, from)) continue
    for (let at = 0; at < width; at += 1)
      left[from + width + at] = floatAt(left, from + at) - floatAt(demand, one * width + at)
    path.push(one)
    const isDone = descend(tree, depth + 1, weight + floatAt(question.weights, one))
    path.pop()
    if (!isDone) return false
  }
  left.copyWithin(from + width, from, from + width)
  return descend(tree, depth + 1, weight)
}

/** The heaviest packing of more than the least weight, if there is one. */
export function heaviestPacking(packing: Packing, question: PackingQuestion): HeaviestPacking {
  const { width } = packing
  const room = packing.room.slice()
  if (question.beside !== undefined)
    for (let at = 0; at < width; at += 1)
      room[at] = floatAt(room, at) - floatAt(packing.demand, question.beside * width + at)
  const choices = choicesOf(packing, question, room)
  if (question.steps > 0) improvePrices(packing, question, choices, room)
  const { weights, prices } = question
  const heaviest = (list: readonly number[]): number => floatAt(weights, list[0] ?? -1)
  choices.sort((one, other) => heaviest(other) - heaviest(one))
  const [weightToCome, reducedToCome] = [new Float64Array(choices.length + 1), new Float64Array(choices.length + 1)]
  for (let depth = choices.length - 1; depth >= 0; depth -= 1) {
    const list = choices[depth] ?? []
    weightToCome[depth] = floatAt(weightToCome, depth + 1) + heaviest(list)
    reducedToCome[depth] = floatAt(reducedToCome, depth + 1) + bestOf(packing, weights, prices, list).value
  }
  const left = new Float64Array((choices.length + 1) * width)
  left.set(room)
  const tree: Tree = {
    packing,
    question,
    choices,
    weightToCome,
    reducedToCome,
    left,
    path: [],
    weight: question.least,
    classes: undefined,
    nodes: 0,
  }
  const isProven = descend(tree, 0, 0)
  return { weight: tree.weight, classes: tree.classes, isProven, nodes: tree.nodes }
}
