/** Planned days are written so that, read again, they are those of the scenario. */
import { expect, it } from 'vitest'
import { workEdits } from '../../../src/commands/edits/work.ts'
import { applyScenario } from '../../../src/overlay/apply-scenario.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

/** The values of the edits of one project under a choice. */
function edits(project: Facts, choice: NonNullable<Raw<'scenarios'>['choices']>[string]): unknown[] {
  const plan = planWith({
    projects: [{ id: 'P', status: 'planned', ...project }],
    scenarios: [{ id: 'S', title: 'S', kind: 'custom', choices: { P: choice } }],
  })
  const [before, [scenario]] = [plan.projects[0], plan.scenarios]
  if (before === undefined || scenario === undefined) throw new Error('no project')
  const after = applyScenario(plan, scenario).projects[0] ?? before
  return workEdits(before, after, plan.grain).map(({ value }) => value)
}

const halfYears = (days: Record<string, number>): Facts => ({
  start: '2025-01',
  end: '2025-06',
  workload: [{ team: 'T', days }],
})

it('writes moved days by periods of the plan’s grain', () => {
  expect(edits(halfYears({ '2025-S1': 60 }), { start: '2025-04' })).toEqual([{ '2025-Q2': 30, '2025-Q3': 30 }])
})

it('writes a period anew that the new dates would spread in another way', () => {
  // The first half year holds as much in every month as before, but would now begin in March.
  const days = halfYears({ '2024-S2': 60, '2025-S1': 60 })
  expect(edits(days, { start: '2025-03' })).toEqual([
    { '2024-Q3': 10, '2024-Q4': 30, '2025-Q1': 30, '2025-Q2': 30, '2025-Q3': 20 },
  ])
})
