/** One scenario of an approved plan is approved; drafts and plans without scenarios are not asked. */
import { expect, it } from 'vitest'
import { planWithoutApprovedScenario } from '../../src/rules/plan-life.ts'
import type { Raw, RawHeader } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

type Status = NonNullable<Raw<'scenarios'>['status']>

function found(status: RawHeader['status'], scenarios: readonly Status[]) {
  const plan = planWith({
    header: { status },
    scenarios: scenarios.map((state, index) => ({
      id: `SC-${index + 1}`,
      title: 'Scenario',
      kind: 'custom',
      status: state,
    })),
  })
  return [...planWithoutApprovedScenario.run(plan)].map(({ at }) => 'path' in at && at.path.join('.'))
}

it.each<[RawHeader['status'], Status[], string[]]>([
  ['running', ['draft', 'rejected'], ['plan.status']],
  ['closed', ['rejected'], ['plan.status']],
  ['approved', ['approved', 'draft'], []],
  ['approved', ['approved', 'approved', 'approved'], ['scenarios.1.status', 'scenarios.2.status']],
  ['running', [], []],
  ['draft', ['draft'], []],
])('finds in a plan that is %s with scenarios %j: %j', (status, scenarios, expected) => {
  expect(found(status, scenarios)).toEqual(expected)
})
