/** The choice as an answer set program: what its answer sets are, and what they are not, against every combination. */
import { afterAll, describe, expect, it } from 'vitest'
import type { ProgramRequest } from '../../../src/optimize/exact/answer-set-program.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { proveByConflicts } from '../../../src/optimize/solve/prove-by-conflicts.ts'
import {
  activity,
  expectProven,
  onOneResource,
  option,
  programOf,
  proofsBy,
  required,
} from '../../support/answer-sets.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtAnswerSets } from '../../support/engines.ts'
import { seeded } from '../../support/seeded.ts'

const engine = builtAnswerSets()
afterAll(() => engine.close())

const ENOUGH = { conflicts: 100_000 }

const prove = proofsBy(engine)

describe('answerSetProgram', () => {
  it('is short, and says each thing once', () => {
    const problem: Problem = {
      ...onOneResource(
        { capacity: 7, baseLoad: 1 },
        activity(5, option(2), option(4, { start: 1, end: 1, loss: 2 })),
        required(3, option(4, { start: 1, end: 1 })),
        activity(4, option(2)),
      ),
      precedences: [{ predecessor: 0, successor: 1, lag: 0 }],
      requires: [[2, 0]],
      exclusiveGroups: [[0, 2]],
    }
    expect(programOf(problem).text.split('\n')).toEqual([
      '{x(0);x(1)}<=1.',
      '{x(2)}=1.',
      '{x(3)}<=1.',
      // In units of 2, 6 are left: the first activity takes 1 at least, and 1 more by its second mode.
      's(0):-x(0).',
      's(0):-x(1).',
      ':-#sum{1,0:s(0);1,1:x(1);2,2:x(2);1,3:x(3)}>3.',
      // Who starts at 1 follows no one that ends at 1.
      ':-x(2),x(1).',
      ':-x(3),not s(0).',
      ':-2{s(0);x(3)}.',
      ':~not s(0).[5,0]',
      ':~x(1).[2,1]',
      ':~not x(2).[3,2]',
      ':~not x(3).[4,3]',
      '#show x/1.',
    ])
  })

  it('counts what a load lies above where it begins to cost: up to the next that there is, then in digits', () => {
    const problem = onOneResource(
      { capacity: 20, baseLoad: 1, penalty: { above: 6, price: 3 } },
      ...[1, 2, 3].map((value) => activity(value, option(4))),
    )
    // In units of 4, of which 1 is free: at 8 and 12 the load is 3 and 7 above what costs nothing.
    expect(programOf(problem).text.split('\n').slice(3)).toEqual([
      '{e(0,0);e(0,1)}.',
      ':-e(0,1),not e(0,0).',
      ':-#sum{1,0:x(0);1,1:x(1);1,2:x(2);-1,3:e(0,0);-1,4:e(0,1)}>1.',
      ':~not x(0).[1,0]',
      ':~not x(1).[2,1]',
      ':~not x(2).[3,2]',
      ':~e(0,0).[9,3]',
      ':~e(0,1).[12,4]',
      '#show x/1.',
    ])
  })

  it('costs least for the best of all combinations, and has no answer set where there is none', async () => {
    const seen = { best: 0, infeasible: 0 }
    for (const seed of seeds(240)) {
      const problem = drawnProblem(seed)
      const best = bestChoice(problem)
      expectProven(problem, await prove(problem), best?.value, `seed ${seed}`)
      expect(programOf(problem).isExact, `seed ${seed}`).toBe(true)
      seen[best === undefined ? 'infeasible' : 'best'] += 1
    }
    expect(Math.min(seen.best, seen.infeasible)).toBeGreaterThan(3)
  })

  it('has no answer set with a closed mode', async () => {
    for (const seed of seeds(120)) {
      const problem = drawnProblem(seed)
      const compiled = compileProblem(problem)
      const draw = seeded(seed)
      for (const mode of compiled.isOpen.keys()) compiled.isOpen[mode] = draw.chance(60) ? 1 : 0
      let mode = 0
      const activities = problem.activities.map((one) => ({
        ...one,
        modes: one.modes.filter(() => compiled.isOpen[mode++] === 1),
      }))
      const best = bestChoice({ ...problem, activities })
      expectProven(problem, await proveByConflicts(engine, compiled, ENOUGH), best?.value, `${seed}`)
    }
  })

  it('keeps a least value: none above the best, the best at the best', async () => {
    for (const seed of seeds(120)) {
      const problem = drawnProblem(seed)
      const best = bestChoice(problem)
      if (best === undefined) continue
      const { value } = best
      const name = `seed ${seed}`
      expectProven(problem, await prove(problem, { valueAtLeast: value }), value, name)
      expectProven(problem, await prove(problem, { valueAtLeast: value + 0.5 }), undefined, name)
      expectProven(problem, await prove(problem, { valueAtLeast: 1e6 }), undefined, name)
    }
  })
})

type Differences = Pick<ProgramRequest, 'others' | 'differences' | 'isCounted'>

/** Whether a solution brings in what another leaves out, and has enough changes, among what counts. */
function isDifferent(
  solution: Solution,
  other: Solution,
  differences: number,
  isCounted: (activity: number) => boolean,
): boolean {
  const changed = [...solution.keys()]
    .filter(isCounted)
    .filter((at) => (solution[at] ?? -1) >= 0 !== (other[at] ?? -1) >= 0)
  const isEntered = changed.some((at) => (solution[at] ?? -1) >= 0)
  return isEntered && changed.length >= differences
}

/** The best value of the solutions for which something holds; undefined where it holds for none. */
function bestValueOf(problem: Problem, isAllowed: (solution: Solution) => boolean) {
  const values: number[] = []
  for (const solution of selections(problem)) if (isAllowed(solution)) values.push(totalValue(problem, solution))
  return values.length === 0 ? undefined : Math.max(...values)
}

/** Differences to ask for, from one solution and, half of the time, from doing nothing; most leave an activity uncounted. */
function drawRequest(problem: Problem, first: Solution, seed: number): Required<Differences> {
  const draw = seeded(seed)
  const dropped = draw.between(0, 2 * problem.activities.length)
  return {
    differences: draw.between(1, 3),
    isCounted: (at) => at !== dropped,
    others: [first, ...(draw.chance(50) ? [problem.activities.map(() => -1)] : [])],
  }
}

function keeps({ others, differences, isCounted }: Required<Differences>, solution: Solution): boolean {
  return others.every((other) => isDifferent(solution, other, differences, isCounted))
}

describe('a program that asks for something else', () => {
  it('has the solutions that bring in enough that others leave out, among what counts', async () => {
    const seen = { best: 0, infeasible: 0 }
    for (const seed of seeds(240)) {
      const problem = drawnProblem(seed)
      const first = bestChoice(problem)?.selection
      if (first === undefined) continue
      const request = drawRequest(problem, first, seed)
      const isAllowed = (solution: Solution): boolean => keeps(request, solution)
      const best = bestValueOf(problem, isAllowed)
      const answer = await prove(problem, request)
      expectProven(problem, answer, best, `seed ${seed}`)
      expect(answer.solution === undefined || isAllowed(answer.solution)).toBe(true)
      seen[best === undefined ? 'infeasible' : 'best'] += 1
    }
    expect(Math.min(seen.best, seen.infeasible)).toBeGreaterThan(5)
  })

  it('differs by one activity, and counts all, where nothing is said', async () => {
    for (const seed of seeds(80)) {
      const problem = drawnProblem(seed)
      const first = bestChoice(problem)?.selection
      if (first === undefined) continue
      const isAllowed = (solution: Solution): boolean => isDifferent(solution, first, 1, () => true)
      const answer = await prove(problem, { others: [first] })
      expectProven(problem, answer, bestValueOf(problem, isAllowed), `seed ${seed}`)
    }
  })
})

describe('limits of a resource', () => {
  it('hold shares of decimals to the last one', async () => {
    const shares = [0.2, 0.4, 0.6, 0.8, -0.2, -0.6]
    const tasks = shares.map((amount, at) => activity(1 + at, option(amount)))
    for (const limits of [{ capacity: 1.2 }, { capacity: 0.6, minimum: 0.6 }, { minimum: 2 }]) {
      const problem = onOneResource(limits, ...tasks)
      expect(programOf(problem).isExact).toBe(true)
      expectProven(problem, await prove(problem), bestChoice(problem)?.value, JSON.stringify(limits))
    }
  })

  it('ask for a minimum that costs value, or that nothing reaches', async () => {
    const rivals = (minimum: number): Problem => ({
      ...onOneResource({ minimum }, activity(1, option(5)), activity(9, option(2))),
      exclusiveGroups: [[0, 1]],
    })
    expectProven(rivals(2), await prove(rivals(2)), 9, 'both reach it')
    expectProven(rivals(3), await prove(rivals(3)), 1, 'one reaches it')
    expectProven(rivals(6), await prove(rivals(6)), undefined, 'none reaches it')
  })

  it('let in what others make room for', async () => {
    const problem = onOneResource(
      { capacity: 1, baseLoad: 1 },
      activity(10, option(3)),
      activity(0, option(-1), option(-3, { start: 1, end: 1 })),
      activity(4, option(1)),
    )
    expectProven(problem, await prove(problem), 10, 'room for one')
  })

  it('may be broken by what is there before', async () => {
    const problem = onOneResource({ capacity: 1, baseLoad: 2 }, activity(1, option(1)))
    expectProven(problem, await prove(problem), undefined, 'too much')
    const mended = onOneResource({ capacity: 1, baseLoad: 2 }, activity(0, option(-1)))
    expectProven(mended, await prove(mended), 0, 'made room for')
  })
})

describe('a program of next to nothing', () => {
  it('has one answer set for a problem without activities', async () => {
    expectProven(onOneResource({}), await prove(onOneResource({})), 0, 'empty')
  })

  it('has none where a required activity has no mode', async () => {
    const problem = onOneResource({}, required(3), activity(1, option(1)))
    expectProven(problem, await prove(problem), undefined, 'no mode')
  })

  it('leaves out what requires an activity without a mode', async () => {
    const problem = onOneResource({}, activity(3), activity(5, option(1)), activity(2, option(1)))
    const bound: Problem = { ...problem, requires: [[1, 0]] }
    expectProven(bound, await prove(bound), 2, 'left out')
  })
})
