/** What the lists of risks say of reviews and decisions. */
import { expect, it } from 'vitest'
import { occurredRisks, risksToReview, topRisks } from '../../../src/reports/risks/register.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

it('a review due on the status date is not said to be in 0 days', () => {
  const risk = (id: string, review: string) => ({ id, title: id, probability: 1, impact: 1, review_date: review })
  const plan = planWith({ risks: [risk('R-1', '2024-06-30'), risk('R-2', '2024-07-01')] })
  const [table] = sectionOf(risksToReview, { plan }).blocks
  const states = (table?.kind === 'table' ? table.rows : []).map(({ cells }) => {
    const cell = cells.at(-1)
    return cell?.kind === 'text' ? cell.text.en : ''
  })
  expect(states).toEqual(['on the status date', 'in 1\u00a0day'])
})

it('a decision about a risk stands with its subject, in one way on every list', () => {
  const risk = { title: 'R', probability: 1, impact: 1, decision: 'd1' } as const
  const plan = planWith({
    decisions: [{ id: 'D1', subject: 'Accept' }],
    risks: [
      { ...risk, id: 'R-1' },
      { ...risk, id: 'R-2', status: 'occurred' },
    ],
  })
  const last = [topRisks, occurredRisks].map((kind) => {
    const [table] = sectionOf(kind, { plan }).blocks
    const cell = table?.kind === 'table' ? table.rows[0]?.cells.at(-1) : undefined
    return cell?.kind === 'text' ? cell.text.en : ''
  })
  expect(last).toEqual(['D1 (Accept)', 'D1 (Accept)'])
})
