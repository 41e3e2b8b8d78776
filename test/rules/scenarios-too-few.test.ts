/** Two scenarios of one cost are a choice where they ask for other work. */
import { expect, it } from 'vitest'
import { scenariosTooFew } from '../../src/rules/scenarios.ts'
import { planWith } from '../support/plan-builder.ts'

it.each([
  [0.5, 0],
  [0.97, 1],
])('takes work times %d for another choice or not', (scale, count) => {
  const plan = planWith({
    header: { status: 'draft' },
    teams: [{ id: 'T', title: 'T', fte: 1, capacity: { working_days: 228 } }],
    projects: [{ status: 'candidate', workload: [{ team: 'T', days: { '2025-Q1': 40 } }] }],
    scenarios: [1, scale].map((factor, index) => ({
      id: `S-${index}`,
      title: 'S',
      kind: 'custom' as const,
      choices: { 'P-1': { keep: true, scale: factor } },
    })),
  })
  expect([...scenariosTooFew.run(plan)]).toHaveLength(count)
})
