/** The trial against a second one, written plainly from its definitions: no window, no bisection, nothing kept. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backTest } from '../../src/forecast/back-test.ts'
import type { Case } from '../../src/forecast/cases.ts'
import { runsOf } from '../support/cases.ts'
import { caseOf } from '../support/forecast-cases.ts'

const METHODS = ['plan', 'mean', 'class', 'neighbours'] as const
type Method = (typeof METHODS)[number]

/** The smallest observed change at which the product-limit estimate reaches the conformal rank, else the largest of all. */
function quantile(cases: readonly Case[], level: number): number {
  const ends = cases.filter(({ isCensored }) => !isCensored).map(({ change }) => change)
  let survival = 1
  for (const end of [...new Set(ends)].sort((one, other) => one - other)) {
    const atRisk = cases.filter(({ change }) => change >= end).length
    survival *= 1 - ends.filter((one) => one === end).length / atRisk
    if (cases.length * (1 - survival) >= level * (cases.length + 1) - 1e-6) return end
  }
  return Math.max(...cases.map(({ change }) => change))
}

function nearest(cases: readonly Case[], size: number): Case[] {
  const count = Math.min(cases.length, Math.max(30, Math.round(cases.length / 3)))
  const away = (one: Case): number => Math.abs(one.size - Math.round(size))
  return [...cases].sort((one, other) => away(one) - away(other)).slice(0, count)
}

function forecast(method: Method, past: readonly Case[], size: number, level: number): number {
  if (method === 'plan') return 0
  if (method === 'mean') return past.reduce((sum, { change }) => sum + change, 0) / past.length
  return quantile(method === 'class' ? past : nearest(past, size), level)
}

/** A forecast that was made: from when, of what, from which past. */
interface Made {
  readonly truth: Case
  readonly past: readonly Case[]
}

function levelAt(made: readonly Made[], method: Method, at: number): number {
  const known = made.filter(({ truth }) => truth.known <= at)
  if (known.length < 30) return 0.8
  const isWide = (level: number): boolean => {
    const within = known.filter(({ truth, past }) => truth.change <= forecast(method, past, truth.size, level) + 1e-9)
    return within.length / known.length >= 0.8
  }
  return [0.8, 0.85, 0.9].find(isWide) ?? 0.95
}

/** Of a truth that is only known to lie at or beyond a bound, nothing is wrong that lies beyond it too. */
function lossOf({ change, isCensored }: Case, value: number, level: number): number {
  if (isCensored && change <= value + 1e-9) return 0
  return Math.max(level * (change - value), (1 - level) * (value - change))
}

function naiveTrial(cases: readonly Case[], method: Method) {
  const made: Made[] = []
  const sums = { p50: { covered: 0, loss: 0 }, p80: { covered: 0, loss: 0 } }
  for (const at of [...new Set(cases.map((one) => one.at))].sort((one, other) => one - other)) {
    const past = cases.filter(({ known }) => known <= at)
    if (past.length < 30) continue
    const wide = levelAt(made, method, at)
    for (const truth of cases.filter((one) => one.at === at)) {
      made.push({ truth, past })
      for (const [name, level, taken] of [
        ['p50', 0.5, 0.5],
        ['p80', 0.8, wide],
      ] as const) {
        const value = forecast(method, past, truth.size, taken)
        if (truth.change <= value + 1e-9) sums[name].covered += 1
        sums[name].loss += lossOf(truth, value, level)
      }
    }
  }
  return { judged: made.length, sums, wide: levelAt(made, method, Number.POSITIVE_INFINITY) }
}

/** Four editions; sizes differ, so that it is plain who is nearer. */
const cases: fc.Arbitrary<Case[]> = fc
  .array(
    fc.record({
      at: fc.constantFrom(0, 12, 24, 36),
      size: fc.integer({ min: 0, max: 60 }),
      change: fc.integer({ min: -6, max: 60 }),
      isCensored: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 80, maxLength: 220 },
  )
  .map((drawn) => drawn.map((one, index) => caseOf({ ...one, size: one.size + index / 1000 })))

describe.each(METHODS)('the trial of the method %s', (method) => {
  it('is that of a plain one', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { judged, scores, wide } = backTest(drawn, 1, 'end')
        const plain = naiveTrial(drawn, method)
        expect(judged).toBe(plain.judged)
        // What is a single value has no level that could be taken further out.
        if (method === 'class' || method === 'neighbours') expect(wide[method]).toBe(plain.wide)
        for (const level of ['p50', 'p80'] as const) {
          expect(scores[method][level].covered).toBe(plain.sums[level].covered)
          expect(scores[method][level].loss * judged).toBeCloseTo(plain.sums[level].loss, 6)
        }
      }),
      { numRuns: runsOf(200, 8) },
    )
  })
})
