/** Dominance is a strict order: nothing dominates itself, and no two dominate each other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dominates, type Merits, meritsOf } from '../../../src/rules/facts/dominance.ts'
import { planWith } from '../../support/plan-builder.ts'

const SAME: Merits = { spending: 100, days: 40, breaches: 1, value: 1.5, mandatory: 2, needs: 3 }

const merits = fc.record({
  spending: fc.nat(2),
  days: fc.nat(2),
  breaches: fc.nat(1),
  value: fc.nat(2),
  mandatory: fc.nat(1),
  needs: fc.nat(1),
})

describe('dominance', () => {
  it.each([
    ['costs less', { spending: 99 }, true],
    ['asks for fewer days', { days: 39 }, true],
    ['breaks less', { breaches: 0 }, true],
    ['brings more value', { value: 1.6 }, true],
    ['meets one more obligation', { mandatory: 3 }, true],
    ['answers one more need', { needs: 4 }, true],
    ['is the same', {}, false],
    ['costs more', { spending: 101 }, false],
    ['costs less and brings less', { spending: 1, needs: 2 }, false],
    ['brings more and breaks more', { value: 9, breaches: 2 }, false],
  ])('of one that %s', (_, difference, expected) => {
    expect(dominates({ ...SAME, ...difference }, SAME)).toBe(expected)
  })

  it('is a strict order', () => {
    fc.assert(
      fc.property(merits, merits, merits, (first, second, third) => {
        expect(dominates(first, first)).toBe(false)
        expect(dominates(first, second) && dominates(second, first)).toBe(false)
        if (dominates(first, second) && dominates(second, third)) {
          expect(dominates(first, third)).toBe(true)
        }
      }),
    )
  })
})

it('weighs a plan by its own figures', () => {
  const plan = planWith({
    header: {
      criteria: [{ id: 'use', title: 'Use', weight: 1 }],
      envelopes: [{ year: 2025, section: 'investment', max: 10 }],
    },
    teams: [{ id: 'IT', title: 'IT' }],
    projects: [
      {
        mandatory: { kind: 'law' },
        priority: { scores: { use: 3 } },
        budget: [
          { section: 'investment', kind: 'services', amounts: { '2025': { forecast: 30 } } },
          { section: 'operating', kind: 'services', amounts: { '2025': { forecast: 5 } } },
        ],
        workload: [{ team: 'IT', days: { '2025': 12 } }],
      },
      { status: 'rejected', priority: { scores: { use: 4 } } },
    ],
    needs: [{ projects: ['P-1'] }, { projects: ['P-2'] }],
  })
  expect(meritsOf(plan)).toEqual({ spending: 35, days: 12, breaches: 1, value: 0.75, mandatory: 1, needs: 1 })
})
