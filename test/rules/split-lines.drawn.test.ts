/** How a year's money is split over lines of one nature changes no finding of the rules about stages. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

type RawLine = NonNullable<Raw<'projects'>['budget']>[number]
type Amounts = NonNullable<RawLine['amounts']>

const WATCHED = [
  'authorisation-commitment-over-amount',
  'authorisation-payment-over-credits',
  'budget-money-twice',
  'budget-year-outside-horizon',
  'payment-after-status-date',
  'payment-over-commitment',
  'project-booked-before-start',
  'project-commitment-over-credits',
  'project-payment-over-credits',
]

/** What the watched rules find on the plan of one project with these lines. */
function found(status: Raw<'projects'>['status'], budget: RawLine[]): string[] {
  const plan = planWith({
    header: { unit: 'k' },
    authorisations: [
      {
        id: 'AP-1',
        type: 'AP',
        title: 'AP',
        history: [{ date: '2023-01-01', amount: 20 }],
        payments: { 2023: { opened: 9 }, 2024: 6 },
      },
    ],
    projects: [{ status, budget }],
  })
  return RULES.filter(({ id }) => WATCHED.includes(id))
    .flatMap((rule) => [...rule.run(plan)].map(({ message }) => `${rule.id}: ${message.en}`))
    .sort()
}

/** One line for each stage of each year, the amount in two unequal parts: the last lines first. */
function splitUp(line: RawLine): RawLine[] {
  return Object.entries(line.amounts ?? {}).flatMap(([year, stages]) =>
    Object.entries(stages)
      .flatMap(([stage, amount]) =>
        [1, (amount ?? 0) - 1].map((part) => ({ ...line, amounts: { [year]: { [stage]: part } } })),
      )
      .reverse(),
  )
}

const amount = fc.integer({ min: 0, max: 9 })
const stages = fc.record(
  { requested: amount, voted: amount, opened: amount, committed: amount, paid: amount, forecast: amount },
  { requiredKeys: [] },
)
const amounts: fc.Arbitrary<Amounts> = fc.dictionary(fc.constantFrom('2022', '2023', '2024', '2025', 'later'), stages, {
  minKeys: 1,
  maxKeys: 3,
})
const line: fc.Arbitrary<RawLine> = fc.record({
  section: fc.constantFrom('investment', 'operating'),
  kind: fc.constantFrom('services', 'software', 'correction', 'revenue'),
  authorisation: fc.constantFrom(undefined, 'AP-1'),
  amounts,
})
const status = fc.constantFrom('in_progress', 'planned', 'candidate', 'cancelled')

describe('the rules about stages', () => {
  it('find the same however lines of one nature are split', () => {
    fc.assert(
      fc.property(status, fc.array(line, { minLength: 1, maxLength: 5 }), (state, lines) => {
        expect(found(state, lines.flatMap(splitUp))).toEqual(found(state, lines))
      }),
    )
  })

  it('each find something in lines that are split', () => {
    const of = (kind: RawLine['kind'], written: Amounts): RawLine => ({
      section: 'investment',
      kind,
      authorisation: 'AP-1',
      amounts: written,
    })
    const annual: RawLine = { section: 'operating', kind: 'services', amounts: { 2024: { opened: 1, committed: 3 } } }
    const lines = [
      of('services', { 2022: { opened: 4 }, 2023: { opened: 9, committed: 21 }, 2024: { opened: 5 } }),
      of('software', { 2023: { paid: 10 }, 2024: { committed: 2, paid: 3 }, 2025: { paid: 4 } }),
    ]
    const rules = found('planned', [...lines, annual].flatMap(splitUp)).map((text) => text.split(':')[0])
    expect([...new Set(rules)].sort()).toEqual(WATCHED)
  })
})
