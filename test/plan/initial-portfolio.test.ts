/** The initial portfolio: what was planned, whether it has a baseline or not. */
import { describe, expect, it } from 'vitest'
import { applyFlatScenario } from '../../src/overlay/apply-scenario.ts'
import { flattenScenario } from '../../src/overlay/flatten-scenario.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { isAddition, isInitial } from '../../src/plan/project-status.ts'
import type { Raw } from '../../src/schema/document.ts'
import { figureOf } from '../support/figure-of.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

function isIn(facts: Facts): boolean {
  return planWith({ projects: [facts] }).projects.every(isInitial)
}

describe('the initial portfolio', () => {
  it.each([
    ...(['approved', 'planned', 'in_progress', 'on_hold', 'completed'] as const),
    ...(['postponed', 'cancelled', 'merged', 'unknown'] as const),
  ])('has a project that is %s, without a baseline', (status) => {
    expect(isIn({ status })).toBe(true)
    expect(isIn({ status, origin: 'carried_over' })).toBe(true)
    expect(isIn({ status, origin: 'added' })).toBe(false)
    expect(isIn({ status, origin: 'added', baseline: { end: '2024-12' } })).toBe(false)
  })

  it.each(['candidate', 'proposed'] as const)(
    'has a project that is %s where it was kept before: a decision froze its baseline',
    (status) => {
      expect(isIn({ status })).toBe(false)
      expect(isIn({ status, origin: 'initial' })).toBe(false)
      expect(isIn({ status, baseline: { investment: 150 } })).toBe(false)
      expect(isIn({ status, baseline: { decision: 'VOTE' } })).toBe(true)
    },
  )

  it('has one that was refused where it was kept before: a decision froze its baseline, or it says so', () => {
    expect(isIn({ status: 'rejected' })).toBe(false)
    expect(isIn({ status: 'rejected', origin: 'initial' })).toBe(true)
    expect(isIn({ status: 'rejected', baseline: { investment: 150 } })).toBe(false)
    expect(isIn({ status: 'rejected', baseline: { decision: 'VOTE' } })).toBe(true)
  })

  it('gives the completion rate of a table without baselines: 4 projects, 1 done, 1 given up', () => {
    const statuses = ['completed', 'in_progress', 'cancelled', 'planned'] as const
    const plan = planWith({ projects: statuses.map((status) => ({ status })) })
    expect(figureOf('completion_gross', plan)).toEqual({ value: 0.25, numerator: 1, denominator: 4 })
    expect(figureOf('on_time_rate', plan)).toMatchObject({ value: null, coverage: { count: 0, of: 1 } })
  })
})

describe('a scenario', () => {
  const laid = (facts: PlanFacts, choice: Readonly<Record<string, boolean>>): Plan => {
    const plan = planWith({
      ...facts,
      scenarios: [{ id: 'S', title: 'S', kind: 'custom', choices: { 'P-1': choice } }] as never,
    })
    const [scenario] = plan.scenarios
    if (scenario === undefined) throw new Error('no scenario')
    return applyFlatScenario(plan, flattenScenario(plan, scenario))
  }
  const frozen = { status: 'running' as const, baseline: { date: '2024-01-01', decision: 'D' } }

  it('brings a candidate into a frozen plan as an addition, and into another as a part of it', () => {
    const [late] = laid({ header: frozen, projects: [{ status: 'candidate' }] }, { keep: true }).projects as [
      Plan['projects'][number],
    ]
    expect([isInitial(late), isAddition(late)]).toEqual([false, true])
    const [early] = laid({ projects: [{ status: 'candidate' }] }, { keep: true }).projects as [Plan['projects'][number]]
    expect([isInitial(early), isAddition(early)]).toEqual([true, false])
  })

  it('leaves what it puts out of an approved plan in its initial portfolio', () => {
    const out = (header: NonNullable<PlanFacts['header']>) =>
      laid({ header, projects: [{ status: 'planned' }] }, { out: true }).projects.map(isInitial)
    expect(out({ status: 'running' })).toEqual([true])
    expect(out({ status: 'draft' })).toEqual([false])
  })
})
