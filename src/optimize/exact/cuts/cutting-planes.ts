/**
 * The linear relaxation with cutting planes: solved, cut by inequalities on blocks that its answer violates, and solved again, as long
 * as its bound moves.
 */
import { type CompiledProblem, floatAt } from '../../model/compiled-problem.ts'
import { buildChoiceModel, type ChoiceModel } from '../choice-model.ts'
import type { EngineAnswer } from '../engine.ts'
import { blocksOf } from './block.ts'
import { type Cut, newSeparator, type Separator, separate } from './fenchel.ts'

/** A relaxed model and its answer. */
export interface Relaxation {
  readonly model: ChoiceModel
  readonly answer: EngineAnswer
  /** The inequalities of the model that are not of the problem. */
  readonly cuts: readonly Cut[]
}

/** Narrow blocks move the bound early, wide ones move it far. */
const WIDTHS = [1, 3, 8]
const ROUNDS = 12
/** Two rounds that move the bound by less than this share are the last ones. */
const LEAST_MOVE = 0.002
/** Nodes of one question to the oracle, and of all of them. */
const NODES_EACH = 1000
const NODES = 12_000_000
/** Simplex iterations of all rounds. */
const LP_ITERATIONS = 40_000

/** What columns have, by mode; something else for a mode without one. */
function byMode({ modes, columns }: ChoiceModel, values: Float64Array | undefined, otherwise: number): Float64Array {
  const all = new Float64Array(columns.length).fill(otherwise)
  for (const [column, mode] of modes.entries()) all[mode] = values?.[column] ?? 0
  return all
}

/** The cuts that an answer meets exactly: the bound needs no others. */
function tightCuts({ model, answer, cuts }: Relaxation): Cut[] {
  const value = byMode(model, answer.values, 0)
  return cuts.filter(({ modes, coefficients, most }) => {
    const amount = modes.reduce((sum, mode, at) => sum + (coefficients[at] ?? 0) * floatAt(value, mode), 0)
    return amount >= most * (1 - 1e-6)
  })
}

/** The cuts that an answer violates, and the nodes that were needed to find them. */
function violatedCuts(separators: readonly Separator[], { model, answer }: Relaxation): { cuts: Cut[]; nodes: number } {
  const value = byMode(model, answer.values, 0)
  const cost = byMode(model, answer.reducedCosts, Number.POSITIVE_INFINITY)
  const cuts: Cut[] = []
  let total = 0
  for (const separator of separators) {
    const { cut, nodes } = separate(separator, value, cost, NODES_EACH)
    if (cut !== undefined) cuts.push(cut)
    total += nodes
  }
  return { cuts, nodes: total }
}

/** Whether the last two rounds, or the first two, have not moved the bound by much. */
function isStuck(bounds: readonly number[]): boolean {
  const [last, before] = [bounds.at(-1) ?? 0, bounds.at(-3)]
  return before !== undefined && Math.abs(last - before) < LEAST_MOVE * Math.abs(last)
}

/**
 * Adds cuts to a relaxation as long as it pays. Rounds, nodes and simplex iterations are counted; nothing is done where no block
 * is coarse.
 *
 * @param compiled - the problem whose resources blocks are made of.
 * @param tightened - the problem that the model is built of: the same modes, with more resources.
 * @param solve - solves a relaxed model.
 * @param isDone - asked between rounds.
 */
export async function addCuts(
  compiled: CompiledProblem,
  tightened: CompiledProblem,
  first: Relaxation,
  solve: (model: ChoiceModel) => Promise<EngineAnswer>,
  isDone: () => boolean = () => false,
): Promise<Relaxation> {
  const separators = blocksOf(compiled, WIDTHS).map(newSeparator)
  const bounds = [first.answer.bound]
  let relaxation = first
  let [nodes, lpIterations] = [0, 0]
  for (let round = 0; round < ROUNDS && !isStuck(bounds) && !isDone(); round += 1) {
    if (nodes > NODES || lpIterations > LP_ITERATIONS) break
    const found = violatedCuts(separators, relaxation)
    if (found.cuts.length === 0) break
    const cuts = [...tightCuts(relaxation), ...found.cuts]
    const model = buildChoiceModel(tightened, cuts)
    const answer = await solve(model)
    if (answer.status !== 'optimal') break
    relaxation = { model, answer, cuts }
    bounds.push(answer.bound)
    nodes += found.nodes
    lpIterations += answer.lpIterations
  }
  // The last round stands where it did not move the bound by much, but not where no round did.
  return isStuck(bounds) && bounds.length === 3 ? first : relaxation
}
