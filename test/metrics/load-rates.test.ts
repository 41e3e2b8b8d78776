/** The busiest team and period: of several that are as busy, the first in the order of the plan is named. */
import { expect, it } from 'vitest'
import { figureOf } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

it('names the first of two teams that are as busy', () => {
  const twins = ['ALPHA', 'BETA']
  const plan = planWith({
    header: { horizon: { start: '2025-01', end: '2025-12' } },
    teams: twins.map((id) => ({ id, title: id, fte: 1, capacity: { working_days: 228 } })),
    projects: [{ workload: twins.map((team) => ({ team, days: { '2025-Q2': 40 } })) }],
  })
  expect(figureOf('peak_load_rate', plan)).toMatchObject({ where: 'ALPHA 2025-Q2', numerator: 40 })
})
