/** How many projects a plan completes if they end as those of the plan before it did. */
import { describe, expect, it } from 'vitest'
import { completionForecast } from '../../src/forecast/completion.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type PlanFacts, planWith, projectsLike } from '../support/plan-builder.ts'

type Status = NonNullable<NonNullable<PlanFacts['projects']>[number]['status']>

/** A plan of so many projects of each status. */
const planOf = (counts: Partial<Record<Status, number>>, previous?: Plan): Plan =>
  planWith({
    projects: Object.entries(counts).flatMap(([status, count]) =>
      projectsLike(count, status.replace('_', '-').toUpperCase(), { status: status as Status }),
    ),
    ...(previous === undefined ? {} : { previous }),
  })

const before = planOf({ completed: 45, planned: 15 })

describe('after 45 projects of 60', () => {
  it('50 open ones come to 38 at P50 and to 34 at P80, from a rate between 67 and 82 percent', () => {
    const found = completionForecast(planOf({ planned: 50 }, before))
    expect(found).toMatchObject({ known: { count: 45, of: 60 }, projects: 50, done: 0, open: 50, p50: 38, p80: 34 })
    expect([found?.low, found?.high].map((one) => Math.round(100 * (one ?? 0)))).toEqual([67, 82])
  })

  it('what is done is done: 10 of 50, and the rate is about the other 40', () => {
    const found = completionForecast(planOf({ completed: 10, in_progress: 40 }, before))
    expect(found).toMatchObject({ projects: 50, done: 10, open: 40, p50: 40, p80: 37 })
  })

  it('what was stopped is neither done nor open, and what nobody told of is left out', () => {
    const found = completionForecast(planOf({ planned: 50, cancelled: 5, unknown: 3 }, before))
    expect(found).toMatchObject({ projects: 55, done: 0, open: 50, p50: 38, p80: 34 })
  })

  it('a plan that is done completes what it completed', () => {
    expect(completionForecast(planOf({ completed: 7 }, before))).toMatchObject({ done: 7, open: 0, p50: 7, p80: 7 })
  })
})

it('stopped projects of the plan before were not completed', () => {
  const stopped = planOf({ completed: 3, cancelled: 2, postponed: 1 })
  expect(completionForecast(planOf({ planned: 1 }, stopped))?.known).toEqual({ count: 3, of: 6 })
})

it('nothing is told without a plan before, or where nobody told what became of its projects', () => {
  expect(completionForecast(planOf({ planned: 50 }))).toBeUndefined()
  expect(completionForecast(planOf({ planned: 50 }, planOf({ unknown: 60 })))).toBeUndefined()
})
