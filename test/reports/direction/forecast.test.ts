/** The line of the landing on the page of the general director: by a past that beat the plan, or not at all. */
import { describe, expect, it } from 'vitest'
import { landingLine } from '../../../src/reports/direction/forecast.ts'
import { contextOf, planThatSlipped } from '../../support/forecast-report.ts'
import { dayOf, planWith } from '../../support/plan-builder.ts'

type Plan = ReturnType<typeof planWith>

const lineOf = (plan: Plan, lang: 'fr' | 'en' = 'en') =>
  landingLine({ ...contextOf(plan), since: dayOf('2024-06-30') }).map(({ text }) =>
    text[lang].replaceAll('\u00a0', ' '),
  )

const until = (end: string) => planThatSlipped({ header: { horizon: { start: '2020-01', end } } })

describe('the landing in a line', () => {
  it('tells ends and spending at P80, P50 and by the plan, and how the trial of the own past went', () => {
    const [line] = lineOf(until('2027-12'))
    expect(line).toMatch(
      /^Landing at P80: \d+ of 40 projects finished \(P50 \d+, plan 32\); spending 2025–2027 €[\dk.]+ \(P50 €[\dk.]+, plan €40k\); tried on the past \d+\/\d+ \([\d.]+%\)\.$/,
    )
    expect(lineOf(until('2027-12'), 'fr')[0]).toMatch(
      /^Atterrissage au P80 : \d+ projets finis sur 40 \(P50 \d+, plan 32\) ; dépense de 2025–2027 /,
    )
  })

  it('tells how often all envelopes are kept, where there are some', () => {
    const horizon = { start: '2020-01', end: '2027-12' }
    const limited = planThatSlipped({
      header: { horizon, envelopes: [{ year: 2025, section: 'investment', max: 40_000 }] },
    })
    expect(lineOf(limited)[0]).toContain('; envelopes kept 1,000/1,000;')
  })

  it('leaves out spending where none is to come', () => {
    expect(lineOf(until('2024-12'))[0]).toMatch(/^Landing at P80: 0 of 40 projects finished \(P50 0, plan 0\); tried/)
    expect(lineOf(until('2024-12'), 'fr')[0]).toMatch(/^Atterrissage au P80 : 0 projet fini sur 40/)
  })

  it('is absent where the own past did not beat the plan, or nothing is still to end', () => {
    expect(lineOf(planWith({ projects: [{ status: 'in_progress', end: '2025-06' }] }))).toEqual([])
    const plan = until('2027-12')
    const done = plan.projects.map((project) => ({ ...project, status: 'completed' as const }))
    expect(lineOf({ ...plan, projects: done })).toEqual([])
  })
})
