import { describe, expect, it } from 'vitest'
import { cutLineOf } from '../../../src/scenarios/priority-list/cut-line.ts'
import { shiftedWeights } from '../../../src/scenarios/priority-list/sensitivity.ts'
import { planWith } from '../../support/plan-builder.ts'

const criteria = [
  { id: 'A', weight: 0.5 },
  { id: 'b', weight: 0.3 },
  { id: 'C', weight: 0.2 },
]

describe('shifted weights', () => {
  it('move one weight by the factor and share the rest as before', () => {
    const up = shiftedWeights(criteria, { id: 'A' }, 1.2)
    expect([...up.keys()]).toEqual(['a', 'b', 'c'])
    // 0.6 for A; the 0.4 that is left falls 3 to 2.
    expect([...up.values()].map((weight) => weight.toFixed(3))).toEqual(['0.600', '0.240', '0.160'])
  })

  it('never move a weight beyond the sum of all', () => {
    const most = shiftedWeights(
      [
        { id: 'A', weight: 9 },
        { id: 'B', weight: 1 },
      ],
      { id: 'A' },
      1.2,
    )
    expect([...most.values()]).toEqual([10, 0])
  })

  it('leave a criterion alone that has no other beside it', () => {
    expect([...shiftedWeights([{ id: 'A', weight: 2 }], { id: 'A' }, 0.8).values()]).toEqual([2])
  })
})

describe('sensitivity', () => {
  const candidate = (id: string, first: number, second: number, requested: number) => ({
    id,
    status: 'candidate' as const,
    start: '2025-01',
    end: '2025-03',
    priority: { scores: { V: first, W: second } },
    budget: [{ section: 'investment' as const, kind: 'software' as const, amounts: { '2025': { requested } } }],
  })
  const planOf = (measure?: 'moscow') =>
    planWith({
      header: {
        status: 'draft',
        unit: 'k',
        ...(measure === undefined ? {} : { value: { measure: measure } }),
        criteria: [
          { id: 'V', title: 'V', weight: 0.5 },
          { id: 'W', title: 'W', weight: 0.5 },
        ],
        envelopes: [{ year: 2025, section: 'investment', max: 100 }],
      },
      // A .525, B .5: with V at 40 % A falls to .5 × … = .47 and B stays at .5.
      projects: [candidate('A', 3, 1.2, 60), candidate('B', 2, 2, 60), candidate('C', 1, 0, 35)],
    })
  const turned = (plan: ReturnType<typeof planOf>, measure: 'weighted' | 'moscow') =>
    cutLineOf(
      plan,
      plan,
      {
        id: 'SC',
        title: { fr: '', en: '' },
        kind: 'custom',
        status: 'draft',
        at: plan.header.at,
        chain: [],
        assumptions: [],
        choices: new Map(),
        frame: { envelopes: [], teams: [], margin: undefined, marginPrice: undefined, maxShift: undefined, limits: [] },
      },
      measure,
    ).flips.map(({ trial, enter, leave }) => [
      trial.kind === 'weight' ? trial.criterion.id : trial.kind,
      trial.factor,
      enter.map(({ id }) => id),
      leave.map(({ id }) => id),
    ])

  it('tries each weight both ways, dearer estimates and a smaller envelope', () => {
    expect(turned(planOf(), 'weighted')).toEqual([
      ['V', 1.2, [], []],
      ['V', 0.8, ['B'], ['A']],
      ['W', 1.2, ['B'], ['A']],
      ['W', 0.8, [], []],
      // 60 and 35 become 78 and 45.5.
      ['estimates', 1.3, [], ['C']],
      ['envelopes', 0.9, [], ['C']],
    ])
  })

  it('has no weights to try where the measure of value knows none', () => {
    expect(turned(planOf('moscow'), 'moscow').map(([kind]) => kind)).toEqual(['estimates', 'envelopes'])
  })
})
