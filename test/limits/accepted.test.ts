/** A decision that accepts an overrun lifts the limit there and nowhere else: of a choice, of a smoothing, and of the findings. */
import { afterAll, describe, expect, it } from 'vitest'
import { limitKey, limitsToCome } from '../../src/limits/index.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { investmentOverEnvelope } from '../../src/rules/envelopes.ts'
import { limitOverrunAccepted, teamLoadOverCapacity, teamLoadOverMargin } from '../../src/rules/team-load.ts'
import type { Raw } from '../../src/schema/document.ts'
import { arbitrationOf, proposalIn } from '../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../support/cut-line-of.ts'
import { closeEngine, LAST, smoothed, work } from '../support/smoothing-of.ts'

afterAll(closeEngine)

type Decision = Raw<'decisions'>

const DECISION: Decision = {
  id: 'D-9',
  date: '2024-06-28',
  kind: 'risk_acceptance',
  outcome: 'approved',
  accepts: [
    { team: 't', periods: ['2025-Q1'], days: 10 },
    { section: 'investment', years: [2025], amount: 30 },
  ],
}

/** One FTE of a margin of 20 %: 55.91 net days in 2025-Q1, 44.72 plannable; and 100 k€ in 2025. */
const plan = (projects: readonly Facts[], ...decisions: Partial<Decision>[]): Plan =>
  planOf(projects, { decisions: decisions.map((own) => ({ ...DECISION, ...own })) })

const limits = (of: Plan): Record<string, number | undefined> =>
  Object.fromEntries(
    limitsToCome(of).flatMap((limit) =>
      'limit' in limit && limit.limit !== undefined ? [[limitKey(limit), limit.limit]] : [],
    ),
  )

const RULES = [teamLoadOverMargin, teamLoadOverCapacity, investmentOverEnvelope, limitOverrunAccepted]
const found = (of: Plan): string[] =>
  RULES.flatMap(({ id, run }) => [...run(of)].map((hit) => `${id}: ${hit.message.en}`.replaceAll('\u00a0', ' ')))

describe('what a decision accepts', () => {
  it('lifts the limit of the team and period, and of the section and year, that it names', () => {
    const [own, lifted] = [limits(plan([])), limits(plan([], {}))]
    const changed = Object.keys(own).filter((key) => own[key] !== lifted[key])
    expect(changed).toEqual(['investment 2025', 'T 2025-Q1'])
    expect([own['investment 2025'], lifted['investment 2025']]).toEqual([100_000_00, 130_000_00])
    expect([own['T 2025-Q1'], lifted['T 2025-Q1']]).toEqual([4472, 5472])
  })

  it.each([
    ['no risk is accepted', { kind: 'budget' }],
    ['it was refused', { outcome: 'rejected' }],
    ['it is pending', { outcome: 'pending' }],
    ['it is dated after the status date', { date: '2024-07-01' }],
    ['it has no date', { date: undefined }],
  ] as const)('counts for nothing where %s', (_, facts) => {
    expect(limits(plan([], facts))).toEqual(limits(plan([])))
  })

  it('adds up over decisions and shorter periods, and holds in each period of a longer one', () => {
    const days = (...periods: string[]): Partial<Decision> => ({ accepts: [{ team: 'T', periods, days: 10 }] })
    expect(limits(plan([], {}, { id: 'D-10' }))['T 2025-Q1']).toBe(4472 + 2000)
    expect(limits(plan([], days('2025-01', '2025-03')))['T 2025-Q1']).toBe(4472 + 2000)
    const year = limits(plan([], days('2025')))
    const own = limits(plan([]))
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4'])
      expect(year[`T 2025-${quarter}`]).toBe((own[`T 2025-${quarter}`] ?? 0) + 1000)
  })
})

describe('a plan beyond its limits', () => {
  const retained = (money: number, days: number): Facts[] => [candidate('A', 4, money, days, { status: 'planned' })]

  it('is not blamed for what is accepted, which is told with the decision', () => {
    expect(found(plan(retained(120, 54)))).toHaveLength(2)
    expect(found(plan(retained(120, 54), {}))).toEqual([
      'limit-overrun-accepted: Work of the team "T" passes its plannable days by 9.3 days in Q1 2025 (54 of 44.7); accepted up to 10 days more by D-9',
      'limit-overrun-accepted: The investment envelope of 2025 is exceeded by €20k (€120k expected, ceiling €100k); accepted up to €30k more by D-9',
    ])
  })

  it('is blamed for what goes beyond it', () => {
    // 44.72 plannable days and 10 accepted; the 55.91 net ones come after.
    expect(found(plan(retained(131, 55), {})).map((text) => text.split(':')[0])).toEqual([
      'team-load-over-margin',
      'investment-over-envelope',
      'limit-overrun-accepted',
      'limit-overrun-accepted',
    ])
    // 20 days accepted lift the net days too.
    const twenty = { accepts: [{ team: 'T', periods: ['2025-Q1'], days: 20 }] }
    expect(found(plan(retained(0, 64), twenty)).map((text) => text.split(':')[0])).toEqual(['limit-overrun-accepted'])
    expect(found(plan(retained(0, 65), twenty)).map((text) => text.split(':')[0])).toEqual([
      'team-load-over-capacity',
      'limit-overrun-accepted',
    ])
  })
})

describe('a choice and a smoothing', () => {
  const still: Facts = { window: { earliest: '2025-01', latest_end: '2025-03' } }

  it('let in what the decision makes room for', async () => {
    const wanted = [candidate('A', 4, 120, 54, still)]
    const kept = async (of: Plan) => proposalIn(await arbitrationOf(of)).verdicts.map(({ isIn }) => isIn)
    expect(await kept(plan(wanted))).toEqual([false])
    expect(await kept(plan(wanted, {}))).toEqual([true])
  })

  it('leave in its place what the decision accepts', async () => {
    const twice = [work('A', '2025-Q1', 32), work('B', '2025-Q1', 32), LAST]
    expect((await smoothed(plan(twice))).moves).toHaveLength(1)
    const accepts = [{ team: 'T', periods: ['2025-Q1'], days: 20 }]
    const { remaining, beyondMargin } = await smoothed(plan(twice, { accepts }))
    expect(remaining).toEqual([])
    expect(beyondMargin).toEqual({ before: 0, after: 0 })
  })
})
