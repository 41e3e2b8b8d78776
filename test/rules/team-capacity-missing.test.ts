/** Work counts for a team whatever the case in which it names the team. */
import { expect, it } from 'vitest'
import { teamCapacityMissing } from '../../src/rules/teams.ts'
import { planWith } from '../support/plan-builder.ts'

it('meets work that names the team in another case', () => {
  const plan = planWith({
    teams: [{ id: 'INFRA', title: 'Infrastructure' }],
    projects: [{ workload: [{ team: 'infra', total: 5 }] }],
  })
  expect([...teamCapacityMissing.run(plan)].map(({ entity, facts }) => [entity, facts])).toEqual([
    ['INFRA', { missing: ['fte', 'capacity'], days: 5 }],
  ])
})
