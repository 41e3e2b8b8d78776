/**
 * The linear relaxation with cutting planes: solved, cut off by violated inequalities on blocks, and solved again, as long as
 * its bound moves.
 */
import type { CompiledProblem } from '../../model/compiled-problem.ts'
import { buildChoiceModel, type ChoiceModel } from '../choice-model.ts'
import type { EngineAnswer, LinearModel } from '../engine.ts'
import { blocksOf } from './block.ts'
import { type Cut, newSeparator, type Separator, separate } from './fenchel.ts'

/** The relaxed model with its cuts, and the answer. */
export interface CutRelaxation {
  readonly model: ChoiceModel
  readonly answer: EngineAnswer
  readonly cuts: readonly Cut[]
}

export const SETTINGS = { width: 8, rounds: 12, nodes: 3000, least: 0.001 }
export const log: { on: boolean } = { on: false }

/** The cuts that the answer meets exactly. */
function tightCuts(cuts: readonly Cut[], value: Float64Array): Cut[] {
  return cuts.filter(({ modes, coefficients, most }) => {
    const amount = modes.reduce((sum, mode, at) => sum + (coefficients[at] ?? 0) * (value[mode] ?? 0), 0)
    return amount >= most * (1 - 1e-6)
  })
}

function byMode({ modes }: ChoiceModel, values: Float64Array | undefined, count: number, rest: number): Float64Array {
  const all = new Float64Array(count).fill(rest)
  for (const [column, mode] of modes.entries()) all[mode] = values?.[column] ?? 0
  return all
}

export async function cutRelaxation(
  compiled: CompiledProblem,
  first: { readonly model: ChoiceModel; readonly answer: EngineAnswer },
  solve: (model: LinearModel) => Promise<EngineAnswer>,
): Promise<CutRelaxation> {
  let { model, answer } = first
  let cuts: Cut[] = []
  const t0 = performance.now()
  let separators: Separator[] = blocksOf(compiled, SETTINGS.width).map(newSeparator)
  if (log.on) console.log('blocks', separators.length, 'classes', separators.reduce((s, { block }) => s + block.modes.length, 0), (performance.now() - t0).toFixed(0), 'ms')
  const history = [answer.bound]
  for (let round = 1; round <= SETTINGS.rounds; round += 1) {
    const t1 = performance.now()
    const count = compiled.activity.length
    const value = byMode(model, answer.values, count, 0)
    const cost = byMode(model, answer.reducedCosts, count, Number.POSITIVE_INFINITY)
    const found: Cut[] = []
    let nodes = 0
    let over = 0
    for (const separator of separators) {
      const { cut, isOverrun, nodes: own } = separate(separator, value, cost, SETTINGS.nodes)
      nodes += own
      if (isOverrun) over += 1
      if (cut !== undefined) found.push(cut)
    }
    if (found.length === 0) break
    const t2 = performance.now()
    cuts = [...tightCuts(cuts, value), ...found]
    const next = buildChoiceModel(compiled, cuts)
    const its = await solve(next.model)
    const t3 = performance.now()
    if (its.status !== 'optimal') break
    model = next
    answer = its
    history.push(answer.bound)
    if (log.on)
      console.log(`round ${round} bound ${(-answer.bound * model.unit).toFixed(1)} cuts ${cuts.length} new ${found.length} over ${over} nodes ${nodes} sep ${(t2 - t1).toFixed(0)} lp ${(t3 - t2).toFixed(0)} it ${answer.lpIterations}`)
    const [before, last] = [history[Math.max(0, round - 2)] ?? 0, answer.bound]
    const moved = Math.abs(last - before) / Math.abs(last)
    if (moved < SETTINGS.least) break
  }
  return { model, answer, cuts }
}
