/** The check of answers: each thing that can be broken by itself, and every change of a sound answer that breaks one. */
import { describe, expect, it } from 'vitest'
import type { Activity, Mode, Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { TOLERANCE, type Violation, verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

function mode(start: number, amount: number): Mode {
  return { start, end: start + 1, demands: [{ resource: 0, amount }], move: 0 }
}

function activity(modes: readonly Mode[], isRequired = false): Activity {
  return { value: 1, isRequired, modes }
}

const three = [0, 2, 4].map((start) => activity([mode(start, 3), mode(start + 1, 1)]))

function problem(parts: Partial<Problem>): Problem {
  const resources = [{ baseLoad: 1, capacity: 8, minimum: -Infinity }]
  return { resources, activities: three, precedences: [], requires: [], exclusiveGroups: [], ...parts }
}

const precedence = { predecessor: 0, successor: 1, lag: 0 }
const [resource] = problem({}).resources
const required = three.map(({ modes }) => activity(modes, true))

/** A problem, a solution, and what it breaks. */
const broken: readonly [string, Problem, Solution, Violation[]][] = [
  ['nothing', problem({}), [0, 0, 1], []],
  ['nothing by leaving all out', problem({}), [-1, -1, -1], []],
  ['a required task', problem({ activities: required }), [0, -1, 1], [{ kind: 'left-out', activity: 1 }]],
  ['an option too high', problem({}), [0, 2, 1], [{ kind: 'no-mode', activity: 1 }]],
  ['an option too low', problem({}), [0, -2, 1], [{ kind: 'no-mode', activity: 1 }]],
  ['half an option', problem({}), [0, 0.5, 1], [{ kind: 'no-mode', activity: 1 }]],
  ['too short a selection', problem({}), [0, 0], [{ kind: 'no-mode', activity: 2 }]],
  ['too long a selection', problem({}), [0, 0, 1, -1], [{ kind: 'no-mode', activity: 3 }]],
  ['a limit', problem({}), [0, 0, 0], [{ kind: 'over', resource: 0, by: 2 }]],
  [
    'a limit by what was taken before',
    problem({ resources: [{ baseLoad: 9, capacity: 8, minimum: 0 }] }),
    [-1, -1, -1],
    [{ kind: 'over', resource: 0, by: 1 }],
  ],
  [
    'no limit that may be passed',
    problem({ resources: [{ baseLoad: 1, capacity: 8, minimum: 0, overload: 'days' }] }),
    [0, 0, 0],
    [],
  ],
  [
    'a floor, even where the limit may be passed',
    problem({ resources: [{ baseLoad: 1, capacity: 8, minimum: 4, overload: 'money' }] }),
    [1, 1, -1],
    [{ kind: 'under', resource: 0, by: 1 }],
  ],
  ['an order', problem({ precedences: [precedence] }), [1, 0, -1], [{ kind: 'order', predecessor: 0, successor: 1 }]],
  ['no order with a gap of its own', problem({ precedences: [{ ...precedence, lag: -1 }] }), [1, 0, -1], []],
  ['no order with a task left out', problem({ precedences: [precedence] }), [1, -1, -1], []],
  [
    'an order with a lag',
    problem({ precedences: [{ ...precedence, lag: 2 }] }),
    [0, 1, -1],
    [{ kind: 'order', predecessor: 0, successor: 1 }],
  ],
  ['a need', problem({ requires: [[0, 2]] }), [0, 0, -1], [{ kind: 'need', activity: 0, required: 2 }]],
  ['no need of a task left out', problem({ requires: [[0, 2]] }), [-1, 0, -1], []],
  [
    'rivals, each beyond the first',
    problem({ exclusiveGroups: [[2, 0, 1]] }),
    [1, 1, 1],
    [
      { kind: 'exclusive', activity: 2, other: 0 },
      { kind: 'exclusive', activity: 2, other: 1 },
    ],
  ],
  ['no rivals where one is in', problem({ exclusiveGroups: [[2, 0, 1]] }), [-1, 1, -1], []],
]

/** Whether a solution has nothing of what a problem forbids, looked at in the plainest way. */
function isSound(
  { resources, activities, precedences, requires, exclusiveGroups }: Problem,
  solution: Solution,
): boolean {
  const at = (one: number): Mode | undefined => activities[one]?.modes[solution[one] ?? -1]
  const isIn = (one: number): boolean => at(one) !== undefined
  const loads = resources.map(({ baseLoad }) => baseLoad)
  for (const one of activities.keys())
    for (const demand of at(one)?.demands ?? []) loads[demand.resource] = (loads[demand.resource] ?? 0) + demand.amount
  return (
    activities.every(({ isRequired }, one) => !isRequired || isIn(one)) &&
    resources.every(({ capacity, minimum, overload }, one) => {
      const load = loads[one] ?? 0
      return (overload !== undefined || load <= capacity + TOLERANCE) && load >= minimum - TOLERANCE
    }) &&
    precedences.every(({ predecessor, successor, lag }) => {
      const [first, second] = [at(predecessor), at(successor)]
      return !(first && second) || second.start > first.end + lag
    }) &&
    requires.every(([one, needed]) => !isIn(one) || isIn(needed)) &&
    exclusiveGroups.every((group) => group.filter(isIn).length <= 1)
  )
}

/** Solutions that differ from one in one activity. */
function neighbours({ activities }: Problem, solution: Solution): Solution[] {
  return activities.flatMap(({ modes }, one) => [-1, ...modes.keys()].map((pick) => solution.toSpliced(one, 1, pick)))
}

describe('verify', () => {
  it.each(broken)('finds %s', (_, one, solution, violations) => {
    expect(verify(one, solution)).toEqual(violations)
  })

  it('takes noise in the last digits for nothing', () => {
    const resources = [{ ...resource, baseLoad: 1 + TOLERANCE / 2, capacity: 7, minimum: 7 + TOLERANCE / 4 }]
    expect(verify(problem({ resources }), [0, 0, -1])).toEqual([])
  })

  it('finds what every change of one activity in a sound answer breaks, and nothing else', () => {
    for (const seed of seeds(150)) {
      const one = smallProblem(seed, seed % 2 === 0 ? 'choice' : 'smoothing')
      const best = bestChoice(one)
      if (best === undefined) continue
      expect(verify(one, best.selection), `seed ${seed}`).toEqual([])
      for (const solution of neighbours(one, best.selection))
        expect(verify(one, solution).length === 0, `seed ${seed}: ${solution}`).toBe(isSound(one, solution))
    }
  })

  it('agrees with the plainest reading on drawn solutions, and finds all that are sound', () => {
    for (const seed of seeds(150)) {
      const one = smallProblem(seed)
      const random = seeded(seed)
      for (let time = 0; time < 20; time += 1) {
        const drawn = one.activities.map(({ modes }) => random.between(-1, modes.length - 1))
        expect(verify(one, drawn).length === 0, `seed ${seed}`).toBe(isSound(one, drawn))
      }
      for (const solution of selections(one)) if (!isSound(one, solution)) throw new Error(`seed ${seed}: ${solution}`)
    }
  })
})
