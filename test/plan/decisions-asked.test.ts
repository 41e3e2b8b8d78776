import { describe, expect, it } from 'vitest'
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

describe('an answer in the register', () => {
  const asked = { question: 'New end?', body: 'CODIR' }
  const decided = { id: 'D', date: '2024-06-01', body: 'CODIR', projects: ['A'], outcome: 'approved' as const }
  const open = (decision: object, question: unknown = asked) =>
    decisionsAsked(
      planWith({
        asOf: '2024-06-30',
        bodies: [
          { id: 'CODIR', title: 'Board', level: 'executive' },
          { id: 'BP', title: 'Office', level: 'office' },
        ],
        projects: [project('A'), project('B')],
        reviews: [review('A', question)],
        decisions: [{ ...decided, ...decision }],
      }),
    ).length

  it('ends the question, whatever the body decided, from the day of the review on', () => {
    expect(open({})).toBe(0)
    expect(open({ outcome: 'rejected' })).toBe(0)
    expect(open({ body: 'codir', projects: ['B', 'a'] })).toBe(0)
  })

  it.each([
    ['dated before the review', { date: '2024-05-31' }],
    ['still to come', { date: '2024-07-01' }],
    ['of another body', { body: 'BP' }],
    ['about another project', { projects: ['B'] }],
    ['that only adjourns it', { outcome: 'postponed' }],
    ['that is itself open', { outcome: 'pending' }],
  ])('does not, where it is %s', (_, decision) => expect(open(decision)).toBe(1))

  it('may be of any body where the review names none', () => {
    expect(open({ body: 'BP' }, 'Two months more')).toBe(0)
  })
})
