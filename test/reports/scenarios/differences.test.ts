import { describe, expect, it } from 'vitest'
import { viewScenarios } from '../../../src/commands/scenario/view-scenarios.ts'
import { ALL_READ } from '../../../src/plan/load/unread.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { SCENARIOS_REPORT } from '../../../src/reports/scenarios/report.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith, projectsLike } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

type Scenario = Raw<'scenarios'>

const work = (day: number) => [{ team: 'T', days: { '2025-Q1': day } }]
const spent = (year: number, requested: number) => [
  { section: 'investment' as const, kind: 'software' as const, amounts: { [year]: { requested } } },
]

const BASE = {
  header: {
    status: 'draft' as const,
    unit: 'k' as const,
    horizon: { start: '2024-01', end: '2025-12' },
    envelopes: [{ year: 2025, section: 'investment' as const, max: 50 }],
  },
  teams: [
    { id: 'T', title: 'Team', fte: 1, capacity: { working_days: 200 } },
    { id: 'IDLE', title: 'Idle', fte: 1, capacity: { working_days: 200 } },
  ],
}

const PROJECTS: readonly Partial<Raw<'projects'>>[] = [
  { id: 'BOTH', title: 'In both', status: 'candidate', budget: spent(2024, 10) },
  { id: 'NONE', title: 'In none', status: 'candidate' },
  {
    id: 'ONE',
    title: 'In one',
    status: 'candidate',
    start: '2025-01',
    end: '2025-03',
    budget: spent(2025, 60),
    workload: work(60),
  },
]

function scenario(id: string, keep: readonly string[]): Scenario {
  return {
    id,
    title: `Way ${id}`,
    kind: 'custom',
    choices: Object.fromEntries(keep.map((one) => [one, { keep: true }])),
  }
}

const plan = planWith({
  ...BASE,
  projects: PROJECTS,
  scenarios: [scenario('S', ['BOTH']), scenario('L', ['BOTH', 'ONE'])],
})

describe('what differs between scenarios', () => {
  const section = scenarioSection(plan, 'differences')

  it('is a row for a project of which they make different things; the others are counted', () => {
    expect(rowsIn(section, 'project_differences')).toEqual([['In one', 60_000, 'out', 'in']])
    expect(notesIn(section)).toContain('2 projects are the same in all scenarios: 1 kept, 1 left out.')
  })

  it('is money in the years that differ, alarming beyond the envelope; the others are named', () => {
    expect(rowsIn(section, 'investment_differences')).toEqual([
      ['Way S', 0, 10_000],
      ['Way L', 60_000, 70_000],
    ])
    expect(notesIn(section)).toContain('Year that is the same in all: 2024.')
    const tones = section.blocks.flatMap((block) =>
      block.kind === 'table' && block.id === 'investment_differences'
        ? block.rows.map(({ cells }) => cells.map((cell) => ('tone' in cell ? cell.tone : undefined)))
        : [],
    )
    expect(tones[1]).toEqual([undefined, 'bad', 'bad'])
    expect(tones[0]).toEqual([undefined, undefined, undefined])
    expect(rowsIn(section, 'operating_differences')).toEqual([])
  })

  it('is the peak of the teams that differ', () => {
    // The team has 49.04 of its 200 days in the first quarter, of which 60 are asked.
    expect(rowsIn(section, 'load_differences')).toEqual([['Team', 0, expect.closeTo(1.22, 2)]])
  })

  it('is what they break, in words and without the files', () => {
    const broken = rowsIn(section, 'broken_constraints')
    expect(broken).toHaveLength(2)
    expect(broken.every(([, scenarios]) => scenarios === 'Way L')).toBe(true)
    expect(broken.flat().join(' ')).not.toContain('.yaml')
  })

  it('of scenarios that are the same is nothing but a count', () => {
    const same = planWith({
      ...BASE,
      projects: PROJECTS,
      scenarios: [scenario('S', ['BOTH']), scenario('M', ['BOTH'])],
    })
    const { blocks } = scenarioSection(same, 'differences')
    expect(blocks.every(({ kind }) => kind === 'note')).toBe(true)
    expect(notesIn(scenarioSection(same, 'differences'))[0]).toBe(
      '3 projects are the same in all scenarios: 1 kept, 2 left out.',
    )
  })

  it('of one scenario is what it makes otherwise of the plan', () => {
    const alone = scenarioSection(plan, 'differences', { ids: ['L'], isDetailed: true })
    expect(rowsIn(alone, 'project_differences').map(([title]) => title)).toEqual(['In one', 'In both', 'In none'])
  })
})

describe('many projects', () => {
  const many = planWith({
    ...BASE,
    projects: projectsLike(300, 'P', { status: 'candidate', budget: spent(2025, 1) }),
    scenarios: [
      scenario('S', []),
      scenario(
        'L',
        Array.from({ length: 300 }, (_, index) => `P-${index + 1}`),
      ),
    ],
  })

  it('are as many as a page holds, and the rest is counted; the annex has them all', () => {
    const section = scenarioSection(many, 'differences')
    expect(rowsIn(section, 'project_differences')).toHaveLength(30)
    expect(notesIn(section)).toContain('… and 270 more')
    expect(rowsIn(scenarioSection(many, 'projects'), 'scenario_projects')).toHaveLength(300)
  })
})

describe('many scenarios', () => {
  const many = planWith({
    ...BASE,
    projects: PROJECTS,
    scenarios: Array.from({ length: 8 }, (_, index) => scenario(`S-${index}`, index % 2 === 0 ? ['ONE'] : ['BOTH'])),
  })

  it('are rows, and gathered in one column of the projects', () => {
    const section = scenarioSection(many, 'differences')
    expect(rowsIn(section, 'project_differences')[0]).toEqual([
      'In one',
      60_000,
      'in: "Way S-0", "Way S-2", "Way S-4", "Way S-6"; out: "Way S-1", "Way S-3", "Way S-5", "Way S-7"',
    ])
    expect(rowsIn(section, 'load_differences')).toHaveLength(8)
  })
})

describe('annexes', () => {
  const sectionsOf = (of: Plan, wanted: readonly string[], use: 'page' | 'screen' = 'page') => {
    const loaded = { plan: of, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
    return viewScenarios(loaded).result(wanted, use).report?.sections ?? []
  }

  it('are all sections but the first three, folded on a page', () => {
    const sections = sectionsOf(plan, [])
    expect(sections.map(({ id }) => id)).toEqual(SCENARIOS_REPORT.sectionIds)
    expect(sections.filter(({ isFolded }) => isFolded !== true).map(({ id }) => id)).toEqual([
      'summary',
      'choices',
      'differences',
    ])
  })

  it('are open where they are asked for', () => {
    expect(sectionsOf(plan, ['money']).map(({ isFolded }) => isFolded)).toEqual([undefined])
  })

  it('are what a screen shows in place of the differences, which can be asked for', () => {
    expect(sectionsOf(plan, [], 'screen').map(({ id }) => id)).not.toContain('differences')
    expect(sectionsOf(plan, ['differences'], 'screen')).toHaveLength(1)
  })
})
