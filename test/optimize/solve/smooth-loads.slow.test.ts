/** Smoothings against every combination: level by level the least; and what cuts work off. */

import { afterAll, describe, expect, it } from 'vitest'
import { generateLevelling } from '../../../.ci/bench/solver/generate-levelling.ts'
import { timeLimitIn } from '../../../src/optimize/budget.ts'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import type { SmoothingResult } from '../../../src/optimize/model/result.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { smoothLoads } from '../../../src/optimize/solve/smooth-loads.ts'
import { bestLevels, isLower } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { builtEngine } from '../../support/engines.ts'
import { idleEngine } from '../../support/idle-engine.ts'
import { heldClock, lapsing } from '../../support/lapsing.ts'
import { levelsOf } from '../../support/levels-of.ts'
import { scaledProblem } from '../../support/scaled-problem.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'

const engine = builtEngine()
afterAll(() => engine.close())

const noEngine = { ...SMALL_EFFORT, nodes: 0, lpIterations: 0 }
/** Far more than a test can wait for: what ends sooner was stopped. */
const endless = { seed: 1, iterations: 1e12, nodes: 1e9, lpIterations: 1e9 }
const large = generateLevelling({ projects: 24, periods: 12, teams: 2, perYear: 4, tightness: 0.6 }, 1).problem
/** Too little for a proof of the large problem. */
const little = { seed: 3, iterations: 3000, nodes: 2, lpIterations: 300 }

function expectSound(problem: Problem, { solution, figures, bound }: SmoothingResult, name: string) {
  expect(solution === undefined, name).toBe(figures === undefined)
  if (solution === undefined || figures === undefined) return
  expect(verify(problem, solution), name).toEqual([])
  expect(figures, name).toEqual(levelsOf(problem, solution))
  for (const key of ['overloadDays', 'overloadMoney', 'squares'] as const)
    expect(bound[key], `${name}, ${key}`).toBeLessThanOrEqual(figures[key] + 1e-9)
}

describe('smoothLoads', () => {
  it('finds the lowest figures of all combinations, and says where there is none', async () => {
    for (const seed of seeds(200)) {
      const problem = smallProblem(seed, 'smoothing')
      const budget = { ...SMALL_EFFORT, iterations: seed % 2 === 0 ? 60 : 0 }
      const answer = await smoothLoads(problem, engine, budget)
      const best = bestLevels(problem)
      const [status, figures] = [best ? 'optimal' : 'infeasible', best?.levels]
      expect(answer, `seed ${seed}`).toMatchObject({ status, figures, isCutOff: false })
      expectSound(problem, answer, `seed ${seed}`)
      if (best === undefined) continue
      const { overloadDays } = best.levels
      expect(answer.bound.overloadDays, `seed ${seed}`).toBe(overloadDays)
    }
  })

  it('claims no more than is true of loads in fractions', async () => {
    for (const seed of seeds(30)) {
      const problem = scaledProblem(smallProblem(seed, 'smoothing'), 1 / 7)
      const best = bestLevels(problem)?.levels
      // Steps that reach for bounds and first solves, not for every proof.
      const answer = await smoothLoads(problem, engine, { ...SMALL_EFFORT, iterations: 0, lpIterations: seed % 30 })
      expectSound(problem, answer, `seed ${seed}`)
      if (best === undefined) continue
      for (const key of ['overloadDays', 'overloadMoney', 'squares'] as const)
        expect(answer.bound[key], `seed ${seed}, ${key}`).toBeLessThanOrEqual(best[key] + 1e-6)
    }
  })

  it('begins with what it is given, and never ends above it', async () => {
    for (const seed of seeds(60)) {
      const problem = smallProblem(seed, 'smoothing')
      const best = bestLevels(problem)
      const first = problem.activities.map(() => 0)
      const answer = await smoothLoads(problem, undefined, { ...noEngine, iterations: 0 }, {}, first)
      expectSound(problem, answer, `seed ${seed}`)
      if (verify(problem, first).length === 0 && answer.figures !== undefined)
        expect(isLower(levelsOf(problem, first), answer.figures), `seed ${seed}`).toBe(false)
      if (best === undefined) continue
      const kept = await smoothLoads(problem, undefined, noEngine, {}, best.selection)
      expect(kept.figures, `seed ${seed}, from the best`).toEqual(best.levels)
    }
  })

  it('without an engine gives what is sound, and claims nothing', async () => {
    for (const seed of seeds(200)) {
      const problem = smallProblem(seed, 'smoothing')
      const [best, name] = [bestLevels(problem), `seed ${seed}`]
      const answer = await smoothLoads(problem, undefined, noEngine)
      expectSound(problem, answer, name)
      if (best === undefined) {
        expect(['infeasible', 'unknown'], name).toContain(answer.status)
        expect(answer.solution, name).toBeUndefined()
      } else if (answer.figures === undefined) expect(answer.status, name).toBe('unknown')
      else {
        expect(answer.status, name).toBe('feasible')
        expect(isLower(answer.figures, best.levels), name).toBe(false)
      }
    }
  })

  it('answers the same every time', async () => {
    const first = await smoothLoads(large, engine, little)
    expect(first.status).toBe('feasible')
    for (let run = 2; run <= 5; run += 1) expect(await smoothLoads(large, engine, little)).toEqual(first)
  })

  it('gets no higher with more work, and tells of it', async () => {
    const told: (number | undefined)[] = []
    const less = await smoothLoads(large, undefined, { ...little, iterations: 0 })
    const more = await smoothLoads(large, undefined, little, {
      onProgress: ({ stage, value }) => told.push(stage === 'search' ? value : undefined),
    })
    expect(told.length).toBeGreaterThan(0)
    expect(told.at(-1)).toBe(more.figures?.overloadDays)
    expect(more.figures && less.figures && isLower(less.figures, more.figures)).toBe(false)
  })

  it('answers at once where it is stopped before it begins', async () => {
    for (const one of [engine, undefined]) {
      const answer = await smoothLoads(large, one, endless, { signal: AbortSignal.abort() })
      expect(answer).toMatchObject({ status: 'feasible', isCutOff: true })
      expectSound(large, answer, 'stopped')
    }
  })

  it('keeps what it has where it is stopped on the way', async () => {
    const controller = new AbortController()
    const answer = await smoothLoads(large, engine, endless, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(answer).toMatchObject({ status: 'feasible', isCutOff: true })
    expectSound(large, answer, 'stopped')
  })

  it.each([0, 0.2])('keeps what it has where %d s are over', async (seconds) => {
    const timeLimit = timeLimitIn(seconds, () => performance.now())
    const answer = await smoothLoads(large, engine, { ...endless, timeLimit })
    expect(answer).toMatchObject({ status: 'feasible', isCutOff: true })
    expectSound(large, answer, 'late')
  })

  it('keeps the best that it has whenever the time is over', async () => {
    let first: SmoothingResult['figures']
    for (const looks of [0, 1, 5, 30, 100, 1000, 3000]) {
      const timeLimit = lapsing(looks)
      const answer = await smoothLoads(large, undefined, { ...endless, timeLimit })
      expect(answer, `${looks} looks`).toMatchObject({ status: 'feasible', isCutOff: true })
      expectSound(large, answer, `${looks} looks`)
      expect(timeLimit.looks() - looks, `${looks} looks`).toBeLessThan(5)
      first ??= answer.figures
      if (first !== undefined && answer.figures !== undefined)
        expect(isLower(first, answer.figures), `${looks} looks`).toBe(false)
    }
  })

  it('gives an engine what time is left, and asks nothing of it afterwards', async () => {
    for (const seed of seeds(20)) {
      const problem = smallProblem(seed, 'smoothing')
      const { deadline: timeLimit, pass } = heldClock(10)
      const { engine: idle, given } = idleEngine(pass)
      const answer = await smoothLoads(problem, idle, { ...SMALL_EFFORT, timeLimit })
      expect([[], [10]], `seed ${seed}`).toContainEqual(given)
      expectSound(problem, answer, `seed ${seed}`)
    }
  })
})
