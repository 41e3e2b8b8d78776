/** What if: an activity that must come in or stay out, limits that hold more; against every combination of the changed problem. */

import { afterAll, describe, expect, it } from 'vitest'
import {
  type WhatIf,
  whatIfBudget,
  whatIfForcedIn,
  whatIfForcedOut,
  whatIfMoreCapacity,
} from '../../../src/optimize/explain/what-if.ts'
import type { Activity, Problem } from '../../../src/optimize/model/problem.ts'
import type { ChoiceResult } from '../../../src/optimize/model/result.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtEngine, builtEngines } from '../../support/engines.ts'
import { lapsing } from '../../support/lapsing.ts'
import { seeded } from '../../support/seeded.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { withMoreRoom } from '../../support/with-more-room.ts'

const engine = builtEngine()
const both = builtEngines()
afterAll(() => Promise.all([engine.close(), both.close()]))

/** With proofs by conflicts, where both engines are asked. */
const EFFORT = { ...SMALL_EFFORT, conflicts: 100_000 }

/** Drawn problems with their best answer. */
async function* answered(
  count: number,
): AsyncGenerator<{ readonly seed: number; readonly problem: Problem; readonly base: ChoiceResult }> {
  for (const seed of seeds(count, count)) {
    const problem = drawnProblem(seed)
    const base = await solveLexicographic(problem, engine, SMALL_EFFORT)
    if (base.status === 'optimal') yield { seed, problem, base }
  }
}

function requiredOf({ activities }: Problem, activity: number): Activity {
  return { value: 0, modes: [], ...activities[activity], isRequired: true }
}

/** That a trial found what every combination of the changed problem gives. */
function expectExact(changed: Problem, base: ChoiceResult, whatIf: WhatIf, name: string): void {
  const best = bestChoice(changed)
  expect(whatIf.isProven, name).toBe(true)
  expect(whatIf.solution === undefined, name).toBe(best === undefined)
  const change = best === undefined ? 0 : best.value - base.value
  expect(whatIf, name).toMatchObject({ change, atMost: change })
  if (whatIf.solution !== undefined) expect(verify(changed, whatIf.solution), name).toEqual([])
}

describe('whatIfForcedIn', () => {
  it('says what every activity that is left out would cost, or that it can’t come in', async () => {
    const found = { in: 0, impossible: 0 }
    for await (const { seed, problem, base } of answered(60)) {
      const out = [...problem.activities.keys()].filter((activity) => base.solution?.[activity] === -1)
      for (const activity of out) {
        const whatIf = await whatIfForcedIn(problem, base, activity, engine, SMALL_EFFORT)
        const activities = problem.activities.with(activity, requiredOf(problem, activity))
        expectExact({ ...problem, activities }, base, whatIf, `seed ${seed}, task ${activity}`)
        expect(whatIf.change).toBeLessThanOrEqual(0)
        found[whatIf.solution === undefined ? 'impossible' : 'in'] += 1
      }
    }
    expect(Math.min(found.in, found.impossible)).toBeGreaterThan(10)
  })

  it('proves nothing of an answer that is not proven', async () => {
    for await (const { problem, base } of answered(20)) {
      const open: ChoiceResult = { ...base, status: 'feasible' }
      const { isProven, solution } = await whatIfForcedIn(problem, open, 0, engine, SMALL_EFFORT)
      expect(isProven).toBe(solution === undefined)
    }
  })
})

describe('whatIfMoreCapacity', () => {
  it('says what more room on some resources brings', async () => {
    let better = 0
    for await (const { seed, problem, base } of answered(100)) {
      const random = seeded(seed)
      const increases = [0, 1, 2].map(() => ({
        resource: random.between(0, problem.resources.length - 1),
        more: random.between(1, 30),
      }))
      const kept = increases.filter(
        ({ resource }, at) => increases.findIndex((one) => one.resource === resource) === at,
      )
      const moreOf = (at: number): number => kept.find((one) => one.resource === at)?.more ?? 0
      const whatIf = await whatIfMoreCapacity(problem, base, kept, engine, SMALL_EFFORT)
      expectExact(withMoreRoom(problem, moreOf), base, whatIf, `seed ${seed}`)
      expect(whatIf.change).toBeGreaterThanOrEqual(0)
      better += whatIf.change > 0 ? 1 : 0
    }
    expect(better).toBeGreaterThan(1)
  })
})

/** The activities that are in an answer. */
function chosenIn({ solution = [] }: ChoiceResult): number[] {
  return [...solution.keys()].filter((activity) => (solution[activity] ?? -1) >= 0)
}

/** Holds a trial of an activity that is to stay out against every combination. */
async function tryOut(
  problem: Problem,
  base: ChoiceResult,
  activity: number,
  name: string,
): Promise<'impossible' | 'dear' | 'free'> {
  const whatIf = await whatIfForcedOut(problem, base, activity, both, EFFORT)
  const own = problem.activities[activity] ?? { value: 0, isRequired: false }
  const activities = problem.activities.with(activity, { ...own, modes: [] })
  expectExact({ ...problem, activities }, base, whatIf, name)
  expect(whatIf.change, name).toBeLessThanOrEqual(0)
  if (whatIf.solution === undefined) return 'impossible'
  expect(whatIf.solution[activity], name).toBe(-1)
  return whatIf.change < 0 ? 'dear' : 'free'
}

describe('whatIfForcedOut', () => {
  it('says what every activity that is in would be replaced by, and what that costs', async () => {
    const found = { dear: 0, impossible: 0, free: 0 }
    for await (const { seed, problem, base } of answered(60)) {
      for (const activity of chosenIn(base))
        found[await tryOut(problem, base, activity, `seed ${seed}, task ${activity}`)] += 1
    }
    expect(Math.min(found.dear, found.impossible)).toBeGreaterThan(5)
  })

  it('keeps required what is required: such an activity can’t be out', async () => {
    for await (const { problem, base } of answered(30)) {
      const needed = problem.activities.findIndex(({ isRequired }) => isRequired)
      if (needed < 0) continue
      expect(await whatIfForcedOut(problem, base, needed, engine, SMALL_EFFORT)).toMatchObject({
        solution: undefined,
        change: 0,
        atMost: 0,
        isProven: true,
      })
    }
  })
})

describe('whatIfBudget', () => {
  it('is a small part of the usual work, and keeps seed and guard', () => {
    const timeLimit = lapsing(3)
    const kept = { seed: 4, nodes: 10, timeLimit, gap: 0.1 }
    const usual = { iterations: 6000, lpIterations: 101, conflicts: 1201, neighbourhoods: 61 }
    const part = { iterations: 100, lpIterations: 6, conflicts: 201, neighbourhoods: 2 }
    expect(whatIfBudget({ ...kept, ...usual })).toEqual({ ...kept, ...part })
  })

  it('asks no engine that the usual work does not ask', () => {
    const budget = { ...SMALL_EFFORT, lpIterations: 0 }
    expect(whatIfBudget(budget)).toMatchObject({ lpIterations: 0, conflicts: 0, neighbourhoods: 0 })
  })
})
