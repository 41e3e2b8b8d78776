/** A draft needs two scenarios to choose from; an approved plan, and one without scenarios, is not asked. */
import { expect, it } from 'vitest'
import { scenariosTooFew } from '../../src/checks/scenarios-too-few.ts'
import type { Raw, RawHeader } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

type Status = NonNullable<Raw<'scenarios'>['status']>

function found(status: RawHeader['status'], scenarios: readonly Status[]) {
  const plan = planWith({
    header: { status },
    projects: [{ id: 'P-1', status: 'candidate' }],
    scenarios: scenarios.map((state, index) => ({
      id: `SC-${index + 1}`,
      title: `Scenario ${index + 1}`,
      kind: 'custom',
      status: state,
      choices: { 'P-1': { keep: index === 0 } },
    })),
  })
  return [...scenariosTooFew.run(plan)].map(({ entity, facts }) => [entity, facts?.['scenarios']])
}

it.each<[RawHeader['status'], Status[], (string | number)[][]]>([
  ['draft', [], []],
  ['draft', ['draft'], [['SC-1', 1]]],
  ['submitted', ['rejected', 'proposed'], [['SC-2', 1]]],
  ['draft', ['rejected', 'superseded'], [['SC-2', 0]]],
  ['draft', ['draft', 'proposed'], []],
  ['running', ['approved'], []],
])('finds in a plan that is %s with scenarios %j: %j', (status, scenarios, expected) => {
  expect(found(status, scenarios)).toEqual(expected)
})
