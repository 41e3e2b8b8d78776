/** Choices with musts and losses, by hand: what is kept in spite of value, what that costs, and what does not fit. */
import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../src/arbitration/arbitration.ts'
import { paretoFrontier } from '../../../src/arbitration/explain/pareto.ts'
import { replanInput, replanPlan } from '../../../src/arbitration/replan.ts'
import { arbitrationInput, selectPortfolio } from '../../../src/arbitration/select.ts'
import { keptText, missedTexts, stakeText } from '../../../src/reports/arbitration/at-stake.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { arbitrationOf, proposalIn, verdictOn, withEngine } from '../../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'

/** All in the first quarter of 2025, where the envelope is 100 k€. */
const ONLY_2025 = { asOf: '2024-12-31', header: { horizon: { start: '2025-01', end: '2025-03' } } } as const

const only = (projects: readonly Facts[], facts = {}) => planOf(projects, { ...ONLY_2025, ...facts })

function must(id: string, score: number, money: number, facts: Facts = {}): Facts {
  return candidate(id, score, money, 0, { priority: { scores: { V: score }, class: 'must' }, ...facts })
}

const finances = {
  id: 'C',
  title: { fr: 'Finances', en: 'Finance' },
  kind: 'application' as const,
  criticality: 'high' as const,
  end_of_support: '2025-03-31',
  users: 220,
  replaced_by: ['L'],
}

/** Two that are worth most together, and what leaves no room for them. */
const rich = [candidate('A', 4, 60), candidate('B', 3, 40)]

const kept = ({ verdicts }: Proposal): string[] => verdicts.filter(({ isIn }) => isIn).map(({ project }) => project.id)

describe('a must', () => {
  it('is kept whatever value it costs, and the cost is told with who makes room', async () => {
    const plan = only([...rich, must('M', 1, 80)])
    const proposal = proposalIn(await arbitrationOf(plan))
    expect(kept(proposal)).toEqual(['M'])
    expect(proposal.aims).toMatchObject([
      { aim: 'must', asked: 1, reached: 1, bound: 1, isProven: true, missed: [] },
      { aim: 'lost_by_not_doing', asked: 0, reached: 0, bound: 0, isProven: true },
    ])
    // Without it: A and B, worth 1 + 0.75; with it alone 0.25.
    expect(proposal.aimCosts?.aims).toEqual([
      { value: 1.5, atMost: 1.5, isProven: true },
      { value: 0, atMost: 0, isProven: true },
    ])
    const [first] = proposal.aimCosts?.kept ?? []
    if (first === undefined) throw new Error('nothing is kept for an aim')
    expect(keptText(plan, first).en).toBe(
      'Keeping "Project" (M, a must) costs 1.50 of value (proven); "Project" (A) and "Project" (B) make room for it.',
    )
    expect(keptText(plan, first).fr).toBe(
      'Garder «\u00a0Project\u00a0» (M, indispensable) coûte 1,50 de valeur (prouvé)\u00a0; «\u00a0Project\u00a0» (A) et «\u00a0Project\u00a0» (B) lui laissent la place.',
    )
  })

  it('costs nothing where it fits beside what is worth most', async () => {
    const proposal = proposalIn(await arbitrationOf(only([...rich, must('M', 1, 0)])))
    expect(kept(proposal)).toEqual(['A', 'B', 'M'])
    expect(proposal.aimCosts).toMatchObject({ kept: [], aims: [{ value: 0 }, { value: 0 }] })
  })

  it('is kept without any score, and is no idle project that the plan may drop', async () => {
    const unscored = candidate('M', 0, 80, 0, { priority: { class: 'must' } })
    const proposal = proposalIn(await arbitrationOf(only([...rich, unscored])))
    expect(kept(proposal)).toEqual(['M'])
  })

  it('that does not fit is told first, with the reason, and the best of the others is in', async () => {
    const plan = only([...rich, must('M', 1, 80), must('N', 2, 70)])
    const { aims, verdicts, forcedEntries: entrances = [], ...proposal } = proposalIn(await arbitrationOf(plan))
    expect(kept({ ...proposal, aims, verdicts, forcedEntries: entrances })).toEqual(['N'])
    expect(aims[0]).toMatchObject({ asked: 2, reached: 1, bound: 1, isProven: true })
    expect(missedTexts(plan, aims, verdicts).map(({ en }) => en)).toEqual([
      'Does not fit: "Project" (M), a must. Reason: limit reached: investment 2025.',
    ])
    // M for N: as many musts, 0.25 of value less. A costs a must: that is said before any value.
    expect(entrances.map(({ project, aims: changes, change }) => [project.id, changes, change])).toEqual([
      ['M', [0, 0], -0.25],
      ['A', [-1, 0], 1.25],
      ['B', [-1, 0], 1.25],
    ])
  })

  it('that no dates allow is asked for and missed all the same', async () => {
    const late = must('M', 1, 10, { window: { earliest: '2025-02', latest_end: '2025-03' } })
    const plan = only([...rich, late])
    const { aims, verdicts } = proposalIn(await arbitrationOf(plan))
    expect(aims[0]).toMatchObject({ asked: 1, reached: 0, bound: 0, isProven: true })
    expect(missedTexts(plan, aims, verdicts)[0]?.en).toBe(
      'Does not fit: "Project" (M), a must. Reason: no possible dates: start of its window, end of its window, end of the plan.',
    )
  })
})

describe('what is lost by not doing', () => {
  it('comes before value, with its cause', async () => {
    const plan = only([...rich, candidate('L', 1, 80)], { components: [finances] })
    const proposal = proposalIn(await arbitrationOf(plan))
    expect(kept(proposal)).toEqual(['L'])
    expect(proposal.aims[1]).toMatchObject({ asked: 1, reached: 1, missed: [] })
    expect(proposal.aimCosts?.aims.map(({ value }) => value)).toEqual([0, 1.5])
    const [first] = proposal.aimCosts?.kept ?? []
    if (first === undefined) throw new Error('nothing is kept for an aim')
    expect(keptText(plan, first).en).toBe(
      'Keeping "Project" (L, Finance, out of support after 31 March 2025, 220\u00a0users) costs 1.50 of value (proven); "Project" (A) and "Project" (B) make room for it.',
    )
  })

  it('comes after every must, and is told first where it does not fit', async () => {
    const plan = only([must('M', 1, 80), candidate('L', 4, 80)], { components: [finances] })
    const { aims, verdicts, ...proposal } = proposalIn(await arbitrationOf(plan))
    expect(kept({ ...proposal, aims, verdicts })).toEqual(['M'])
    expect(missedTexts(plan, aims, verdicts)).toEqual([
      {
        en: 'Does not fit: "Project" (L), which leaves: Finance, out of support after 31 March 2025, 220\u00a0users. Reason: limit reached: investment 2025.',
        fr: 'Ne trouve pas place\u00a0: «\u00a0Project\u00a0» (L), au prix de ce qui suit\u00a0: Finances, sans support après le 31/03/2025, 220\u00a0utilisateurs. Motif\u00a0: limite atteinte\u00a0: investissement 2025.',
      },
    ])
    // The must costs the value of L: 1 less 0.25; what is lost comes after it, and costs nothing.
    expect(proposal.aimCosts?.aims.map(({ value }) => value)).toEqual([0.75, 0])
  })

  it('is one sentence with the must that the same project is', async () => {
    const plan = only([must('M', 2, 80), must('L', 1, 80)], { components: [finances] })
    const { aims, verdicts } = proposalIn(await arbitrationOf(plan))
    // As many musts either way: what is lost decides before value does.
    expect(verdicts.filter(({ isIn }) => isIn).map(({ project }) => project.id)).toEqual(['L'])
    const contribution = verdictOn({ verdicts } as Proposal, 'L').contribution
    expect(stakeText(plan, contribution)?.fr).toBe(
      'indispensable\u00a0; Finances, sans support après le 31/03/2025, 220\u00a0utilisateurs',
    )
    expect(missedTexts(plan, aims, verdicts)).toHaveLength(1)
  })

  it('of several variants is one loss, and one of them prevents it', async () => {
    const [one, other] = [candidate('L', 1, 80), candidate('K', 2, 90)].map((project) => ({
      ...project,
      variants: 'finance',
    }))
    const components = [{ ...finances, replaced_by: ['L', 'K'] }]
    const proposal = proposalIn(await arbitrationOf(only([...rich, one ?? {}, other ?? {}], { components })))
    expect(kept(proposal)).toEqual(['K'])
    expect(proposal.aims[1]).toMatchObject({ asked: 1, reached: 1, bound: 1, isProven: true })
  })
})

describe('what goes with a choice', () => {
  it('tells a relief by the must that it lets in, whatever value that costs', async () => {
    // 100 k€ more: M beside N, and nobody else: B would still fit with 200 k€ in all.
    const plan = only([...rich, must('M', 1, 80), must('N', 2, 70)])
    const { marginalValues: reliefs = [] } = proposalIn(await arbitrationOf(plan))
    expect(reliefs.map(({ means, aims, shift, change }) => [means.kind, aims, shift, change])).toEqual([
      ['person', [0, 0], 0, 0],
      ['money', [1, 0], 1, 1],
    ])
  })

  it('tells at each point of a frontier what is reached of the aims', async () => {
    const plan = only([...rich, must('M', 1, 80)])
    const points = await withEngine(async (tools) => {
      const asked = arbitrationInput(plan, undefined)
      const { session, base } = await selectPortfolio(asked, tools, true)
      const changes = [-0.5, 0, 0.5]
      return paretoFrontier(asked.formulation, base?.solution ?? [], { section: 'investment', changes }, session)
    })
    expect(points.map(({ aims, value }) => [aims, value])).toEqual([
      [[0, 0], 0.75],
      [[1, 0], 0.25],
      [[1, 0], 1.25],
    ])
  })

  it('lets a replanning give up what is worth more before it gives up a must', async () => {
    const planned = { status: 'planned' as const }
    const plan = only([candidate('A', 4, 40, 0, planned), must('M', 1, 40, planned), candidate('U', 1, 60)])
    const { arbitration } = await withEngine((tools) =>
      replanPlan(replanInput(plan, undefined), { urgent: [2], changes: undefined }, tools),
    )
    expect(kept(proposalIn(arbitration))).toEqual(['M', 'U'])
  })
})

describe('value by size and dates', () => {
  const plan = (value: object, projects: readonly Facts[]) => only(projects, { header: { ...ONLY_2025.header, value } })

  it('lets the dearer one in where value counts by cost', async () => {
    const projects = [candidate('A', 4, 30), candidate('B', 3, 80)]
    expect(kept(proposalIn(await arbitrationOf(plan({}, projects))))).toEqual(['A'])
    const proposal = proposalIn(await arbitrationOf(plan({ size: 'cost' }, projects)))
    expect(kept(proposal)).toEqual(['B'])
    // 0.75 × 0.8 hundreds of thousands; the same figure in the comparison of scenarios.
    expect(proposal.worth.chosen).toBeCloseTo(0.6, 9)
    expect(computeFigures(proposal.plan).whole('retained_value').value).toBeCloseTo(0.6, 9)
  })

  it('takes the earlier of two starts where a delay loses value, and counts what it loses', async () => {
    const later = {
      ...ONLY_2025,
      header: { horizon: { start: '2025-01', end: '2025-12' }, envelopes: [], value: { delay_loss: 0.2 } },
    }
    // The team has room for one of them in a quarter: the one of lesser value waits.
    const delayed = planOf([candidate('A', 4, 10, 40), candidate('B', 3, 10, 40)], later)
    const proposal = proposalIn(await arbitrationOf(delayed))
    expect(verdictOn(proposal, 'B').isMoved).toBe(true)
    expect(proposal.worth).toMatchObject({ chosen: 1 + 0.75 * 0.8, isOptimal: true })
    expect(computeFigures(proposal.plan).whole('retained_value').value).toBeCloseTo(1.6, 9)
  })
})
