/** How firm a choice is: in how many draws of the costs each project stays in, and who leaves and comes in with all of them at P80. */
import { describe, expect, it } from 'vitest'
import { robustnessOf } from '../../../src/arbitration/explain/robustness.ts'
import { arbitrationInput, selectPortfolio } from '../../../src/arbitration/select.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { withEngine } from '../../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { planWithPast } from '../../support/plan-with-past.ts'

/** All in 2025, where the envelope is 100 k€; the plan begins with that year. */
const only = (projects: readonly Facts[]): Plan =>
  planOf(projects, { asOf: '2024-12-31', header: { horizon: { start: '2025-01', end: '2025-03' } } })

describe('drawn costs', () => {
  const robustIn = (plan: Plan) =>
    withEngine(async (tools) => {
      const asked = arbitrationInput(plan, undefined)
      const { base, session } = await selectPortfolio(asked, tools, true)
      return robustnessOf(asked.formulation, base?.solution ?? [], 20, session)
    })
  const robust = (projects: readonly Facts[]) => robustIn(only(projects))
  const range = (optimistic: number, pessimistic: number) => ({
    estimate: { class: 'budget', optimistic, likely: 60, pessimistic } as const,
  })

  it('count in how many draws each project stays in', async () => {
    const found = await robust([candidate('A', 2, 60, 0, range(30, 120)), candidate('B', 4, 40)])
    expect(found).toMatchObject({ made: 20, answered: 20, varying: 2, of: 2 })
    const [first, second] = found.firmness
    expect(first).toMatchObject({ basis: 'range' })
    expect(first?.draws).toBeGreaterThan(0)
    expect(first?.draws).toBeLessThan(20)
    // A plan without a past of its own varies by that of others.
    expect(second).toMatchObject({ basis: 'published' })
    expect(second?.draws).toBeGreaterThan(first?.draws ?? 20)
  })

  it('are those of the past where no range is declared, of candidates too', async () => {
    const found = await robustIn(planWithPast([candidate('A', 2, 60), candidate('B', 4, 35)]))
    expect(found).toMatchObject({ made: 20, answered: 20, varying: 2, of: 2, p80: 'optimal' })
    const [first, second] = found.firmness
    expect(first).toMatchObject({ basis: 'own', isIn: true, isInAtP80: false })
    expect(first?.draws).toBeGreaterThan(0)
    expect(first?.draws).toBeLessThan(20)
    expect(second).toMatchObject({ basis: 'own', isIn: true, isInAtP80: true, draws: 20 })
  })

  it('at P80 let in what then fits, and leave out what no longer does', async () => {
    // At P80 A costs 87.1 k€, and only C fits beside B: what they cost is known.
    const known = (amount: number) => ({
      estimate: { class: 'budget', optimistic: amount, likely: amount, pessimistic: amount } as const,
    })
    const found = await robust([
      candidate('A', 3, 60, 0, range(30, 120)),
      candidate('B', 4, 40, 0, known(40)),
      candidate('C', 2, 55, 0, known(55)),
    ])
    expect(found.firmness.map(({ isIn, isInAtP80 }) => [isIn, isInAtP80])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ])
    expect(found.firmness[0]?.factorAtP80).toBeCloseTo(2 - Math.sqrt(0.3), 12)
  })

  it('at P80 can be too much for what is required', async () => {
    const mandatory = { mandatory: { kind: 'law' as const, deadline: '2025-03' } }
    const found = await robust([candidate('A', 3, 80, 0, { ...range(60, 90), ...mandatory })])
    expect(found).toMatchObject({ p80: 'infeasible', firmness: [{ isIn: true, isInAtP80: undefined }] })
  })

  it('are the same with the same seed', async () => {
    const plan = planWithPast([candidate('A', 2, 60, 0, range(30, 120)), candidate('B', 4, 35)])
    const [first, second] = await Promise.all([robustIn(plan), robustIn(plan)])
    expect(first).toEqual(second)
  })

  it('are none where no project that is chosen costs anything', async () => {
    expect(await robust([candidate('A', 2, 0)])).toMatchObject({ varying: 0, made: 0, p80: undefined, firmness: [] })
  })
})
