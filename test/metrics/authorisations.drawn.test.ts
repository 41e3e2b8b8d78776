/** What authorisations hold, what is used and left of them, their credits by year, and the years that their stock takes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METRICS } from '../../src/metrics/index.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Lines = NonNullable<NonNullable<PlanFacts['projects']>[number]['budget']>

const line = (authorisation: string, amounts: Lines[number]['amounts']): Lines[number] => ({
  section: 'investment',
  kind: 'services',
  authorisation,
  amounts,
})

/** On 30 June 2024: an AP revised twice, once only later; an AP that its lines tell of; an AE; an AP of which nothing is told. */
const plan = planWith({
  header: {
    unit: 'k',
    envelopes: [
      { year: 2023, section: 'investment', max: 999 },
      { year: 2024, section: 'investment', max: 300 },
      { year: 2025, section: 'investment', max: 500 },
    ],
  },
  decisions: [{ id: 'DEC-2', date: '2024-12-14', subject: 'Assigned', kind: 'budget' }],
  authorisations: [
    {
      id: 'AP-1',
      type: 'AP',
      title: 'One',
      history: [
        { date: '2023-12-14', amount: 100 },
        { date: '2022-11-24', amount: 900 },
        { date: '2024-12-14', amount: 7000 },
      ],
      payments: {
        2022: { voted: 100, opened: 90, paid: 80 },
        2023: { voted: 200, opened: 210, paid: 200 },
        2024: { voted: 260, opened: 250, paid: 60 },
        2025: 300,
        2026: 100,
      },
      assignments: [
        { project: 'P-1', amount: 400 },
        { project: 'P-1', amount: 50, date: '2024-01-10' },
        { project: 'P-2', amount: 300 },
        // By an act that comes after the status date.
        { project: 'P-2', amount: 9, date: '2024-07-01' },
        { project: 'P-1', amount: 9, decision: 'DEC-2' },
      ],
    },
    {
      id: 'AP-2',
      type: 'AP',
      title: 'Two',
      history: [{ date: '2022-11-24', amount: 200 }],
      payments: { 2023: 120, 2024: 90 },
    },
    {
      id: 'AE-1',
      type: 'AE',
      title: 'Three',
      history: [{ date: '2022-11-24', amount: 60 }],
      // Nothing can have been paid yet.
      payments: { 2025: 40, later: 20 },
    },
    { id: 'AP-3', type: 'AP', title: 'Untold' },
  ],
  projects: [
    {
      budget: [
        line('AP-1', { 2022: { committed: 100, paid: 1 }, 2023: { committed: 220, carry_over: 40 } }),
        line('ap-2', { 2023: { committed: 110, paid: 70 }, 2024: { paid: 30 } }),
        // A payment of a year to come, and a receipt, count nowhere.
        line('AP-2', { 2025: { paid: 500 } }),
        { ...line('AP-2', { 2023: { committed: -60, paid: -60 } }), kind: 'revenue' },
      ],
    },
    { status: 'cancelled', budget: [line('AP-1', { 2024: { committed: 80 } })] },
  ],
})

const byRecord = (id: string, of: Plan = plan) => valuesBy(id, of, 'authorisation')

describe('the amounts of authorisations', () => {
  it.each([
    ['authorisation_voted', { 'AP-1': 900_000, 'AP-2': 200_000, 'AE-1': 60_000, 'AP-3': null }],
    ['authorisation_revisions', { 'AP-1': 100_000, 'AP-2': 0, 'AE-1': 0, 'AP-3': null }],
    ['authorisation_amount', { 'AP-1': 1_000_000, 'AP-2': 200_000, 'AE-1': 60_000, 'AP-3': null }],
    // The plan follows the assignments of AP, and writes none of AE.
    ['authorisation_assigned', { 'AP-1': 750_000, 'AP-2': 0, 'AE-1': null, 'AP-3': 0 }],
    ['authorisation_to_assign', { 'AP-1': 250_000, 'AP-2': 200_000, 'AE-1': null, 'AP-3': null }],
    // The plan follows commitments: where none is written, none was made.
    ['authorisation_committed', { 'AP-1': 400_000, 'AP-2': 110_000, 'AE-1': 0, 'AP-3': 0 }],
    ['authorisation_paid', { 'AP-1': 340_000, 'AP-2': 100_000, 'AE-1': 0, 'AP-3': null }],
    ['authorisation_to_commit', { 'AP-1': 600_000, 'AP-2': 90_000, 'AE-1': 60_000, 'AP-3': null }],
    ['authorisation_to_pay', { 'AP-1': 660_000, 'AP-2': 100_000, 'AE-1': 60_000, 'AP-3': null }],
    ['authorisation_credits_voted', { 'AP-1': 560_000, 'AP-2': null, 'AE-1': null, 'AP-3': null }],
    ['authorisation_credits', { 'AP-1': 950_000, 'AP-2': 210_000, 'AE-1': 60_000, 'AP-3': null }],
    // 80 + 200 paid, 250 + 300 + 100 of credits; 70 paid of 120, 90 of credits.
    ['authorisation_phased', { 'AP-1': 930_000, 'AP-2': 160_000, 'AE-1': 60_000, 'AP-3': null }],
    ['authorisation_unphased', { 'AP-1': 70_000, 'AP-2': 40_000, 'AE-1': 0, 'AP-3': null }],
    ['authorisation_carry_over', { 'AP-1': 40_000, 'AP-2': null, 'AE-1': null, 'AP-3': null }],
  ])('%s', (id, values) => {
    expect(byRecord(id)).toEqual(values)
  })

  it('says of how many the total could count', () => {
    expect(figureOf('authorisation_amount', plan)).toEqual({ value: 1_260_000, coverage: { count: 3, of: 4 } })
  })

  it('keeps AP and AE apart', () => {
    const by = valuesBy('authorisation_amount', plan, 'authorisation_type')
    expect(by).toEqual({ AP: 1_200_000, AE: 60_000 })
  })

  it('are each the parts of what is in force that is used and that is left, in all too', () => {
    const rows = ['AP-1', 'AP-2']
    for (const [used, left] of [
      ['assigned', 'to_assign'],
      ['committed', 'to_commit'],
      ['paid', 'to_pay'],
    ]) {
      const [inForce, taken, rest] = ['amount', used, left].map((id) => byRecord(`authorisation_${id}`))
      for (const id of rows) expect((taken?.[id] ?? 0) + (rest?.[id] ?? 0)).toBe(inForce?.[id])
    }
    // Of the AP together: 1,000 + 200 in force, 750 + 0 assigned.
    expect(valuesBy('authorisation_to_assign', plan, 'authorisation_type')).toEqual({ AP: 450_000, AE: null })
  })

  it('leave less than nothing to assign where assignments exceed what was voted', () => {
    const over = planWith({
      authorisations: [
        {
          id: 'AP',
          type: 'AP',
          title: 'AP',
          history: [{ date: '2023-01-01', amount: 800 }],
          assignments: [{ project: 'P-1', amount: 850 }],
        },
      ],
      projects: [{}],
    })
    expect(wholeValue('authorisation_to_assign', over)).toBe(-50)
  })

  it('follows the status date', () => {
    const later = planWith({
      asOf: '2024-12-14',
      authorisations: plan.authorisations.slice(0, 1).map(({ at: _, ...written }) => written),
    })
    expect(wholeValue('authorisation_amount', later)).toBe(8000)
  })

  it.each([
    [
      'authorisation_credits',
      { 2022: 90_000, 2023: 330_000, 2024: 340_000, 2025: 340_000, 2026: 100_000, later: 20_000 },
    ],
    ['authorisation_paid', { 2022: 80_000, 2023: 270_000, 2024: 90_000, 2025: null, 2026: null, later: null }],
    [
      'authorisation_phased',
      { 2022: 80_000, 2023: 270_000, 2024: 340_000, 2025: 340_000, 2026: 100_000, later: 20_000 },
    ],
  ])('%s by year, beyond the horizon too', (id, values) => {
    expect(valuesBy(id, plan, 'year')).toEqual(values)
  })
})

describe('why amounts of authorisations are not known', () => {
  const AP = { id: 'AP', type: 'AP', title: 'AP' } as const
  const history = [{ date: '2023-01-01', amount: 10 }]
  const envelopes = [{ year: 2024, section: 'investment', max: 4 }] as const
  const reasonOf = (id: string, authorisations: NonNullable<PlanFacts['authorisations']>) =>
    figureOf(id, planWith({ header: { envelopes: [...envelopes] }, authorisations })).reason?.en

  it.each(['authorisation_coverage', 'authorisation_credit_years', 'authorisation_to_pay'])(
    '%s: all are over',
    (id) => {
      const closed = { ...AP, history, status: 'closed' as const }
      expect(reasonOf(id, [closed])).toBe('not applicable: the authorisation is closed or cancelled')
      expect(reasonOf(id, [closed, { ...closed, id: 'AP-2' }])).toBe(
        'not applicable: all authorisations are closed or cancelled',
      )
    },
  )

  it.each([
    'authorisation_voted',
    'authorisation_revisions',
    'authorisation_amount',
    'authorisation_to_assign',
    'authorisation_to_commit',
    'authorisation_to_pay',
    'authorisation_unphased',
    'authorisation_payment_rate',
    'authorisation_coverage',
  ])('%s: the votes come after the status date', (id) => {
    const later = [{ date: '2024-12-14', amount: 10 }]
    const told = [{ ...AP, history: later, payments: { 2025: 10 } }]
    expect(reasonOf(id, told)).toBe('not applicable: no vote by the status date')
  })

  it('authorisation_coverage: nothing tells what was paid', () => {
    expect(reasonOf('authorisation_coverage', [{ ...AP, history }])).toBe(
      'not applicable: of no authorisation are both the amount in force and the payments known',
    )
  })
})

describe('the rates of authorisations', () => {
  it('holds what is used against what is in force, of those that tell both', () => {
    expect(partsOf('authorisation_commitment_rate', plan)).toEqual([510_000, 1_260_000])
    expect(partsOf('authorisation_payment_rate', plan)).toEqual([440_000, 1_260_000])
    expect(byRecord('authorisation_payment_rate')).toMatchObject({ 'AP-1': 0.34, 'AP-3': null })
  })

  it('counts the years that the unpaid stock of AP takes of the envelopes that have not ended', () => {
    // (660 + 100) ÷ (300 + 500)/2: the AE is left out.
    expect(figureOf('authorisation_coverage', plan)).toMatchObject({
      value: 1.9,
      numerator: 760_000,
      denominator: 400_000,
      coverage: { count: 2, of: 3 },
    })
  })

  it('gives the golden value: AP 20, paid 6, 4 a year make 3.5 years', () => {
    const golden = planWith({
      header: { envelopes: [{ year: 2024, section: 'investment', max: 4 }] },
      authorisations: [
        {
          id: 'AP',
          type: 'AP',
          title: 'AP',
          history: [{ date: '2023-01-01', amount: 20 }],
          payments: { 2023: { paid: 6 }, 2024: 5, 2025: 3 },
        },
      ],
    })
    expect(wholeValue('authorisation_coverage', golden)).toBe(3.5)
    expect(byRecord('authorisation_credit_years', golden)).toEqual({ AP: 3.5 })
  })

  it('counts no year in which only payments are written among the years of credits', () => {
    const paidOnly = planWith({
      authorisations: [
        {
          id: 'AP',
          type: 'AP',
          title: 'AP',
          history: [{ date: '2023-01-01', amount: 110 }],
          payments: { 2024: { paid: 10 }, 2025: 100 },
        },
      ],
    })
    expect(byRecord('authorisation_credit_years', paidOnly)).toEqual({ AP: 1 })
  })

  it('leaves those that are over out of the stock', () => {
    const over = planWith({
      header: { envelopes: [{ year: 2024, section: 'investment', max: 4 }] },
      authorisations: (['closed', 'cancelled', 'open'] as const).map((status) => ({
        id: `AP-${status}`,
        type: 'AP' as const,
        title: 'AP',
        status,
        history: [{ date: '2023-01-01', amount: 10 }],
        payments: { 2024: { opened: 4, paid: 2 } },
      })),
    })
    expect(wholeValue('authorisation_coverage', over)).toBe(2)
  })
})

describe('authorisations that are over', () => {
  const over = planWith({
    authorisations: (['closed', 'cancelled', 'open'] as const).map((status) => ({
      id: status,
      type: 'AP' as const,
      title: 'AP',
      status,
      history: [{ date: '2023-01-01', amount: 1000 }],
      payments: { 2023: { voted: 100, paid: 50 }, 2024: { voted: 30, paid: 20 }, 2025: 400 },
    })),
    projects: [{ budget: [line('closed', { 2023: { committed: 70 } })] }],
  })

  it.each([
    ['authorisation_amount', { closed: 1000, cancelled: 1000, open: 1000 }, 3000],
    ['authorisation_committed', { closed: 70, cancelled: null, open: 0 }, 70],
    ['authorisation_to_commit', { closed: null, cancelled: null, open: 1000 }, 1000],
    ['authorisation_to_pay', { closed: null, cancelled: null, open: 930 }, 930],
    ['authorisation_unphased', { closed: null, cancelled: null, open: 520 }, 520],
    ['authorisation_credits_voted', { closed: 100, cancelled: 100, open: 130 }, 330],
    // Of a year that has ended the credits stay; those of the running year and of the years to come lapse.
    ['authorisation_credits', { closed: 100, cancelled: 100, open: 530 }, 730],
    ['authorisation_phased', { closed: 70, cancelled: 70, open: 480 }, 620],
  ])('%s', (id, values, total) => {
    expect(byRecord(id, over)).toEqual(values)
    // Those that nothing is left of are no gap in the total.
    expect(figureOf(id, over).value).toBe(total)
  })

  it('says why nothing is left', () => {
    const { authorisations } = over
    const closed = planWith({ authorisations: authorisations.slice(0, 1).map(({ at: _, ...written }) => written) })
    expect(figureOf('authorisation_to_pay', closed).reason?.en).toContain('closed or cancelled')
    expect(figureOf('authorisation_to_pay', over)).not.toHaveProperty('coverage')
  })
})

describe('without anything to count', () => {
  const ids = METRICS.map(({ id }) => id).filter((id) => id.startsWith('authorisation_'))

  it.each(ids)('%s has no value and says that there is no authorisation', (id) => {
    const figure = figureOf(id, planWith())
    expect(figure.value).toBeNull()
    expect(figure.reason?.en).toMatch(/^not applicable: (no authorisation|nothing to count)/)
  })

  it.each(ids)('%s tells nothing from 0', (id) => {
    const untold = planWith({ authorisations: [{ id: 'AP', type: 'AP', title: 'AP' }] })
    expect(figureOf(id, untold).value).toBeNull()
  })

  it('has no coverage without an envelope to come, and no years of credits without credits', () => {
    const history = [{ date: '2023-01-01', amount: 10 }]
    const bare = planWith({
      header: { envelopes: [{ year: 2023, section: 'investment', max: 4 }] },
      authorisations: [{ id: 'AP', type: 'AP', title: 'AP', history, payments: { 2023: { paid: 2 } } }],
    })
    expect(figureOf('authorisation_coverage', bare).reason?.en).toContain('no investment envelope')
    expect(figureOf('authorisation_credit_years', bare).reason?.en).toContain('no payment credits')
  })
})

describe('parts', () => {
  const amount = fc.integer({ min: 0, max: 5000 })
  const facts = fc
    .array(
      fc.record({
        type: fc.constantFrom('AP', 'AE'),
        votes: fc.array(amount, { maxLength: 3 }),
        payments: fc.dictionary(fc.constantFrom('2022', '2023', '2024', '2025', '2030', 'later'), amount),
        committed: amount,
      }),
      { maxLength: 4 },
    )
    .map(
      (records): PlanFacts => ({
        authorisations: records.map(({ type, votes, payments }, index) => ({
          id: `A-${index}`,
          type,
          title: 'A',
          payments,
          history: votes.map((vote, day) => ({ date: `2023-01-0${day + 1}`, amount: vote })),
        })) as NonNullable<PlanFacts['authorisations']>,
        projects: records.map(({ committed }, index) => ({
          budget: [line(`A-${index}`, { 2023: { committed, paid: committed }, 2024: { committed: 1 } })],
        })),
      }),
    )

  const summed = METRICS.filter(({ id, unit }) => id.startsWith('authorisation_') && unit === 'money')
  const pairs = summed.flatMap((metric) => metric.breakdowns.map((breakdown) => [metric.id, breakdown] as const))

  it.each(pairs)('of %s by %s add up to the whole', (id, breakdown) => {
    fc.assert(
      fc.property(facts, (one) => {
        const drawn = planWith(one)
        const parts = Object.values(valuesBy(id, drawn, breakdown)).map((part) => part ?? 0)
        const total = parts.reduce((left, right) => left + right, 0)
        expect(total).toBeCloseTo(wholeValue(id, drawn) ?? 0, 6)
      }),
    )
  })
})
