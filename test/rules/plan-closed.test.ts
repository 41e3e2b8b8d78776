/** A closed plan is asked itself what it has learnt and paid, as it is by the plan that follows it. */
import { expect, it } from 'vitest'
import { planClosedWithoutLessons, planClosedWithoutPayments } from '../../src/rules/plan-life.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const FACTS: PlanFacts = {
  projects: [
    { status: 'completed', budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { opened: 40 } } }] },
  ],
}

it.each([planClosedWithoutLessons, planClosedWithoutPayments])('$id', ({ run }) => {
  const closed = { header: { status: 'closed' as const } }
  const [only, ...others] = [...run(planWith({ ...FACTS, ...closed }))]
  expect(only?.at).toMatchObject({ path: ['plan', 'status'] })
  expect(others).toEqual([])
  expect([...run(planWith(FACTS))]).toEqual([])
  expect([...run(planWith(closed))]).toEqual([])
})

it('a lesson of the office is one', () => {
  const assessments = [{ id: 'L', kind: 'lesson' as const, title: 'Ask first' }]
  const facts = { ...FACTS, assessments, header: { status: 'closed' as const } }
  expect([...planClosedWithoutLessons.run(planWith(facts))]).toEqual([])
})
