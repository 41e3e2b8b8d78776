/** Spending as a forecast tells it: year by year against its ceiling, and what costs were learned from. */
import { describe, expect, it } from 'vitest'
import { forecastSection, forecastWith, lessonWith, tableOf, textsOf } from '../../support/forecast-report.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

const plan = (facts: PlanFacts = {}) =>
  planWith({
    projects: [
      {
        status: 'in_progress',
        end: '2025-06',
        budget: [{ section: 'investment', kind: 'software', amounts: { '2025': { forecast: 100 } } }],
      },
    ],
    ...facts,
  })

const STAY = [0, 0, 0, 0, 0, 0]
const ends = lessonWith(STAY)
const costs = (source?: 'own' | 'published') => lessonWith([0, 0, 0, 0.1, 0.1, 0.3], { quantity: 'cost' }, source)

const sectionOf = (of = plan(), cost = costs()) =>
  forecastSection(of, 'money', forecastWith(of, { end: [ends], cost: [cost] }))

describe('the money of a forecast', () => {
  it('is told by year and section where there is money or a ceiling, with the chance to keep it', () => {
    const limited = plan({
      header: {
        envelopes: [
          { year: 2024, section: 'operating', max: 5 },
          { year: 2025, section: 'investment', max: 105 },
        ],
      },
    })
    const rows = tableOf(sectionOf(limited), 'forecast_money')
    expect(Object.keys(rows)).toEqual(['2024 operating', '2025 investment'])
    expect(rows['2024 operating']?.at(-1)).toBe(1)
    // Half of a project that costs 1.11 or 1.35 times as much: three sevenths of the draws keep 105.
    expect(rows['2025 investment']?.slice(2, 6)).toEqual([105, 100, 110.52, 134.99])
    expect(Math.abs(Number(rows['2025 investment']?.at(-1)) - 3 / 7)).toBeLessThan(0.04)
  })

  it('says whether the correlation is estimated', () => {
    expect(textsOf(sectionOf()).at(-1)).toBe(
      'Projects slip together: a correlation of 0.30, the usual value, as there are too few years to estimate it.',
    )
    const known = forecastWith(plan(), { end: [ends], cost: [costs()] })
    const portfolio = { ...known.portfolio, correlation: { value: 0.24, editions: 7 } }
    expect(textsOf(forecastSection(plan(), 'money', { ...known, portfolio })).at(-1)).toBe(
      'Projects slip together: a correlation of 0.24, estimated from 7 past years.',
    )
  })

  it('has no chance without a ceiling', () => {
    expect(tableOf(sectionOf(), 'forecast_money')['2025 investment']?.at(-1)).toBeNull()
  })

  it('says where costs are learned from others while ends are not, with the citation', () => {
    const texts = textsOf(sectionOf(plan(), costs('published')))
    expect(texts[0]).toContain('The forecast stands on a published portfolio')
    expect(texts[1]).toContain('Open Government Licence v3.0')
    expect(texts[2]).toContain('80 of 100 costs (80.0%) stayed within their P80')
    expect(textsOf(sectionOf())[0]).toContain('Tried on that past')
  })

  it('says that less than planned need not be a saving, where P50 is less', () => {
    const text = 'A P50 below the plan need not be a saving: spending that slips beyond the plan is still to be paid.'
    expect(textsOf(sectionOf()).join()).not.toContain(text)
    const late = forecastWith(plan(), { end: [lessonWith([24, 24, 24, 24, 24, 24])] })
    expect(textsOf(forecastSection(plan(), 'money', late))).toContain(text)
  })

  it('is nothing where none is foreseen', () => {
    expect(textsOf(sectionOf(plan({ projects: [{ status: 'in_progress', end: '2025-06' }] })))).toEqual([
      'No spending to come is foreseen.',
    ])
  })
})
