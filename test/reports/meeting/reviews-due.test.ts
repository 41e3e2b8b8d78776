import { expect, it } from 'vitest'
import { reviewsDue } from '../../../src/reports/meeting/reviews-due.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const plan = planWith({
  departments: [
    { id: 'Z', title: 'First' },
    { id: 'A', title: 'Second' },
  ],
  projects: [
    { id: 'P-1', status: 'in_progress', departments: { lead: 'A' }, lead: 'lead' },
    { id: 'P-2', status: 'in_progress', departments: { lead: 'Z' } },
    { id: 'P-3', status: 'in_progress', departments: { lead: 'Z' } },
    { id: 'P-4', status: 'planned' },
  ],
  reviews: [
    { project: 'P-2', as_of: '2024-05-31' },
    { project: 'P-3', as_of: '2024-06-02' },
  ],
})

it('lists running projects without a review since the last meeting, by department', () => {
  expect(rowsOf(sectionOf(reviewsDue, meetingOf(plan)), 'reviews_due')).toEqual([
    ['First', 'P-2 Project', '', '2024-05-31', 30],
    ['Second', 'P-1 Project', 'Lead', 'none', ''],
  ])
})

it('lists a review that is too old even where no meeting came since', () => {
  const rows = rowsOf(sectionOf(reviewsDue, meetingOf(plan, { since: '2024-01-01' })), 'reviews_due')
  expect(rows?.map(([, project]) => project)).toEqual(['P-1 Project'])
})

it('says that none is due where no project is under way', () => {
  expect(notesOf(sectionOf(reviewsDue, meetingOf(planWith())))).toEqual(['No project is under way: no review is due.'])
})
