/** Regimes and security: measures covered and proven, what security costs, and the opinions that projects ask for. */
import { describe, expect, it } from 'vitest'
import { measuresInUse, regimesInUse } from '../../src/plan/regimes/in-use.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Measures = NonNullable<PlanFacts['regimes']>

const OWN = (...statuses: readonly string[]): Measures =>
  [
    {
      id: 'own',
      title: 'Own',
      measures: statuses.map((status, index) => ({ id: `m${index + 1}`, title: 'M', status })),
    },
  ] as Measures

const standings = (plan: ReturnType<typeof planWith>) =>
  measuresInUse(plan).map(({ id, standing }) => `${id} ${standing}`)

describe('the standing of a measure', () => {
  it('is what the plan writes, but for a project under way', () => {
    const plan = planWith({
      regimes: OWN('gap', 'gap', 'planned', 'planned', 'in_place', 'not_applicable'),
      projects: [
        { security: { measures: ['own/m1', 'OWN/M6', 'own/m4'] } },
        { status: 'completed', security: { measures: ['own/m2', 'own/m3'] } },
        { status: 'cancelled', security: { measures: ['own/m3'] } },
      ],
    })
    expect(standings(plan)).toEqual([
      'own/m1 by_project',
      'own/m2 gap',
      'own/m3 planned',
      'own/m4 by_project',
      'own/m5 in_place',
      'own/m6 not_applicable',
    ])
  })

  it('rests on projects alone where the plan writes nothing of it', () => {
    const plan = planWith({
      projects: [
        { status: 'completed', security: { measures: ['NIS2/A', 'nis2/a', 'nis2'] } },
        { status: 'on_hold', security: { measures: ['nis2/b'] } },
        { status: 'candidate', security: { measures: ['nis2/c', 'gdpr/art30', 'own/m1'] } },
      ],
    })
    expect(regimesInUse(plan).map(({ id }) => id)).toEqual(['nis2'])
    expect(standings(plan).slice(0, 3)).toEqual(['nis2/a delivered', 'nis2/b by_project', 'nis2/c not_told'])
    expect(measuresInUse(plan)[0]?.projects).toHaveLength(1)
  })

  it('takes candidates of a draft for projects of the plan', () => {
    const header = { status: 'draft' as const }
    const plan = planWith({ header, projects: [{ status: 'proposed', security: { measures: ['nis2/c'] } }] })
    expect(standings(plan)[2]).toBe('nis2/c by_project')
  })
})

describe('coverage', () => {
  const plan = planWith({
    regimes: [
      {
        id: 'nis2',
        measures: [
          { id: 'a', status: 'in_place', evidence: 'policy' },
          { id: 'b', status: 'in_place' },
          { id: 'c', status: 'in_place' },
          { id: 'd', status: 'not_applicable' },
          { id: 'e', status: 'gap' },
          { id: 'f', status: 'in_place', evidence: 'audit' },
        ],
      },
      { id: 'gdpr' },
    ],
    projects: [
      { status: 'completed', security: { measures: ['nis2/c', 'nis2/g'] } },
      { security: { measures: ['nis2/e'] } },
    ],
  })

  it('counts what is proven or carried by a project among what applies', () => {
    // a and f proven, c and g delivered, e under way; b has no evidence, h, i and j are not told.
    expect(partsOf('measures_covered', plan)).toEqual([5, 18])
    expect(valuesBy('measures_covered', plan, 'regime')).toEqual({ nis2: 5 / 9, gdpr: 0 })
    expect(partsOf('measures_proven', plan)).toEqual([2, 18])
    expect(valuesBy('measures_proven', plan, 'regime')).toEqual({ nis2: 2 / 9, gdpr: 0 })
  })

  it('counts every measure once by regime and by standing', () => {
    expect(wholeValue('measure_count', plan)).toBe(19)
    expect(valuesBy('measure_count', plan, 'regime')).toEqual({ nis2: 10, gdpr: 9 })
    const byStanding = valuesBy('measure_count', plan, 'standing')
    expect(byStanding).toEqual({
      proven: 2,
      in_place: 2,
      delivered: 1,
      by_project: 1,
      planned: 0,
      gap: 0,
      not_told: 12,
      not_applicable: 1,
    })
    expect(Object.values(byStanding).reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(19)
  })

  it('is not applicable without a regime, or where nothing of it applies', () => {
    for (const id of ['measures_covered', 'measures_proven', 'measure_count']) {
      expect(figureOf(id, planWith({ projects: [{}] }))).toMatchObject({ value: null })
      expect(figureOf(id, planWith()).reason?.en).toMatch(/no regime|nothing to count/)
    }
    expect(wholeValue('measures_covered', planWith({ regimes: OWN('not_applicable') }))).toBeNull()
  })
})

describe('security spending', () => {
  const budget = (amount: number, year = '2024') => ({
    budget: [{ section: 'investment' as const, kind: 'services' as const, amounts: { [year]: { forecast: amount } } }],
  })

  it('is what projects of security cost, whatever names them', () => {
    const plan = planWith({
      projects: [
        { ...budget(100), security: { measures: ['nis2/j'] } },
        { ...budget(50, '2025'), mandatory: { kind: 'security' } },
        { ...budget(30), security: { measures: ['iso27001/a5'] } },
        // Not of security: privacy, accessibility, law; a candidate costs nothing yet.
        { ...budget(200), security: { measures: ['gdpr/art32', 'rgaa/audit'], exposed: true } },
        { ...budget(20), mandatory: { kind: 'law' } },
        { ...budget(400), status: 'candidate', security: { measures: ['nis2/j'] } },
      ],
    })
    expect(wholeValue('security_spending', plan)).toBe(180)
    expect(partsOf('security_spending_share', plan)).toEqual([180, 400])
    expect(valuesBy('security_spending', plan, 'year')).toEqual({ 2023: 0, 2024: 130, 2025: 50 })
    expect(valuesBy('security_spending_share', plan, 'year')).toEqual({ 2023: null, 2024: 130 / 350, 2025: 1 })
  })

  it('is nothing where a regime asks for it, and not told where none does', () => {
    const projects = [budget(100)]
    expect(partsOf('security_spending_share', planWith({ projects }))).toEqual([0, 100])
    expect(wholeValue('security_spending_share', planWith({ projects }))).toBeNull()
    expect(wholeValue('security_spending', planWith({ projects, regimes: [{ id: 'gdpr' }] }))).toBe(null)
    const asked = planWith({ projects, regimes: [{ id: 'nis2' }] })
    expect(wholeValue('security_spending_share', asked)).toBe(0)
    expect(wholeValue('security_spending', planWith({ regimes: [{ id: 'nis2' }] }))).toBeNull()
  })

  it('has no share of a year in which nothing is spent, and says why', () => {
    const plan = planWith({ projects: [{ ...budget(100), security: { measures: ['nis2/j'] } }] })
    const shareOf = (year: string) => computeFigures(plan).slice('security_spending_share', 'year', year)
    expect(shareOf('2024')).toEqual({ value: 1, numerator: 100, denominator: 100 })
    expect(shareOf('2025')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      reason: { en: 'not applicable: no spending is expected' },
    })
  })

  it('is also read in days on IT teams, by year', () => {
    const work = (total: number, year: string) => ({
      start: `${year}-01`,
      end: `${year}-12`,
      workload: [{ team: 'T', total }],
    })
    const plan = planWith({
      teams: [{ id: 'T', title: 'Team' }],
      projects: [
        { ...work(60, '2024'), security: { measures: ['nis2/j'] } },
        { ...work(20, '2023'), mandatory: { kind: 'security' } },
        work(180, '2024'),
        work(30, '2023'),
        { ...work(500, '2024'), status: 'candidate', security: { measures: ['nis2/j'] } },
      ],
    })
    expect(partsOf('security_workload_share', plan)).toEqual([80, 290])
    expect(valuesBy('security_workload_share', plan, 'year')).toEqual({ 2023: 20 / 50, 2024: 60 / 240, 2025: null })
    const idle = planWith({ regimes: [{ id: 'nis2' }], projects: [{}] })
    expect(figureOf('security_workload_share', idle).reason?.en).toContain('no work on a team')
  })
})

describe('opinions', () => {
  const opinion = { ciso_opinion: { date: '2024-03-14', outcome: 'unfavourable' as const } }
  const plan = planWith({
    projects: [
      { security: { exposed: true, ...opinion } },
      { theme: 'digital', security: { exposed: true } },
      { security: { classification: 'Données sensibles' } },
      { security: { classification: 'CONFIDENTIEL', ...opinion } },
      // Not asked, or not in the plan.
      { security: { classification: 'non sensible', exposed: false, ...opinion } },
      { security: { classification: 'interne' } },
      { status: 'cancelled', security: { exposed: true } },
      { status: 'candidate', security: { exposed: true } },
      { privacy: { personal_data: true, dpo_opinion: 'favourable' } },
      { privacy: { personal_data: true, dpia: 'done' } },
      { privacy: { personal_data: false } },
    ],
  })

  it('are counted among the projects that must ask', () => {
    expect(partsOf('security_opinions', plan)).toEqual([2, 4])
    expect(valuesBy('security_opinions', plan, 'theme')).toEqual({ digital: 0, none: 2 / 3 })
    expect(partsOf('privacy_opinions', plan)).toEqual([1, 2])
  })

  it('are not applicable where no project must', () => {
    for (const id of ['security_opinions', 'privacy_opinions']) {
      expect(figureOf(id, planWith({ projects: [{}] }))).toMatchObject({ value: null, numerator: 0, denominator: 0 })
    }
  })
})
