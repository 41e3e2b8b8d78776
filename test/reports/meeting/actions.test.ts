import { expect, it } from 'vitest'
import { actions } from '../../../src/reports/meeting/actions.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const plan = planWith({
  decisions: [
    { id: 'D-1', subject: 'Buy', owner: 'head', due: '2024-06-20', status: 'open' },
    { id: 'D-2', subject: 'Done', due: '2024-06-20', status: 'done' },
  ],
  projects: [
    {
      id: 'A',
      status: 'in_progress',
      risks: [
        { id: 'R1', title: 'Delay', probability: 3, impact: 3, due: '2024-05-31', owner: 'lead' },
        { id: 'R2', title: 'Closed', probability: 3, impact: 3, due: '2024-05-31', status: 'closed' },
        { id: 'R3', title: 'Today', probability: 3, impact: 3, due: '2024-06-30' },
      ],
    },
    { id: 'B', status: 'completed' },
  ],
  reviews: [
    { project: 'A', as_of: '2024-06-20', action_plan: { action: 'Hire', due: '2024-06-25' } },
    { project: 'B', as_of: '2024-06-20', action_plan: { action: 'Late', due: '2024-06-01' } },
  ],
})

it('lists follow-ups, action plans and risk responses that are overdue, the longest first', () => {
  expect(rowsOf(sectionOf(actions, meetingOf(plan)), 'actions_overdue')).toEqual([
    ['Risk', 'A', 'Delay', 'Lead', '2024-05-31', 30],
    ['Decision', 'D-1', 'Buy', 'Head', '2024-06-20', 10],
    ['Action plan', 'A', 'Hire', '', '2024-06-25', 5],
  ])
})

it('says so where nothing is, and where nothing says by when it is due', () => {
  const decisions = [{ id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' }] as never
  expect(notesOf(sectionOf(actions, meetingOf(planWith({ decisions }))))).toEqual(['No action is overdue.'])
  expect(notesOf(sectionOf(actions, meetingOf(planWith())))).toEqual([
    expect.stringContaining('No action to follow up'),
  ])
})
