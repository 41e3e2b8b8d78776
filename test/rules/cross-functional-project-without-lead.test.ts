/** A plan that has no bodies is not asked for them project by project. */
import { expect, it } from 'vitest'
import { crossFunctionalProjectWithoutLead } from '../../src/rules/roles.ts'
import { planWith } from '../support/plan-builder.ts'

it.each([
  [{ lead: 'A', contributors: ['B'] }, []],
  [{ contributors: ['A', 'B'] }, ['lead department']],
])('%o lacks %o in a plan without bodies', (departments, lacks) => {
  const plan = planWith({ projects: [{ status: 'planned', departments }] })
  const found = [...crossFunctionalProjectWithoutLead.run(plan)]
  expect(found.map(({ facts }) => facts?.['missing'])).toEqual(lacks)
})
