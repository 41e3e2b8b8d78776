/** Who asks for what could not be read is stopped; everything else is the plan itself. */
import { describe, expect, it } from 'vitest'
import { PartUnread, type PlanPart, partialPlan } from '../../../src/plan/load/partial-plan.ts'
import { basePlan } from '../../support/plan-of.ts'

const { plan } = basePlan()
const without = (...parts: readonly PlanPart[]) => partialPlan(plan, new Set(parts))

describe('a plan whose needs could not be read', () => {
  const partial = without('needs')

  it('stops whoever reads them, looks one up, or copies the whole plan', () => {
    expect(() => partial.needs).toThrow(PartUnread)
    expect(() => partial.index.get('need')).toThrow(PartUnread)
    expect(() => ({ ...partial })).toThrow(PartUnread)
  })

  it('gives everything else as it is', () => {
    expect(partial.projects).toBe(plan.projects)
    expect(partial.index.get('project')).toBe(plan.index.get('project'))
    expect(partial.header.envelopes).toBe(plan.header.envelopes)
    expect(plan.needs.length).toBeGreaterThan(0)
  })
})

it('stops at a key of the header and at what the plan makes of it', () => {
  const partial = without('plan.envelopes', 'plan.criteria')
  expect(() => partial.header.envelopes).toThrow(PartUnread)
  expect(() => partial.envelopes).toThrow(PartUnread)
  expect(() => partial.index.get('criterion')).toThrow(PartUnread)
  expect(partial.header.title).toBe(plan.header.title)
})

it('stops at the previous plan', () => {
  expect(() => without('previous').previous).toThrow(PartUnread)
})
