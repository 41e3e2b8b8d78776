/** In a draft, a mandatory candidate is left out only once other projects are retained. */
import { expect, it } from 'vitest'
import { mandatoryProjectLeftOut } from '../../src/rules/mandatory.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

function found(status: Raw<'projects'>['status']) {
  const mandatory = { kind: 'law' as const, reference: 'NIS2' }
  const plan = planWith({
    header: { status: 'draft' },
    projects: [
      { id: 'P-1', status: 'candidate', mandatory },
      { id: 'P-2', status },
    ],
  })
  return [...mandatoryProjectLeftOut.run(plan)].map(({ entity }) => entity)
}

it('waits until the draft retains something', () => {
  expect(found('proposed')).toEqual([])
  expect(found('planned')).toEqual(['P-1'])
})
