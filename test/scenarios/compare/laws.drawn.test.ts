/** Two states compared: with itself nothing, backwards the mirror, in any order of files the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import type { ChangeKind, ProjectChange } from '../../../src/scenarios/compare/comparison.ts'
import { comparePlans, isUnchanged } from '../../../src/scenarios/compare/states.ts'
import { planFacts } from '../../support/arbitrary-plan.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

const twoPlans = fc.tuple(planFacts, planFacts)

/** A kind as it reads when the states are swapped; done has no opposite and is a change of status. */
const MIRROR: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  new: 'removed',
  removed: 'new',
  retained: 'dropped',
  dropped: 'retained',
  done: 'status',
}

/** The kinds with done read as a change of status, which retained or dropped already tell. */
function withoutDone(kinds: readonly ChangeKind[]): Set<ChangeKind> {
  const read = new Set(kinds.map((kind) => (kind === 'done' ? 'status' : kind)))
  if (read.has('retained') || read.has('dropped')) read.delete('status')
  return read
}

function mirrored(change: ProjectChange): object {
  const { before, after, kinds, ...rest } = change
  const flip = <T>(one: { before: T; after: T }) => ({ before: one.after, after: one.before })
  return {
    id: change.id,
    kinds: withoutDone([...withoutDone(kinds)].map((kind) => MIRROR[kind] ?? kind)),
    start: flip(rest.start),
    end: flip(rest.end),
    cost: flip(rest.cost),
    days: flip(rest.days),
    progress: flip(rest.progress),
    fields: rest.fields,
  }
}

function plain(change: ProjectChange): object {
  const { id, kinds, start, end, cost, days, progress, fields } = change
  return { id, kinds: withoutDone(kinds), start, end, cost, days, progress, fields }
}

function byId(changes: readonly ProjectChange[], shape: (change: ProjectChange) => object): object {
  return Object.fromEntries(changes.map((change) => [change.id, shape(change)]))
}

function reversed(facts: PlanFacts): PlanFacts {
  const { projects = [], needs = [], teams = [], axes = [] } = facts
  const named = needs.map((need, index) => ({ id: `N-${index + 1}`, ...need }))
  return {
    ...facts,
    projects: projects.toReversed(),
    needs: named.toReversed(),
    teams: teams.toReversed(),
    axes: axes.toReversed(),
  }
}

const build = ([left, right]: readonly [PlanFacts, PlanFacts]): [Plan, Plan] => [planWith(left), planWith(right)]

describe('any two states', () => {
  it('of which both are the same have no difference', () => {
    fc.assert(
      fc.property(planFacts, (facts) => isUnchanged(comparePlans(planWith(facts), planWith(facts)))),
      { numRuns: 12 },
    )
  })

  it('mirror each other when they are swapped', () => {
    fc.assert(
      fc.property(twoPlans, (facts) => {
        const [before, after] = build(facts)
        const [there, back] = [comparePlans(before, after), comparePlans(after, before)]
        expect(byId(back.projects, plain)).toEqual(byId(there.projects, mirrored))
        const swap = <T extends { before: unknown; after: unknown }>(one: T) => ({
          ...one,
          before: one.after,
          after: one.before,
        })
        expect(back.money).toEqual(there.money.map(swap))
        expect(back.envelopes).toEqual(there.envelopes.map((one) => ({ ...swap(one), decision: swap(one.decision) })))
        expect(new Set(back.days)).toEqual(new Set(there.days.map(swap)))
        expect(back.records).toHaveLength(there.records.length)
      }),
      { numRuns: 12 },
    )
  })

  it('differ by the same whatever the order of their files', () => {
    fc.assert(
      fc.property(twoPlans, ([left, right]) => {
        const straight = comparePlans(...build([left, right]))
        const turned = comparePlans(...build([reversed(left), reversed(right)]))
        expect(byId(turned.projects, plain)).toEqual(byId(straight.projects, plain))
        expect(turned.money).toEqual(straight.money)
        expect(new Set(turned.days)).toEqual(new Set(straight.days))
        expect(new Set(turned.records)).toEqual(new Set(straight.records))
        expect(isUnchanged(comparePlans(...build([left, reversed(left)])))).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})
