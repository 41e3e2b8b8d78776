/** What if: a task that must come in, limits that hold more; against every combination of the changed problem. */

import { afterAll, describe, expect, it } from 'vitest'
import {
  type WhatIf,
  whatIfBudget,
  whatIfForcedIn,
  whatIfMoreCapacity,
} from '../../../src/optimize/explain/what-if.ts'
import type { Activity, Problem } from '../../../src/optimize/model/problem.ts'
import type { ChoiceResult } from '../../../src/optimize/model/result.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { seeded } from '../../bench/seeded.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { builtEngine } from '../../support/engines.ts'
import { lapsing } from '../../support/lapsing.ts'
import { seeds } from '../../support/seeds.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** Drawn problems with their best answer. */
async function* answered(count: number): AsyncGenerator<{
  readonly seed: number
  readonly problem: Problem
  readonly base: ChoiceResult
}> {
  for (const seed of seeds(count)) {
    const problem = smallProblem(seed)
    const base = await solveLexicographic(problem, engine, SMALL_EFFORT)
    if (base.status === 'optimal') yield { seed, problem, base }
  }
}

function requiredOf({ activities: tasks }: Problem, task: number): Activity {
  return { value: 0, modes: [], ...tasks[task], isRequired: true }
}

/** That a trial found what every combination of the changed problem gives. */
function expectExact(changed: Problem, base: ChoiceResult, trial: WhatIf, name: string): void {
  const best = bestChoice(changed)
  expect(trial.isProven, name).toBe(true)
  expect(trial.solution === undefined, name).toBe(best === undefined)
  const change = best === undefined ? 0 : best.value - base.value
  expect(trial, name).toMatchObject({ change, atMost: change })
  if (trial.solution !== undefined) expect(verify(changed, trial.solution), name).toEqual([])
}

describe('tryIn', () => {
  it('says what every task that is left out would cost, or that it can’t come in', async () => {
    const found = { in: 0, impossible: 0 }
    for await (const { seed, problem, base } of answered(60)) {
      const out = [...problem.activities.keys()].filter((task) => base.solution?.[task] === -1)
      for (const task of out) {
        const trial = await whatIfForcedIn(problem, base, task, engine, SMALL_EFFORT)
        const tasks = problem.activities.with(task, requiredOf(problem, task))
        expectExact({ ...problem, activities: tasks }, base, trial, `seed ${seed}, task ${task}`)
        expect(trial.change).toBeLessThanOrEqual(0)
        found[trial.solution === undefined ? 'impossible' : 'in'] += 1
      }
    }
    expect(Math.min(found.in, found.impossible)).toBeGreaterThan(10)
  })

  it('proves nothing of an answer that is not proven', async () => {
    for await (const { problem, base } of answered(20)) {
      const open: ChoiceResult = { ...base, status: 'feasible' }
      const { isProven, solution: selection } = await whatIfForcedIn(
        problem,
        open,
        0,
        engine,
        SMALL_EFFORT,
      )
      expect(isProven).toBe(selection === undefined)
    }
  })
})

describe('tryRelief', () => {
  it('says what more room on some rows brings', async () => {
    let better = 0
    for await (const { seed, problem, base } of answered(100)) {
      const draw = seeded(seed)
      const reliefs = [0, 1, 2].map(() => ({
        resource: draw.between(0, problem.resources.length - 1),
        more: draw.between(1, 30),
      }))
      const kept = reliefs.filter(
        ({ resource: row }, at) => reliefs.findIndex((one) => one.resource === row) === at,
      )
      const rows = problem.resources.map((row, at) => ({
        ...row,
        capacity: row.capacity + (kept.find((one) => one.resource === at)?.more ?? 0),
      }))
      const trial = await whatIfMoreCapacity(problem, base, kept, engine, SMALL_EFFORT)
      expectExact({ ...problem, resources: rows }, base, trial, `seed ${seed}`)
      expect(trial.change).toBeGreaterThanOrEqual(0)
      better += trial.change > 0 ? 1 : 0
    }
    expect(better).toBeGreaterThan(1)
  })
})

describe('trialEffort', () => {
  it('is a small part of the usual work, and keeps seed and guard', () => {
    const deadline = lapsing(3)
    const effort = {
      seed: 4,
      iterations: 6000,
      nodes: 10,
      lpIterations: 101,
      timeLimit: deadline,
      gap: 0.1,
    }
    expect(whatIfBudget(effort)).toEqual({
      ...{ seed: 4, iterations: 100, nodes: 10, lpIterations: 6, timeLimit: deadline, gap: 0.1 },
    })
  })
})
