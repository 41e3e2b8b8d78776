import { describe, expect, it } from 'vitest'
import { committeeOption } from '../../src/scenarios/committee-option.ts'
import { foregoneOf, outcomesOf } from '../../src/scenarios/outcome.ts'
import { planWith } from '../support/plan-builder.ts'

/** Money of 2024, the running year, and, where there is some, what of it is paid. */
const budget = (forecast: number, paid?: number) => [
  {
    section: 'investment' as const,
    kind: 'software' as const,
    amounts: { '2024': { forecast, ...(paid === undefined ? {} : { paid }) } },
  },
]

const plan = planWith({
  header: { status: 'draft', unit: 'k', criteria: [{ id: 'V', title: 'V', weight: 1 }] },
  departments: [
    { id: 'HR', title: 'HR' },
    { id: 'IT', title: 'IT' },
  ],
  teams: [{ id: 'T', title: 'T' }],
  needs: [
    { id: 'N-1', department: 'HR', projects: ['A'] },
    { id: 'N-2', department: 'HR', projects: ['a', 'B'] },
    { id: 'N-3', department: 'HR', status: 'rejected', projects: ['A'] },
    { id: 'N-4', department: 'HR' },
  ],
  projects: [
    {
      id: 'A',
      status: 'candidate',
      needs: ['n-4'],
      departments: { lead: 'HR', contributors: ['IT'] },
      priority: { scores: { V: 3 } },
      budget: budget(100),
      workload: [
        { team: 'T', days: { '2025': 20 } },
        { team: 'T', side: 'external', days: { '2025': 7 } },
        { side: 'business', days: { '2025': 9 } },
      ],
    },
    { id: 'B', status: 'planned', departments: { lead: 'it' }, budget: budget(50) },
    {
      id: 'C',
      status: 'in_progress',
      budget: budget(80, 30),
      workload: [{ team: 'T', days: { '2024-06': 8, '2024-07': 5 } }],
    },
  ],
  scenarios: [{ id: 'SC', title: 'SC', kind: 'custom', choices: { C: { out: true } } }],
})

function losses() {
  const [entry] = plan.scenarios
  if (entry === undefined) throw new Error('no scenario')
  const option = committeeOption(plan, entry)
  return foregoneOf(plan, option.plan, outcomesOf(plan, option))
}

describe('what leaving a project out costs', () => {
  it('is its value, and spares its money and the days of own teams', () => {
    const [first] = losses()
    expect(first).toMatchObject({ value: 0.75, spared: 100_000_00, days: 20_00 })
  })

  it('spares nothing of what is paid', () => {
    const [, second] = losses()
    expect([second?.outcome.before.id, second?.value, second?.spared]).toEqual(['C', undefined, 50_000_00])
  })

  it('spares no work that is done: only what comes after the status date', () => {
    const [, second] = losses()
    expect(second?.days).toBe(5_00)
  })

  it('leaves without answer the needs that no kept project answers, whichever side writes the link', () => {
    const [first, second] = losses()
    expect(first?.needs.map(({ id }) => id)).toEqual(['N-1', 'N-4'])
    expect(second?.needs).toEqual([])
  })

  it('leaves departments without any project', () => {
    expect(losses().map(({ departments }) => departments)).toEqual([['HR'], []])
  })
})
