/** A scenario laid over a plan: statuses, variants, ceilings, staff, limits; the plan itself stays as it is. */
import { describe, expect, it } from 'vitest'
import { spendingIn } from '../../src/metrics/base/spending.ts'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import { projectById } from '../../src/plan/find-entity.ts'
import type { ProjectStatus } from '../../src/plan/plan.ts'
import { PROJECT_STATUSES } from '../../src/schema/values.ts'
import { over, type RawScenario, scenario } from '../support/laid-over.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'
import { scenarioOf } from '../support/scenario-of.ts'

function statuses(before: readonly ProjectStatus[], choices: RawScenario['choices']): string[] {
  const { laid } = over({ projects: before.map((status) => ({ status })) }, { choices })
  for (const { status, written } of laid.projects) expect(written.status).toBe(status)
  return laid.projects.map(({ status }) => status)
}

const everyOne = (choice: NonNullable<RawScenario['choices']>[string]) =>
  Object.fromEntries(PROJECT_STATUSES.map((_, index) => [`P-${index + 1}`, choice]))

describe('statuses of an overlay', () => {
  it('retains what waits or was put off, and leaves the rest', () => {
    expect(statuses(PROJECT_STATUSES, everyOne({ keep: true }))).toEqual([
      'planned',
      'planned',
      'approved',
      'planned',
      'in_progress',
      'on_hold',
      'completed',
      'cancelled',
      'planned',
      'planned',
      'merged',
      'unknown',
    ])
  })

  it('rejects what never started, cancels what did, and leaves what is done or already out', () => {
    expect(statuses(PROJECT_STATUSES, everyOne({ out: true }))).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'rejected',
      'cancelled',
      'cancelled',
      'completed',
      'cancelled',
      'postponed',
      'rejected',
      'merged',
      'rejected',
    ])
  })

  it('leaves what is not mentioned and what contradicts itself', () => {
    expect(statuses(['candidate', 'planned'], {})).toEqual(['candidate', 'planned'])
    expect(statuses(['candidate'], { 'P-1': { keep: true, out: true } })).toEqual(['candidate'])
    expect(statuses(['candidate'], { 'P-9': { keep: true } })).toEqual(['candidate'])
  })

  it.each<[string, ProjectStatus[], RawScenario['choices'], string[]]>([
    ['swaps', ['planned', 'candidate'], { 'P-1': { variant: 'p-2' } }, ['rejected', 'planned']],
    [
      'yields to a forced choice of the variant',
      ['planned', 'candidate'],
      { 'P-1': { variant: 'P-2' }, 'P-2': { out: true, forced: true } },
      ['rejected', 'rejected'],
    ],
    [
      'beats an unforced choice of the variant',
      ['planned', 'candidate'],
      { 'P-1': { variant: 'P-2' }, 'P-2': { out: true } },
      ['rejected', 'planned'],
    ],
    [
      'goes on to the variant of the variant',
      ['planned', 'planned', 'candidate'],
      { 'P-1': { variant: 'P-2' }, 'P-2': { variant: 'P-3' } },
      ['rejected', 'rejected', 'planned'],
    ],
    ['keeps its own variant', ['candidate'], { 'P-1': { variant: 'P-1' } }, ['planned']],
    ['ignores an unknown one', ['planned'], { 'P-1': { variant: 'GONE' } }, ['planned']],
    ['ignores one that is gone', ['planned', 'merged'], { 'P-1': { variant: 'P-2' } }, ['planned', 'merged']],
    [
      'ignores one of a completed project',
      ['completed', 'candidate'],
      { 'P-1': { variant: 'P-2' } },
      ['completed', 'candidate'],
    ],
  ])('a variant: %s', (_, before, choices, after) => {
    expect(statuses(before, choices)).toEqual(after)
  })
})

describe('an overlay as a plan', () => {
  const facts: PlanFacts = {
    header: { envelopes: [{ year: 2025, section: 'investment', max: 10 }] },
    teams: [
      { id: 'T', title: 'T', fte: 2, capacity: { working_days: 200 } },
      { id: 'U', title: 'U', fte: 2 },
    ],
    projects: [
      { status: 'candidate', start: '2025-01', end: '2025-12' },
      { status: 'planned' },
      {
        status: 'in_progress',
        budget: [
          {
            section: 'investment',
            kind: 'software',
            amounts: { 2024: { paid: 10, forecast: 30 }, 2025: { forecast: 40 } },
          },
        ],
      },
    ],
  }
  const written: Partial<RawScenario> = {
    choices: { 'P-1': { keep: true, start: '2025-04', scale: 2 }, 'P-3': { out: true } },
    frame: {
      envelopes: [{ year: 2025, section: 'investment', max: 8 }],
      teams: [{ team: 'T', from: '2025', hires: 1 }],
      margin: 0.3,
      axis_minima: { A: 0.2 },
      golive_limits: { HR: 2 },
    },
  }

  it('finds by an id that stands twice what the plan finds, as the scenario has it', () => {
    const twice = [
      { id: 'P-1', status: 'candidate' as const },
      { id: 'P-1', title: 'Other' },
    ]
    const { base, laid } = over({ projects: twice }, { choices: { 'P-1': { keep: true } } })
    expect(projectById(base, 'P-1')).toBe(base.projects[0])
    expect(projectById(laid, 'P-1')).toBe(laid.projects[0])
    expect(laid.projects[0]?.status).toBe('planned')
  })

  it('keeps the objects that nothing touches and leaves the plan as it was', () => {
    const before = JSON.stringify(planWith({ ...facts, ...scenario(written) }))
    const { base, laid } = over(facts, written)
    expect(JSON.stringify(base)).toBe(before)
    expect(laid.projects.map((project, index) => project === base.projects[index])).toEqual([false, true, false])
    expect(laid.teams[1]).toBe(base.teams[1])
    expect(laid.scenarios).toBe(base.scenarios)
    expect(laid.hash).toBe(base.hash)
  })

  it('is found by id as it is listed', () => {
    const { base, laid } = over(facts, written)
    expect(laid.index.get('project')?.get('p-1')).toBe(laid.projects[0])
    expect(laid.index.get('project')?.get('p-2')).toBe(base.projects[1])
    expect(laid.index.get('team')?.get('t')).toBe(laid.teams[0])
    expect(base.index.get('project')?.get('p-1')).toBe(base.projects[0])
  })

  it('counts payments alone of a project that was stopped', () => {
    const { base, laid } = over(facts, written)
    expect(spendingIn(base, 2024, 'investment')).toBe(3000)
    expect(spendingIn(laid, 2024, 'investment')).toBe(1000)
    expect(spendingIn(laid, 2025, 'investment')).toBe(0)
  })

  it('carries the limits and the margin', () => {
    const { laid } = over(facts, written)
    expect(laid.limits).toMatchObject([
      { key: 'axis_minima', id: 'A', value: 0.2 },
      { key: 'golive_limits', id: 'HR', value: 2 },
    ])
    expect(laid.teams[0]?.capacity?.margin).toBe(0.3)
    expect(laid.teams[1]?.capacity).toBeUndefined()
  })

  it('is made once for a plan and a scenario', () => {
    const { base, laid } = over(facts, written)
    expect(applyScenario(base, scenarioOf(base))).toBe(laid)
    expect(applyScenario({ ...base }, scenarioOf(base))).not.toBe(laid)
  })

  it('keeps the lists of a plan that it does not change', () => {
    const { base, laid } = over(facts, {})
    expect(laid).not.toBe(base)
    expect(laid.projects).toBe(base.projects)
    expect(laid.teams).toBe(base.teams)
    expect(laid.envelopes).toBe(base.envelopes)
    expect(laid.index).toBe(base.index)
  })
})
