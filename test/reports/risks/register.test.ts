/** What the lists of risks say on the very day that a review is due. */
import { expect, it } from 'vitest'
import { risksToReview } from '../../../src/reports/risks/register.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

it('a review due on the status date is not said to be in 0 days', () => {
  const risk = (id: string, review: string) => ({
    ...{ id, title: id, probability: 1, impact: 1, review_date: review },
  })
  const plan = planWith({ risks: [risk('R-1', '2024-06-30'), risk('R-2', '2024-07-01')] })
  const [table] = sectionOf(risksToReview, { plan }).blocks
  const states = (table?.kind === 'table' ? table.rows : []).map(({ cells }) => {
    const cell = cells.at(-1)
    return cell?.kind === 'text' ? cell.text.en : ''
  })
  expect(states).toEqual(['on the status date', 'in 1\u00a0day'])
})
