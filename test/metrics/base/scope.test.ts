/** Slices of a plan: who counts where, and what has no heading. */
import { describe, expect, it } from 'vitest'
import { crossed, leadAxis, wholeScope } from '../../../src/metrics/base/scope.ts'
import { slicesBy } from '../../../src/metrics/base/slices.ts'
import type { Cents } from '../../../src/values/quantity.ts'
import { planWith } from '../../support/plan-builder.ts'

const axes = [
  { id: 'A', title: { fr: 'Axe A', en: 'Axis A' } },
  { id: 'B', title: 'B' },
]

describe('slices by axis', () => {
  const plan = planWith({
    axes,
    projects: [
      {
        id: 'TIE',
        axes: [
          { id: 'b', share: 0.5 },
          { id: 'A', share: 0.5 },
        ],
      },
      {
        id: 'LOST',
        axes: [
          { id: 'A', share: 0.7 },
          { id: 'GONE', share: 0.3 },
        ],
      },
      { id: 'BARE' },
    ],
  })
  const slices = slicesBy(plan, 'axis')
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

  it('counts a project once, under its largest share, the first on a tie', () => {
    expect(slices.map(({ key, scope }) => [key, ids(scope.projects)])).toEqual([
      ['A', ['LOST']],
      ['B', ['TIE']],
      ['none', ['BARE']],
    ])
    expect(plan.projects.map(leadAxis)).toEqual(['b', 'A', undefined])
  })

  it('gives money to every axis that a project names, and the rest to none', () => {
    const parts = slices.map(({ key, scope }) => [
      key,
      scope.touching.map((project) => [project.id, scope.part(project, 101 as Cents)]),
    ])
    expect(parts).toEqual([
      [
        'A',
        [
          ['TIE', 50],
          ['LOST', 71],
        ],
      ],
      ['B', [['TIE', 51]]],
      [
        'none',
        [
          ['LOST', 30],
          ['BARE', 101],
        ],
      ],
    ])
  })

  it('names slices in both languages', () => {
    expect(slices.map(({ label }) => label)).toEqual([
      { fr: 'Axe A', en: 'Axis A' },
      { fr: 'B', en: 'B' },
      { fr: '(aucun)', en: '(none)' },
    ])
  })
})

describe('slices by other headings', () => {
  it('has no slice "none" where nothing is without a heading', () => {
    const plan = planWith({ axes, projects: [{ axis: 'A', theme: 'digital' }] })
    expect(slicesBy(plan, 'axis').map(({ key }) => key)).toEqual(['A', 'B'])
    expect(slicesBy(plan, 'theme').map(({ key }) => key)).toEqual(['digital'])
  })

  it('shows themes in the order of reports, statuses in the order of life', () => {
    const plan = planWith({
      projects: [
        { theme: 'organisation', status: 'candidate' },
        { theme: 'infrastructure', status: 'completed' },
        { status: 'merged' },
      ],
    })
    expect(slicesBy(plan, 'theme').map(({ key }) => key)).toEqual(['infrastructure', 'organisation', 'none'])
    expect(slicesBy(plan, 'status').map(({ key, label }) => [key, label.fr])).toEqual([
      ['completed', 'Terminé'],
      ['merged', 'Fusionné'],
      ['candidate', 'Idée'],
    ])
  })

  it('counts a project under its lead department, and has "none" for needs of nobody', () => {
    const plan = planWith({
      departments: [{ id: 'HR', title: 'Human resources' }],
      projects: [{ departments: { lead: 'hr', contributors: ['IT'] } }],
      needs: [{ department: 'GONE' }],
    })
    expect(slicesBy(plan, 'department').map(({ key, scope }) => [key, scope.projects.length])).toEqual([
      ['HR', 1],
      ['none', 0],
    ])
  })

  it('has every year of the horizon, of the budget and of the envelopes, and what comes later', () => {
    const plan = planWith({
      header: {
        horizon: { start: '2023-01', end: '2024-12' },
        envelopes: [{ year: 2026, section: 'investment', max: 1 }],
      },
      projects: [
        {
          budget: [{ section: 'investment', kind: 'software', amounts: { later: { forecast: 1 }, 2021: { paid: 1 } } }],
        },
      ],
    })
    expect(slicesBy(plan, 'year').map(({ key }) => key)).toEqual(['2021', '2023', '2024', '2026', 'later'])
  })
})

describe('slices by department', () => {
  const plan = planWith({
    axes,
    departments: [
      { id: 'HR', title: 'Human resources' },
      { id: 'IT', title: 'IT' },
    ],
    projects: [
      {
        id: 'SHARED',
        axes: [
          { id: 'A', share: 0.5 },
          { id: 'B', share: 0.5 },
        ],
        departments: { lead: 'HR', contributors: ['IT'], shares: { hr: 0.4, IT: 0.35, GONE: 0.25 } },
      },
      { id: 'ALONE', departments: { lead: 'IT', contributors: ['HR'] } },
    ],
  })
  const parts = (id: string, cents: number) =>
    slicesBy(plan, 'department').map(({ key, scope }) => [
      key,
      scope.projects.map((project) => project.id),
      scope.touching.map((project) => project.id),
      ...plan.projects.filter((project) => project.id === id).map((project) => scope.part(project, cents as Cents)),
    ])

  it('count a project under its lead and share its money out', () => {
    expect(parts('SHARED', 101)).toEqual([
      ['HR', ['SHARED'], ['SHARED'], 41],
      ['IT', ['ALONE'], ['SHARED', 'ALONE'], 35],
      ['none', [], ['SHARED'], 25],
    ])
  })

  it('give all to the lead where no share is told', () => {
    expect(parts('ALONE', 101).map((row) => row[3])).toEqual([0, 101, 0])
  })

  it('cross with those by axis: a row adds up to the department, a column to the axis within a cent', () => {
    const [project] = plan.projects
    if (project === undefined) throw new Error('no project')
    const [departments, axisSlices] = [slicesBy(plan, 'department'), slicesBy(plan, 'axis')]
    const total = (cents: number[]): number => cents.reduce((sum, one) => sum + one, 0)
    for (const row of departments) {
      const cells = axisSlices.map((axis) => crossed(row.scope, axis.scope).part(project, 101 as Cents))
      expect(total(cells)).toBe(row.scope.part(project, 101 as Cents))
    }
    for (const axis of axisSlices) {
      const cells = departments.map((row) => crossed(row.scope, axis.scope).part(project, 101 as Cents))
      const off = total(cells) - axis.scope.part(project, 101 as Cents)
      expect(Math.abs(off)).toBeLessThanOrEqual(departments.length)
    }
  })

  it('cross to the projects that both hold', () => {
    const [hr] = slicesBy(plan, 'department')
    const none = slicesBy(plan, 'axis').find(({ key }) => key === 'none')
    if (hr === undefined || none === undefined) throw new Error('no slice')
    expect(crossed(hr.scope, none.scope)).toMatchObject({ projects: [], touching: [] })
    expect(crossed(wholeScope(plan), none.scope).projects.map(({ id }) => id)).toEqual(['ALONE'])
  })
})
