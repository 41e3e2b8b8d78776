/** The ends of projects as a forecast tells them: what they are counted from, and what is said of how many. */
import { describe, expect, it } from 'vitest'
import type { BackTest } from '../../../src/forecast/back-test.ts'
import { endsInBrief } from '../../../src/reports/forecast/ends.ts'
import type { Raw } from '../../../src/schema/document.ts'
import {
  forecastSection,
  forecastWith,
  lessonWith,
  notesOf,
  planThatSlipped,
  tableOf,
  textsOf,
} from '../../support/forecast-report.ts'
import { planWith } from '../../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

/** A plan of 2023 to 2025, as of mid-2024. */
const planOf = (...projects: readonly Facts[]) =>
  planWith({ projects: projects.map((one) => ({ status: 'in_progress', ...one })) })

/** The section by ends that slipped by so many months each as often. */
const sectionOf = (plan: ReturnType<typeof planOf>, months: readonly number[], trial: Partial<BackTest> = {}) =>
  forecastSection(plan, 'ends', forecastWith(plan, { end: [lessonWith(months, trial)] }))

/** Of seven ends the fourth is P50 and the sixth P80; of the seven months that differ each has its rank. */
const MONTHS = [0, 0, 0, 1, 2, 6, 7]
const within = { end: '2025-03' }
const beyond = { end: '2025-11' }

describe('the table of ends', () => {
  it('has the ends foreseen, soonest first, P50 and P80 by month, and the chance to be in time', () => {
    const rows = tableOf(sectionOf(planOf(beyond, within), [...MONTHS, 8]), 'forecast_ends')
    expect(Object.keys(rows)).toEqual(['P-2', 'P-1'])
    // Eight cases: P50 is the fifth of them, P80 the eighth, and three of nine are in time.
    expect(rows['P-2']?.slice(3, 6)).toEqual(['2025-05', '2025-11', 0.33])
    expect(rows['P-2']?.[7]).toBe('8 cases, over 1\u00a0year')
  })

  it('says of an end that it is the plan’s where nothing did better, without a chance', () => {
    const verdict = { p80: 'plan', p50: 'plan' } as const
    const row = tableOf(sectionOf(planOf(within), MONTHS, { verdict }), 'forecast_ends')['P-1']
    expect(row?.slice(5)).toEqual([null, expect.anything(), 'the plan (nothing does better)'])
  })

  it('tells how many neighbours of how many cases', () => {
    const section = sectionOf(planOf(within), MONTHS, { quantiles: 'neighbours', cases: 7 })
    expect(tableOf(section, 'forecast_ends')['P-1']?.at(-1)).toBe('7 nearest cases of 7, over 1\u00a0year')
  })

  it('counts from the status date where the end foreseen has passed: no chance', () => {
    const section = sectionOf(planOf({ end: '2024-01' }), MONTHS)
    expect(tableOf(section, 'forecast_ends')['P-1']?.slice(3, 6)).toEqual(['2024-12', '2025-01', null])
    expect(textsOf(section)).toContain(
      'The end foreseen of 1 project has passed: the forecast counts from the status date, and from what can still come.',
    )
    expect(textsOf(sectionOf(planOf({ end: '2024-01' }, { end: '2024-02' }), MONTHS), 'fr')).toContain(
      'La fin prévue de 2 projets est passée : la prévision part de la date d’arrêté, et de ce qui peut encore venir.',
    )
  })

  it('counts an end on the status date as still to come', () => {
    expect(textsOf(sectionOf(planOf({ end: '2024-06-30' }), MONTHS)).join()).not.toContain('has passed')
  })

  it('leaves out what has no end foreseen, and says so', () => {
    const section = sectionOf(planOf(within, {}), MONTHS)
    expect(Object.keys(tableOf(section, 'forecast_ends'))).toEqual(['P-1'])
    expect(textsOf(section)).toContain('1 project without an end foreseen: nothing is said of them here.')
    expect(textsOf(sectionOf(planOf({}, {}), MONTHS))).toEqual([
      'No project that is still to end has an end foreseen.',
      '2 projects without an end foreseen: nothing is said of them here.',
    ])
  })

  it('says that P80 is a bound where the past goes no further', () => {
    expect(textsOf(sectionOf(planOf(within), [0, 0, 0])).join()).toContain('P80 of 1 project: that day at the earliest')
    expect(textsOf(sectionOf(planOf(within), MONTHS)).join()).not.toContain('earliest')
  })
})

describe('how many have their P80 beyond the plan', () => {
  const told = (lang: 'fr' | 'en', ...projects: readonly Facts[]) =>
    textsOf(sectionOf(planOf(...projects), MONTHS), lang)[0]

  it.each([
    [[within], 'The P80 of the only project that is to end by 31 December 2025 lies within it.'],
    [[beyond], 'The only project that is to end by 31 December 2025 has its P80 beyond it.'],
    [[within, within], 'The P80 of all 2 projects that are to end by 31 December 2025 lies within it.'],
    [[within, beyond], '1 of the 2 projects that are to end by 31 December 2025 has its P80 beyond it.'],
    [[within, beyond, beyond], '2 of the 3 projects that are to end by 31 December 2025 have their P80 beyond it.'],
    [[beyond, beyond], 'All 2 projects that are to end by 31 December 2025 have their P80 beyond it.'],
  ])('is told in numbers: %j', (projects, text) => {
    expect(told('en', ...projects)).toBe(text)
  })

  it.each([
    [[within], 'Le P80 du seul projet qui doit finir d’ici le 31/12/2025 y tient.'],
    [[beyond], 'Le seul projet qui doit finir d’ici le 31/12/2025 a son P80 au-delà.'],
    [[within, beyond], '1 des 2 projets qui doivent finir d’ici le 31/12/2025 a son P80 au-delà.'],
    [[within, beyond, beyond], '2 des 3 projets qui doivent finir d’ici le 31/12/2025 ont leur P80 au-delà.'],
    [[beyond, beyond], 'Les 2 projets qui doivent finir d’ici le 31/12/2025 ont tous leur P80 au-delà.'],
  ])('and in French: %j', (projects, text) => {
    expect(told('fr', ...projects)).toBe(text)
  })

  it('leaves out what was never to end within the plan', () => {
    expect(told('en', within, { end: '2026-03' })).toContain('The P80 of the only project')
    expect(textsOf(sectionOf(planOf({ end: '2026-03' }), MONTHS))).toEqual([
      '1 project ends beyond 1 year, the longest horizon that the trial kept: P80 is rather too early there.',
    ])
  })

  it('is not told where P80 is the plan itself', () => {
    const verdict = { p80: 'plan', p50: 'plan' } as const
    expect(notesOf(sectionOf(planOf(within, beyond), MONTHS, { verdict }))).toEqual([])
  })
})

describe('the line of the audit', () => {
  it('tells the same by the plan’s own past, and where to read more', () => {
    expect(endsInBrief(planThatSlipped()).map(({ text }) => text.en)).toEqual([
      'The P80 of all 40 projects that are to end by 31 December 2030 lies within it. Where that comes from: plan forecast.',
    ])
    const soon = planThatSlipped({ header: { horizon: { start: '2020-01', end: '2029-06' } } })
    expect(endsInBrief(soon)[0]?.text.fr.replaceAll('\u00a0', ' ')).toMatch(
      /^\d+ des \d+ projets qui doivent finir d’ici le 30\/06\/2029 ont leur P80 au-delà\. D’où cela vient : plan forecast\.$/,
    )
    expect(endsInBrief(soon)[0]?.tone).toBe('watch')
  })

  it('is absent without an own past that beat the plan', () => {
    expect(endsInBrief(planOf(within, beyond))).toEqual([])
  })
})
