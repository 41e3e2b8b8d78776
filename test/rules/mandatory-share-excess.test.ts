/** The share of mandatory and must projects, by the state of the plan. */
import { expect, it } from 'vitest'
import { mandatoryShareExcess } from '../../src/rules/mandatory.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Project = NonNullable<PlanFacts['projects']>[number]

const project = (days: number, facts: Project): Project => ({
  start: '2024-01',
  end: '2024-12',
  workload: [{ team: 'IT', total: days }],
  ...facts,
})

const LAW = project(70, { mandatory: { kind: 'law' } })
const COULD = project(30, { priority: { class: 'could' } })
const WAITING = project(40, { status: 'candidate', priority: { class: 'could' } })

function found(status: 'draft' | 'running' | 'closed', ...projects: Project[]) {
  const plan = planWith({ header: { status }, teams: [{ id: 'IT', title: 'IT', fte: 2 }], projects })
  return [...mandatoryShareExcess.run(plan)].map(({ at, message, related }) => ({
    at: 'path' in at ? at.path.join('.') : '',
    en: message.en,
    named: related?.map(({ label }) => label.en),
  }))
}

it('is found with the heaviest projects behind it', () => {
  expect(found('running', LAW, COULD, WAITING)).toEqual([
    {
      at: 'plan.id',
      en: 'Mandatory and must projects take 70.0% of the work (70 of 100\u00a0days), more than the limit of 60.0%',
      named: ['"Project" 70\u00a0days'],
    },
  ])
})

it('counts candidates until the plan is approved', () => {
  expect(found('draft', LAW, COULD, WAITING)).toEqual([])
  expect(found('draft', { ...LAW, status: 'proposed' }, COULD)).toHaveLength(1)
})

it('is nothing to arbitrate in a closed plan or without any work', () => {
  expect(found('closed', LAW, COULD)).toEqual([])
  expect(found('running', { mandatory: { kind: 'law' } })).toEqual([])
})
