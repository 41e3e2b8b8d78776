/** Schedules built from lists: as early as they fit, shifted late, and early again. */
import { describe, expect, it } from 'vitest'
import { type Schedule, scheduleGenerator } from '../../.ci/bench/solver/schedule-generation.ts'
import { compileProblem } from '../../src/optimize/model/compiled-problem.ts'
import type { Precedence, Problem } from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { bestEnd } from '../support/brute-force.ts'
import { seeds } from '../support/cases.ts'
import { schedulingProblem } from '../support/scheduling-problem.ts'
import { seeded } from '../support/seeded.ts'

/** Activities of one resource of moments with room for so much, each of a length and an amount. */
function problemOf(
  activities: readonly (readonly [length: number, amount: number])[],
  precedences: readonly Precedence[],
  room = 2,
): Problem {
  const moments = [...new Array(8).keys()]
  return {
    resources: moments.map(() => ({ baseLoad: 0, capacity: room, minimum: Number.NEGATIVE_INFINITY })),
    activities: activities.map(([length, amount]) => ({
      value: 0,
      isRequired: true,
      modes: moments
        .slice(length - 1)
        .map((_, start) => ({
          start,
          end: start + length - 1,
          move: 0,
          demands: moments.slice(start, start + length).map((resource) => ({ resource, amount })),
        })),
    })),
    precedences,
    requires: [],
    exclusiveGroups: [],
  }
}

function startsIn(problem: Problem, { chosen }: Schedule): number[] {
  const { start } = compileProblem(problem)
  return [...chosen].map((mode) => start[mode] ?? Number.NaN)
}

describe('scheduleGenerator', () => {
  it('puts each activity of the list as early as it fits', () => {
    const precedences = [{ predecessor: 0, successor: 2, lag: 0 }]
    const problem = problemOf(
      [
        [2, 1],
        [2, 2],
        [1, 1],
      ],
      precedences,
    )
    const build = scheduleGenerator(compileProblem(problem))
    const first = build.justified([0, 1, 2])
    expect(startsIn(problem, first)).toEqual([0, 2, 4])
    expect(first).toMatchObject({ end: 4, list: [0, 1, 2] })
    const second = build.justified([1, 0, 2])
    expect(startsIn(problem, second)).toEqual([2, 0, 4])
    expect(second.end).toBe(4)
    expect(second.key).not.toBe(first.key)
  })

  it('ends sooner where shifting late and early again closes a gap', () => {
    // As listed, the long thin activity keeps the wide one waiting; from the back, it goes beside the other thin one.
    const problem = problemOf(
      [
        [1, 1],
        [3, 1],
        [2, 2],
        [3, 1],
      ],
      [{ predecessor: 0, successor: 2, lag: 0 }],
    )
    const { end } = scheduleGenerator(compileProblem(problem)).justified([0, 1, 2, 3])
    expect(end).toBe(5)
    expect(bestEnd(problem)).toBe(5)
  })

  it('has no schedule where an activity has no place or comes before what it follows', () => {
    const problem = problemOf(
      [
        [8, 2],
        [1, 1],
      ],
      [],
    )
    const lost = { end: Number.POSITIVE_INFINITY, key: '' }
    expect(scheduleGenerator(compileProblem(problem)).justified([0, 1])).toMatchObject(lost)
    const precedences = [{ predecessor: 0, successor: 1, lag: 0 }]
    const build = scheduleGenerator(
      compileProblem(
        problemOf(
          [
            [1, 1],
            [1, 1],
          ],
          precedences,
        ),
      ),
    )
    expect(build.justified([1, 0])).toMatchObject(lost)
    expect(build.justified([0, 1]).end).toBe(1)
  })

  it('breaks nothing, whatever the list', () => {
    for (const seed of seeds(200)) {
      const problem = schedulingProblem(seed)
      const random = seeded(seed)
      const compiled = compileProblem(problem)
      const ranked = problem.activities.map((_, activity) => ({ task: activity, rank: random.between(0, 1000) }))
      const list = ranked.sort((one, other) => one.rank - other.rank).map(({ task: activity }) => activity)
      const { chosen, end, list: again } = scheduleGenerator(compiled).justified(list)
      if (end === Number.POSITIVE_INFINITY) continue
      const solution = [...chosen].map((mode, activity) => mode - (compiled.firstMode[activity] ?? 0))
      expect(verify(problem, solution), `seed ${seed}`).toEqual([])
      expect([...again].sort()).toEqual([...problem.activities.keys()])
    }
  })
})
