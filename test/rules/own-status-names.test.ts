/** Findings that tell the status of a project in a sentence tell it as the plan names it. */
import { expect, it } from 'vitest'
import { projectPrerequisiteNotRetained } from '../../src/rules/project-links.ts'
import { successorStopped } from '../../src/rules/project-status.ts'
import { scenarioChoiceContradictory } from '../../src/rules/scenario-choices.ts'
import { idReused } from '../../src/rules/two-states/records.ts'
import { planWith } from '../support/plan-builder.ts'

const statuses = { cancelled: 'gone', in_progress: 'at work' }
const plan = planWith({
  header: { vocabularies: { statuses } },
  projects: [
    { id: 'A', title: 'Payroll', axis: 'X', status: 'cancelled' },
    { id: 'B', status: 'merged', merged_into: 'A' },
    { id: 'C', status: 'planned', requires: ['A'] },
    { id: 'D', status: 'in_progress', start: '2024-01', end: '2025-01' },
  ],
  scenarios: [{ id: 'S', title: 'S', kind: 'custom', choices: { A: { keep: true }, D: { start: '2024-09' } } }],
})

it('in mergers, prerequisites and scenarios', () => {
  const told = [successorStopped, projectPrerequisiteNotRetained, scenarioChoiceContradictory]
    .flatMap((rule) => [...rule.run(plan)])
    .map(({ message }) => message.en)
  expect(told).toEqual([
    expect.stringContaining('which is itself gone'),
    expect.stringContaining('(status: gone)'),
    expect.stringContaining('which is gone'),
    expect.stringContaining('(at work)'),
  ])
})

it('in an id that was taken over', () => {
  const after = planWith({ projects: [{ id: 'A', title: 'Library', axis: 'Y' }] })
  expect([...idReused.run(plan, after)].map(({ message }) => message.en)).toEqual([expect.stringContaining('(gone)')])
})
