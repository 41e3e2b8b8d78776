/** Figures of the existing system and of audit recommendations: worked by hand, without anything to count, and their parts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Component = NonNullable<PlanFacts['components']>[number]

const PROJECTS: NonNullable<PlanFacts['projects']> = [
  { id: 'SOON', status: 'in_progress', start: '2024-01', end: '2024-12' },
  { id: 'OPEN', status: 'planned' },
  { id: 'IDEA', status: 'candidate', end: '2024-10' },
]

/** The plan runs from 2023 to 2025; the status date is 2024-06-30. */
const PLAN = planWith({
  header: { unit: 'k' },
  projects: PROJECTS,
  components: [
    {
      id: 'C-1',
      title: 'In time',
      kind: 'application',
      criticality: 'high',
      end_of_support: '2024-12-31',
      yearly_cost: 85,
      lifecycle: 'replace',
      replaced_by: ['SOON'],
      maturity: { now: 2, target: 4 },
      users: 900,
    },
    {
      id: 'C-2',
      title: 'Late',
      kind: 'application',
      criticality: 'low',
      end_of_support: '2024-11-30',
      yearly_cost: 10.5,
      lifecycle: 'replace',
      replaced_by: ['SOON'],
      maturity: { now: 3 },
    },
    {
      id: 'C-3',
      title: 'Undated',
      kind: 'infrastructure',
      criticality: 'high',
      end_of_support: '2025-12-31',
      replaced_by: ['OPEN'],
      lifecycle: 'invest',
    },
    {
      id: 'C-4',
      title: 'Not retained',
      kind: 'service',
      criticality: 'high',
      end_of_support: '2024-01-31',
      replaced_by: ['IDEA'],
      yearly_cost: 30,
      users: 120,
    },
    {
      id: 'C-5',
      title: 'Uncovered',
      kind: 'application',
      lifecycle: 'keep',
      users: 40,
      end_of_support: '2025-06-30',
      contract_end: '2025-12-31',
    },
    {
      id: 'C-6',
      title: 'Retired',
      kind: 'application',
      lifecycle: 'retire',
      yearly_cost: 7,
      end_of_support: '2025-06-30',
      contract_end: '2026-01-01',
    },
    {
      id: 'C-7',
      title: 'Beyond',
      kind: 'contract',
      lifecycle: 'keep',
      yearly_cost: 100,
      end_of_support: '2030-06-30',
      contract_end: '2024-01-31',
      maturity: { now: 1, target: 1 },
    },
  ] as Component[],
})

describe('components', () => {
  it('are counted by what they tell of themselves', () => {
    expect(wholeValue('component_count', PLAN)).toBe(7)
    expect(valuesBy('component_count', PLAN, 'lifecycle')).toEqual({
      keep: 2,
      invest: 1,
      replace: 2,
      retire: 1,
      none: 1,
    })
    expect(valuesBy('component_count', PLAN, 'component_kind')).toEqual({
      application: 4,
      infrastructure: 1,
      service: 1,
      contract: 1,
    })
    expect(valuesBy('component_count', PLAN, 'criticality')).toEqual({ high: 3, low: 1, none: 3 })
  })

  it('cost what those that tell add up to', () => {
    expect(figureOf('component_yearly_cost', PLAN)).toEqual({ value: 232_500, coverage: { count: 5, of: 7 } })
    expect(valuesBy('component_yearly_cost', PLAN, 'lifecycle')).toEqual({
      keep: 100_000,
      invest: null,
      replace: 95_500,
      retire: 7000,
      none: 30_000,
    })
  })

  it('have contracts that end by the last day of the plan, past or not', () => {
    expect(wholeValue('contract_ending_count', PLAN)).toBe(2)
  })

  it('have a mean maturity, and one aimed at, over those that tell', () => {
    expect(figureOf('maturity_found', PLAN)).toEqual({ value: 2, coverage: { count: 3, of: 7 } })
    expect(figureOf('maturity_target', PLAN)).toEqual({ value: 2.5, coverage: { count: 2, of: 7 } })
    expect(figureOf('maturity_gap', PLAN).value).toBe(1)
    expect(valuesBy('maturity_found', PLAN, 'lifecycle')).toEqual({
      keep: 1,
      invest: null,
      replace: 2.5,
      retire: null,
      none: null,
    })
  })
})

describe('ends of support', () => {
  it('are covered in time, too late, by no retained project, or of no matter', () => {
    expect(wholeValue('support_ending_count', PLAN)).toBe(6)
    expect(partsOf('support_covered_rate', PLAN)).toEqual([1, 5])
    expect(wholeValue('support_late_count', PLAN)).toBe(2)
    expect(wholeValue('support_uncovered_count', PLAN)).toBe(2)
    expect(wholeValue('support_undecided_count', PLAN)).toBe(1)
    expect(valuesBy('support_uncovered_count', PLAN, 'criticality')).toEqual({ high: 1, low: 0, none: 1 })
  })

  it('leave what costs so much, and reaches so many users at least', () => {
    expect(figureOf('support_uncovered_cost', PLAN)).toEqual({ value: 30_000, coverage: { count: 1, of: 2 } })
    expect(figureOf('support_uncovered_users', PLAN)).toEqual({ value: 120 })
  })

  it('say how many of those left tell their users', () => {
    const plan = planWith({
      components: [
        { id: 'C-1', title: 'C', kind: 'service', end_of_support: '2025-01-31', users: 40 },
        { id: 'C-2', title: 'C', kind: 'service', end_of_support: '2025-01-31' },
      ],
    })
    expect(figureOf('support_uncovered_users', plan)).toEqual({ value: 40, coverage: { count: 1, of: 2 } })
  })
})

describe('figures without anything to count', () => {
  const ids = [
    'component_count',
    'component_yearly_cost',
    'contract_ending_count',
    'maturity_found',
    'maturity_target',
    'maturity_gap',
    'support_ending_count',
    'support_covered_rate',
    'support_late_count',
    'support_uncovered_count',
    'support_uncovered_cost',
    'support_uncovered_users',
    'support_undecided_count',
    'recommendation_count',
    'recommendation_acceptance',
    'recommendation_planned',
    'recommendation_coverage',
  ]

  it.each(ids)('%s is null with a reason', (id) => {
    const { value, reason } = figureOf(id, planWith())
    expect(value).toBeNull()
    expect(reason?.fr).toMatch(/^sans objet/)
    expect(reason?.en).toMatch(/^not applicable/)
  })

  const one = (facts: Partial<Component>) =>
    planWith({ projects: PROJECTS, components: [{ id: 'C', title: 'C', kind: 'application', ...facts }] })

  it('is no cost and no user of nothing left uncovered', () => {
    const plan = one({ end_of_support: '2024-12-31', replaced_by: ['SOON'], yearly_cost: 8, users: 5 })
    expect(wholeValue('support_uncovered_count', plan)).toBe(0)
    for (const id of ['support_uncovered_cost', 'support_uncovered_users'])
      expect(figureOf(id, plan).reason?.en).toMatch(/left without a replacement/)
  })

  it('is no cost and no user that nobody tells', () => {
    const plan = one({ end_of_support: '2024-12-31' })
    expect(wholeValue('support_uncovered_count', plan)).toBe(1)
    for (const id of ['support_uncovered_cost', 'support_uncovered_users'])
      expect(figureOf(id, plan).reason?.en).toMatch(/do not tell/)
  })

  it('is a count of zero where support ends beyond the plan alone', () => {
    const plan = one({ end_of_support: '2030-12-31' })
    expect(wholeValue('support_ending_count', plan)).toBe(0)
    expect(figureOf('support_covered_rate', plan)).toMatchObject({ value: null, denominator: 0 })
  })
})

describe('audit recommendations', () => {
  const plan = planWith({
    departments: [
      { id: 'HR', title: 'Human resources' },
      { id: 'IT', title: 'IT' },
    ],
    projects: [
      { id: 'DONE', status: 'completed', needs: ['N-1'] },
      { id: 'GOING', status: 'in_progress' },
    ],
    needs: [
      { id: 'N-1', source: 'audit', status: 'expressed' },
      { id: 'N-2', source: 'audit', status: 'accepted', projects: ['GOING'] },
      // It names the recommendation: that makes it one.
      { id: 'N-3', source: 'regulation', recommendation: 'R-3', status: 'accepted' },
      { id: 'N-4', department: 'HR', source: 'audit', status: 'rejected' },
      { id: 'N-5', source: 'audit', status: 'duplicate', projects: ['DONE'] },
      { id: 'N-6', department: 'HR', source: 'user', status: 'accepted', projects: ['DONE'] },
    ],
  })

  it('are needs from an audit alone, accepted, planned and covered', () => {
    expect(valuesBy('recommendation_count', plan, 'department')).toEqual({ HR: 1, IT: 3, none: 0 })
    expect(wholeValue('recommendation_count', plan)).toBe(4)
    expect(partsOf('recommendation_acceptance', plan)).toEqual([3, 4])
    expect(partsOf('recommendation_planned', plan)).toEqual([2, 3])
    expect(partsOf('recommendation_coverage', plan)).toEqual([1, 3])
    expect(valuesBy('recommendation_acceptance', plan, 'department')).toEqual({ HR: 0, IT: 1, none: null })
  })
})

const component: fc.Arbitrary<Component> = fc.record(
  {
    id: fc.constant('C'),
    title: fc.constant('C'),
    kind: fc.constantFrom('application', 'infrastructure', 'service', 'contract'),
    criticality: fc.constantFrom('low', 'medium', 'high'),
    end_of_support: fc.constantFrom('2023-05-31', '2024-12-31', '2025-12-31', '2030-12-31'),
    contract_end: fc.constantFrom('2023-05-31', '2030-12-31'),
    yearly_cost: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
    users: fc.nat({ max: 5000 }),
    lifecycle: fc.constantFrom('keep', 'invest', 'replace', 'retire'),
    replaced_by: fc.subarray(['SOON', 'OPEN', 'IDEA']),
  },
  { requiredKeys: ['id', 'title', 'kind'] },
)

describe('of any components', () => {
  const plans = fc
    .array(component, { maxLength: 12 })
    .map((some) =>
      planWith({ projects: PROJECTS, components: some.map((one, index) => ({ ...one, id: `C-${index}` })) }),
    )
  const ADDED_UP = [
    'component_count',
    'component_yearly_cost',
    'contract_ending_count',
    'support_ending_count',
    'support_late_count',
    'support_uncovered_count',
    'support_uncovered_cost',
    'support_undecided_count',
  ]

  it('the parts of each breakdown add up to the whole', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const id of ADDED_UP)
          for (const breakdown of ['lifecycle', 'component_kind', 'criticality'] as const) {
            const parts = Object.values(valuesBy(id, plan, breakdown))
            const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
            expect(sum, `${id} by ${breakdown}`).toBeCloseTo(wholeValue(id, plan) ?? 0, 6)
          }
      }),
    )
  })

  it('what is covered in time, too late and not at all is what the rate is taken of', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [covered = 0, of = 0] = partsOf('support_covered_rate', plan)
        const late = wholeValue('support_late_count', plan) ?? 0
        const uncovered = wholeValue('support_uncovered_count', plan) ?? 0
        expect(covered + late + uncovered).toBe(of)
        expect(of).toBeLessThanOrEqual(wholeValue('support_ending_count', plan) ?? 0)
      }),
    )
  })
})
