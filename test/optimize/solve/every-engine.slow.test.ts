/** Each engine alone, and the pipeline of both, find the best of all combinations and prove it; the same every time. */
import { afterAll, describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import { presolve } from '../../../src/optimize/bounds/presolve.ts'
import type { SearchBudget } from '../../../src/optimize/budget.ts'
import type { AnswerSetEngine } from '../../../src/optimize/exact/answer-set-engine.ts'
import { type Engine, withAnswerSets } from '../../../src/optimize/exact/engine.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { aimCount, aimsReached, type Problem, totalValue } from '../../../src/optimize/model/problem.ts'
import type { ChoiceResult } from '../../../src/optimize/model/result.ts'
import { falseClaims, verify } from '../../../src/optimize/model/verify.ts'
import { aimProblem, solveLexicographic, withAimHeld } from '../../../src/optimize/solve/lexicographic.ts'
import { type ConflictAnswer, proveByConflicts } from '../../../src/optimize/solve/prove-by-conflicts.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { IS_EVERYTHING, seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtAnswerSets, builtEngine, builtEngines } from '../../support/engines.ts'
import { idleEngine } from '../../support/idle-engine.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { withAims } from '../../support/with-aims.ts'

const linear = builtEngine()
const answerSets = builtAnswerSets()
const both = builtEngines()
afterAll(() => Promise.all([linear, answerSets, both].map((engine) => engine.close())))

/** A problem with everything that a choice can have; every fifth with aims. */
function problemOf(seed: number): Problem {
  const problem = drawnProblem(seed)
  return seed % 5 === 0 ? withAims(problem, seed) : problem
}

/** Whose best solution is worth nothing. */
const WORTHLESS = 359

/** What engines are asked, with the best of all combinations. */
const cases = [...seeds(125, 60), WORTHLESS].map((seed) => {
  const problem = problemOf(seed)
  return { name: `seed ${seed}`, problem, best: bestChoice(problem) }
})
type Case = (typeof cases)[number]

/** That an answer is the best of all combinations and proven, or that there is none. */
function expectBest({ name, problem, best }: Case, answer: ChoiceResult): void {
  if (best === undefined) {
    expect(answer, name).toMatchObject({ status: 'infeasible', solution: undefined, aims: [] })
    return
  }
  const { value } = best
  const aims = best.aims.map((reached) => ({ value: reached, bound: reached }))
  const isCutOff = false
  expect(answer, name).toMatchObject({ status: 'optimal', aims, value, bound: value, isCutOff })
  expect(verify(problem, answer.solution ?? []), name).toEqual([])
  expect(falseClaims(problem, answer), name).toEqual([])
}

const IMPOSSIBLE: ConflictAnswer = { solution: undefined, bound: 0, isInfeasible: true, isCutOff: false }

/** The best by value alone, by conflicts alone. */
async function conflictsAlone(engine: AnswerSetEngine, problem: Problem): Promise<ConflictAnswer> {
  const compiled = compileProblem(problem)
  if (presolve(compiled) !== undefined) return IMPOSSIBLE
  return proveByConflicts(engine, compiled, { conflicts: 100_000 })
}

/** The best by the aims in their order and by value, each held for the next. */
async function aimsByConflicts(engine: AnswerSetEngine, problem: Problem): Promise<ChoiceResult> {
  let held = problem
  const aims: { value: number; bound: number }[] = []
  for (let aim = 0; aim < aimCount(problem); aim += 1) {
    const { solution, bound } = await conflictsAlone(engine, aimProblem(held, aim))
    if (solution === undefined) break
    const value = aimsReached(problem, solution)[aim] ?? 0
    aims.push({ value, bound })
    held = withAimHeld(held, aim, value)
  }
  const { solution, bound, isInfeasible, isCutOff } = await conflictsAlone(engine, held)
  if (solution === undefined)
    return { status: isInfeasible ? 'infeasible' : 'unknown', solution, value: 0, bound: 0, aims: [], isCutOff }
  const value = totalValue(problem, solution)
  const isBest = value >= bound
  return { status: isBest ? 'optimal' : 'feasible', solution, aims, value, bound, isCutOff }
}

/** That the pipeline finds and proves the best of every case. */
async function expectAllBest(engine: Engine, budget: SearchBudget): Promise<void> {
  for (const one of cases) expectBest(one, await solveLexicographic(one.problem, engine, budget))
}

describe('the best of all combinations', () => {
  it('is among cases with and without an answer, with and without aims', () => {
    const without = cases.filter(({ best }) => best === undefined).length
    const aimed = cases.filter(({ best }) => (best?.aims.length ?? 0) > 0).length
    expect(without).toBeGreaterThan(2)
    expect(aimed).toBeGreaterThan(5)
    expect(cases.length - without - aimed).toBeGreaterThan(5)
  })

  it('is found and proven by the engine for linear models alone', async () => {
    await expectAllBest(linear, { ...SMALL_EFFORT, iterations: 0 })
  })

  it('is found and proven by the engine for answer set programs alone', async () => {
    for (const one of cases) expectBest(one, await aimsByConflicts(answerSets, one.problem))
  })

  it('is found and proven by both in turn', async () => {
    await expectAllBest(both, { ...SMALL_EFFORT, conflicts: 100_000, neighbourhoods: 2 })
  })

  it('is found and proven by conflicts where the other engine knows nothing', async () => {
    const idle = idleEngine(() => undefined).engine
    const budget = { ...SMALL_EFFORT, iterations: 0, conflicts: 100_000 }
    await expectAllBest(withAnswerSets(idle, answerSets), budget)
  })

  it('is found and proven by what comes after where the first proof is stopped at once', async () => {
    await expectAllBest(both, { ...SMALL_EFFORT, iterations: 0, conflicts: 1, neighbourhoods: 2 })
  })
})

describe('the pipeline of both engines', () => {
  it('answers the same every time', async () => {
    const problem = generateProblem({ projects: 30, periods: 12, teams: 3, perYear: 4, tightness: 0.65 }, 1)
    const budget = { seed: 3, iterations: 500, nodes: 10, lpIterations: 300 }
    const solve = (): Promise<ChoiceResult> =>
      solveLexicographic(problem, both, { ...budget, conflicts: 200, neighbourhoods: 3 })
    const first = await solve()
    expect(verify(problem, first.solution ?? [])).toEqual([])
    for (let run = 2; run <= (IS_EVERYTHING ? 5 : 2); run += 1) expect(await solve()).toEqual(first)
  })
})
