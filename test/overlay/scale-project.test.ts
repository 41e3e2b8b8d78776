/** Projects made larger or smaller: what is to come, never what is past. */
import { describe, expect, it } from 'vitest'
import { datesOf, daysByMonth, laidProject, moneyOf, oneLine } from '../support/laid-project.ts'

describe('a project made larger or smaller', () => {
  // 2023 is closed; of 2024, 60 are paid and 60 to come; half of what is to come goes.
  it('scales money to come, what lies beyond the horizon too, and the total of the line with it', () => {
    const project = laidProject(
      {
        status: 'in_progress',
        ...oneLine(
          { 2023: { paid: 10 }, 2024: { paid: 60, forecast: 120 }, 2025: { opened: 0.25 }, later: { requested: 8 } },
          { total: 138.25 },
        ),
      },
      { scale: 0.5 },
    )
    expect(moneyOf(project)).toEqual({
      2023: { paid: 10 },
      2024: { paid: 60, forecast: 90 },
      2025: { opened: 0.25, forecast: 0.13 },
      later: { requested: 8, forecast: 4 },
    })
    expect(project.budget[0]?.total).toBe(10_413)
  })

  it('leaves one that is left out as it is, whatever factor and start are asked of it', () => {
    const workload = [{ days: { '2024-07': 10 } }]
    const out = laidProject(
      { start: '2024-09', end: '2025-02', workload, ...oneLine({ 2025: { requested: 4 } }) },
      { out: true, scale: 0.5, start: '2025-01' },
    )
    expect(daysByMonth(out)).toEqual({ '2024-07': 10 })
    expect(moneyOf(out)).toEqual({ 2025: { requested: 4 } })
    expect(datesOf(out)).toEqual(['2024-09-01', '2025-02-28'])
  })

  it('scales the days of the months to come, all of them before the start', () => {
    const workload = [{ days: { '2024-05': 10, '2024-07': 0.05 } }]
    const started = laidProject({ status: 'in_progress', workload }, { scale: 0.5 })
    expect(daysByMonth(started)).toEqual({ '2024-05': 10, '2024-07': 0.03 })
    expect(started.workload[0]?.total).toBe(1003)
    // The month of the status date, which is its last day, is past.
    const lately = laidProject(
      { status: 'in_progress', workload: [{ days: { '2024-06': 8, '2024-07': 4 } }] },
      { scale: 0.5 },
    )
    expect(daysByMonth(lately)).toEqual({ '2024-06': 8, '2024-07': 2 })
    const waiting = laidProject({ workload }, { scale: 2 })
    expect(daysByMonth(waiting)).toEqual({ '2024-05': 20, '2024-07': 0.1 })
    expect(waiting.workload[0]?.total).toBe(2010)
  })

  // 5 days over three months are 1.67, 1.67, 1.66: by month they would come to 2.51.
  it('keeps the scaled sum of days exact, of every period and of the whole', () => {
    const workload = [{ days: { '2025-Q1': 5, '2025-Q2': 5 } }]
    const project = laidProject({ workload }, { scale: 0.5 })
    const [january, february, march, ...rest] = Object.values(daysByMonth(project))
    expect([january, february, march]).toEqual([0.84, 0.83, 0.83])
    expect(rest).toHaveLength(3)
    expect(project.workload[0]?.total).toBe(500)
  })

  it('scales days without months, save those that are done', () => {
    const workload = [{ total: 30, actual: { '2024-05': 10 } }]
    expect(laidProject({ status: 'in_progress', workload }, { scale: 0.5 }).workload[0]?.total).toBe(2000)
    expect(laidProject({ workload }, { scale: 0.5 }).workload[0]?.total).toBe(1500)
    const more = [{ total: 5, actual: { '2024-05': 10 } }]
    expect(laidProject({ status: 'on_hold', workload: more }, { scale: 0 }).workload[0]?.total).toBe(500)
  })

  it('moves first and scales then', () => {
    const project = laidProject(
      { start: '2025-01', end: '2025-12', ...oneLine({ 2025: { forecast: 120 } }) },
      { start: '2025-07', scale: 1.5 },
    )
    expect(moneyOf(project)).toEqual({ 2025: { forecast: 90 }, 2026: { forecast: 90 } })
  })

  it('leaves a payment beyond the forecast as it is', () => {
    const project = laidProject(
      { status: 'in_progress', ...oneLine({ 2024: { paid: 130, forecast: 120 } }) },
      { scale: 2 },
    )
    expect(moneyOf(project)).toEqual({ 2024: { paid: 130, forecast: 120 } })
  })
})
