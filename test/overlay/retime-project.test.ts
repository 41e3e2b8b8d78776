/** Days, dates and milestones of projects that move before they have started. */
import { describe, expect, it } from 'vitest'
import { datesOf, daysByMonth, laidProject } from '../support/laid-project.ts'

describe('a project that has not started', () => {
  it('takes all its days along', () => {
    const project = laidProject(
      { start: '2025-01', end: '2025-03', workload: [{ days: { '2025-Q1': 10 } }] },
      { start: '2025-11' },
    )
    expect(daysByMonth(project)).toEqual({ '2025-11': 3.34, '2025-12': 3.33, '2026-01': 3.33 })
    expect(project.workload[0]?.total).toBe(1000)
  })

  // 12 days over Jan..Mar: 6 in January, 3 each in February and March. In two months, each takes one and a half of the
  // old ones: 6 + 1.50 and 1.50 + 3. In six, each takes half of one.
  it('spreads its days over more or fewer months by cumulative share', () => {
    const work = { workload: [{ days: { '2025-01': 6, '2025-02': 3, '2025-03': 3 } }] }
    const project = { start: '2025-01', end: '2025-03', ...work }
    expect(daysByMonth(laidProject(project, { stretch: 2 }))).toEqual({ '2025-01': 7.5, '2025-02': 4.5 })
    expect(daysByMonth(laidProject(project, { start: '2025-04', stretch: 6 }))).toEqual({
      '2025-04': 3,
      '2025-05': 3,
      '2025-06': 1.5,
      '2025-07': 1.5,
      '2025-08': 1.5,
      '2025-09': 1.5,
    })
  })

  it('keeps days of the month, the last of a month at an end, and legal dates', () => {
    const project = laidProject(
      {
        start: '2025-01-20',
        end: '2025-06-30',
        milestones: [
          { id: 'M0', title: 'Reached', current: '2025-03-01', actual: '2024-05-01' },
          { id: 'M1', title: 'Pilot', baseline: '2025-01-31' },
          { id: 'M2', title: 'Opening', baseline: '2025-02-01', current: '2025-06-30' },
          { id: 'M3', title: 'Law', kind: 'legal', current: '2025-04-01' },
          { id: 'M4', title: 'Undated' },
        ],
      },
      { start: '2025-02' },
    )
    expect(datesOf(project)).toEqual(['2025-02-20', '2025-07-31'])
    expect(project.written.milestones).toMatchObject([
      { current: '2025-03-01' },
      { baseline: '2025-01-31', current: '2025-02-28' },
      { baseline: '2025-02-01', current: '2025-07-30' },
      { current: '2025-04-01' },
      { id: 'M4' },
    ])
  })

  it('keeps milestones inside a project that becomes shorter', () => {
    const project = laidProject(
      { start: '2025-01', end: '2025-06-10', milestones: [{ id: 'M1', title: 'Pilot', current: '2025-05-28' }] },
      { stretch: 3 },
    )
    expect(datesOf(project)).toEqual(['2025-01-01', '2025-03-10'])
    expect(project.written.milestones?.[0]?.current).toBe('2025-03-10')
  })

  it('moves by its start alone where it has no end', () => {
    const project = laidProject(
      { start: '2025-01', workload: [{ days: { '2025-02': 4 } }] },
      { start: '2025-03', stretch: 9 },
    )
    expect(datesOf(project)).toEqual(['2025-03-01', undefined])
    expect(daysByMonth(project)).toEqual({ '2025-04': 4 })
  })

  it('takes its dates from the baseline where it has no others', () => {
    const project = laidProject({ baseline: { start: '2025-01', end: '2025-06' } }, { start: '2025-02' })
    expect(datesOf(project)).toEqual(['2025-02-01', '2025-07-31'])
    expect(project.written.baseline).toEqual({ start: '2025-01', end: '2025-06' })
  })
})
