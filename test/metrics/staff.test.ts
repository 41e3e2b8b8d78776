/** Who came and who left by the staff of teams, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const TEAMS: PlanFacts['teams'] = [
  { id: 'A', title: 'A', fte: { 2023: 9, '2023-04': 10 } },
  { id: 'B', title: 'B', fte: { 2022: 7, 2023: 10, '2023-07': 8, '2024-02': 9 } },
  { id: 'C', title: 'C', fte: 3 },
]

describe('joiners and leavers', () => {
  const plan = planWith({ teams: TEAMS })

  it('are the rises and the falls of each team after the first month of the plan', () => {
    // A: +1 in April 2023. B: +3 in January 2023 is how the plan begins; -2 in July 2023, +1 in February 2024.
    expect(wholeValue('staff_joined', plan)).toBe(2)
    expect(wholeValue('staff_left', plan)).toBe(2)
    expect(wholeValue('staff_start', plan)).toBe(9 + 10 + 3)
    expect(wholeValue('staff_end', plan)).toBe(10 + 9 + 3)
  })

  it('fall into the budget years in which they happened', () => {
    expect(valuesBy('staff_joined', plan, 'year')).toMatchObject({ 2023: 1, 2024: 1 })
    expect(valuesBy('staff_left', plan, 'year')).toMatchObject({ 2023: 2, 2024: 0 })
  })

  it('are not known of a team with one number for all times', () => {
    expect(figureOf('staff_joined', plan).coverage).toEqual({ count: 2, of: 3 })
    const still = planWith({ teams: [{ id: 'C', title: 'C', fte: 3 }] })
    expect(figureOf('staff_left', still)).toMatchObject({ value: null })
    expect(figureOf('staff_left', planWith()).reason?.en).toContain('not applicable')
  })

  it('of days to come are not told yet', () => {
    const early = planWith({ teams: TEAMS, asOf: '2023-06-30' })
    expect(wholeValue('staff_joined', early)).toBe(1)
    expect(wholeValue('staff_left', early)).toBe(0)
  })
})

it('posts dated the first day of the plan are those that it begins with', () => {
  const post = { title: 'Post', opened: '2023-01-01' }
  const plan = planWith({
    teams: [
      {
        id: 'A',
        title: 'A',
        posts: [
          { ...post, filled: '2023-01-01', fte: 4 },
          { ...post, filled: '2023-09-04' },
          { ...post, opened: '2023-03-01', filled: '2024-01-08', closed: '2024-05-31' },
        ],
      },
    ],
  })
  expect(valuesBy('posts_created', plan, 'year')).toMatchObject({ 2023: 1, 2024: 0 })
  expect(valuesBy('posts_taken_up', plan, 'year')).toMatchObject({ 2023: 1, 2024: 1 })
  expect(valuesBy('posts_closed', plan, 'year')).toMatchObject({ 2023: 0, 2024: 1 })
  expect(wholeValue('posts_filled', plan)).toBe(5)
})
