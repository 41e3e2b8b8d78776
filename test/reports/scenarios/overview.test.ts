import { describe, expect, it } from 'vitest'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

type Status = Raw<'scenarios'>['status']

function planOf(...statuses: readonly Status[]) {
  return planWith({
    projects: [{ id: 'A' }],
    scenarios: statuses.map((status, index) => ({
      ...{ id: `S-${index + 1}`, title: 'S', kind: 'custom', status },
    })),
  })
}

const asked = (...statuses: readonly Status[]): string | undefined =>
  notesIn(scenarioSection(planOf(...statuses), 'overview')).find((text) =>
    /decision asked/i.test(text),
  )

describe('the decision that is asked', () => {
  it('is about what is proposed, and not about a draft', () => {
    expect(asked('draft', 'proposed')).toBe('Decision asked: approve S-2 or not.')
    expect(asked('approved', 'draft', 'proposed')).toBe(
      'Decision asked: keep S-1, approved, or replace it by S-3.',
    )
  })

  it('is none where nothing is proposed, which is said with what is there', () => {
    expect(asked('draft', 'draft')).toBe('No decision asked: S-1 and S-2 are drafts.')
    expect(asked('approved', 'draft')).toBe('No decision asked: S-1 is approved.')
    expect(asked('rejected')).toBe('No decision asked: none of the scenarios shown is proposed.')
  })
})

it('names the figures that no state has anything to count for, instead of their rows', () => {
  const section = scenarioSection(planOf('proposed'), 'overview')
  const figures = rowsIn(section, 'scenario_overview')?.map(([name]) => name)
  expect(figures).toContain('Retained projects')
  expect(figures).not.toContain('Needs planned')
  expect(notesIn(section).at(-1)).toMatch(/^Nothing to count in this plan for: .*needs planned/)
})

it('says that the plan has the projects of the approved scenario, but not its frame', () => {
  const planOf = (max: number) =>
    planWith({
      header: { envelopes: [{ year: 2024, section: 'investment', max: 100 }] },
      projects: [
        {
          id: 'A',
          budget: [
            { section: 'investment', kind: 'services', amounts: { 2024: { forecast: 90 } } },
          ],
        },
      ],
      scenarios: [
        {
          ...{ id: 'S', title: 'S', kind: 'baseline', status: 'approved' },
          frame: { envelopes: [{ year: 2024, section: 'investment', max }] },
        },
      ],
    })
  const told = (max: number) => notesIn(scenarioSection(planOf(max), 'overview'))[0]
  expect(told(80)).toBe(
    'The plan as it is has the projects of S, but not its frame (envelopes, staff or margin).',
  )
  expect(told(100)).toBe('The plan as it is equals the scenario S: same projects, same figures.')
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
      {
        ...{ id: 'B', title: 'B', kind: 'custom' },
        choices: { LATER: { keep: true }, IN: { out: true } },
      },
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
    expect(of('screen')).toEqual([
      ['NEW'],
      ['One more project is kept, unchanged, as in the plan.'],
    ])
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
