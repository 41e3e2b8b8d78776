/** Under which limits a proposal and the plan that it is held against stand side by side, and what more of one limit would spare of a demand. */
import { describe, expect, it } from 'vitest'
import { frameUseOf } from '../../../src/arbitration/arbitration.ts'
import { arbitrationInput } from '../../../src/arbitration/select.ts'
import type { ArbitrationMode } from '../../../src/commands/arbitrate/arbitrate.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { arbitratedIn } from '../../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { notesOf } from '../../support/page.ts'

const CHOICE: ArbitrationMode = { kind: 'choice' }
const REPAIR: ArbitrationMode = { kind: 'replan', add: [], changes: undefined }
const demand = (id: string): ArbitrationMode => ({ kind: 'replan', add: [id], changes: undefined })

/** The notes of one section, and the data. */
async function toldOf(plan: Plan, mode: ArbitrationMode, section: string) {
  const result = await arbitratedIn(plan, mode, plan.scenarios[0])
  const page = result([section], 'page').report?.sections[0]
  return {
    notes: (page === undefined ? [] : notesOf(page)).map((one) => one.replaceAll('\u00a0', ' ')),
    data: result([], 'data').data,
  }
}

const approved = (id: string, score: number, money: number, days = 0, facts: Facts = {}): Facts =>
  candidate(id, score, money, days, { status: 'approved', ...facts })

/** 100 k€ in 2025, and one FTE of 44.72 plannable days in its first quarter. */
const planIn2025 = (projects: readonly Facts[], facts = {}): Plan =>
  planOf(projects, { asOf: '2024-12-31', header: { horizon: { start: '2025-01', end: '2025-12' } }, ...facts })

const ACCEPTED: Raw<'decisions'> = {
  id: 'D-9',
  date: '2024-06-28',
  kind: 'risk_acceptance',
  outcome: 'approved',
  accepts: [{ section: 'investment', years: [2025], amount: 30 }],
}

describe('a proposal beside the plan as it is', () => {
  /** 120 k€ of 100. */
  const over = [approved('A', 4, 60), approved('B', 3, 60), candidate('U', 2, 0)]

  it.each([['a choice', CHOICE] as const, ['a repair', REPAIR] as const])(
    'says what the plan passes, which %s may not',
    async (_, mode) => {
      const { notes, data } = await toldOf(planIn2025(over), mode, 'answer')
      expect(notes).toContain(
        'The plan as it is passes the limits (+€20k of investment money in 2025), which the proposal may not.',
      )
      expect(data).toMatchObject({ reference: { beyond_limits: [{ limit: 'investment 2025', by: 20_000 }] } })
    },
  )

  it('says that both are under the same limits, and what a decision lifts of them', async () => {
    const { notes } = await toldOf(planIn2025(over, { decisions: [ACCEPTED] }), CHOICE, 'answer')
    expect(notes).toContain(
      'Same limits for the proposal and the plan as it is; lifted by decision: +€30k of investment money in 2025 (D-9).',
    )
  })

  it('bears for a demand what the plan passes already', async () => {
    const { notes } = await toldOf(planIn2025(over), demand('U'), 'answer')
    expect(notes).toContain(
      'Same limits for the proposal and the plan as it is, with what is passed already (+€20k of investment money in 2025).',
    )
  })

  it('pays for the margins that a kept project takes where no choice may put it', () => {
    // It starts before the status date; 50 days of 44.72.
    const late = approved('G', 2, 0, 50, { start: '2024-10', end: '2025-03' })
    const frame = { id: 'SC', title: 'SC', kind: 'custom', frame: { margin_price: 0.5 } }
    const plan = planIn2025([late], { scenarios: [frame] })
    const { formulation } = arbitrationInput(plan, plan.scenarios[0])
    expect(formulation.map.activities[0]?.options.some(({ isWished }) => isWished)).toBe(false)
    expect(frameUseOf(formulation).marginCost).toBeCloseTo(5.28 * 0.5)
  })
})

describe('what more of one limit would spare of a demand', () => {
  /** In its first quarter alone, or in its first two, 10 days in each. */
  const urgent = (periods: readonly string[], end: string, money = 0): Facts =>
    candidate('U', 1, money, 0, {
      title: 'U',
      end,
      window: { earliest: '2025-01', latest_end: end },
      workload: [{ team: 'T', days: Object.fromEntries(periods.map((one) => [one, 10])) }],
    })

  it('is 5 days in a quarter, which spare the only move', async () => {
    const three = [approved('A', 4, 0, 30), approved('B', 1, 0, 9.72), urgent(['2025-Q1'], '2025-03')]
    const { notes, data } = await toldOf(planIn2025(three), demand('U'), 'replan')
    expect(notes.slice(0, 2)).toEqual([
      'To let in U: 1 project to move, 0 projects to leave out. No smaller change is enough: this is proven.',
      'With +5 days of T in Q1 2025 nothing would move: this is proven.',
    ])
    expect(data).toMatchObject({
      replan: {
        spared: { limits_binding: 1, limits_proven: 1, by: [{ limit: 'T 2025-Q1', more: 5, moved: [], left_out: [] }] },
      },
    })
    const lifted = { accepts: [{ team: 'T', periods: ['2025-Q1'], days: 5 }] }
    const mended = planIn2025(three, { decisions: [{ ...ACCEPTED, ...lifted }] })
    const again = await toldOf(mended, demand('U'), 'replan')
    expect(again.notes).toEqual(['U: there is room, nothing else changes.'])
    expect(again.data).toMatchObject({ replan: { spared: null } })
  })

  it('is told of each limit that spares a part', async () => {
    const second = { start: '2025-04', end: '2025-06' }
    const days = [{ team: 'T', days: { '2025-Q2': 40 } }]
    const plan = planIn2025([
      approved('B', 2, 0, 40),
      approved('C', 2, 0, 0, { ...second, workload: days }),
      urgent(['2025-Q1', '2025-Q2'], '2025-06'),
    ])
    const { notes } = await toldOf(plan, demand('U'), 'replan')
    expect(notes[0]).toMatch(/^To let in U: 2 projects to move, 0 projects to leave out\./)
    // 44.72 plannable days in the first quarter and 45.46 in the second, of which 40 are taken.
    expect(notes[1]).toBe(
      'With +4.6 days of T in Q2 2025 this would be enough: 1 project to move, 0 projects to leave out; it is proven. With +5.3 days of T in Q1 2025 this would be enough: 1 project to move, 0 projects to leave out; it is proven.',
    )
  })

  it('is a move in place of leaving where money alone takes a project out', async () => {
    const both = [approved('A', 4, 95, 40), urgent(['2025-Q1'], '2025-03', 10)]
    const { notes } = await toldOf(planIn2025(both), demand('U'), 'replan')
    expect(notes.slice(0, 2)).toEqual([
      'To let in U: 0 projects to move, 1 project to leave out. No smaller change is enough: this is proven.',
      'With +€5k of investment money in 2025 this would be enough: 1 project to move, 0 projects to leave out; it is proven.',
    ])
  })

  it('is nothing where no single limit is enough', async () => {
    const bound = { window: { earliest: '2025-01', latest_end: '2025-03' } }
    const both = [approved('A', 4, 95, 40, bound), urgent(['2025-Q1'], '2025-03', 10)]
    const { notes } = await toldOf(planIn2025(both), demand('U'), 'replan')
    expect(notes.slice(0, 2)).toEqual([
      'To let in U: 0 projects to move, 1 project to leave out. No smaller change is enough: this is proven.',
      'To lift one limit alone would spare no project: this is proven of 2 of the 2 that bind.',
    ])
  })
})
