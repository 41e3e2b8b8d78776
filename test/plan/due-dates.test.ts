/** How late the follow-up of a decision is. */
import { expect, test } from 'vitest'
import { followUpDelay } from '../../src/plan/due-dates.ts'
import { planWith } from '../support/plan-builder.ts'

const plan = planWith({ asOf: '2024-06-30' })

test.each([
  [{ due: '2024-06-29' }, 1],
  [{ due: '2024-06-29', status: 'in_progress' }, 1],
  [{ due: '2024-06-30' }, undefined],
  [{ due: '2024-01-31', status: 'done' }, undefined],
  [{ due: '2024-01-31', status: 'dropped' }, undefined],
  [{}, undefined],
] as const)('of %o it is %s days', (decision, days) => {
  expect(followUpDelay(plan, decision)).toBe(days)
})
