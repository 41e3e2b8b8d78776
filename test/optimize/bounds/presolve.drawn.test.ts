/** What is closed is lost for good: against every combination; and the chains that dates that clash are told by. */
import { describe, expect, it } from 'vitest'
import { presolve } from '../../../src/optimize/bounds/presolve.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Activity, Mode, Precedence, Problem } from '../../../src/optimize/model/problem.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { smallProblem } from '../../support/small-problem.ts'

/** Whether each mode of each activity is open. */
function openIn(problem: Problem): boolean[][] | undefined {
  const compiled = compileProblem(problem)
  if (presolve(compiled) !== undefined) return undefined
  return problem.activities.map(({ modes }, activity) =>
    modes.map((_, mode) => compiled.isOpen[(compiled.firstMode[activity] ?? 0) + mode] === 1),
  )
}

/** An activity of one moment that may start at some moments, and takes so much of resource 0. */
function activity(starts: readonly number[], isRequired = true, amount = 0): Activity {
  const demands = amount === 0 ? [] : [{ resource: 0, amount }]
  const modes = starts.map((start): Mode => ({ start, end: start, demands, move: 0 }))
  return { value: 1, isRequired, modes }
}

function problem(activities: readonly Activity[], bonds: Partial<Problem> = {}): Problem {
  return { resources: [], activities, precedences: [], requires: [], exclusiveGroups: [], ...bonds }
}

const follows = (before: number, later: number, lag = 0): Precedence => ({ predecessor: before, successor: later, lag })

function chainOf(one: Problem): readonly number[] | undefined {
  return presolve(compileProblem(one))?.chain
}

/** Only the activities of a chain, all required, and nothing but their dates. */
function bare(one: Problem, chain: readonly number[]): Problem {
  const activities = one.activities.map((own, at) =>
    chain.includes(at) ? { ...own, isRequired: true } : activity([], false),
  )
  const precedences = one.precedences.filter(
    (precedence) => chain.includes(precedence.predecessor) && chain.includes(precedence.successor),
  )
  return {
    ...problem(activities, { precedences }),
    resources: one.resources.map(() => ({ baseLoad: 0, capacity: Infinity, minimum: -Infinity })),
  }
}

describe('presolve', () => {
  it.each(['choice', 'smoothing'] as const)('keeps every option of every answer: %s', (kind) => {
    for (const seed of seeds(400)) {
      const one = smallProblem(seed, kind)
      const open = openIn(one)
      const closed: string[] = []
      for (const solution of selections(one)) {
        solution.forEach((mode, at) => {
          if (mode >= 0 && open?.[at]?.[mode] !== true) closed.push(`${at}: ${mode}`)
        })
      }
      expect(closed, `seed ${seed}`).toEqual([])
    }
  })

  it('tells chains whose dates alone clash', () => {
    let told = 0
    for (const seed of seeds(2000, 2000)) {
      const one = smallProblem(seed)
      const chain = chainOf(one)
      if (chain === undefined) continue
      told += 1
      expect(new Set(chain).size, `seed ${seed}`).toBe(chain.length)
      expect(bestChoice(bare(one, chain)), `seed ${seed}: ${chain}`).toBeUndefined()
    }
    expect(told).toBeGreaterThan(20)
  })

  it('closes what required predecessors push and required successors pull', () => {
    const all = [0, 1, 2, 3, 4]
    const chain = problem([activity(all), activity(all), activity(all)], {
      precedences: [follows(0, 1, 1), follows(1, 2)],
    })
    const [first, second, third] = openIn(chain) ?? []
    expect(first).toEqual([true, true, false, false, false])
    expect(second).toEqual([false, false, true, true, false])
    expect(third).toEqual([false, false, false, true, true])
  })

  it('leaves dates alone that nobody must keep', () => {
    const loose = problem([activity([3], false), activity([0, 1])], { precedences: [follows(0, 1)] })
    expect(openIn(loose)).toEqual([[false], [true, true]])
    const free = problem([activity([3], false), activity([0, 1], false)], { precedences: [follows(0, 1)] })
    expect(openIn(free)).toEqual([[true], [true, true]])
  })

  it('closes what needs something that can’t be had', () => {
    const needs = [[0, 1] as const, [1, 2] as const]
    const one = problem([activity([1], false), activity([1], false), activity([], false)], { requires: needs })
    expect(openIn(one)).toEqual([[false], [false], []])
  })

  it('closes what passes a limit beside what must be there', () => {
    const resources = [{ baseLoad: 1, capacity: 5, minimum: -Infinity }]
    const one = problem([activity([0], true, 3), activity([0], false, 2), activity([0], false, 1)], { resources })
    expect(openIn(one)).toEqual([[true], [false], [true]])
    const give = problem([activity([0], true, 3), activity([0], false, 2), activity([0], false, -1)], { resources })
    expect(openIn(give)).toEqual([[true], [true], [true]])
  })

  it('tells the chain from the first activity that pushes to the one without a date', () => {
    const precedences = [follows(2, 0), follows(0, 1), follows(3, 1)]
    const one = problem([activity([1, 2, 3]), activity([3, 4]), activity([3]), activity([0])], { precedences })
    expect(chainOf({ ...one, activities: one.activities.with(2, activity([2])) })).toBeUndefined()
    expect(chainOf({ ...one, activities: one.activities.with(1, activity([3])).with(2, activity([2])) })).toEqual([
      2, 0, 1,
    ])
    expect(chainOf(one)).toEqual([2, 0])
  })

  it('tells the same chain in whatever order activities are numbered', () => {
    const [late, early] = [activity([3, 4]), activity([1, 2])]
    expect(chainOf(problem([late, early], { precedences: [follows(0, 1)] }))).toEqual([0, 1])
    expect(chainOf(problem([early, late], { precedences: [follows(1, 0)] }))).toEqual([1, 0])
  })

  it('tells an activity that has no date at all, and orders that go round', () => {
    expect(chainOf(problem([activity([1]), activity([])]))).toEqual([1])
    const iteration = problem([activity([0, 1]), activity([0, 1])], { precedences: [follows(0, 1), follows(1, 0)] })
    expect(chainOf(iteration)?.toSorted()).toEqual([0, 1])
  })

  it('counts what a required activity needs as required', () => {
    const needs = [[0, 1] as const]
    const one = problem([activity([0]), activity([3], false), activity([2])], {
      requires: needs,
      precedences: [follows(1, 2)],
    })
    expect(chainOf(one)).toEqual([1, 2])
    expect(chainOf({ ...one, requires: [] })).toBeUndefined()
    expect(chainOf(problem([activity([0]), activity([], false)], { requires: needs }))).toEqual([1])
  })
})
