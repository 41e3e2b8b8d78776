import { expect, it } from 'vitest'
import { demands } from '../../../src/reports/meeting/demands.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

it('shows what was added since, its cost, and what gives way', () => {
  const plan = planWith({
    header: { unit: 'k' },
    teams: [{ id: 'DEV', title: 'Developers' }],
    projects: [
      {
        id: 'A',
        title: 'Urgent',
        origin: 'added',
        addition: { date: '2024-06-15', decision: 'D-1' },
        displaces: ['C', { money: 60, project: 'B' }, { days: 30, team: 'DEV' }],
        budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 90 } } }],
      },
      { id: 'B', origin: 'added', addition: { date: '2024-06-16' } },
      { id: 'C', title: 'Old', origin: 'added', addition: { date: '2024-06-01' } },
    ],
  })
  expect(rowsOf(sectionOf(demands, meetingOf(plan)), 'demands')).toEqual([
    ['A', 'Urgent', '', 'planned', '2024-06-15', 'D-1', 90000, 'C Old, €60k (B), 30 days (Developers)'],
    ['B', 'Project', '', 'planned', '2024-06-16', '', 0, 'nothing'],
  ])
})

it('shows the needs that were expressed since, and says so where nothing is new', () => {
  const plan = planWith({
    needs: [
      { id: 'N-1', title: 'Forms', date: '2024-06-20' },
      { id: 'N-2', date: '2024-05-20' },
    ],
  })
  expect(rowsOf(sectionOf(demands, meetingOf(plan)), 'new_needs')).toEqual([
    ['N-1', 'Forms', 'IT', '2024-06-20', 'accepted'],
  ])
  expect(notesOf(sectionOf(demands, meetingOf(planWith())))).toEqual(['No new demand.'])
})

it('shows on a page of some projects only the needs that they answer', () => {
  const plan = planWith({
    projects: [{ id: 'A' }, { id: 'B' }],
    needs: [
      { id: 'N-1', date: '2024-06-20', projects: ['A'] },
      { id: 'N-2', date: '2024-06-20', projects: ['B'] },
      { id: 'N-3', date: '2024-06-20' },
    ],
  })
  const part = { ...plan, projects: plan.projects.slice(0, 1) }
  const rows = rowsOf(sectionOf(demands, { ...meetingOf(plan), plan: part }), 'new_needs')
  expect(rows?.map(([id]) => id)).toEqual(['N-1'])
})
