import { describe, expect, it } from 'vitest'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

it('names the figures that no state has anything to count for, instead of their rows', () => {
  const plan = planWith({ projects: [{ id: 'A' }], scenarios: [{ id: 'S', title: 'S', kind: 'custom' }] })
  const section = scenarioSection(plan, 'overview')
  const figures = rowsIn(section, 'scenario_overview')?.map(([name]) => name)
  expect(figures).toContain('Retained projects')
  expect(figures).not.toContain('Needs planned')
  expect(notesIn(section).at(-1)).toMatch(/^Nothing to count in this plan for: .*needs planned/)
})

describe('the matrix of projects', () => {
  const plan = planWith({
    projects: [
      { id: 'IN', title: 'In' },
      { id: 'LATER', title: 'Later', status: 'postponed' },
      { id: 'NEW', title: 'New', status: 'candidate' },
    ],
    scenarios: [
      { id: 'A', title: 'A', kind: 'custom' },
      { id: 'B', title: 'B', kind: 'custom', choices: { LATER: { keep: true }, IN: { out: true } } },
    ],
  })

  it('says what is put off already, which no scenario leaves out', () => {
    expect(rowsIn(scenarioSection(plan, 'projects'), 'scenario_projects')).toEqual([
      ['IN', 'In', 'in', 'out', ''],
      ['LATER', 'Later', 'postponed', 'in', ''],
      ['NEW', 'New', 'out', 'out', ''],
    ])
  })

  it('of one scenario passes over what it leaves as it is, on a screen only', () => {
    const of = (use: 'screen' | 'page') => {
      const section = scenarioSection(plan, 'projects', { ids: ['A'], isDetailed: true, use })
      return [rowsIn(section, 'scenario_projects').map(([id]) => id), notesIn(section)]
    }
    expect(of('screen')).toEqual([['NEW'], ['One more project is kept, unchanged, as in the plan.']])
    expect(of('page')).toEqual([['IN', 'NEW'], []])
  })

  it('counts the candidates among those that all keep', () => {
    const kept = { choices: { NEW: { keep: true } } }
    const both = planWith({
      projects: [{ id: 'IN' }, { id: 'NEW', status: 'candidate' }],
      scenarios: [
        { id: 'A', title: 'A', kind: 'custom', ...kept },
        { id: 'B', title: 'B', kind: 'custom', ...kept },
      ],
    })
    expect(notesIn(scenarioSection(both, 'projects'))).toEqual([
      '2 more projects are kept (1 of them a candidate), unchanged, by every scenario shown.',
    ])
  })
})
