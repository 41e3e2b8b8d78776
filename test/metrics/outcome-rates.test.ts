/** Success, adoption, closure, milestones kept and what was not done, worked by hand. */
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

const baseline = { start: '2023-01', end: '2023-12', investment: 100 }
const paid = (amount: number) => [
  { section: 'investment' as const, kind: 'services' as const, amounts: { 2023: { paid: amount } } },
]
const closure = { date: '2024-01-31', accepted_by: 'direction' }

describe('success', () => {
  const plan = planWith({
    projects: [
      { status: 'completed', baseline, actual: { end: '2023-12-31' }, budget: paid(100), closure },
      { status: 'completed', baseline, actual: { end: '2024-01-01' }, budget: paid(100), closure },
      { status: 'completed', baseline, actual: { end: '2023-12-31' }, budget: paid(101), closure },
      { status: 'completed', baseline, actual: { end: '2023-12-31' }, budget: paid(100) },
      { status: 'completed', baseline, budget: paid(100), closure },
      { status: 'cancelled', baseline, closure },
      { status: 'completed', origin: 'added', baseline, closure },
    ],
  })

  it('asks for time, budget and acceptance together; what is not told is left out', () => {
    expect(figureOf('success_rate', plan)).toMatchObject({
      numerator: 1,
      denominator: 4,
      coverage: { count: 4, of: 6 },
    })
  })

  it('is not applicable where no completed project says who accepted it', () => {
    const untold = planWith({ projects: [{ status: 'completed', baseline, budget: paid(90) }] })
    expect(wholeValue('success_rate', untold)).toBeNull()
    expect(wholeValue('success_rate', planWith())).toBeNull()
  })

  it('counts closure reviews among the completed', () => {
    expect(partsOf('closure_rate', plan)).toEqual([5, 6])
    expect(wholeValue('closure_rate', planWith())).toBeNull()
  })
})

describe('adoption', () => {
  const plan = planWith({
    projects: [
      { status: 'completed', adoption: { measure: 'use', target: 60, actual: 60 } },
      { status: 'completed', adoption: { measure: 'use', target: 60, actual: 59 } },
      { status: 'completed', adoption: { measure: 'use', target: 60 } },
      { status: 'completed' },
      { status: 'in_progress', adoption: { measure: 'use', target: 60, actual: 90 } },
    ],
  })

  it('counts completed projects at their target among those measured, with the coverage', () => {
    expect(figureOf('adoption_rate', plan)).toEqual({
      value: 0.5,
      numerator: 1,
      denominator: 2,
      coverage: { count: 2, of: 4 },
    })
    expect(wholeValue('adoption_rate', planWith())).toBeNull()
  })
})

describe('milestones', () => {
  const plan = planWith({
    projects: [
      {
        milestones: [
          { id: 'M1', title: 'a', kind: 'gate', baseline: '2024-01-31', actual: '2024-01-31' },
          { id: 'M2', title: 'b', kind: 'golive', baseline: '2024-02-29', actual: '2024-03-01' },
          { id: 'M3', title: 'c', baseline: '2024-06-30' },
          { id: 'M4', title: 'd', kind: 'golive', baseline: '2024-07-01' },
          { id: 'M5', title: 'e', kind: 'golive', current: '2024-01-31', actual: '2024-01-31' },
        ],
      },
      { status: 'cancelled', milestones: [{ id: 'M1', title: 'f', baseline: '2024-01-31', actual: '2024-01-31' }] },
    ],
  })

  it('are kept by their baseline day, of those due in retained projects', () => {
    expect(partsOf('milestone_hit_rate', plan)).toEqual([1, 3])
    expect(valuesBy('milestone_hit_rate', plan, 'milestone')).toEqual({
      gate: 1,
      delivery: null,
      golive: 0,
      legal: null,
      none: 0,
    })
    expect(wholeValue('milestone_hit_rate', planWith())).toBeNull()
  })
})

describe('what was not done', () => {
  const own = { baseline: { ...baseline, days: 40 } }
  const projects = [
    { ...own, status: 'completed' as const },
    { ...own, status: 'in_progress' as const },
    { ...own, status: 'on_hold' as const, disposition: { reason: 'supplier' as const } },
    { ...own, status: 'cancelled' as const, disposition: { reason: 'budget' as const } },
    { ...own, status: 'postponed' as const, disposition: { reason: 'budget' as const } },
    { ...own, status: 'merged' as const },
    { ...own, status: 'cancelled' as const, origin: 'added' as const },
  ]

  it('is what was stopped, moved or put on hold of the initial portfolio, by its reason', () => {
    const plan = planWith({ projects })
    expect(wholeValue('undone_count', plan)).toBe(4)
    expect(wholeValue('undone_days', plan)).toBe(160)
    expect(wholeValue('undone_cost', plan)).toBe(400)
    expect(valuesBy('undone_count', plan, 'reason')).toMatchObject({ budget: 2, supplier: 1, capacity: 0, none: 1 })
  })

  it('is all that is not completed once the plan is closed', () => {
    expect(wholeValue('undone_count', planWith({ header: { status: 'closed' }, projects }))).toBe(5)
  })

  it('is not told, and no zero, where none of what was stopped says what it was to take', () => {
    const stopped = { baseline: { end: '2024-12-31' }, status: 'cancelled' } as const
    const plan = planWith({ projects: [stopped, { ...stopped, status: 'on_hold' }] })
    expect([wholeValue('undone_days', plan), wholeValue('undone_cost', plan)]).toEqual([null, null])
    expect(wholeValue('undone_count', plan)).toBe(2)
  })

  it('is nothing to weigh where everything is done', () => {
    const plan = planWith({ projects: [{ ...own, status: 'completed' }] })
    expect([wholeValue('undone_count', plan), wholeValue('undone_cost', plan)]).toEqual([0, null])
  })
})
