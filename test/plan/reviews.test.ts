/** The reviews of a project: up to the status date, whatever the case in which its project is named. */
import { describe, expect, it } from 'vitest'
import { lastReview, reviewsOf } from '../../src/plan/reviews.ts'
import { dayText } from '../../src/values/calendar.ts'
import { planWith } from '../support/plan-builder.ts'

const plan = planWith({
  asOf: '2024-06-30',
  projects: [{ id: 'P-1' }, { id: 'P-2' }],
  reviews: [
    { project: 'p-1', as_of: '2024-06-30', done: 'first of the day' },
    { project: 'P-1', as_of: '2024-05-31', done: 'older' },
    { project: 'P-1', as_of: '2024-06-30', done: 'second of the day' },
    { project: 'P-1', as_of: '2024-07-01', done: 'after the status date' },
    { project: 'P-2', as_of: '2024-07-31', done: 'after the status date' },
  ],
})

describe('the reviews of a project', () => {
  it('are those up to the status date, oldest first', () => {
    expect(reviewsOf(plan, { id: 'P-1' }).map(({ review }) => review.done)).toEqual([
      'older',
      'first of the day',
      'second of the day',
    ])
    expect(reviewsOf(plan, { id: 'P-2' })).toEqual([])
  })
})

describe('the last review', () => {
  it('is the latest up to the status date, the later written of two on one day', () => {
    const last = lastReview(plan, { id: 'P-1' })
    expect([last?.review.done, last && dayText(last.day)]).toEqual(['second of the day', '2024-06-30'])
    expect(lastReview(plan, { id: 'p-1' })).toBe(last)
  })

  it('is none where all come later, or none is written', () => {
    expect(lastReview(plan, { id: 'P-2' })).toBeUndefined()
    expect(lastReview(plan, { id: 'P-3' })).toBeUndefined()
  })
})
