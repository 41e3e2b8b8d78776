import { describe, expect, it } from 'vitest'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

const money = (year: number, forecast: number) => [
  { section: 'investment' as const, kind: 'software' as const, amounts: { [year]: { forecast } } },
]

function planOf(header: Parameters<typeof planWith>[0] = {}) {
  return planWith({
    header: {
      unit: 'k',
      envelopes: [
        { year: 2025, section: 'investment', max: 10 },
        { year: 2026, section: 'investment', max: 10 },
      ],
      horizon: { start: '2023-01', end: '2026-12' },
      ...header.header,
    },
    projects: [
      { id: 'OLD', budget: money(2025, 20) },
      { id: 'LAW', mandatory: { kind: 'law', reference: 'x', deadline: '2026-12-31' } },
      { id: 'NEW', status: 'candidate', budget: money(2026, 15) },
    ],
    scenarios: [
      { id: 'A', title: 'A', kind: 'custom', choices: { NEW: { keep: true } } },
      { id: 'B', title: 'B', kind: 'custom', choices: { NEW: { keep: true }, LAW: { out: true } } },
    ],
  })
}

const rows = (plan: ReturnType<typeof planOf>) => rowsIn(scenarioSection(plan, 'breaches'), 'scenario_breaches')

describe('broken constraints', () => {
  it('stand once for all that share them, obligations first, and say what the plan breaks already', () => {
    const told = rows(planOf()).map(([words, states, already]) => [
      /Mandatory|2025|2026/.exec(String(words))?.[0],
      states,
      already,
    ])
    expect(told).toEqual([
      ['Mandatory', 'B', 'no'],
      ['2025', 'all', 'yes'],
      ['2026', 'A, B', 'no'],
    ])
  })

  it('that are waived come last, with the reason', () => {
    const waivers = [{ rule: 'investment-over-envelope', reason: 'voted in July', owner: 'x', until: '2030-01-01' }]
    const told = rows(planOf({ header: { waivers } }))
    expect(told.map((row) => row.at(-1))).toEqual([null, 'voted in July (1 Jan 2030)', 'voted in July (1 Jan 2030)'])
  })

  it('that there are none of, a note says', () => {
    const plan = planWith({ scenarios: [{ id: 'A', title: 'A', kind: 'custom' }] })
    expect(notesIn(scenarioSection(plan, 'breaches'))).toEqual([
      'No constraint is broken: the envelopes, capacities, deadlines, links and obligations that the plan tells are kept.',
    ])
  })
})
