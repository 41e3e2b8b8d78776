/** Choices against every combination: with an engine exactly the best, without one never more; and what cuts work off. */

import { afterAll, describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import { timeLimitIn } from '../../../src/optimize/budget.ts'
import { type Problem, totalValue } from '../../../src/optimize/model/problem.ts'
import type { ChoiceResult } from '../../../src/optimize/model/result.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtEngine } from '../../support/engines.ts'
import { idleEngine } from '../../support/idle-engine.ts'
import { heldClock, lapsing } from '../../support/lapsing.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withAims } from '../../support/with-aims.ts'

const engine = builtEngine()
afterAll(() => engine.close())

const exactOnly = { ...SMALL_EFFORT, iterations: 0 }
/** Far more than a test can wait for: what ends sooner was stopped. */
const endless = { seed: 1, iterations: 1e12, nodes: 1e9, lpIterations: 1e9 }
/** Too little for a proof of the large problem. */
const little = { seed: 3, iterations: 1000, nodes: 1, lpIterations: 300 }
const large = generateProblem({ projects: 30, periods: 12, teams: 3, perYear: 4, tightness: 0.65 }, 1)

/** What is said of a problem that every combination was tried of. */
function expectExact(problem: Problem, answer: ChoiceResult, name: string): void {
  const best = bestChoice(problem)
  if (best === undefined) {
    expect(answer, name).toMatchObject({ status: 'infeasible', value: 0, bound: 0 })
    expect(answer.solution, name).toBeUndefined()
    return
  }
  const { value } = best
  expect(answer, name).toMatchObject({ status: 'optimal', value, bound: value, isCutOff: false })
  expectSound(problem, answer, name)
}

function expectSound(problem: Problem, { solution, value, bound }: ChoiceResult, name: string): void {
  if (solution === undefined) return
  expect(verify(problem, solution), name).toEqual([])
  expect(totalValue(problem, solution), name).toBe(value)
  expect(bound, name).toBeGreaterThanOrEqual(value)
}

describe('solveLexicographic', () => {
  it('finds the best of all combinations, and says where there is none', async () => {
    for (const seed of seeds(200)) {
      const problem = smallProblem(seed)
      expectExact(problem, await solveLexicographic(problem, engine, SMALL_EFFORT), `seed ${seed}`)
    }
  })

  it('finds it by the exact engine alone', async () => {
    for (const seed of seeds(60)) {
      const problem = smallProblem(seed)
      expectExact(problem, await solveLexicographic(problem, engine, exactOnly), `seed ${seed}`)
    }
  })

  it('minds what modes are worth less, and what loads cost', async () => {
    for (const seed of seeds(120)) {
      const problem = drawnProblem(seed)
      const budget = seed % 2 === 0 ? SMALL_EFFORT : exactOnly
      expectExact(problem, await solveLexicographic(problem, engine, budget), `seed ${seed}`)
    }
  })

  it('begins with what it is given, whatever that is', async () => {
    for (const seed of seeds(60)) {
      const problem = smallProblem(seed)
      const best = bestChoice(problem)
      const start = problem.activities.map(({ modes }) => modes.length - 1)
      const answer = await solveLexicographic(problem, engine, SMALL_EFFORT, {}, best?.selection)
      expectExact(problem, answer, `seed ${seed}, from the best`)
      if (verify(problem, start).some(({ kind }) => kind !== 'left-out')) continue
      expectExact(problem, await solveLexicographic(problem, engine, exactOnly, {}, start), `seed ${seed}`)
    }
  })

  it('without an engine gives what is sound, and claims no more than it knows', async () => {
    for (const seed of seeds(100)) {
      const problem = smallProblem(seed)
      const most = bestChoice(problem)?.value
      const answer = await solveLexicographic(problem, undefined, { ...SMALL_EFFORT, nodes: 0, lpIterations: 0 })
      const name = `seed ${seed}`
      expectSound(problem, answer, name)
      expect(answer.value, name).toBeLessThanOrEqual(most ?? 0)
      expect(answer.bound, name).toBeGreaterThanOrEqual(most ?? 0)
      if (most === undefined) expect(['infeasible', 'unknown'], name).toContain(answer.status)
      else expect(answer.status, name).not.toBe('infeasible')
      if (answer.status === 'optimal') expect(answer.value, name).toBe(most)
    }
  })

  it('answers the same every time', async () => {
    const first = await solveLexicographic(large, engine, little)
    expect(first.status).toBe('feasible')
    for (let run = 2; run <= 5; run += 1) expect(await solveLexicographic(large, engine, little)).toEqual(first)
  })

  it('tells how far it is, values never falling and bounds never rising', async () => {
    const told: { value: number; bound: number }[] = []
    const answer = await solveLexicographic(large, engine, little, {
      onProgress: ({ value = 0, bound = Number.POSITIVE_INFINITY }) => told.push({ value, bound }),
    })
    expect(told.length).toBeGreaterThan(3)
    told.forEach(({ value, bound }, at) => {
      expect(value).toBeGreaterThanOrEqual(told[at - 1]?.value ?? 0)
      expect(bound).toBeLessThanOrEqual(told[at - 1]?.bound ?? Number.POSITIVE_INFINITY)
    })
    expect(answer.value).toBeGreaterThanOrEqual(told.at(-1)?.value ?? 0)
  })

  it('answers at once where it is stopped before it begins', async () => {
    const signal = AbortSignal.abort()
    const start = large.activities.map(() => -1)
    const sound = await solveLexicographic(large, engine, little)
    for (const begin of [undefined, start, sound.solution]) {
      const answer = await solveLexicographic(large, engine, endless, { signal }, begin)
      expect(answer.isCutOff).toBe(true)
      expectSound(large, answer, 'stopped')
    }
    const kept = await solveLexicographic(large, engine, endless, { signal }, sound.solution)
    expect(kept).toMatchObject({ status: 'feasible', value: sound.value })
  })

  it.each(['search', 'exact'])('keeps what it has where it is stopped in the %s', async (where) => {
    const controller = new AbortController()
    const budget = where === 'search' ? endless : { ...endless, iterations: 2000 }
    const answer = await solveLexicographic(large, engine, budget, {
      signal: controller.signal,
      onProgress: ({ stage, value }) => {
        if (stage === where && value !== undefined) controller.abort()
      },
    })
    expect(answer).toMatchObject({ status: 'feasible', isCutOff: true })
    expectSound(large, answer, where)
  })

  it('keeps what it has where the time is over', async () => {
    const timeLimit = timeLimitIn(0.2, () => performance.now())
    const answer = await solveLexicographic(large, engine, { ...endless, timeLimit })
    expect(answer.isCutOff).toBe(true)
    expectSound(large, answer, 'late')
  })

  it('keeps the best that it has whenever the time is over', async () => {
    const aimed = withAims(large, 5)
    const values: number[] = []
    for (const looks of [0, 1, 2, 3, 10, 100, 1000, 3000]) {
      for (const problem of [large, aimed]) {
        const timeLimit = lapsing(looks)
        const answer = await solveLexicographic(problem, undefined, { ...endless, timeLimit })
        expect(answer.isCutOff, `${looks} looks`).toBe(true)
        expectSound(problem, answer, `${looks} looks`)
        // Whoever has seen that it is over does not go on for long.
        expect(timeLimit.looks() - looks, `${looks} looks`).toBeLessThan(20)
        if (problem === large) values.push(answer.value)
      }
    }
    expect(values).toEqual(values.toSorted((one, other) => one - other))
    expect(values.at(-1)).toBeGreaterThan(values[0] ?? Number.NaN)
  })

  it('gives an engine what time is left, and asks nothing of it afterwards', async () => {
    for (const problem of [large, withAims(large, 5)]) {
      const { deadline: timeLimit, pass } = heldClock(10)
      const { engine: idle, given } = idleEngine(pass)
      const answer = await solveLexicographic(problem, idle, { ...little, timeLimit })
      expect(given).toEqual([10])
      expect(answer).toMatchObject({ status: 'feasible', isCutOff: true })
      expectSound(problem, answer, 'idle')
    }
  })
})
