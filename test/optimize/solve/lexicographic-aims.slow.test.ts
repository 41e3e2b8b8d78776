/** Choices with aims before value, against every combination: each aim the most that those before it leave, value last. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  aimShift,
  whatIfForcedIn,
  whatIfMoreCapacity,
  whatIfWithoutAims,
} from '../../../src/optimize/explain/what-if.ts'
import { type Activity, aimsReached, type Problem, totalValue } from '../../../src/optimize/model/problem.ts'
import type { ChoiceResult } from '../../../src/optimize/model/result.ts'
import { falseClaims, verify } from '../../../src/optimize/model/verify.ts'
import {
  aimProblem,
  aimUpperBound,
  isAimOpen,
  solveLexicographic,
  weightedProblem,
  withAimHeld,
} from '../../../src/optimize/solve/lexicographic.ts'
import { maximiseByParts } from '../../../src/optimize/solve/maximise-parts.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtEngine } from '../../support/engines.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withAims } from '../../support/with-aims.ts'
import { withMoreRoom } from '../../support/with-more-room.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** A problem with everything that a choice can have; every third one with losses. */
function problemOf(seed: number): Problem {
  return withAims(drawnProblem(seed), seed)
}

function expectBest(problem: Problem, answer: ChoiceResult, name: string): void {
  const best = bestChoice(problem)
  if (best === undefined) {
    expect(answer, name).toMatchObject({ status: 'infeasible', aims: [], value: 0 })
    expect(answer.solution, name).toBeUndefined()
    return
  }
  const { value } = best
  const aims = best.aims.map((reached) => ({ value: reached, bound: reached }))
  expect(answer, name).toMatchObject({ status: 'optimal', aims, value, bound: value })
  expect(verify(problem, answer.solution ?? []), name).toEqual([])
  expect(falseClaims(problem, answer), name).toEqual([])
}

/** An activity of one quarter that takes so much of the only resource. */
function taking(amount: number, value: number, aims?: readonly number[]): Activity {
  const mode = { start: 0, end: 0, demands: [{ resource: 0, amount }], move: 0 }
  return { value, isRequired: false, modes: [mode], ...(aims && { aims }) }
}

function oneResource(capacity: number, ...activities: readonly Activity[]): Problem {
  const resources = [{ baseLoad: 0, capacity, minimum: Number.NEGATIVE_INFINITY }]
  return { resources, activities, precedences: [], requires: [], exclusiveGroups: [] }
}

describe('a choice with aims', () => {
  it('is the best of all combinations by the aims in their order, then by value', async () => {
    const seen = { infeasible: 0, costly: 0, partly: 0 }
    for (const seed of seeds(200, 200)) {
      const problem = problemOf(seed)
      const answer = await solveLexicographic(problem, engine, SMALL_EFFORT)
      expectBest(problem, answer, `seed ${seed}`)
      const plain = bestChoice({ ...problem, activities: problem.activities.map(withoutAims) })
      if (plain === undefined) seen.infeasible += 1
      else if (plain.value > answer.value) seen.costly += 1
      if (answer.aims.some(({ value }, aim) => value < aimUpperBound(problem, aim))) seen.partly += 1
    }
    // The beds hold all that can become of an aim.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
  })

  it('is never above its bounds without an engine', async () => {
    for (const seed of seeds(60)) {
      const problem = problemOf(seed)
      const answer = await solveLexicographic(problem, undefined, SMALL_EFFORT)
      const best = bestChoice(problem)
      if (answer.solution === undefined) continue
      expect(falseClaims(problem, answer), `seed ${seed}`).toEqual([])
      const first = answer.aims[0] ?? { value: 0, bound: 0 }
      expect(best?.aims[0], `seed ${seed}`).toBeGreaterThanOrEqual(first.value)
      expect(best?.aims[0], `seed ${seed}`).toBeLessThanOrEqual(first.bound)
    }
  })

  it('begins with what it is given, whatever that is', async () => {
    for (const seed of seeds(40)) {
      const problem = problemOf(seed)
      const start = bestChoice({ ...problem, activities: problem.activities.map(withoutAims) })?.selection
      expectBest(problem, await solveLexicographic(problem, engine, SMALL_EFFORT, {}, start), `${seed}`)
    }
  })

  it('without aims is the answer by value, to the last figure', async () => {
    for (const seed of seeds(20)) {
      const problem = smallProblem(seed)
      const { aims, ...answer } = await solveLexicographic(problem, engine, SMALL_EFFORT)
      expect(answer).toEqual(await maximiseByParts(problem, engine, SMALL_EFFORT))
      expect(aims).toEqual([])
    }
  })

  it('gives up any value for one more of an aim, and one aim for another', async () => {
    // The resource holds one of the three: the first aim takes the last of them, worth least.
    const [rich, second, first] = [taking(3, 100), taking(3, 10, [0, 1]), taking(3, 1, [1, 0])]
    const problem = oneResource(4, rich, second, first)
    expect(await solveLexicographic(problem, engine, SMALL_EFFORT)).toMatchObject({
      solution: [-1, -1, 0],
      aims: [
        { value: 1, bound: 1 },
        { value: 0, bound: 0 },
      ],
      value: 1,
    })
  })

  it('proves how much of an aim fits where not all of it does', async () => {
    const problem = oneResource(7, ...[5, 4, 3, 2].map((amount) => taking(amount, amount, [1])))
    const answer = await solveLexicographic(problem, engine, SMALL_EFFORT)
    expect(answer).toMatchObject({ status: 'optimal', aims: [{ value: 2, bound: 2 }], value: 7 })
  })
})

function plainly(problem: Problem): Problem {
  return { ...problem, activities: problem.activities.map(withoutAims) }
}

function withoutAims({ aims: _, ...activity }: Activity): Activity {
  return activity
}

describe('trials of a choice with aims', () => {
  async function* answered(count: number) {
    for (const seed of seeds(count, count)) {
      const problem = problemOf(seed)
      const base = await solveLexicographic(problem, engine, SMALL_EFFORT)
      if (base.status === 'optimal') yield { seed, problem, base }
    }
  }

  function expectWhatIf(changed: Problem, base: ChoiceResult, whatIf: Awaited<ReturnType<typeof whatIfForcedIn>>) {
    const best = bestChoice(changed)
    expect(whatIf.isProven).toBe(true)
    expect(whatIf.aims).toEqual(best?.aims.map((reached, aim) => reached - (base.aims[aim]?.value ?? 0)) ?? [])
    expect(whatIf.change).toBe(best === undefined ? 0 : best.value - base.value)
  }

  it('tell what an activity that comes in costs of each aim', async () => {
    let dear = 0
    for await (const { problem, base } of answered(60)) {
      const out = base.solution?.indexOf(-1) ?? -1
      if (out < 0) continue
      const whatIf = await whatIfForcedIn(problem, base, out, engine, SMALL_EFFORT)
      const activities = problem.activities.map((activity, at) =>
        at === out ? { ...activity, isRequired: true } : activity,
      )
      expectWhatIf({ ...problem, activities }, base, whatIf)
      if (aimShift(whatIf) < 0) dear += 1
      expect(aimShift(whatIf)).toBeLessThanOrEqual(0)
    }
    expect(dear).toBeGreaterThan(3)
  })

  it('tell what more room brings of each aim', async () => {
    let gains = 0
    for await (const { problem, base } of answered(60)) {
      const increases = [...problem.resources.keys()].map((resource) => ({ resource, more: 4 }))
      const whatIf = await whatIfMoreCapacity(problem, base, increases, engine, SMALL_EFFORT)
      expectWhatIf(
        withMoreRoom(problem, () => 4),
        base,
        whatIf,
      )
      expect(aimShift(whatIf)).toBeGreaterThanOrEqual(0)
      if (aimShift(whatIf) > 0) gains += 1
    }
    expect(gains).toBeGreaterThan(3)
  })

  it('tell what an aim costs of value where it alone comes before it', async () => {
    const problem = oneResource(4, taking(3, 100), taking(3, 10, [1]))
    const base = await solveLexicographic(problem, engine, SMALL_EFFORT)
    const whatIf = await whatIfWithoutAims(problem, base, () => true, engine, SMALL_EFFORT)
    expect(whatIf).toMatchObject({ solution: [0, -1], change: 90, isProven: true })
  })
})

describe('the problem of one aim', () => {
  const problem = oneResource(9, taking(1, 5, [2]), taking(1, 5, [1]), taking(1, 5))

  it('has the aim as its value, whenever an activity is carried out', () => {
    const lossy = {
      ...problem,
      activities: problem.activities.map((activity) => ({
        ...activity,
        modes: activity.modes.map((one) => ({ ...one, loss: 3 })),
      })),
    }
    const { activities } = aimProblem(lossy, 0)
    expect(activities.map(({ value }) => value)).toEqual([2, 1, 0])
    expect(activities[0]?.modes[0]).not.toHaveProperty('loss')
  })

  it('counts of exclusive groups the one that adds most, and nothing of what can not be had', () => {
    expect(aimUpperBound(problem, 0)).toBe(3)
    expect(aimUpperBound({ ...problem, exclusiveGroups: [[0, 1]] }, 0)).toBe(2)
    const four = oneResource(9, ...[2, 1, 4, 3].map((part) => taking(1, 5, [part])))
    const exclusiveGroups = [
      [0, 1],
      [2, 3],
    ]
    expect(aimUpperBound({ ...four, exclusiveGroups }, 0)).toBe(2 + 4)
    const activities = problem.activities.map((activity, at) => (at === 0 ? { ...activity, modes: [] } : activity))
    expect(aimUpperBound({ ...problem, activities }, 0)).toBe(1)
  })

  it('is nothing to be solved where nobody who adds to it may stay out', () => {
    const activities = problem.activities.map((activity) => ({ ...activity, isRequired: true }))
    expect([isAimOpen(problem, 0), isAimOpen({ ...problem, activities }, 0), isAimOpen(problem, 1)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is held by requiring everybody, or by a resource', () => {
    expect(withAimHeld(problem, 0, 3).activities.map(({ isRequired }) => isRequired)).toEqual([true, true, false])
    const part = withAimHeld(problem, 0, 2)
    expect(part.resources[1]).toEqual({ baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: 2 })
    expect(verify(part, [-1, 0, 0])).toEqual([{ kind: 'under', resource: 1, by: 1 }])
    expect(verify(part, [0, -1, -1])).toEqual([])
    expect(withAimHeld(problem, 0, 0)).toBe(problem)
  })
})

describe('the problem of one value', () => {
  it('has the best answers of the aims in their order', () => {
    for (const seed of seeds(60)) {
      const problem = problemOf(seed)
      const [best, single] = [bestChoice(problem), bestChoice(plainly(weightedProblem(problem)))]
      const found = single && aimsReached(problem, single.selection)
      expect(found, `seed ${seed}`).toEqual(best?.aims)
      if (single === undefined || best === undefined) continue
      expect(totalValue(problem, single.selection), `seed ${seed}`).toBe(best.value)
    }
  })

  it('is the same where there are no aims', () => {
    expect(weightedProblem(smallProblem(1))).toEqual(smallProblem(1))
  })
})

describe('the check of an answer', () => {
  const problem = oneResource(9, taking(1, 5, [2]), taking(1, 5, [1]))
  const answer: ChoiceResult = {
    status: 'optimal',
    solution: [0, -1],
    isCutOff: false,
    aims: [{ value: 2, bound: 2 }],
    value: 5,
    bound: 5,
  }

  it('bears out figures that are those of the solution', () => {
    expect(falseClaims(problem, answer)).toEqual([])
    expect(falseClaims(problem, { ...answer, solution: undefined })).toEqual([])
  })

  it.each([
    ['an aim reached', { aims: [{ value: 3, bound: 3 }] }, { kind: 'aim', aim: 0, by: 1 }],
    ['a value', { value: 6, bound: 6 }, { kind: 'value', by: 1 }],
    ['a bound below', { status: 'feasible' as const, bound: 4 }, { kind: 'bound', aim: undefined, by: 1 }],
    ['a proof', { aims: [{ value: 2, bound: 3 }] }, { kind: 'proof', aim: 0, by: 1 }],
    ['no aim', { aims: [] }, { kind: 'aim-count', by: -1 }],
  ])('finds %s that is not', (_, wrong, claim) => {
    expect(falseClaims(problem, { ...answer, ...wrong })).toEqual([claim])
  })
})
