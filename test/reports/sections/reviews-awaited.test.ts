/** A review is awaited of the same projects by the rule, the rate, the points needing attention and the page of a meeting. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { reviewsDue } from '../../../src/reports/meeting/reviews-due.ts'
import { attention } from '../../../src/reports/sections/attention.ts'
import { reviewStale } from '../../../src/rules/reviews.ts'
import { figureOf, partsOf } from '../../support/figure-of.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

/** On 2024-06-30, with reviews of 45 days at most: one reviewed, two that lack one, five of which none is due. */
const PROJECTS: NonNullable<PlanFacts['projects']> = [
  { id: 'P-1', title: 'Reviewed', status: 'in_progress', start: '2023-02-01' },
  { id: 'P-2', title: 'Silent', status: 'in_progress', start: '2024-05-15' },
  { id: 'P-3', title: 'Without dates', status: 'in_progress' },
  { id: 'P-4', title: 'Begun 45 days ago', status: 'in_progress', start: '2024-05-16' },
  { id: 'P-5', title: 'Still to begin', status: 'in_progress', start: '2024-09-01' },
  { id: 'P-6', title: 'On hold', status: 'on_hold', start: '2023-02-01' },
  { id: 'P-7', title: 'Over', status: 'completed', start: '2023-02-01' },
  { id: 'P-8', title: 'Planned', status: 'planned', start: '2024-09-01' },
]

/** The ids that each of four places tells as without a recent review, and the parts of the rate. */
function told(plan: Plan) {
  const idsIn = (rows: readonly unknown[][] | undefined) => (rows ?? []).map(([id]) => String(id))
  const meeting = sectionOf(reviewsDue, meetingOf(plan, { since: '2024-01-01' }))
  return {
    rule: [...reviewStale.run(plan)].map(({ entity }) => entity),
    population: reviewStale.collective?.population(plan),
    attention: idsIn(rowsOf(sectionOf(attention, { plan }), 'silent')),
    meeting: (rowsOf(meeting, 'reviews_due') ?? []).map(
      ([, project]) => PROJECTS.find(({ title }) => title === project)?.id,
    ),
    notes: notesOf(meeting),
  }
}

describe('a plan that keeps reviews', () => {
  const plan = planWith({ projects: PROJECTS, reviews: [{ project: 'P-1', as_of: '2024-06-15' }] })

  it('awaits one of what has been under way for longer than a review may be old', () => {
    const silent = ['P-2', 'P-3']
    expect(told(plan)).toEqual({ rule: silent, attention: silent, meeting: silent, population: 3, notes: [] })
    expect(partsOf('review_up_to_date_rate', plan)).toEqual([1, 3])
  })

  it('counts a project that began a short while ago once it is reviewed', () => {
    const reviews = [
      { project: 'P-1', as_of: '2024-06-15' },
      { project: 'P-4', as_of: '2024-06-15' },
    ]
    const reviewed = planWith({ projects: PROJECTS, reviews })
    expect(partsOf('review_up_to_date_rate', reviewed)).toEqual([2, 4])
  })

  it.each([
    ['says how old a review may be', { header: { thresholds: { stale_days: 45 } } }],
    ['has a body that meets at a pace', { bodies: [{ id: 'B', title: 'B', level: 'steering', cadence_days: 30 }] }],
  ] satisfies [string, PlanFacts][])('awaits the first one where it %s', (_, facts) => {
    const without = planWith({ ...facts, projects: PROJECTS })
    expect(told(without).rule).toEqual(['P-1', 'P-2', 'P-3'])
    expect(partsOf('review_up_to_date_rate', without)).toEqual([0, 3])
  })

  it('says that it is too soon where all began a short while ago', () => {
    const fresh = planWith({ header: { thresholds: { stale_days: 45 } }, projects: PROJECTS.slice(3, 5) })
    expect(told(fresh).notes).toEqual(['The projects under way began a short while ago: no review is due yet.'])
  })
})

describe('a plan that sets no rhythm of reviews', () => {
  const plan = planWith({ projects: PROJECTS })

  it('awaits none', () => {
    expect(told(plan)).toEqual({
      rule: [],
      attention: [],
      meeting: [],
      population: 0,
      notes: ['The plan keeps no reviews: none is due.'],
    })
  })

  it('has no rate, and says why', () => {
    expect(figureOf('review_up_to_date_rate', plan)).toMatchObject({
      value: null,
      reason: {
        en: 'not applicable: neither a review, nor how old one may be (thresholds.stale_days), nor the cadence of a body (cadence_days) is written',
      },
    })
  })
})
