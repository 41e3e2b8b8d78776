/** The head of the forecast says what it stands on, how that did in its trial, and no more of the plan than that tells. */
import { describe, expect, it } from 'vitest'
import type { BackTest } from '../../../src/forecast/back-test.ts'
import { forecastSection, forecastWith, lessonWith, notesOf, tableOf, textsOf } from '../../support/forecast-report.ts'
import { type PlanFacts, planWith, projectsLike } from '../../support/plan-builder.ts'

const plan = (facts: PlanFacts = {}) =>
  planWith({
    projects: [{ status: 'in_progress', end: '2025-06' }],
    header: { horizon: { start: '2023-01', end: '2025-12' } },
    ...facts,
  })

type Verdict = BackTest['verdict']['p80']
type Facts = Parameters<typeof forecastWith>[1]

const judged = (p80: Verdict, source?: 'own' | 'published') =>
  lessonWith([0, 0, 0, 0, 0, 0], { verdict: { p80, p50: 'plan' } }, source)

const told = (facts: Facts, of = plan(), lang?: 'fr' | 'en') =>
  textsOf(forecastSection(of, 'landing', forecastWith(of, facts)), lang)

describe('what a forecast stands on', () => {
  it('is the past of the plan, and that of the one before where there is one', () => {
    expect(told({ end: [judged('better')] })[0]).toBe(
      'Learned from what this plan promised, and from what came: 6 past cases over 1 year.',
    )
    const after = plan({ previous: planWith() })
    expect(told({ end: [judged('better')] }, after)[0]).toBe(
      'Learned from what this plan and the one before promised, and from what came: 6 past cases over 1 year.',
    )
    expect(told({ end: [judged('better')] }, after, 'fr')[0]).toBe(
      'Appris de ce que ce plan et le précédent promettaient, et de ce qui est arrivé : 6 cas passés à 1 an.',
    )
  })

  it('is a published portfolio where there is too little past, cited as its licence asks', () => {
    const texts = told({ end: [judged('better', 'published')], own: [judged('untried')] })
    expect(texts.slice(0, 3)).toEqual([
      'This plan does not have enough of a past yet to try a forecast on (30 ends or more to judge).',
      'The forecast stands on a published portfolio, the UK Government Major Projects Portfolio, editions of 2015 to 2022 (6 past cases). Its projects are not yours: read it as an order of magnitude.',
      'Infrastructure and Projects Authority (United Kingdom). Contains public sector information licensed under the Open Government Licence v3.0',
    ])
    expect(told({ end: [judged('better')] }).join()).not.toContain('Licence')
  })

  it('is that as well where the own past was tried and missed, which is no want of past', () => {
    const facts = { end: [judged('better', 'published')], own: [judged('untried'), judged('short')] }
    expect(told(facts)[0]).toBe(
      'Tried on the past of this plan, the forecast holds its P80 too seldom: that past is left out.',
    )
    expect(told(facts, plan(), 'fr')[0]).toContain('ce passé est écarté')
  })

  it('is all candidates where none is retained', () => {
    const draft = plan({ projects: [{ status: 'candidate', end: '2025-06' }], header: { status: 'draft' } })
    expect(told({ end: [judged('better')] }, draft)[0]).toBe(
      'No project is retained yet: all candidates are counted as if they were.',
    )
    expect(told({ end: [judged('better')] }).join()).not.toContain('candidates')
  })

  it('is nothing where no project is still to end', () => {
    const done = plan({ projects: [{ status: 'completed', actual: { end: '2024-03-31' } }] })
    expect(told({ end: [judged('better')] }, done)).toEqual([
      'There is nothing to forecast: no project is still to end.',
    ])
  })
})

describe('how a forecast did in its trial', () => {
  const trialOf = (trial: Partial<BackTest>, lang?: 'fr' | 'en') => {
    const found = forecastSection(plan(), 'landing', forecastWith(plan(), { end: [lessonWith([0, 1], trial)] }))
    return { text: textsOf(found, lang)[1], tone: notesOf(found)[1]?.tone }
  }
  const covering = (covered: number) => {
    const score = (loss: number) => ({ p50: { covered, loss }, p80: { covered, loss } })
    return { scores: { plan: score(10), mean: score(9), class: score(8), neighbours: score(9) } }
  }

  it('is told by what stayed within P80, and by how much less it lost than the plan', () => {
    expect(trialOf({})).toEqual({
      text: 'Tried on that past over 1 year, from 4 past moments: 80 of 100 ends (80.0%) stayed within their P80; the loss at P80 is 20.0% less than that of the plan.',
      tone: 'good',
    })
    expect(trialOf({ years: 2, editions: 1 }, 'fr').text).toBe(
      'Rejouée sur ce passé à 2 ans, depuis 1 date passée : 80 des 100 cas (80,0 %) sont restés dans leur P80 ; la perte au P80 est de 20,0 % moindre que celle du plan.',
    )
  })

  it('is of the way to take quantiles that was chosen', () => {
    expect(trialOf({ quantiles: 'neighbours' }).text).toContain('10.0% less')
  })

  it('is worth watching under 72 percent', () => {
    expect([72, 71].map((covered) => trialOf(covering(covered)).tone)).toEqual(['good', 'watch'])
  })

  it('is that the plan is shown, where it lost no less', () => {
    expect(trialOf({ verdict: { p80: 'plan', p50: 'plan' } })).toEqual({
      text: 'Tried on that past over 1 year, from 4 past moments, the forecast does no better than the plan (80 of 100 ends, 80.0%, within their P80): the ends stay those of the plan.',
      tone: 'quiet',
    })
  })
})

describe('where the plan lands', () => {
  const landing = (of = plan(), facts: Facts = {}) =>
    tableOf(
      forecastSection(of, 'landing', forecastWith(of, { end: [lessonWith([0, 0, 0, 0, 9, 9])], ...facts })),
      'forecast_landing',
    )

  it('is ends and spending, without rows for what no envelope, no money and no plan before tells', () => {
    expect(Object.keys(landing())).toEqual(['ends'])
    expect(landing()['ends']).toEqual(['Projects finished by the end of the plan', 1, 1, 0, null])
  })

  it('has the chance of all envelopes', () => {
    const limited = plan({ header: { envelopes: [{ year: 2025, section: 'investment', max: 1 }] } })
    expect(landing(limited)['envelopes']?.at(-1)).toBe(1)
  })

  it('has what the plan foresees to complete at the rate of the one before: none that was stopped', () => {
    const previous = planWith({
      projects: [...projectsLike(45, 'A', { status: 'completed' }), ...projectsLike(15, 'B', { status: 'planned' })],
    })
    const after = plan({
      previous,
      projects: [
        ...projectsLike(50, 'P', { status: 'planned', end: '2025-06' }),
        ...projectsLike(2, 'S', { status: 'cancelled' }),
      ],
    })
    expect(landing(after)['completion']?.slice(1, 4)).toEqual([50 / 52, 38 / 52, 34 / 52])
  })
})
