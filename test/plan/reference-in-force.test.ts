/** The reference in force: of each value the last that was stated. */
import { describe, expect, it } from 'vitest'
import type { Baseline } from '../../src/plan/plan.ts'
import { againstReferenceInForce } from '../../src/plan/reference-in-force.ts'
import type { Raw } from '../../src/schema/document.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

function inForce(facts: Partial<Raw<'projects'>>): Baseline | undefined {
  const plan = planWith({ header: { unit: 'k' }, projects: [facts] })
  return plan.projects.map((project) => againstReferenceInForce(plan, project).baseline)[0]
}

describe('the reference in force', () => {
  it('is the baseline where nothing was re-baselined, even where there is none', () => {
    expect(inForce({ baseline: { end: '2024-12', days: 5 } })).toMatchObject({ days: 500 })
    expect(inForce({})).toBeUndefined()
  })

  it('takes each value from the last re-baseline that states it', () => {
    const baseline = { start: '2024-01', end: '2024-12', investment: 10, operating: 3, days: 5 }
    const rebaselines = [
      { date: '2024-02-01', end: '2025-03', investment: 12 },
      { date: '2024-04-01', end: '2025-06-15', operating: 0 },
    ]
    expect(inForce({ baseline, rebaselines })).toEqual({
      start: dayOf('2024-01-01'),
      end: dayOf('2025-06-15'),
      ...{ investment: 1_200_000, operating: 0, days: 500 },
    })
    expect(inForce({ rebaselines })).toMatchObject({ start: undefined, operating: 0 })
  })

  it('is that of the status date: a re-baseline made later is not in force yet', () => {
    const baseline = { end: '2024-12', investment: 10 }
    const rebaselines = [
      { date: '2024-06-30', end: '2025-03' },
      { date: '2024-07-01', end: '2025-06', investment: 12 },
    ]
    expect(inForce({ baseline, rebaselines })).toMatchObject({
      ...{ end: dayOf('2025-03-31'), investment: 1_000_000 },
    })
  })
})
