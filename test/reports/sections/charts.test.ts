/** The pictures of money, load, value and weather: their rows, their figures, and the sentences that these come to. */
import { describe, expect, it } from 'vitest'
import { partOfPlan } from '../../../src/plan/part-of-plan.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { scatterData, seriesData } from '../../../src/reports/document/chart-data.ts'
import type { ChartTable } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { weatherTrend } from '../../../src/reports/governance/weather-trend.ts'
import { budgetChart, tightestText } from '../../../src/reports/sections/budget-chart.ts'
import { loadChart } from '../../../src/reports/sections/load-chart.ts'
import { valueCost } from '../../../src/reports/sections/value-cost.ts'
import { planWith } from '../../support/plan-builder.ts'

const context = (plan: Plan) => ({
  plan,
  figures: computeFigures(plan),
  previous: undefined,
  findings: [],
  standing: [],
})

/** The picture of the budget; an error where there is none. */
function budgetOf(plan: Plan): ChartTable {
  const [table] = budgetChart(context(plan))
  if (table === undefined) throw new Error('no picture')
  return table
}

describe('the budget by year', () => {
  const plan = (max: number, more: object = {}) =>
    planWith({
      header: {
        horizon: { start: '2024-01', end: '2025-12' },
        envelopes: [
          { year: 2024, section: 'investment', max },
          { year: 2025, section: 'investment', max: 500_000 },
        ],
      },
      projects: [
        {
          budget: [
            { section: 'investment', kind: 'services', amounts: { '2024': { forecast: 300_000 } } },
            { section: 'investment', kind: 'services', amounts: { '2025': { forecast: 450_000 } } },
            { section: 'investment', kind: 'services', amounts: { '2026': { forecast: 10_000 } } },
          ],
          ...more,
        },
      ],
    })

  it('stacks the sections that money is known of under the envelope, with a gap where a year has none', () => {
    const table = budgetOf(plan(400_000))
    if (table.chart.type !== 'series') throw new Error('no series')
    const [panel] = seriesData(table, table.chart).panels
    expect(panel?.series.map(({ column, mark, part, values }) => [column, mark, part, values])).toEqual([
      ['investment', 'bar', undefined, [300_000, 450_000, 10_000]],
      ['envelope', 'step', 'limit', [400_000, 500_000, null]],
    ])
  })

  it('says which year has least room, or which passes its envelope by most', () => {
    expect(budgetOf(plan(400_000)).chart.sentence?.en).toBe(
      'Spending stays under the envelope every year that has one, with least room in 2025: €50k. Without an envelope: 2026.',
    )
    expect(tightestText(context(plan(400_000)))?.fr).toBe('le plus serré\u00a0: 2025, marge de 50\u00a0k€')
    expect(tightestText(context(plan(120_000)))?.fr).toBe('180\u00a0k€ de trop en 2024')
  })

  it('shows each section against its own line where the envelope is of one alone', () => {
    const both = plan(400_000, {
      budget: [
        { section: 'investment', kind: 'services', amounts: { '2024': { forecast: 1000 } } },
        { section: 'operating', kind: 'services', amounts: { '2024': { forecast: 1000 } } },
      ],
    })
    const { chart, columns, rows } = budgetOf(both)
    expect(columns.map(({ id }) => id)).toEqual(['section', 'year', 'spending', 'envelope'])
    expect(chart).toMatchObject({ panel: 'section' })
    expect(rows.map(({ id }) => id)).toContain('operating 2024')
    expect(chart.sentence?.en).toContain('2024 (operating)')
  })

  it('draws no envelope where none is set', () => {
    const table = budgetOf(
      planWith({
        projects: [{ budget: [{ section: 'operating', kind: 'services', amounts: { '2024': { forecast: 1 } } }] }],
      }),
    )
    expect(table.columns.map(({ id }) => id)).toEqual(['year', 'operating'])
    expect(table.chart.sentence).toBeUndefined()
  })

  it('is that of all candidates before any project is retained', () => {
    const asked = plan(250_000, { status: 'proposed' })
    const table = budgetOf(asked)
    expect(table.title?.en).toBe('Cost of all candidates by year against the envelope')
    expect(table.rows.map(({ cells }) => cells[1])).toMatchObject([
      { value: 300_000 },
      { value: 450_000 },
      { value: 10_000 },
    ])
    expect(table.chart.sentence).toEqual({
      fr: 'Les candidats coûtent plus que l’enveloppe, le plus en 2024\u00a0: 50\u00a0k€ de trop. Sans enveloppe\u00a0: 2026.',
      en: 'Candidates cost more than the envelope, most in 2024: €50k too much. Without an envelope: 2026.',
    })
    expect(budgetOf(plan(400_000, { status: 'candidate' })).chart.sentence?.en).toBe(
      'All candidates fit under the envelope every year that has one, with least room in 2025: €50k. Without an envelope: 2026.',
    )
  })

  it('judges no part of the projects by an envelope that is of all', () => {
    const whole = plan(120_000)
    const other = planWith({ projects: [{ id: 'OTHER' }] }).projects
    const all = { ...whole, projects: [...whole.projects, ...other] }
    const part = partOfPlan(all, whole.projects)
    expect(budgetOf(part).chart.sentence).toBeUndefined()
    expect(tightestText(context(part))).toBeUndefined()
    expect(tightestText(context(all))).toBeDefined()
    const asked = plan(400_000, { status: 'proposed' })
    const candidates = partOfPlan({ ...whole, projects: [...other, ...asked.projects] }, asked.projects)
    expect(budgetOf(candidates).title?.en).toMatch(/^Cost of all candidates/)
    expect(budgetOf(candidates).chart.sentence).toBeUndefined()
  })

  it('is not there where nothing costs money', () => {
    expect(budgetChart(context(planWith({ projects: [{}] })))).toEqual([])
  })
})

describe('the load by period', () => {
  const plan = (days: number) =>
    planWith({
      asOf: '2024-12-31',
      header: { horizon: { start: '2025-01', end: '2025-12' } },
      teams: [
        { id: 'A', title: 'Alpha', fte: 1, capacity: { working_days: 200 } },
        { id: 'B', title: 'Beta' },
      ],
      projects: [{ start: '2025-01-01', end: '2025-12-31', workload: [{ team: 'A', days: { '2025': days } }] }],
    })

  it('has a panel a team, and no capacity where none is known', () => {
    const [table] = loadChart(plan(100))
    if (table?.chart.type !== 'series') throw new Error('no series')
    const { panels } = seriesData(table, table.chart)
    expect(panels.map(({ name }) => name)).toMatchObject([{ text: { en: 'Alpha' } }, { text: { en: 'Beta' } }])
    expect(panels[1]?.series.map(({ values }) => values[0])).toEqual([0, null, null])
  })

  it('says where work exceeds net capacity most, or that it never does', () => {
    expect(loadChart(plan(100))[0]?.chart.sentence?.en).toBe(
      'The work to come stays within the net capacity of each team.',
    )
    expect(loadChart(plan(600))[0]?.chart.sentence?.en).toMatch(
      /^Work exceeds net capacity by \d+\u00a0days at most, in Q\d 2025 \(Alpha\)\.$/,
    )
  })

  it('judges no part of the projects by capacities that are of all', () => {
    const whole = plan(600)
    const other = planWith({ projects: [{ id: 'OTHER' }] }).projects
    const part = partOfPlan({ ...whole, projects: [...whole.projects, ...other] }, whole.projects)
    expect(loadChart(part)[0]?.chart.sentence).toBeUndefined()
  })

  it('is not there where no team has work or a capacity', () => {
    expect(loadChart(planWith({ teams: [{ id: 'B', title: 'Beta' }] }))).toEqual([])
  })
})

describe('value against cost', () => {
  const scored = (id: string, score: number, amount: number) => ({
    id,
    priority: { scores: { C: score } },
    budget: [{ section: 'investment' as const, kind: 'services', amounts: { '2024': { forecast: amount } } }],
  })
  const plan = (...more: object[]) =>
    planWith({
      header: { criteria: [{ id: 'C', title: 'Criterion', weight: 1, max: 5 }] },
      projects: [scored('A', 5, 100_000), scored('B', 1, 9_000), ...more],
    })

  it('shows the projects that say both, and counts them', () => {
    const [table, told] = valueCost.build({ plan: plan({ id: 'UNTOLD' }) }) ?? []
    if (table?.kind !== 'table' || table.chart?.type !== 'scatter') throw new Error('no points')
    expect(scatterData(table, table.chart).points.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['A', 100_000, 1],
      ['B', 9_000, 0.2],
    ])
    expect(told).toMatchObject({ text: { en: expect.stringContaining('are known: 2 of 3.') } })
  })

  it('compares nothing with one project', () => {
    expect(valueCost.build({ plan: planWith({ projects: [scored('A', 5, 1)] }) })).toBeUndefined()
  })
})

describe('the weather over time', () => {
  const review = (project: string, day: string, overall: 'sun' | 'storm') => ({
    project,
    as_of: day,
    author: 'pmo',
    weather: { overall },
  })
  const plan = planWith({
    header: { horizon: { start: '2024-01', end: '2024-12' }, thresholds: { stale_days: 45 } },
    projects: [
      { id: 'A', status: 'in_progress' },
      { id: 'B', status: 'in_progress' },
    ],
    reviews: [
      review('A', '2024-02-15', 'sun'),
      review('A', '2024-06-20', 'storm'),
      review('B', '2024-06-25', 'sun'),
      review('B', '2024-07-15', 'storm'),
    ],
  })

  it('counts the last fresh review of each project at the end of each period up to the status date', () => {
    const [table] = weatherTrend(plan)
    expect(table?.rows.map(({ id, cells }) => [id, ...cells.slice(1)])).toMatchObject([
      ['2024-Q1', { value: 1 }, { value: 0 }, { value: 0 }, { value: 0 }],
      ['2024-Q2', { value: 1 }, { value: 0 }, { value: 0 }, { value: 1 }],
    ])
  })

  it('is no trend of a single period', () => {
    expect(weatherTrend(planWith({ projects: [{ id: 'A' }], reviews: [review('A', '2024-06-20', 'sun')] }))).toEqual([])
  })
})
