/** The trials of a forecast: what each came to in words, those included that are not taken. */
import { describe, expect, it } from 'vitest'
import type { BackTest } from '../../../src/forecast/back-test.ts'
import { forecastSection, forecastWith, lessonWith, tableOf, textsOf } from '../../support/forecast-report.ts'
import { planWith } from '../../support/plan-builder.ts'

const plan = planWith({ projects: [{ status: 'in_progress', end: '2025-06' }] })

const judged = (years: number, p80: BackTest['verdict']['p80'], more: Partial<BackTest> = {}) =>
  lessonWith([0, 0, 6], { years, verdict: { p80, p50: 'plan' }, ...more })

const sectionOf = (facts: Parameters<typeof forecastWith>[1]) =>
  forecastSection(plan, 'back-test', forecastWith(plan, facts))

describe('a trial', () => {
  it.each([
    ['better', 'better than both rivals'],
    ['mean', 'better than the plan, not than the mean'],
    ['plan', 'no better than the plan: the plan is shown'],
    ['short', 'P80 too short: left out'],
    ['untried', 'too few to judge: left out'],
  ] as const)('that is %s is told as "%s"', (p80, words) => {
    expect(tableOf(sectionOf({ own: [judged(1, p80)] }), 'forecast_trials')['end 1 own']?.at(-1)).toBe(words)
  })

  it('is told with its cases, coverage and loss against the plan', () => {
    expect(tableOf(sectionOf({ end: [judged(2, 'better')] }), 'forecast_trials')['end 2 own']?.slice(2)).toEqual([
      'the plan’s own',
      3,
      100,
      4,
      'all past cases',
      0.8,
      0.8,
      'better than both rivals',
    ])
  })

  it('is told of the own past also where others’ is taken, by every method where something was judged', () => {
    const others = lessonWith([0, 3], { years: 1 }, 'published')
    const section = sectionOf({ end: [others], own: [judged(1, 'short'), judged(2, 'untried', { judged: 0 })] })
    expect(Object.keys(tableOf(section, 'forecast_trials'))).toEqual(['end 1 own', 'end 2 own', 'end 1 published'])
    const methods = Object.keys(tableOf(section, 'forecast_methods'))
    expect(methods).toHaveLength(8)
    expect(methods.some((id) => id.startsWith('end 2'))).toBe(false)
  })

  it('is of the past, and none without one', () => {
    expect(sectionOf({}).title.en).toBe('Trial on the past')
    expect(textsOf(sectionOf({}))).toEqual([
      'No past case: no project of this plan or the one before whose promised end and outcome are known.',
    ])
  })
})
