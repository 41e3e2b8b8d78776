import { describe, expect, it } from 'vitest'
import { frameUseOf, marginsTaken, overrunsIn, statusOf } from '../../../src/arbitration/arbitration.ts'
import { replanInput, replanPlan } from '../../../src/arbitration/replan.ts'
import { arbitrationInput } from '../../../src/arbitration/select.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { outText, wayInText } from '../../../src/reports/arbitration/reasons.ts'
import { arbitrationOf, proposalIn, verdictOn, withEngine } from '../../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'

/** One quarter; the team has 55.9 days in it, of which 44.72 are plannable. */
function quarterOf(projects: readonly Facts[], price: number | undefined): Plan {
  const frame = price === undefined ? {} : { margin_price: price }
  return planOf(projects, {
    asOf: '2024-12-31',
    header: { horizon: { start: '2025-01', end: '2025-03' } },
    scenarios: [{ id: 'SC', title: 'SC', kind: 'custom', frame }],
  })
}

async function proposed(projects: readonly Facts[], price: number | undefined) {
  const plan = quarterOf(projects, price)
  return proposalIn(await arbitrationOf(plan, plan.scenarios[0]))
}

/** Worth 1 and 0.75; together they take 5.28 days of the margin. */
const PAIR = [candidate('A', 4, 0, 30), candidate('B', 3, 0, 20)]

const kept = ({ verdicts }: Awaited<ReturnType<typeof proposed>>): string[] =>
  verdicts.filter(({ isIn }) => isIn).map(({ project }) => project.id)

describe('margins at a price', () => {
  it('stay free where the frame says nothing', async () => {
    const proposal = await proposed(PAIR, undefined)
    expect(kept(proposal)).toEqual(['A'])
    expect(proposal.caps.map(({ margin }) => margin)).toEqual([undefined, undefined])
  })

  it('are taken from where that brings more than it costs', async () => {
    const proposal = await proposed(PAIR, 0.1)
    expect(kept(proposal)).toEqual(['A', 'B'])
    expect(proposal.worth).toMatchObject({ isOptimal: true, fewestMoves: 'plans' })
    expect(proposal.worth.chosen).toBeCloseTo(1.75 - 0.528)
    expect(proposal.worth.bound).toBe(proposal.worth.chosen)
    const { taken, cost } = marginsTaken(proposal.caps)
    expect([taken, cost]).toEqual([528, 0.528])
  })

  it('are no overrun: they were chosen', async () => {
    const proposal = await proposed(PAIR, 0.1)
    expect(overrunsIn(proposal.caps)).toEqual([])
    expect(statusOf(proposal)).toBe('optimal')
  })

  it('say what the best choice would be worth with all of them free', async () => {
    const { freeMargins } = await proposed(PAIR, 0.1)
    expect(freeMargins).toMatchObject({ kind: 'possible', isProven: true })
    expect(freeMargins?.change).toBeCloseTo(1 - 1.222)
  })

  it('say of one that stays out what it would take of them, and what that would cost', async () => {
    const proposal = await proposed(PAIR, 0.2)
    expect(kept(proposal)).toEqual(['A'])
    const { why, value } = verdictOn(proposal, 'B')
    const plan = quarterOf(PAIR, 0.2)
    expect(why).toMatchObject({ kind: 'margin', takes: [{ by: 528 }] })
    expect(outText(plan, why, value).en).toBe(
      'it would take 5.3\u00a0days of margin (T Q1 2025), which would cost 1.06 of value',
    )
    expect(wayInText(plan, why).en).toBe('+5.3\u00a0days of T in Q1 2025')
    expect(proposal.caps.map(({ keepsOut }) => keepsOut.map(({ id }) => id))).toContainEqual(['B'])
    expect(proposal.freeMargins).toBeUndefined()
  })

  it('give up nothing beyond net days, at no price', async () => {
    const proposal = await proposed([...PAIR, candidate('C', 1, 0, 15)], 0)
    expect(kept(proposal)).toEqual(['A', 'B'])
    expect(verdictOn(proposal, 'C').why).toMatchObject({ kind: 'short', lacks: [{ by: 910 }] })
    expect(marginsTaken(proposal.caps)).toEqual({ taken: 528, cost: 0 })
  })

  it('are taken from for a must whatever they cost, and what is mandatory may need them', async () => {
    const must = (id: string, score: number): Facts =>
      candidate(id, score, 0, 25, { priority: { scores: { V: score }, class: 'must' } })
    const musts = await proposed([must('A', 1), must('B', 1)], 5)
    expect(kept(musts)).toEqual(['A', 'B'])
    expect(musts.worth.chosen).toBeCloseTo(0.5 - 5 * 5.28)
    expect(musts.freeMargins).toMatchObject({ kind: 'possible', aims: [-1, 0], isProven: true })
    const law = { kind: 'law', reference: 'X', deadline: '2025-03' } as const
    const needed = await proposed(
      PAIR.map((one) => ({ ...one, mandatory: law })),
      0.1,
    )
    expect(needed.freeMargins).toMatchObject({ kind: 'impossible', isProven: true })
  })

  it('are worth to one person more what is taken from them', async () => {
    const { marginalValues = [] } = await proposed(PAIR, 0.1)
    const [person] = marginalValues
    expect(person).toMatchObject({ means: { kind: 'person' }, isProven: true, entering: [] })
    expect(person?.change).toBeCloseTo(0.528)
  })

  it('bring one person more all of their days: plannable ones free, the margin at its price', async () => {
    const { marginalValues = [] } = await proposed([candidate('A', 4, 0, 105)], 0.001)
    const [person] = marginalValues
    expect(person).toMatchObject({ isProven: true, entering: [{ id: 'A' }] })
    expect(person?.change).toBeCloseTo(1 - (105 - 2 * 44.72) * 0.001, 4)
  })

  it('count a person for what is missing already, then for more', async () => {
    const running = candidate('R', 2, 0, 60, { status: 'in_progress', start: '2025-01' })
    const projects = [running, candidate('A', 4, 0, 50)]
    const [free, priced] = [await proposed(projects, undefined), await proposed(projects, 0.001)]
    // Of 60 days 15.28 are beyond plannable ones, and two people have 111.8 net ones: 110 fit, 20.56 of them in the margin.
    expect(kept(free)).toEqual(['R'])
    expect(free.marginalValues?.[0]).toMatchObject({ change: 0, isProven: true })
    expect(priced.marginalValues?.[0]?.entering.map(({ id }) => id)).toEqual(['A'])
    expect(priced.marginalValues?.[0]?.change).toBeCloseTo(1 - 0.02056, 4)
  })

  it('count in what a must costs, also where everything is in', async () => {
    const must: Facts = { priority: { scores: { V: 1 }, class: 'must' } }
    const { aimCosts } = await proposed([candidate('A', 1, 0, 54, must)], 0.5)
    expect(aimCosts?.aims[0]?.value).toBeCloseTo(9.28 * 0.5 - 0.25)
    expect(aimCosts?.kept.map(({ project }) => project.id)).toEqual(['A'])
  })

  it('are named with what a project lacks beyond them: with that much more it would come in for nothing', async () => {
    const pair = [candidate('A', 4, 0, 44), candidate('B', 1, 0, 20)]
    const proposal = await proposed(pair, 0.5)
    const { why } = verdictOn(proposal, 'B')
    expect(why).toMatchObject({ kind: 'short', lacks: [{ by: 6400 - 4472 }] })
  })

  it('hold the frame to the same account: what it keeps is compared with margins paid', async () => {
    const approved = PAIR.map((one) => ({ ...one, status: 'approved' as const }))
    const plan = quarterOf(approved, 0.5)
    const { formulation } = arbitrationInput(plan, plan.scenarios[0])
    expect(frameUseOf(formulation).marginCost).toBeCloseTo(2.64)
  })

  /** Two that are approved and take 44 days, and an urgent one of 10, which all fit in net days. */
  const replanned = (price: number) => {
    const approved = [candidate('A', 4, 0, 30), candidate('B', 3, 0, 14)].map((one) => ({
      ...one,
      status: 'approved' as const,
    }))
    const plan = quarterOf([...approved, candidate('U', 4, 0, 10)], price)
    const urgent = { urgent: [2], changes: undefined }
    return withEngine((tools) => replanPlan(replanInput(plan, plan.scenarios[0]), urgent, tools))
  }

  it.each([0, 0.02, 2])('change nothing of a replanning, whatever they cost: %s', async (price) => {
    const { arbitration, replanned: change } = await replanned(price)
    expect(change.isLeast).toBe(true)
    const proposal = proposalIn(arbitration)
    expect(kept(proposal)).toEqual(['A', 'B', 'U'])
    expect(marginsTaken(proposal.caps).taken).toBe(5400 - 4472)
  })
})
