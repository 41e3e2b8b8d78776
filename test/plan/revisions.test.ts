import { describe, expect, it } from 'vitest'
import { revisedSince } from '../../src/plan/revisions.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

describe('the day since which a revision looks at the plan', () => {
  const decisions = [{ id: 'D', date: '2023-01-12' }]
  const revisions = [
    { year: 2022, date: '2023-02-16' },
    { year: 2023, date: '2024-02-08' },
    { year: 2024, date: '2025-02-06' },
  ]

  it('is that of the last revision of a year before, made by the status date', () => {
    const plan = planWith({ header: { revisions }, asOf: '2024-06-30' })
    expect(revisedSince(plan, 2023)).toBe(dayOf('2023-02-16'))
    expect(revisedSince(plan, 2025)).toBe(dayOf('2024-02-08'))
  })

  it('is that of the adoption before any revision, and none where nothing is dated', () => {
    expect(revisedSince(planWith({ header: { decision: 'D' }, decisions }), 2023)).toBe(dayOf('2023-01-12'))
    expect(revisedSince(planWith(), 2023)).toBeUndefined()
  })
})
