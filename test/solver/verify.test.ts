/** The check of answers: each thing that can be broken by itself, and every change of a sound answer that breaks one. */
import { describe, expect, it } from 'vitest'
import type { Option, Problem, Selection, Task } from '../../src/solver/problem.ts'
import { NOISE, type Violation, verify } from '../../src/solver/verify.ts'
import { seeded } from '../bench/seeded.ts'
import { bestChoice, selections } from '../support/brute-force.ts'
import { seeds } from '../support/seeds.ts'
import { smallProblem } from '../support/small-problem.ts'

function option(start: number, amount: number): Option {
  return { start, end: start + 1, takes: [{ row: 0, amount }], move: 0 }
}

function task(options: readonly Option[], isRequired = false): Task {
  return { value: 1, isRequired, options }
}

const three = [0, 2, 4].map((start) => task([option(start, 3), option(start + 1, 1)]))

function problem(parts: Partial<Problem>): Problem {
  const rows = [{ taken: 1, upper: 8, lower: -Infinity }]
  return { rows, tasks: three, links: [], needs: [], rivals: [], ...parts }
}

const link = { before: 0, after: 1, lag: 0 }
const [row] = problem({}).rows
const required = three.map(({ options }) => task(options, true))

/** A problem, a selection, and what it breaks. */
const broken: readonly [string, Problem, Selection, Violation[]][] = [
  ['nothing', problem({}), [0, 0, 1], []],
  ['nothing by leaving all out', problem({}), [-1, -1, -1], []],
  ['a required task', problem({ tasks: required }), [0, -1, 1], [{ kind: 'left-out', task: 1 }]],
  ['an option too high', problem({}), [0, 2, 1], [{ kind: 'no-option', task: 1 }]],
  ['an option too low', problem({}), [0, -2, 1], [{ kind: 'no-option', task: 1 }]],
  ['half an option', problem({}), [0, 0.5, 1], [{ kind: 'no-option', task: 1 }]],
  ['too short a selection', problem({}), [0, 0], [{ kind: 'no-option', task: 2 }]],
  ['too long a selection', problem({}), [0, 0, 1, -1], [{ kind: 'no-option', task: 3 }]],
  ['a limit', problem({}), [0, 0, 0], [{ kind: 'over', row: 0, by: 2 }]],
  [
    'a limit by what was taken before',
    problem({ rows: [{ taken: 9, upper: 8, lower: 0 }] }),
    [-1, -1, -1],
    [{ kind: 'over', row: 0, by: 1 }],
  ],
  [
    'no limit that may be passed',
    problem({ rows: [{ taken: 1, upper: 8, lower: 0, excess: 'days' }] }),
    [0, 0, 0],
    [],
  ],
  [
    'a floor, even where the limit may be passed',
    problem({ rows: [{ taken: 1, upper: 8, lower: 4, excess: 'money' }] }),
    [1, 1, -1],
    [{ kind: 'under', row: 0, by: 1 }],
  ],
  ['an order', problem({ links: [link] }), [1, 0, -1], [{ kind: 'order', before: 0, after: 1 }]],
  ['no order with a gap of its own', problem({ links: [{ ...link, lag: -1 }] }), [1, 0, -1], []],
  ['no order with a task left out', problem({ links: [link] }), [1, -1, -1], []],
  [
    'an order with a lag',
    problem({ links: [{ ...link, lag: 2 }] }),
    [0, 1, -1],
    [{ kind: 'order', before: 0, after: 1 }],
  ],
  ['a need', problem({ needs: [[0, 2]] }), [0, 0, -1], [{ kind: 'need', task: 0, needed: 2 }]],
  ['no need of a task left out', problem({ needs: [[0, 2]] }), [-1, 0, -1], []],
  [
    'rivals, each beyond the first',
    problem({ rivals: [[2, 0, 1]] }),
    [1, 1, 1],
    [
      { kind: 'rivals', task: 2, other: 0 },
      { kind: 'rivals', task: 2, other: 1 },
    ],
  ],
  ['no rivals where one is in', problem({ rivals: [[2, 0, 1]] }), [-1, 1, -1], []],
]

/** Whether a selection has nothing of what a problem forbids, looked at in the plainest way. */
function isSound({ rows, tasks, links, needs, rivals }: Problem, selection: Selection): boolean {
  const at = (one: number): Option | undefined => tasks[one]?.options[selection[one] ?? -1]
  const isIn = (one: number): boolean => at(one) !== undefined
  const loads = rows.map(({ taken }) => taken)
  for (const one of tasks.keys())
    for (const take of at(one)?.takes ?? []) loads[take.row] = (loads[take.row] ?? 0) + take.amount
  return (
    tasks.every(({ isRequired }, one) => !isRequired || isIn(one)) &&
    rows.every(({ upper, lower, excess }, one) => {
      const load = loads[one] ?? 0
      return (excess !== undefined || load <= upper + NOISE) && load >= lower - NOISE
    }) &&
    links.every(({ before, after, lag }) => {
      const [first, second] = [at(before), at(after)]
      return !(first && second) || second.start > first.end + lag
    }) &&
    needs.every(([one, needed]) => !isIn(one) || isIn(needed)) &&
    rivals.every((group) => group.filter(isIn).length <= 1)
  )
}

/** Selections that differ from one in one task. */
function neighbours({ tasks }: Problem, selection: Selection): Selection[] {
  return tasks.flatMap(({ options }, one) =>
    [-1, ...options.keys()].map((pick) => selection.toSpliced(one, 1, pick)),
  )
}

describe('verify', () => {
  it.each(broken)('finds %s', (_, one, selection, violations) => {
    expect(verify(one, selection)).toEqual(violations)
  })

  it('takes noise in the last digits for nothing', () => {
    const rows = [{ ...row, taken: 1 + NOISE / 2, upper: 7, lower: 7 + NOISE / 4 }]
    expect(verify(problem({ rows }), [0, 0, -1])).toEqual([])
  })

  it('finds what every change of one task in a sound answer breaks, and nothing else', () => {
    for (const seed of seeds(150)) {
      const one = smallProblem(seed, seed % 2 === 0 ? 'choice' : 'smoothing')
      const best = bestChoice(one)
      if (best === undefined) continue
      expect(verify(one, best.selection), `seed ${seed}`).toEqual([])
      for (const selection of neighbours(one, best.selection))
        expect(verify(one, selection).length === 0, `seed ${seed}: ${selection}`).toBe(
          isSound(one, selection),
        )
    }
  })

  it('agrees with the plainest reading on drawn selections, and finds all that are sound', () => {
    for (const seed of seeds(150)) {
      const one = smallProblem(seed)
      const draw = seeded(seed)
      for (let time = 0; time < 20; time += 1) {
        const drawn = one.tasks.map(({ options }) => draw.between(-1, options.length - 1))
        expect(verify(one, drawn).length === 0, `seed ${seed}`).toBe(isSound(one, drawn))
      }
      for (const selection of selections(one))
        if (!isSound(one, selection)) throw new Error(`seed ${seed}: ${selection}`)
    }
  })
})
