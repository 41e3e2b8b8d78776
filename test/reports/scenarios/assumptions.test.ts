import { describe, expect, it } from 'vitest'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

const plan = planWith({
  header: { unit: 'k', envelopes: [{ year: 2025, section: 'investment', max: 100, min: 30 }] },
  teams: [{ id: 'T', title: 'Team', fte: 3 }],
  axes: [{ id: 'AX', title: 'Axis' }],
  scenarios: [
    {
      id: 'BASE',
      title: 'Base',
      kind: 'baseline',
      assumptions: ['No inflation'],
      frame: {
        envelopes: [
          { year: 2025, section: 'investment', max: 80, min: 40 },
          { year: 2024, section: 'operating', max: null },
        ],
        margin: 0.1,
      },
    },
    {
      id: 'MORE',
      title: 'More',
      kind: 'ambitious',
      extends: 'BASE',
      assumptions: ['One post'],
      frame: {
        envelopes: [{ year: 2025, section: 'investment', max: 100 }],
        teams: [{ team: 'T', from: '2025', hires: 1 }],
        axis_minima: { AX: 0.2 },
      },
    },
  ],
})

describe('assumptions', () => {
  const section = scenarioSection(plan, 'assumptions')

  it('are told with the scenario that they come from', () => {
    expect(rowsIn(section, 'scenario_assumptions')).toEqual([
      ['Base', 'No inflation', null],
      ['More', 'No inflation', 'Base'],
      ['More', 'One post', null],
    ])
  })

  it('have a frame of what is not the plan’s, beside the plan', () => {
    expect(rowsIn(section, 'scenario_frames')).toEqual([
      ['Base', 'Envelope, investment 2025', 100_000, 80_000, null],
      ['Base', 'Floor, investment 2025', 30_000, 40_000, null],
      ['Base', 'Envelope, operating 2024', null, 'none', null],
      ['Base', 'Share of capacity kept free', null, 0.1, null],
      ['More', 'Floor, investment 2025', 30_000, 40_000, 'Base'],
      ['More', 'Envelope, operating 2024', null, 'none', 'Base'],
      ['More', 'Staff of Team from January 2025', 3, 4, null],
      ['More', 'Share of capacity kept free', null, 0.1, null],
      ['More', 'Least share of the investment, Axis', null, 0.2, null],
    ])
  })

  it('that there are none of, a note says', () => {
    const bare = planWith({ scenarios: [{ id: 'A', title: 'A', kind: 'custom' }] })
    expect(notesIn(scenarioSection(bare, 'assumptions'))).toHaveLength(1)
  })
})
