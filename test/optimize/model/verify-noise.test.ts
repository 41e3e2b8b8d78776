/** What the check of answers takes for noise, in figures of its own and not by the tolerance that it is told. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import type { ChoiceResult } from '../../../src/optimize/model/result.ts'
import { falseClaims, type Violation, verify } from '../../../src/optimize/model/verify.ts'

/** Two activities of value 1000 that take three of the only resource each, of which one is taken before. */
function problem(capacity: number, minimum: number): Problem {
  const mode = { start: 0, end: 1, demands: [{ resource: 0, amount: 3 }], move: 0 }
  const activity = { value: 1000, isRequired: false, modes: [mode], aims: [1] }
  return {
    resources: [{ baseLoad: 1, capacity, minimum }],
    activities: [activity, activity],
    precedences: [],
    requires: [],
    exclusiveGroups: [],
  }
}

describe('verify', () => {
  const passed = (capacity: number, minimum: number): Violation[] => verify(problem(capacity, minimum), [0, 0])

  it('takes a millionth for noise, and three millionths for a breach', () => {
    expect(passed(7 - 9e-7, 7 + 9e-7)).toEqual([])
    expect(passed(7 - 3e-6, 0)).toMatchObject([{ kind: 'over', resource: 0 }])
    expect(passed(8, 7 + 3e-6)).toMatchObject([{ kind: 'under', resource: 0 }])
  })
})

describe('falseClaims', () => {
  const answered: ChoiceResult = {
    status: 'optimal',
    solution: [0, 0],
    isCutOff: false,
    value: 2000,
    bound: 2000,
    aims: [],
  }

  /** The best answer with figures that are off by so much. */
  function claimed(off: Partial<Record<'value' | 'bound' | 'aim' | 'aimBound', number>>) {
    const { value = 0, bound = 0, aim = 0, aimBound = 0 } = off
    const figures = { value: 2000 + value, bound: 2000 + value + bound }
    const aims = [{ value: 2 + aim, bound: 2 + aim + aimBound }]
    return falseClaims(problem(8, 0), { ...answered, ...figures, aims })
  }

  it('finds nothing in an answer that is what it says', () => {
    expect(claimed({})).toEqual([])
  })

  it('measures noise by the size of the figure', () => {
    expect(claimed({ value: 1e-3 })).toEqual([])
    expect(claimed({ value: 3e-3 })).toMatchObject([{ kind: 'value' }])
    expect(claimed({ aim: 3e-6 })).toMatchObject([{ kind: 'aim', aim: 0 }])
  })

  it('finds a bound that lies below, and one above what is said to be the best', () => {
    expect(claimed({ bound: -3e-3 })).toMatchObject([{ kind: 'bound', aim: undefined }])
    expect(claimed({ bound: 3e-3 })).toMatchObject([{ kind: 'proof', aim: undefined }])
    expect(claimed({ aimBound: -0.5 })).toMatchObject([{ kind: 'bound', aim: 0 }])
    expect(claimed({ aimBound: 0.5 })).toMatchObject([{ kind: 'proof', aim: 0 }])
  })

  it('finds a value that forgets what loads cost, and what of a cost is noise', () => {
    const dear = (above: number) => ({
      ...problem(8, 0),
      resources: [{ baseLoad: 1, capacity: 8, minimum: 0, penalty: { above, price: 100 } }],
    })
    const claims = (above: number, value: number) =>
      falseClaims(dear(above), { ...answered, value, bound: value, aims: [{ value: 2, bound: 2 }] })
    // The load is 7.
    expect(claims(7, 2000)).toEqual([])
    expect(claims(5.5, 1850)).toEqual([])
    expect(claims(5.5, 2000)).toMatchObject([{ kind: 'value', by: 150 }])
    expect(claims(5.5, 1850 + 1e-3)).toEqual([])
  })

  it('counts the aims', () => {
    expect(falseClaims(problem(8, 0), answered)).toEqual([{ kind: 'aim-count', by: -1 }])
  })
})
