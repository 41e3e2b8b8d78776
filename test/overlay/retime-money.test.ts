/** The money of projects that move before they have started, with the months worked out by hand. */
import { describe, expect, it } from 'vitest'
import { datesOf, laidProject, moneyOf, oneLine } from '../support/laid-project.ts'

describe('the money of a project that has not started', () => {
  // 120 in 2025 over Jan..Dec is 10 a month, 60 in 2026 over Jan..Jun is 10 a month. Six months later: Jul 2025 to
  // Dec 2026, 10 a month: 6 x 10 = 60 in 2025 and 12 x 10 = 120 in 2026.
  it('takes its money along by months', () => {
    const project = laidProject(
      {
        start: '2025-01',
        end: '2026-06',
        ...oneLine({ 2025: { requested: 120 }, 2026: { opened: 60, forecast: 60 } }),
      },
      { start: '2025-07' },
    )
    expect(datesOf(project)).toEqual(['2025-07-01', '2026-12-31'])
    expect(project.written).toMatchObject({ start: '2025-07-01', end: '2026-12-31' })
    expect(moneyOf(project)).toEqual({ 2025: { requested: 120, forecast: 60 }, 2026: { opened: 60, forecast: 120 } })
  })

  // The budget year starts in April: 2025 is Apr 2025 to Mar 2026. 120 over the project's months Apr..Sep 2025, 20
  // each; nine months later they are Jan..Jun 2026: Jan..Mar in 2025 (60), Apr..Jun in 2026 (60).
  it('follows budget years that do not start in January', () => {
    const project = laidProject(
      { start: '2025-04', end: '2025-09', ...oneLine({ 2025: { forecast: 120 } }) },
      { start: '2026-01' },
      { fiscalStart: 4 },
    )
    expect(moneyOf(project)).toEqual({ 2025: { forecast: 60 }, 2026: { forecast: 60 } })
  })

  // 120 over Jan..Dec 2026, 10 a month; three months later Oct..Dec fall into 2027, which the plan does not cover:
  // 30 go to what lies beyond, beside the 5 that are there already. A year emptied is forecast at 0.
  it('puts what leaves the plan beyond its horizon', () => {
    const project = { start: '2026-01', end: '2026-12' }
    const budget = oneLine({ 2026: { forecast: 120 }, later: { requested: 5 } })
    expect(moneyOf(laidProject({ ...project, ...budget }, { start: '2026-04' }))).toEqual({
      2026: { forecast: 90 },
      later: { requested: 5, forecast: 35 },
    })
    expect(moneyOf(laidProject({ ...project, ...budget }, { start: '2028-01' }))).toEqual({
      2026: { forecast: 0 },
      later: { requested: 5, forecast: 125 },
    })
  })

  it('keeps a year beyond the horizon that its line writes itself', () => {
    const project = laidProject(
      { start: '2026-01', end: '2027-12', ...oneLine({ 2026: { forecast: 12 }, 2027: { forecast: 24 } }) },
      { start: '2026-07' },
    )
    // 1 a month in 2026 and 2 in 2027, six months later: 6 in 2026, 6 + 12 in 2027, 12 beyond.
    expect(moneyOf(project)).toEqual({ 2026: { forecast: 6 }, 2027: { forecast: 18 }, later: { forecast: 12 } })
  })

  // On 30 June 2024, overdue: 120 in 2024, 30 of it paid. 90 are to come, over its months Jan..Dec, 7.50 each. Eight
  // months later the first four are in 2024 (30) beside what was paid, the others in 2025 (60).
  it('leaves what is paid where it is', () => {
    const project = laidProject(
      { start: '2024-01', end: '2024-12', ...oneLine({ 2024: { opened: 120, paid: 30 } }) },
      { start: '2024-09' },
    )
    expect(moneyOf(project)).toEqual({ 2024: { opened: 120, paid: 30, forecast: 60 }, 2025: { forecast: 60 } })
  })

  it('never forecasts into a closed year', () => {
    const project = laidProject(
      { start: '2024-07', end: '2024-12', ...oneLine({ 2023: { paid: 7 }, 2024: { forecast: 60 } }) },
      { start: '2023-10' },
    )
    expect(moneyOf(project)).toEqual({ 2023: { paid: 7 }, 2024: { forecast: 60 } })
  })

  // 24 a year from 2025, over all twelve months although the project ends in June 2025: 2 a month from Jan 2025 to
  // Dec 2026. Fourteen months later: from Mar 2026, ten months of 2026 (20), the other fourteen beyond.
  it('moves a cost that comes back by months, and its first year with it', () => {
    const project = laidProject(
      {
        start: '2025-01',
        end: '2025-06',
        ...oneLine({ 2025: { forecast: 24 }, 2026: { forecast: 24 } }, { recurring_from: 2025 }),
      },
      { start: '2026-03' },
    )
    expect(moneyOf(project)).toEqual({ 2025: { forecast: 0 }, 2026: { forecast: 20 }, later: { forecast: 28 } })
    expect(project.budget[0]?.recurringFrom).toBe(2026)
  })

  // Two lines that come back, from 2024 and from 2025. A year later the money of the first begins a year later, that of
  // the second stays beyond the plan: both now come back from 2025, and are one nature. Its 5 voted must still count
  // beside the forecast of 10 that the first one brings there.
  it('counts what two lines cost that now come back from the same year', () => {
    const line = { section: 'operating', kind: 'licences' } as const
    const project = laidProject(
      {
        start: '2025-01',
        end: '2026-12',
        budget: [
          { ...line, recurring_from: 2024, amounts: { 2024: { voted: 10 }, 2026: { forecast: 10 } } },
          { ...line, recurring_from: 2025, amounts: { later: { voted: 5 } } },
        ],
      },
      { start: '2026-01' },
    )
    expect(project.budget.map(({ recurringFrom }) => recurringFrom)).toEqual([2025, 2025])
    expect([moneyOf(project, 0), moneyOf(project, 1)]).toEqual([
      { 2024: { voted: 10, forecast: 0 }, 2025: { forecast: 10 }, 2026: { forecast: 0 }, later: { forecast: 10 } },
      { later: { voted: 5, forecast: 5 } },
    ])
  })

  it('keeps cents and signs', () => {
    const project = laidProject(
      { start: '2025-01', end: '2025-07', ...oneLine({ 2025: { forecast: -0.1 } }, { kind: 'revenue' }) },
      { start: '2025-10' },
    )
    // 10 cents over seven months, three of them in 2025: 4.29 and 5.71, in whole cents 4 and 6.
    expect(moneyOf(project)).toEqual({ 2025: { forecast: -0.04 }, 2026: { forecast: -0.06 } })
  })
})
