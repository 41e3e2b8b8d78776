/**
 * Portfolios drawn from known laws: how often what comes lies at or under what was forecast. For continuous laws that is the
 * level itself; where many changes are equal, a quantile promises at least its level.
 */
import { describe, expect, it } from 'vitest'
import { LEVELS, type QuantileLevel } from '../../src/forecast/back-test.ts'
import type { Case, ForecastQuantity } from '../../src/forecast/cases.ts'
import { changeBy, pastCases, type QuantileMethod } from '../../src/forecast/methods.ts'
import { type Random, seededRandom } from '../../src/values/random.ts'
import { caseOf } from '../support/forecast-cases.ts'

const PORTFOLIOS = 10_000

/** The standard normal law (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** The exponential law of mean 1, by inversion. */
function exponential(random: Random): number {
  return -Math.log(1 - random())
}

/** A size and the change that comes of it, and the change from which on it would not have been seen. */
interface Law {
  readonly name: string
  readonly quantity: ForecastQuantity
  readonly size: (random: Random) => number
  readonly change: (random: Random, size: number) => number
  readonly bound?: (random: Random) => number
}

const remaining = (random: Random): number => 48 * random()
const logCost = (random: Random): number => 4 + 1.5 * normal(random)

const LAWS = {
  exponential: {
    name: 'slips of an exponential law',
    quantity: 'end',
    size: remaining,
    change: (random) => 6 * exponential(random),
  },
  lognormal: {
    name: 'costs of a lognormal law',
    quantity: 'cost',
    size: logCost,
    change: (random) => 0.1 + 0.3 * normal(random),
  },
  growing: {
    name: 'slips that grow with the months that remain',
    quantity: 'end',
    size: remaining,
    change: (random, size) => (1 + size / 4) * Math.exp(0.8 * normal(random)) - 2,
  },
  falling: {
    name: 'costs that the larger projects know better',
    quantity: 'cost',
    size: logCost,
    change: (random, size) => 0.1 + Math.exp(-size / 4) * normal(random),
  },
  overdue: {
    name: 'slips of an exponential law, of which some are known by a lower bound',
    quantity: 'end',
    size: remaining,
    change: (random) => 6 * exponential(random),
    bound: (random) => 40 * random(),
  },
  massed: {
    name: 'slips of which three in five are none',
    quantity: 'end',
    size: remaining,
    change: (random) => (random() < 0.6 ? 0 : 8 * exponential(random)),
  },
  massedGrowing: {
    name: 'slips of which most are none, the others growing with the months that remain',
    quantity: 'end',
    size: remaining,
    change: (random, size) => (random() < 0.7 - size / 100 ? 0 : (1 + size / 6) * exponential(random)),
  },
} as const satisfies Readonly<Record<string, Law>>

function drawn({ size, change, bound }: Law, random: Random): Case {
  const of = size(random)
  const [came, seen] = [change(random, of), bound?.(random) ?? Number.POSITIVE_INFINITY]
  return caseOf({ size: of, change: Math.min(came, seen), isCensored: seen < came })
}

/** A portfolio’s further case: its size, and whether it lay at or under the P50 and the P80 of its past. */
interface Outcome {
  readonly size: number
  readonly isWithin: { readonly p50: boolean; readonly p80: boolean }
}

function outcomes(law: Law, method: QuantileMethod, cases: number): Outcome[] {
  const random = seededRandom(cases)
  return Array.from({ length: PORTFOLIOS }, () => {
    const past = pastCases(
      Array.from({ length: cases }, () => drawn(law, random)),
      law.quantity,
    )
    const size = law.size(random)
    const truth = law.change(random, size)
    const isAtMost = (level: number): boolean => truth <= changeBy(method, past, size, level)
    return { size, isWithin: { p50: isAtMost(LEVELS.p50), p80: isAtMost(LEVELS.p80) } }
  })
}

function coverage(all: readonly Outcome[], level: QuantileLevel): number {
  return all.filter(({ isWithin }) => isWithin[level]).length / all.length
}

/** Of so many cases the ranks of P50 and P80 are whole: 50 and 80 of 100 for the class, 25 and 40 of 50 for a third of 147. */
const WHOLE_RANKS = { class: 99, neighbours: 147 } as const

/** 10,000 portfolios scatter by half a point; neighbours that are not quite alike add as much again. */
const POINTS = 0.02

const { exponential: plain, lognormal, growing, falling, overdue, massed, massedGrowing } = LAWS

describe.each([plain, lognormal, growing, falling, overdue])('$name lie', (law: Law) => {
  it.each(['class', 'neighbours'] as const)(
    'by %s, within two points of the level, at or under their quantile',
    (by) => {
      const all = outcomes(law, by, WHOLE_RANKS[by])
      expect(Math.abs(coverage(all, 'p50') - LEVELS.p50)).toBeLessThan(POINTS)
      expect(Math.abs(coverage(all, 'p80') - LEVELS.p80)).toBeLessThan(POINTS)
    },
  )
})

describe.each([massed, massedGrowing])('$name lie', (law: Law) => {
  it.each([
    ['class', 40],
    ['class', 99],
    ['neighbours', 40],
    ['neighbours', 147],
  ] as const)('by %s of %i cases, no more seldom than the level, at or under their quantile', (by, cases) => {
    const all = outcomes(law, by, cases)
    expect(coverage(all, 'p50')).toBeGreaterThan(LEVELS.p50 - POINTS / 2)
    expect(coverage(all, 'p80')).toBeGreaterThan(LEVELS.p80 - POINTS / 2)
  })
})

describe('the projects with most months to go, where slips grow with them,', () => {
  const ofLong = (by: QuantileMethod): number =>
    coverage(
      outcomes(growing, by, WHOLE_RANKS[by]).filter(({ size }) => size >= 36),
      'p80',
    )

  it('are covered by neighbours, and too seldom by the class', () => {
    expect(ofLong('neighbours')).toBeGreaterThan(0.76)
    expect(ofLong('class')).toBeLessThan(0.62)
  })
})
