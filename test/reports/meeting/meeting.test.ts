import { expect, it } from 'vitest'
import { groupingOf, lastMeeting, usualSince } from '../../../src/reports/meeting/meeting.ts'
import { projectsOfBody } from '../../../src/reports/project-choice.ts'
import { dayText } from '../../../src/values/calendar.ts'
import { planWith } from '../../support/plan-builder.ts'

const plan = planWith({
  bodies: [
    {
      id: 'BP',
      title: 'Office',
      level: 'office',
      themes: ['digital'],
      meetings: [{ date: '2024-06-20' }, { date: '2024-06-27' }, { date: '2024-06-30' }],
    },
    { id: 'COPIL', title: 'Steering', level: 'steering' },
    { id: 'COSSIN', title: 'Strategy', level: 'strategy' },
  ],
  projects: [
    { id: 'A', theme: 'digital', steering_body: 'copil' },
    { id: 'B', theme: 'infrastructure' },
  ],
})
const [office, steering, strategy] = plan.bodies

it('tells since the last meeting before the status date, and not the one of that day', () => {
  expect(dayText(usualSince(plan, office))).toBe('2024-06-27')
})

it('tells since a month ago where the register names no meeting', () => {
  expect(lastMeeting(plan, strategy)).toBeUndefined()
  expect(dayText(usualSince(plan, strategy))).toBe('2024-05-31')
})

it('gives an office its themes, a steering committee what it steers, others everything', () => {
  const ids = (body: typeof office) => projectsOfBody(plan.projects, body).map(({ id }) => id)
  expect(ids(office)).toEqual(['A'])
  expect(ids(steering)).toEqual(['A'])
  expect(ids(strategy)).toEqual(['A', 'B'])
  expect(ids(undefined)).toEqual(['A', 'B'])
})

it('groups an office’s page by theme and a committee’s by department', () => {
  expect([office, steering, strategy].map(groupingOf)).toEqual(['theme', 'department', 'department'])
})
