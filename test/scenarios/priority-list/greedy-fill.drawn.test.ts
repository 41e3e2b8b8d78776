import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competitionOf } from '../../../src/scenarios/priority-list/candidates.ts'
import { displacedBy, shortagesOf, withdrawalsOf } from '../../../src/scenarios/priority-list/displacement.ts'
import { greedyFill, isIn, rankingOf } from '../../../src/scenarios/priority-list/greedy-fill.ts'
import { candidate, type Facts, laid, outcome, planOf } from '../../support/cut-line-of.ts'

const projects = fc
  .array(
    fc.record({
      score: fc.integer({ min: 0, max: 4 }),
      money: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: 0, max: 30 }),
      requires: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      excludes: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      status: fc.constantFrom('candidate', 'proposed', 'planned', 'in_progress', 'rejected'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map(({ score, money, days, requires, excludes, status }, index) =>
      candidate(`P-${index + 1}`, score, money, days, {
        status,
        ...(requires === undefined ? {} : { requires: [`P-${requires}`] }),
        ...(excludes === undefined ? {} : { excludes: [`P-${excludes}`] }),
      } as Facts),
    ),
  )

describe('a filling', () => {
  const filled = (all: readonly Facts[]) => {
    const plan = planOf(all)
    const competition = competitionOf(...laid(plan))
    const order = rankingOf(competition, 'weighted')
    return { competition, order, filling: greedyFill(competition, order) }
  }

  it('passes no ceiling that was not passed before, and leaves nothing out that would fit', () => {
    fc.assert(
      fc.property(projects, (all) => {
        const { competition, filling } = filled(all)
        for (const [index, { limit }] of competition.ceilings.entries()) {
          const [before = 0, then = 0] = [competition.baseLoads[index], filling.taken[index]]
          expect(then <= limit || then === before).toBe(true)
        }
        for (const [position, { kind }] of filling.outcomes.entries()) {
          if (kind === 'short') expect(shortagesOf(competition, filling, position).length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('keeps every prerequisite of what is in, and no rival', () => {
    fc.assert(
      fc.property(projects, (all) => {
        const { competition, filling } = filled(all)
        for (const [position, { interdependence }] of competition.candidates.entries()) {
          if (!isIn(filling.outcomes[position])) continue
          expect(interdependence.missing ?? interdependence.against).toBeUndefined()
          expect(interdependence.prerequisites.every((need) => isIn(filling.outcomes[need]))).toBe(true)
          expect(interdependence.exclusives.some((rival) => isIn(filling.outcomes[rival]))).toBe(false)
        }
      }),
    )
  })

  it('lets a project in once those leave that are named for it', () => {
    fc.assert(
      fc.property(projects, (all) => {
        const { competition, order, filling } = filled(all)
        const releases = withdrawalsOf(competition, filling)
        const lacking = competition.candidates.flatMap((_, position) => {
          if (filling.outcomes[position]?.kind !== 'short') return []
          const leaving = displacedBy(competition, filling, releases, order, position)
          return leaving.length === 0 ? [] : shortagesOf(competition, without(leaving), position)
        })
        expect(lacking).toEqual([])

        function without(leaving: readonly number[]) {
          const takes = leaving.flatMap((one) => competition.candidates[one]?.demands ?? [])
          const left = (ceiling: number): number =>
            takes.reduce((sum, take) => sum + (take.ceiling === ceiling ? take.amount : 0), 0)
          return { ...filling, taken: filling.taken.map((taken, ceiling) => taken - left(ceiling)) }
        }
      }),
    )
  })

  it('does not depend on the order of the projects', () => {
    fc.assert(
      fc.property(projects, (all) => {
        const outcomes = (list: readonly Facts[]) => outcome(planOf(list))
        expect(outcomes([...all].reverse())).toEqual(outcomes(all))
      }),
    )
  })
})
