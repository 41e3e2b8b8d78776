/** A closed plan is not told to steer better: what can no longer be done is not asked for. */
import { expect, it } from 'vitest'
import { bodyNotMeeting } from '../../src/rules/body-not-meeting.ts'
import { projectStartsLate } from '../../src/rules/project-starts-late.ts'
import { projectTooLong } from '../../src/rules/project-too-long.ts'
import { projectWithoutNextMilestone } from '../../src/rules/project-without-next-milestone.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const FACTS: PlanFacts = {
  bodies: [
    {
      id: 'CODIR',
      title: 'Board',
      level: 'executive',
      cadence_days: 30,
      meetings: [{ date: '2024-01-15' }],
    },
  ],
  projects: [
    { id: 'LONG', status: 'in_progress', start: '2023-01', end: '2025-12' },
    { id: 'LATE', status: 'planned', start: '2025-06', end: '2025-12' },
  ],
}

it.each([bodyNotMeeting, projectStartsLate, projectTooLong, projectWithoutNextMilestone])(
  '$id',
  ({ run }) => {
    expect([...run(planWith(FACTS))]).toHaveLength(1)
    expect([...run(planWith({ ...FACTS, header: { status: 'closed' } }))]).toEqual([])
  },
)

it('nor is a plan of one year told that all its projects start in the last one', () => {
  const header = { horizon: { start: '2024-01', end: '2024-12' } }
  const projects = [{ start: '2024-09', end: '2024-12' }]
  expect([...projectStartsLate.run(planWith({ header, projects }))]).toEqual([])
})
