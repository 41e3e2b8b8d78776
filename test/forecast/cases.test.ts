/** What becomes a case: pairs of what was foreseen and what came, and what is left out of them. */
import { describe, expect, it } from 'vitest'
import { type Case, casesOf } from '../../src/forecast/cases.ts'
import type { Edition, Telling } from '../../src/forecast/editions.ts'

type Told = Partial<Omit<Telling, 'key'>>

function edition(at: number, tellings: Readonly<Record<string, Told>>): Edition {
  const told = Object.entries(tellings).map(([key, one]): [string, Telling] => [
    key,
    { key, end: undefined, state: 'open', cost: undefined, ...one },
  ])
  return { at, tellings: new Map(told) }
}

/** What one project gives that foresaw its end at month 108, or a cost of 100, seen at month 100, from what month 112 tells. */
function outcomes(quantity: 'end' | 'cost', told: Told, before: Told = {}): Omit<Case, 'at' | 'known'>[] {
  const editions = [edition(100, { P: { end: 108, cost: 100, ...before } }), edition(112, { P: told })]
  return casesOf(editions, 1, quantity).map(({ at, known, ...rest }) => {
    expect([at, known]).toEqual([100, 112])
    return rest
  })
}

describe('a case of an end', () => {
  it.each([
    ['completed earlier', { end: 105, state: 'completed' }, -3, false],
    ['completed on the day', { end: 108, state: 'completed' }, 0, false],
    ['moved beyond', { end: 126 }, 18, false],
    ['moved to the very day', { end: 112 }, 4, false],
    ['passed and not completed', { end: 108 }, 4, true],
    ['moved, passed and not completed', { end: 110 }, 4, true],
  ] as const)('%s', (_, told, change, isCensored) => {
    expect(outcomes('end', told)).toEqual([{ size: 8, change, isCensored }])
  })

  it.each([
    ['left the plan', { end: 120, state: 'left' }, {}],
    ['completed, nobody says when', { state: 'completed' }, {}],
    ['foresees no end any more', {}, {}],
    ['foresaw none', { end: 120 }, { end: undefined }],
    ['had passed its end by then', { end: 120 }, { end: 100 }],
    ['was completed by then', { end: 108, state: 'completed' }, { state: 'completed' }],
    ['had left by then', { end: 120 }, { state: 'left' }],
  ] as const)('is none where the project %s', (_, told, before) => {
    expect(outcomes('end', told, before)).toEqual([])
  })

  it('is none of a promise that was neither reached nor moved, and one of a promise that was', () => {
    const later = { end: 130 }
    expect(outcomes('end', { ...later, isPromise: true }, later)).toEqual([])
    expect(outcomes('end', { end: 136, isPromise: true }, later)).toEqual([{ size: 30, change: 6, isCensored: false }])
    expect(outcomes('end', later, later)).toEqual([{ size: 30, change: 0, isCensored: false }])
  })

  it('is none of a cost that is promised as it was', () => {
    expect(outcomes('cost', { end: 130, cost: 100, isPromise: true })).toEqual([])
    expect(outcomes('cost', { end: 130, cost: 100, state: 'completed' })).toHaveLength(1)
  })

  it('is none of a project that one of the two editions does not tell of', () => {
    const editions = [edition(100, { OLD: { end: 130 } }), edition(112, { NEW: { end: 130 } })]
    expect(casesOf(editions, 1, 'end')).toEqual([])
  })
})

describe('a case of a cost', () => {
  it.each([
    ['the same', { cost: 100 }, 1],
    ['grown', { cost: 150 }, 1.5],
    ['fallen, of a completed project', { cost: 80, state: 'completed' }, 0.8],
    ['twenty times as much', { cost: 2000 }, 20],
  ] as const)('%s', (_, told, ratio) => {
    expect(outcomes('cost', told)).toEqual([{ size: Math.log(100), change: Math.log(ratio), isCensored: false }])
  })

  it.each([
    ['is more than twenty times as much', { cost: 2001 }, {}],
    ['is less than a twentieth', { cost: 4.99 }, {}],
    ['is told no more', {}, {}],
    ['was not told', { cost: 100 }, { cost: undefined }],
    ['is of a project that left', { cost: 100, state: 'left' }, {}],
    ['is of a project that was completed by then', { cost: 100 }, { state: 'completed' }],
  ] as const)('is none where it %s', (_, told, before) => {
    expect(outcomes('cost', told, before)).toEqual([])
  })
})

describe('the editions of a pair', () => {
  const P = { P: { end: 200 } }
  const paired = (years: number, ...moments: readonly number[]): (readonly [number, number])[] =>
    casesOf(
      moments.map((at) => edition(at, P)),
      years,
      'end',
    ).map(({ at, known }) => [at, known])

  it.each([
    [[100, 109], [[100, 109]]],
    [[100, 115], [[100, 115]]],
    [[100, 108.9], []],
    [[100, 115.1], []],
  ] as const)('lie a year apart within three months: %j', (moments, pairs) => {
    expect(paired(1, ...moments)).toEqual(pairs)
  })

  it('are those nearest to the horizon, of two as near the earlier', () => {
    expect(paired(1, 100, 110, 113)).toEqual([[100, 113]])
    expect(paired(1, 100, 111, 113)).toEqual([[100, 111]])
  })

  it('may overlap at longer horizons, oldest first', () => {
    expect(paired(2, 100, 112, 124, 136)).toEqual([
      [100, 124],
      [112, 136],
    ])
  })
})
