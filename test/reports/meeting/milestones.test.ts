import { expect, it } from 'vitest'
import { milestones } from '../../../src/reports/meeting/milestones.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const plan = planWith({
  departments: [{ id: 'DRH', title: 'Staff' }],
  projects: [
    {
      id: 'A',
      title: 'Payroll',
      status: 'in_progress',
      departments: { lead: 'DRH' },
      milestones: [
        { id: 'M1', title: 'Reached', baseline: '2024-05-31', actual: '2024-06-10' },
        { id: 'M2', title: 'Too early', baseline: '2024-05-01', actual: '2024-06-01' },
        { id: 'M3', title: 'Missed', baseline: '2024-06-15' },
        { id: 'M4', title: 'Soon', baseline: '2024-06-30', current: '2024-08-29' },
        { id: 'M5', title: 'Later', current: '2024-08-30' },
      ],
    },
    { id: 'B', status: 'cancelled', milestones: [{ id: 'M1', title: 'Never', baseline: '2024-06-20' }] },
  ],
})

it('lists what was reached after the last meeting, what is missed, and the next sixty days', () => {
  const section = sectionOf(milestones, meetingOf(plan))
  expect(rowsOf(section, 'milestones_passed')).toEqual([
    ['Staff', 'Payroll', 'Reached', '2024-05-31', '2024-05-31', '2024-06-10', 10],
  ])
  expect(rowsOf(section, 'milestones_missed')).toEqual([['Staff', 'Payroll', 'Missed', '2024-06-15', '2024-06-15', 0]])
  expect(rowsOf(section, 'milestones_coming')).toEqual([['Staff', 'Payroll', 'Soon', '2024-06-30', '2024-08-29', 60]])
})

it('has what is due on the day of the meeting among the missed, and of the next day among those to come', () => {
  const due = (id: string, baseline: string) => ({ id, title: id, baseline })
  const days = [due('Today', '2024-06-30'), due('Tomorrow', '2024-07-01')]
  const around = planWith({ projects: [{ status: 'in_progress', milestones: days }] })
  const section = sectionOf(milestones, meetingOf(around))
  const titles = (id: string) => rowsOf(section, id)?.map((row) => row.at(1))
  expect(titles('milestones_missed')).toEqual(['Today'])
  expect(titles('milestones_coming')).toEqual(['Tomorrow'])
})

it('says so where there is none', () => {
  const section = sectionOf(milestones, meetingOf(planWith()))
  expect(notesOf(section)).toEqual(['No milestone in the period.'])
})

it('keeps the lists in the order of the groups, and by day in a group', () => {
  const of = (id: string, lead: string, baseline: string) => ({
    id,
    status: 'in_progress' as const,
    departments: { lead },
    milestones: [{ id: 'M', title: id, baseline }],
  })
  const both = planWith({
    departments: [
      { id: 'DRH', title: 'Staff' },
      { id: 'DFIN', title: 'Finance' },
    ],
    projects: [of('F', 'DFIN', '2024-06-02'), of('S', 'DRH', '2024-06-09'), of('T', 'DRH', '2024-06-05')],
  })
  const rows = rowsOf(sectionOf(milestones, meetingOf(both)), 'milestones_missed')
  expect(rows?.map(([group, , title]) => [group, title])).toEqual([
    ['Staff', 'T'],
    ['Staff', 'S'],
    ['Finance', 'F'],
  ])
})
