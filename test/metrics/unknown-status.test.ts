/** Figures of a plan in which nobody told the status of some projects: numbers, money and work count them, rates do not. */
import { describe, expect, it } from 'vitest'
import { begunProjects } from '../../src/metrics/base/earned-value.ts'
import { computedWeather } from '../../src/metrics/base/weather.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith, projectsLike } from '../support/plan-builder.ts'

const baseline = { start: '2023-01', end: '2023-12', investment: 100, operating: 0, days: 20 }

/** 10 initial projects: 4 completed, 2 in progress, 1 cancelled by decision, 3 of unknown status; the status date is 30 June 2024. */
const plan = planWith({
  projects: [
    ...projectsLike(4, 'DONE', { status: 'completed', baseline }),
    ...projectsLike(2, 'GOING', { status: 'in_progress', baseline }),
    ...projectsLike(1, 'STOP', { status: 'cancelled', baseline, disposition: { decision: 'D-1' } }),
    ...projectsLike(3, 'WHAT', {
      status: 'unknown',
      baseline,
      start: '2023-01',
      end: '2024-12',
      budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 50 } } }],
      workload: [{ team: 'DEV', days: { '2024-Q4': 30 } }],
    }),
  ],
  teams: [{ id: 'DEV', title: 'Dev', fte: { 2023: 2 }, capacity: { working_days: 200 } }],
})

describe('projects of unknown status', () => {
  it.each([
    ['completion_gross', 4, 7, { count: 7, of: 10 }],
    ['completion_net', 4, 6, { count: 6, of: 9 }],
    ['completion_all_in', 4, 7, { count: 7, of: 10 }],
    ['completion_due', 4, 7, { count: 7, of: 10 }],
    ['completion_budget_weighted', 400, 700, { count: 7, of: 10 }],
    ['completion_workload_weighted', 80, 140, { count: 7, of: 10 }],
    ['completion_progress_weighted', 400, 700, { count: 7, of: 10 }],
    ['plan_stability', 6, 7, { count: 7, of: 10 }],
  ])('stand on neither side of %s: %i/%i', (id, numerator, denominator, coverage) => {
    expect(partsOf(id, plan)).toEqual([numerator, denominator])
    expect(figureOf(id, plan).coverage).toEqual(coverage)
  })

  it('count in the number of projects and in none of those that are told to be retained', () => {
    expect(wholeValue('project_count', plan)).toBe(10)
    expect(wholeValue('retained_count', plan)).toBe(6)
    expect(figureOf('retained_count', plan).coverage).toEqual({ count: 6, of: 9 })
  })

  it('are a part of their own of the statuses, the last, and the parts add up', () => {
    const counts = valuesBy('project_count', plan, 'status')
    expect(Object.entries(counts)).toEqual([
      ['completed', 4] as const,
      ['in_progress', 2] as const,
      ['cancelled', 1] as const,
      ['unknown', 3] as const,
    ])
    expect(valuesBy('status_share', plan, 'status')['unknown']).toBeCloseTo(3 / 10, 12)
  })

  it('count in money and load', () => {
    expect(wholeValue('spending', plan)).toBe(150)
    expect(partsOf('load_rate', plan)[0]).toBe(90)
  })

  it('are neither undone, nor begun, nor late', () => {
    expect(wholeValue('undone_count', plan)).toBe(1)
    expect(begunProjects(plan, plan.projects)).toHaveLength(6)
    const [unknown] = plan.projects.filter(({ status }) => status === 'unknown')
    expect(unknown && computedWeather(plan, unknown)).toBeUndefined()
  })

  it('keep the progress that they write', () => {
    const told = planWith({ projects: [{ status: 'unknown', baseline, progress: { value: 0.4 } }, { baseline }] })
    expect(partsOf('completion_progress_weighted', told)).toEqual([40, 200])
  })

  it('leave a closed plan’s work undone to those whose fate is told', () => {
    const closed = planWith({
      header: { status: 'closed' },
      projects: [
        { status: 'unknown', baseline },
        { status: 'in_progress', baseline },
      ],
    })
    expect(wholeValue('undone_count', closed)).toBe(1)
  })
})

describe('needs that projects of unknown status answer', () => {
  const needs = planWith({
    needs: [
      { projects: ['P-1'] },
      { projects: ['P-1', 'P-2'] },
      { projects: ['P-1', 'P-3'] },
      {},
      { status: 'expressed', projects: ['P-1'] },
    ],
    projects: [{ status: 'unknown' }, { status: 'completed' }, { status: 'in_progress' }],
  })

  it('are neither accepted by it, nor planned, nor covered, nor the contrary', () => {
    expect(partsOf('need_acceptance', needs)).toEqual([4, 5])
    // The first cannot be told; the fourth has no project at all.
    expect(partsOf('need_planned', needs)).toEqual([2, 3])
    expect(figureOf('need_planned', needs).coverage).toEqual({ count: 3, of: 4 })
    // The second may be covered or not; the third is not, whatever the first project is.
    expect(partsOf('need_coverage', needs)).toEqual([0, 2])
    expect(figureOf('need_coverage', needs).coverage).toEqual({ count: 2, of: 4 })
  })
})

describe('mandatory projects of unknown status', () => {
  it('are not counted as retained or left out', () => {
    const mandatory = { kind: 'law' as const }
    const told = planWith({
      projects: [
        { status: 'unknown', mandatory },
        { status: 'planned', mandatory },
        { status: 'rejected', mandatory },
      ],
    })
    expect(partsOf('mandatory_coverage', told)).toEqual([1, 2])
    expect(figureOf('mandatory_coverage', told).coverage).toEqual({ count: 2, of: 3 })
  })
})
