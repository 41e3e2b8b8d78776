/** The contradictions of a scenario over a plan with a project of each kind, with their places as text. */
import { contradictionsOf } from '../../src/overlay/contradictions.ts'
import type { Raw } from '../../src/schema/document.ts'
import { type PlanFacts, planWith } from './plan-builder.ts'
import { scenarioOf } from './scenario-of.ts'

type RawScenario = Raw<'scenarios'>

const PROJECTS: NonNullable<PlanFacts['projects']> = [
  { id: 'READY', status: 'candidate', start: '2025-01', end: '2025-12', variants: 'HR' },
  { id: 'RUNNING', status: 'in_progress', start: '2024-01', end: '2024-12', actual: { start: '2024-01-09' } },
  { id: 'DONE', status: 'completed', start: '2023-01', end: '2023-12' },
  { id: 'MERGED', status: 'merged', variants: 'hr' },
  { id: 'BARE' },
  { id: 'OTHER', status: 'candidate', variants: 'hr' },
  { id: 'ELASTIC', status: 'in_progress', start: '2024-01', end: '2024-12', stretchable: { min: 10, max: 14 } },
]

/** The contradictions of the first of some scenarios. */
export function foundIn(scenario: Partial<RawScenario>, ...others: RawScenario[]) {
  const plan = planWith({
    projects: PROJECTS,
    scenarios: [{ id: 'S', title: 'S', kind: 'custom', ...scenario }, ...others],
  })
  return contradictionsOf(plan, scenarioOf(plan)).map(({ at, related, ...facts }) => ({
    ...facts,
    at: at.path.join('/'),
    ...(related === undefined ? {} : { related: related.path.join('/') }),
  }))
}

/** Where the first scenario is written. */
export const HERE = 'scenarios/0'
