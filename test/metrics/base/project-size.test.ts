/** Sizes and delays of projects, worked out by hand, and what they do to value. */
import { describe, expect, it } from 'vitest'
import { type SizeKind, sizeOf } from '../../../src/metrics/base/project-size.ts'
import { wholeScope } from '../../../src/metrics/base/scope.ts'
import { delayOf, projectValue } from '../../../src/metrics/base/value.ts'
import { retainedValue } from '../../../src/metrics/retained-value.ts'
import { applyFlatScenario } from '../../../src/overlay/apply-scenario.ts'
import { flattenScenario } from '../../../src/overlay/flatten-scenario.ts'
import type { Plan, Project } from '../../../src/plan/plan.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

type Facts = NonNullable<PlanFacts['projects']>[number]

const criteria = [{ id: 'V', title: 'Value', weight: 1 }]
const priority = { scores: { V: 3 } }

/** Costs 1,420 k€ over two years and two sections, and asks 440 days of IT teams, 50 of the business. */
const big: Facts = {
  priority,
  budget: [
    { section: 'investment', kind: 'software', amounts: { 2024: { forecast: 900 }, 2025: { forecast: 400 } } },
    { section: 'operating', kind: 'training', amounts: { 2025: { forecast: 120 } } },
  ],
  workload: [
    { team: 'T', days: { '2024-Q3': 240 } },
    { team: 'U', total: 200 },
    { side: 'business', total: 50 },
  ],
}

function firstOf({ projects }: Plan): Project {
  const [project] = projects
  if (project === undefined) throw new Error('no project')
  return project
}

function planOf(project: Facts, value: object = {}, facts: PlanFacts = {}): Plan {
  return planWith({
    teams: [
      { id: 'T', title: 'T', fte: 1 },
      { id: 'U', title: 'U', fte: 1 },
    ],
    ...facts,
    header: { criteria, unit: 'k', value },
    projects: [project],
  })
}

function size(project: Facts, kind: SizeKind, facts: PlanFacts = {}) {
  const plan = planOf(project, {}, facts)
  return sizeOf(plan, firstOf(plan), kind)
}

describe('the size of a project', () => {
  it('is what it costs in all, in 100,000 of the currency', () => {
    expect(size(big, 'cost')).toEqual({ kind: 'cost', amount: 1_420_000, factor: 14.2 })
    expect(size({ ...big, status: 'candidate' }, 'cost')?.factor).toBe(14.2)
  })

  it('is the work of IT teams, in 100 days', () => {
    expect(size(big, 'days')).toEqual({ kind: 'days', amount: 440, factor: 4.4 })
  })

  it('is the most users of one of its needs, or of what it replaces, in hundreds', () => {
    const needs = [
      { users: 80, projects: ['p-1'] },
      { users: 150 },
      { users: 900, status: 'rejected' as const, projects: ['P-1'] },
      { users: 700 },
    ]
    const component = { id: 'C', title: 'C', kind: 'application' as const, users: 220 }
    const named = { ...big, needs: ['N-2'] }
    expect(size(named, 'reach', { needs })).toEqual({ kind: 'reach', amount: 150, factor: 1.5 })
    const components = [
      { ...component, replaced_by: ['P-1'] },
      { ...component, id: 'D', users: 999 },
    ]
    expect(size(named, 'reach', { needs, components })?.amount).toBe(220)
  })

  it('is to be estimated where nothing is written, and 0 where nothing is needed', () => {
    const kinds: SizeKind[] = ['cost', 'days', 'reach']
    expect(kinds.map((kind) => size({ priority }, kind))).toEqual([undefined, undefined, undefined])
    expect(size({ internal_only: true }, 'cost')?.amount).toBe(0)
  })
})

describe('value by size', () => {
  it('is merit times size, and none where the size is to be estimated', () => {
    const plan = planOf(big, { size: 'cost' })
    expect(projectValue(plan, firstOf(plan))).toMatchObject({ merit: 0.75, factor: 14.2 })
    expect(projectValue(plan, firstOf(plan))?.value).toBeCloseTo(10.65, 9)
    const bare = planOf({ priority }, { size: 'cost' })
    expect(projectValue(bare, firstOf(bare))).toBeUndefined()
    expect(projectValue(planOf({ priority }, { size: 'none' }), firstOf(bare))?.value).toBe(0.75)
  })

  it('is the retained value too, as a whole and by criterion', () => {
    const plan = planOf(big, { size: 'days' })
    expect(retainedValue.compute(plan, wholeScope(plan)).value).toBeCloseTo(3.3, 9)
  })
})

describe('a delay', () => {
  const written: Facts = { ...big, start: '2024-07', end: '2024-12' }

  /** The project as a scenario starts it. */
  function started(start: string, value: object, project = written): { plan: Plan; project: Project } {
    const plan = planOf(project, value)
    const entry = { id: 'S', title: 'S', kind: 'custom' as const, at: plan.header.at }
    const scenario = flattenScenario(plan, { ...entry, choices: { 'P-1': { start } } })
    const laid = applyFlatScenario(plan, scenario)
    return { plan: laid, project: firstOf(laid) }
  }

  it('loses its share of the value for each quarter after the written start', () => {
    const { plan, project } = started('2025-01', { delay_loss: 0.05 })
    expect(delayOf(plan, project)).toEqual({ quarters: 2, share: 0.1 })
    expect(projectValue(plan, project)?.value).toBeCloseTo(0.75 * 0.9, 9)
  })

  it('counts by months, loses all at most, and nothing for an earlier start or where no loss is said', () => {
    const share = (start: string, value: object) => {
      const { plan, project } = started(start, value)
      return delayOf(plan, project)?.share
    }
    expect(share('2024-08', { delay_loss: 0.3 })).toBeCloseTo(0.1, 9)
    expect(share('2025-07', { delay_loss: 0.5 })).toBe(1)
    expect([share('2024-07', { delay_loss: 0.5 }), share('2025-07', {})]).toEqual([undefined, undefined])
  })

  it('is told from the baseline where no start is written', () => {
    const { start: _, end: __, ...rest } = written
    const { plan, project } = started(
      '2025-01',
      { delay_loss: 0.1 },
      { ...rest, baseline: { start: '2024-07', end: '2024-12' } },
    )
    expect(delayOf(plan, project)?.quarters).toBe(2)
  })

  it('goes with size: merit × size × what is left', () => {
    const { plan, project } = started('2025-01', { delay_loss: 0.05, size: 'cost' })
    expect(projectValue(plan, project)?.value).toBeCloseTo(0.75 * 14.2 * 0.9, 6)
  })
})
