import { expect, it } from 'vitest'
import { meetingDecisions } from '../../../src/reports/meeting/decisions.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const plan = planWith({
  bodies: [
    { id: 'CODIR', title: 'Board', level: 'executive' },
    { id: 'COPIL', title: 'Steering', level: 'steering' },
  ],
  projects: [
    { id: 'A', title: 'Payroll', status: 'in_progress' },
    { id: 'OVER', status: 'completed' },
  ],
  reviews: [
    { project: 'A', as_of: '2024-06-20', decision_requested: 'Two months more' },
    { project: 'OVER', as_of: '2024-06-20', decision_requested: 'Too late' },
  ],
  decisions: [
    { id: 'D-1', date: '2024-06-10', body: 'CODIR', subject: 'Taken', outcome: 'approved' },
    { id: 'D-2', date: '2024-05-10', body: 'CODIR', subject: 'Before', outcome: 'approved' },
    { id: 'D-3', body: 'CODIR', subject: 'For the board', outcome: 'pending' },
    { id: 'D-4', date: '2024-06-12', body: 'COPIL', subject: 'For the others', outcome: 'pending', projects: ['A'] },
  ],
})

it('shows what waits for the body, what reviews ask, and what was decided since', () => {
  const section = sectionOf(meetingDecisions, meetingOf(plan, { body: plan.bodies[0] }))
  expect(rowsOf(section, 'decisions_pending')).toEqual([['D-3', '', 'CODIR', 'For the board', 'pending']])
  expect(rowsOf(section, 'decisions_asked')).toEqual([['A', 'Payroll', '2024-06-20', 'Two months more']])
  expect(rowsOf(section, 'decisions_taken')).toEqual([['D-1', '2024-06-10', 'CODIR', 'Taken', 'approved']])
})

it('shows what reviews ask of this body or of none, and counts those that name none', () => {
  const asking = planWith({
    bodies: [
      { id: 'CODIR', title: 'Board', level: 'executive' },
      { id: 'COPIL', title: 'Steering', level: 'steering' },
    ],
    projects: ['A', 'B', 'C'].map((id) => ({ id, title: id, status: 'in_progress' as const })),
    reviews: [
      {
        project: 'A',
        as_of: '2024-06-20',
        decision_requested: { question: 'New end?', body: 'CODIR', due: '2024-07-09', options: ['December', 'March'] },
      },
      { project: 'B', as_of: '2024-06-20', decision_requested: { question: 'Scope?', body: 'COPIL' } },
      { project: 'C', as_of: '2024-06-20', decision_requested: 'Money' },
    ],
  })
  const section = sectionOf(meetingDecisions, meetingOf(asking, { body: asking.bodies[0] }))
  expect(rowsOf(section, 'decisions_asked')).toEqual([
    ['A', 'A', '2024-06-20', 'New end? (December or March)', 'Board', '2024-07-09'],
    ['C', 'C', '2024-06-20', 'Money', '', ''],
  ])
  const table = section.blocks.find((block) => block.kind === 'table' && block.id === 'decisions_asked')
  expect(table).toMatchObject({ title: { en: 'Decisions requested by reviews (no body named: 1/2)' } })
})

it('keeps only the decisions that name a project of the page where the page is a part of the plan', () => {
  const part = { ...meetingOf(plan), plan: { ...plan } }
  expect(rowsOf(sectionOf(meetingDecisions, part), 'decisions_pending')?.map(([id]) => id)).toEqual(['D-4'])
})

it('shows what waits for the body itself, whichever projects its page shows', () => {
  const part = { ...meetingOf(plan, { body: plan.bodies[0] }), plan: { ...plan, projects: [] } }
  expect(rowsOf(sectionOf(meetingDecisions, part), 'decisions_pending')?.map(([id]) => id)).toEqual(['D-3'])
})

it('says so where there is nothing', () => {
  expect(notesOf(sectionOf(meetingDecisions, meetingOf(planWith())))).toEqual([
    'No decision taken, pending or requested.',
  ])
})
