/** The two references of a project: the first one, and the one in force on a day, which a decision carries. */
import { describe, expect, it } from 'vitest'
import { computedWeather, daysBehindFirst, daysLate } from '../../src/metrics/base/weather.ts'
import type { Baseline, Project } from '../../src/plan/plan.ts'
import { formerEnd, rebaselinesInForce, referenceInForce } from '../../src/plan/reference-in-force.ts'
import type { Raw } from '../../src/schema/document.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

const DECISIONS = [
  { id: 'D', outcome: 'approved' },
  { id: 'D-KIND', outcome: 'approved', kind: 'risk_acceptance' },
  { id: 'D-NO', outcome: 'rejected' },
  { id: 'D-LATER', outcome: 'pending' },
  { id: 'D-PLAIN' },
] as never

function planOf(facts: Facts) {
  const plan = planWith({ header: { unit: 'k' }, decisions: DECISIONS, projects: [facts] })
  return { plan, project: plan.projects[0] as Project }
}

function inForce(facts: Facts, day?: string): Baseline | undefined {
  const { plan, project } = planOf(facts)
  return referenceInForce(plan, project, day === undefined ? undefined : dayOf(day))
}

describe('the reference in force', () => {
  it('is the baseline where nothing was re-baselined, even where there is none', () => {
    expect(inForce({ baseline: { end: '2024-12', days: 5 } })).toMatchObject({ days: 500 })
    expect(inForce({})).toBeUndefined()
  })

  it('takes each value from the last re-baseline that states it, in the order of their dates', () => {
    const baseline = { start: '2024-01', end: '2024-12', investment: 10, operating: 3, days: 5 }
    const rebaselines = [
      { date: '2024-04-01', end: '2025-06-15', operating: 0, decision: 'D' },
      { date: '2024-02-01', end: '2025-03', investment: 12, days: 7, decision: 'd-plain' },
    ]
    expect(inForce({ baseline, rebaselines })).toEqual({
      start: dayOf('2024-01-01'),
      end: dayOf('2025-06-15'),
      investment: 1_200_000,
      operating: 0,
      days: 700,
    })
    expect(inForce({ rebaselines })).toMatchObject({ start: undefined, operating: 0 })
  })

  it('is that of a day: the status date, or the one that is asked for', () => {
    const baseline = { end: '2024-12', investment: 10 }
    const rebaselines = [
      { date: '2024-06-30', end: '2025-03', decision: 'D' },
      { date: '2024-07-01', end: '2025-06', investment: 12, decision: 'D' },
    ]
    const ends = (day?: string) => inForce({ baseline, rebaselines }, day)?.end
    expect(ends()).toBe(dayOf('2025-03-31'))
    expect(ends('2024-06-29')).toBe(dayOf('2024-12-31'))
    expect(ends('2024-07-01')).toBe(dayOf('2025-06-30'))
  })

  it.each(['D-NO', 'D-LATER', 'D-KIND', 'NOWHERE', undefined])(
    'is not moved by what decision %s does not carry',
    (decision) => {
      const facts = {
        baseline: { end: '2024-03' },
        rebaselines: [{ date: '2024-02-12', end: '2024-09', ...(decision === undefined ? {} : { decision }) }],
      }
      const { plan, project } = planOf(facts)
      expect(referenceInForce(plan, project)).toBe(project.baseline)
      expect(rebaselinesInForce(plan, project)).toEqual([])
    },
  )
})

describe('a project whose reference a decision moved', () => {
  const facts: Facts = {
    status: 'in_progress',
    baseline: { start: '2023-10', end: '2024-03' },
    rebaselines: [{ date: '2024-02-12', end: '2024-09', decision: 'D' }],
    start: '2023-10',
    end: '2024-09',
  }

  it('is late against the first one alone: baseline end March, moved to September, which is foreseen', () => {
    const { plan, project } = planOf(facts)
    expect(daysLate(plan, project)).toBe(0)
    expect(daysBehindFirst(plan, project)).toBe(183)
    expect(computedWeather(plan, project)).toBe('sun')
    expect(formerEnd(plan, project)).toBe(dayOf('2024-03-31'))
  })

  it('is late again once it ends after the date that was decided', () => {
    const { plan, project } = planOf({ ...facts, end: '2024-12' })
    expect(daysLate(plan, project)).toBe(92)
    expect(computedWeather(plan, project)).toBe('storm')
  })

  it('has the dates that were decided where it foresees none of its own', () => {
    const { start: _, end: __, ...undated } = facts
    const { project } = planOf(undated)
    expect(project.span).toEqual({ start: dayOf('2023-10-01'), end: dayOf('2024-09-30') })
  })

  it('has no former end where the reference in force keeps it', () => {
    const rebaselines = [{ date: '2024-02-12', investment: 9, decision: 'D' }]
    const { plan, project } = planOf({ ...facts, rebaselines })
    expect(formerEnd(plan, project)).toBeUndefined()
  })
})
