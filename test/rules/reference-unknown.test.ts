/** An unknown id that stands as a key is found at the key, with the id that was likely meant. */
import { expect, it } from 'vitest'
import { referenceUnknown } from '../../src/rules/ids.ts'
import { planWith } from '../support/plan-builder.ts'

it('suggests the project that a choice of a scenario most likely means', () => {
  const plan = planWith({
    projects: [{ id: 'P-014' }, { id: 'P-200' }],
    scenarios: [{ id: 'SC', title: 'Scenario', kind: 'custom', choices: { 'P-0l4': { keep: true } } }],
  })
  expect([...referenceUnknown.run(plan)]).toMatchObject([
    {
      at: { path: ['scenarios', 0, 'choices', 'P-0l4'], part: 'key' },
      entity: 'SC',
      facts: { id: 'P-0l4', suggestion: 'P-014' },
      help: { en: expect.stringContaining('P-014') },
    },
  ])
})
