/** What each scenario chooses is a line of it: projects in and out, those that it moves or scales, and its frame. */
import { describe, expect, it } from 'vitest'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

const ids = ['A', 'B', 'C', 'D', 'E']
const BASE = {
  header: {
    status: 'draft' as const,
    unit: 'k' as const,
    as_of: '2024-01-31',
    horizon: { start: '2024-01', end: '2026-12' },
    envelopes: [{ year: 2025, section: 'investment' as const, max: 50 }],
  },
  teams: [{ id: 'T', title: 'Team', fte: 1, capacity: { working_days: 200 } }],
  projects: ids.map((id) => ({
    id,
    title: `Project ${id}`,
    status: 'planned' as const,
    start: '2025-01',
    end: '2025-03',
  })),
}

const planOf = (...scenarios: Raw<'scenarios'>[]) =>
  planWith({
    ...BASE,
    projects: [...BASE.projects, { id: 'NEW', title: 'Project NEW', status: 'candidate' }],
    scenarios,
  })

const scenario = (id: string, rest: Partial<Raw<'scenarios'>>): Raw<'scenarios'> => ({
  id,
  title: `Way ${id}`,
  kind: 'custom',
  ...rest,
})

describe('what each scenario chooses', () => {
  it('is counted for projects in and out, and named for dates, factors, ceilings and posts', () => {
    const plan = planOf(
      scenario('S', {
        choices: { NEW: { keep: true }, A: { out: true }, B: { start: '2025-04' }, C: { scale: 0.8 } },
        frame: {
          envelopes: [{ year: 2025, section: 'investment', max: 40 }],
          teams: [{ team: 'T', from: '2025-07', hires: 1 }],
        },
      }),
      scenario('OTHER', { choices: { A: { out: true }, B: { out: true } } }),
    )
    expect(rowsIn(scenarioSection(plan, 'choices'), 'scenario_choices')).toEqual([
      [
        'Way S',
        '1 candidate kept, 1 project out',
        'Project B (+3\u00a0months); Project C (×\u00a00.80)',
        'envelope, investment 2025: €40k; staff of Team from July 2025: 2\u00a0FTE',
      ],
      ['Way OTHER', '3 projects out', '', ''],
    ])
  })

  it('names three and counts the others', () => {
    const choices = Object.fromEntries(ids.map((id) => [id, { scale: 0.5 }]))
    const [row] = rowsIn(scenarioSection(planOf(scenario('S', { choices })), 'choices'), 'scenario_choices')
    expect(row?.join()).toContain('Project C (×\u00a00.50); 2 others')
  })

  it('is a sentence where all of them are the plan', () => {
    const plan = planWith({ ...BASE, scenarios: [scenario('S', {}), scenario('L', {})] })
    expect(notesIn(scenarioSection(plan, 'choices'))).toEqual([
      'The same projects, dates, amounts and limits as the plan.',
    ])
  })
})
