import { expect, it } from 'vitest'
import { recordsToTell } from '../../../src/reports/meeting/report.ts'
import { comparePlans } from '../../../src/scenarios/compare/states.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { planWith } from '../../support/plan-builder.ts'

it('leaves out what the page tells elsewhere, and the status date', () => {
  const before = planWith({ header: { as_of: '2024-05-31' }, needs: [{ id: 'N-0', title: 'a' }] })
  const after = planWith({
    header: { description: 'x' },
    needs: [
      { id: 'N-0', title: 'b' },
      { id: 'N-1', date: '2024-06-20' },
      { id: 'N-2', date: '2024-01-20' },
    ],
    projects: [{ id: 'A' }],
    reviews: [{ project: 'A', as_of: '2024-06-20' }],
    decisions: [
      { id: 'D-1', date: '2024-06-10', outcome: 'approved' },
      { id: 'D-2', date: '2024-06-10', outcome: 'pending' },
    ],
  })
  const told = recordsToTell(meetingOf(after), comparePlans(before, after))
  expect(told.map(({ id, fields }) => [id, ...fields])).toEqual([
    [after.id, 'description'],
    ['N-0', 'title'],
    ['N-2'],
    ['D-2'],
  ])
})

it('passes over a header of which only the status date moved', () => {
  const [before, after] = [planWith({ header: { as_of: '2024-05-31' } }), planWith()]
  expect(recordsToTell(meetingOf(after), comparePlans(before, after))).toEqual([])
})
