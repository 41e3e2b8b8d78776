import { expect, it } from 'vitest'
import { decisionAsked, decisionsAsked } from '../../src/plan/decisions-asked.ts'
import { dayOf, planWith } from '../support/plan-builder.ts'

const project = (id: string, status: 'completed' | 'in_progress' = 'in_progress') => ({ id, status })
const review = (id: string, decision_requested: unknown, as_of = '2024-06-01') =>
  ({ project: id, as_of, decision_requested }) as never

it('reads a question with its body, day and choices, and a plain text as a question alone', () => {
  const plan = planWith({
    projects: [project('A'), project('B')],
    reviews: [
      review('A', { question: 'New end?', body: 'CODIR', due: '2024-07-09', options: ['y', 'n'] }),
      review('B', 'Two months more'),
    ],
  })
  expect(decisionsAsked(plan)).toMatchObject([
    { question: 'New end?', body: 'CODIR', due: dayOf('2024-07-09'), options: ['y', 'n'] },
    { question: 'Two months more', body: undefined, due: undefined, options: [] },
  ])
})

it('hears the last review alone, whatever an older one asked', () => {
  const plan = planWith({
    projects: [project('A')],
    reviews: [review('A', 'Old', '2024-03-01'), review('A', null, '2024-06-01')],
  })
  expect(decisionsAsked(plan)).toEqual([])
})

it('asks nothing of a project that is over, though its review did', () => {
  const plan = planWith({ projects: [project('A', 'completed')], reviews: [review('A', 'More')] })
  const [over] = plan.projects
  expect(decisionsAsked(plan)).toEqual([])
  expect(over && decisionAsked(plan, over)?.question).toBe('More')
})
