/** What a project cannot do without, whoever carries it on. */
import { expect, it } from 'vitest'
import { prerequisitesOf } from '../../src/scenarios/obligation.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

function prerequisites(...projects: Partial<Raw<'projects'>>[]): string[] {
  const plan = planWith({ projects })
  const [first] = plan.projects
  return first === undefined ? [] : prerequisitesOf(plan, first)
}

it('are those that it requires and those that it depends on, each once, known ones only', () => {
  const named = { requires: ['p-2', 'NOBODY'], depends_on: [{ project: 'P-3' }, { project: 'P-2' }] }
  expect(prerequisites(named, {}, {})).toEqual(['p-2', 'p-3'])
})

it('are the heirs of merged ones, but never the project itself', () => {
  expect(prerequisites({ requires: ['P-2'] }, { status: 'merged', merged_into: 'P-3' }, {})).toEqual(['p-3'])
  expect(prerequisites({ requires: ['P-2'] }, { status: 'merged', merged_into: 'P-1' })).toEqual([])
})
