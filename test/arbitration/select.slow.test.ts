import { describe, expect, it } from 'vitest'
import { overrunsIn, statusOf } from '../../src/arbitration/arbitration.ts'
import { ceilingsAfter, paretoFrontier, varyingYears } from '../../src/arbitration/explain/pareto.ts'
import { replanInput, replanPlan } from '../../src/arbitration/replan.ts'
import { arbitrationInput, selectPortfolio } from '../../src/arbitration/select.ts'
import { limitKindOf } from '../../src/limits/index.ts'
import { outText, wayInText } from '../../src/reports/arbitration/reasons.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { breachesOf } from '../../src/rules/breaches.ts'
import { samplePlan } from '../support/arbitrary-choice.ts'
import { arbitrationOf, proposalIn, verdictOn, withEngine } from '../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../support/cut-line-of.ts'
import { scenarioOf } from '../support/scenario-of.ts'

/** All in 2025, where the envelope is 100 k€; the plan begins with that year. */
const ONLY_2025 = { asOf: '2024-12-31', header: { horizon: { start: '2025-01', end: '2025-03' } } } as const

const only = (projects: readonly Facts[], facts = {}) => planOf(projects, { ...ONLY_2025, ...facts })

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)

describe('the choice of a plan', () => {
  it('beats the ranking: two that fit together against one of a higher value', async () => {
    const plan = only([candidate('A', 4, 90), candidate('B', 3, 50), candidate('C', 3, 50)])
    const proposal = proposalIn(await arbitrationOf(plan))
    expect(proposal.worth).toMatchObject({ chosen: 1.5, bound: 1.5, isOptimal: true })
    expect(proposal.verdicts.map(({ isIn }) => isIn)).toEqual([false, true, true])
    expect(computeFigures(proposal.plan).whole('retained_value').value).toBe(1.5)
  })

  it('says why one is out, what would let it in, and what it would displace', async () => {
    const plan = only([candidate('A', 4, 90), candidate('B', 3, 50), candidate('C', 3, 50)])
    const proposal = proposalIn(await arbitrationOf(plan))
    const { why, value } = verdictOn(proposal, 'A')
    expect(outText(plan, why, value).en).toBe('limit reached: investment 2025')
    expect(outText(plan, why, value).fr).toBe('limite atteinte\u00a0: investissement 2025')
    expect(wayInText(plan, why).en).toBe('+€90k of investment money in 2025')
    expect(wayInText(plan, why).fr).toBe('+90\u00a0k€ d’investissement en 2025')
    const [entrance] = proposal.forcedEntries ?? []
    expect(entrance).toMatchObject({ kind: 'comes-in', change: -0.5, isProven: true })
    expect(ids(entrance?.leaving ?? [])).toEqual(['B', 'C'])
  })

  it('leaves one of unknown status as it is, with what it takes', async () => {
    const unknown = { ...candidate('U', 1, 60), status: 'unknown' as const }
    const plan = only([unknown, candidate('A', 4, 50), candidate('B', 1, 30)])
    const proposal = proposalIn(await arbitrationOf(plan))
    expect(proposal.verdicts.map(({ project, isIn }) => [project.id, isIn])).toEqual([
      ['U', true] as const,
      ['A', false] as const,
      ['B', true] as const,
    ])
    expect(verdictOn(proposal, 'U')).toMatchObject({ standing: 'unknown', task: undefined })
    expect(proposal.plan.projects[0]?.status).toBe('unknown')
  })

  it('says what more means would bring', async () => {
    const plan = only([candidate('A', 4, 90), candidate('B', 3, 50), candidate('C', 3, 50)])
    const { marginalValues: reliefs = [] } = proposalIn(await arbitrationOf(plan))
    const told = reliefs.map(({ means, change, isProven }) => [means.kind, change, isProven])
    expect(told).toEqual([
      ['person', 0, true],
      ['money', 1, true],
    ])
  })

  it('moves one that a full team keeps from its dates, and says so', async () => {
    const plan = planOf([candidate('A', 4, 10, 40), candidate('B', 3, 10, 40)], {
      asOf: '2024-12-31',
      header: { horizon: { start: '2025-01', end: '2025-12' } },
    })
    const proposal = proposalIn(await arbitrationOf(plan))
    const moved = proposal.verdicts.filter(({ isMoved }) => isMoved)
    expect(moved.map(({ project }) => project.id)).toEqual(['B'])
    expect(moved[0]?.why).toMatchObject({ kind: 'short', lacks: [{ limit: { kind: 'work' } }] })
    expect(proposal.worth.fewestMoves).toBe('plans')
  })

  it('names the prerequisite that is out, and the rival that is in', async () => {
    const plan = only([
      candidate('A', 4, 60, 0, { requires: ['B'] }),
      candidate('B', 0, 80),
      candidate('C', 3, 50),
      candidate('D', 1, 1, 0, { excludes: ['C'] }),
    ])
    const proposal = proposalIn(await arbitrationOf(plan))
    const told = ['A', 'B', 'D'].map((id) => {
      const { why, value } = verdictOn(proposal, id)
      return outText(plan, why, value).en
    })
    expect(told).toEqual([
      'its prerequisite "Project" (B) is out',
      'its value is 0; limit reached: investment 2025',
      'cannot stand beside "Project" (C), which is in',
    ])
  })

  it('says of a project without a score that nothing speaks for it, and does not let it in', async () => {
    const plan = only([candidate('A', 4, 10), candidate('B', 3, 10, 0, { priority: {} })])
    const proposal = proposalIn(await arbitrationOf(plan))
    const { isIn, why, value } = verdictOn(proposal, 'B')
    expect([isIn, outText(plan, why, value).en]).toEqual([false, 'no score: nothing speaks for it'])
  })

  it('keeps what the plan has without a score where it fits', async () => {
    const kept = candidate('B', 3, 10, 0, { priority: {}, status: 'approved' })
    const proposal = proposalIn(await arbitrationOf(only([candidate('A', 4, 10), kept])))
    expect(verdictOn(proposal, 'B').isIn).toBe(true)
  })

  it('lets the margin give way to a mandatory project, but not to any other', async () => {
    const law = { kind: 'law', reference: 'Law', deadline: '2025-12-31' } as const
    const plan = only([candidate('A', 1, 0, 50, { mandatory: law }), candidate('B', 4, 0, 1), candidate('C', 1, 10)])
    const proposal = proposalIn(await arbitrationOf(plan))
    expect(proposal.verdicts.map(({ isIn }) => isIn)).toEqual([true, false, true])
  })

  it('lets a margin give way to a mandatory project that no quarter holds, by the least, and says so', async () => {
    const law = { kind: 'law', reference: 'Law', deadline: '2025-12-31' } as const
    const plan = planOf([candidate('A', 1, 0, 50, { mandatory: law }), candidate('B', 4, 0, 1)], {
      asOf: '2024-12-31',
      header: { horizon: { start: '2025-01', end: '2025-12' } },
    })
    const arbitration = await arbitrationOf(plan)
    const proposal = proposalIn(arbitration)
    expect(proposal.verdicts.map(({ isIn }) => isIn)).toEqual([true, true])
    expect(statusOf(proposal)).toBe('optimal_with_overrun')
    // 66 of 261 weekdays in the third quarter: 46.12 plannable days of 57.66.
    const [over, ...others] = overrunsIn(proposal.caps)
    expect(others).toEqual([])
    expect(over).toMatchObject({ limit: { kind: 'work' }, taken: 50_00, by: 3_88 })
    expect(over && limitKindOf(over.limit).violation(over.limit, over.taken).code).toBe('margin')
    expect(statusOf({ ...proposal, worth: { ...proposal.worth, isOptimal: false } })).toBe('feasible_with_overrun')
  })

  it('has no answer where not even net capacity holds what is mandatory', async () => {
    const law = { kind: 'law', reference: 'Law', deadline: '2025-12-31' } as const
    const { proposal, infeasibility } = await arbitrationOf(
      only([candidate('A', 1, 0, 40, { mandatory: law }), candidate('B', 1, 0, 40, { mandatory: law })]),
    )
    expect(proposal).toBeUndefined()
    expect(infeasibility?.isProven).toBe(true)
  })

  it('gives the same answer twice', async () => {
    const plan = only([candidate('A', 4, 90), candidate('B', 3, 50), candidate('C', 3, 50)])
    const told = async () => {
      const { worth, choices } = proposalIn(await arbitrationOf(plan))
      return JSON.stringify([worth, [...choices]])
    }
    expect(await told()).toBe(await told())
  })
})

describe('a choice that has no answer', () => {
  const law = { kind: 'law', reference: 'Law', deadline: '2025-12-31' } as const

  it('names what cannot hold together, and the least that would do', async () => {
    const plan = only([
      candidate('A', 1, 60, 0, { mandatory: law }),
      candidate('B', 1, 70, 0, { mandatory: law }),
      candidate('C', 4, 10),
    ])
    const { proposal, infeasibility } = await arbitrationOf(plan)
    expect(proposal).toBeUndefined()
    expect(infeasibility).toMatchObject({ isProven: true, isMinimal: true, isLeast: true })
    expect(ids(infeasibility?.projects.map(({ project }) => project) ?? [])).toEqual(['A', 'B'])
    expect(infeasibility?.overruns).toMatchObject([{ limit: { year: 2025 }, by: 30_000_00 }])
  })

  it('says of one that has no dates which bounds stand in the way', async () => {
    const late = { ...law, deadline: '2025-02-28' }
    const plan = only([candidate('A', 1, 10, 0, { mandatory: late })])
    const { infeasibility } = await arbitrationOf(plan)
    expect(infeasibility?.chain).toMatchObject([{ barrier: { kind: 'dates', bounds: ['deadline'] } }])
  })
})

describe('the frontier of an envelope', () => {
  it('is worth more with more money, and tells who comes in and leaves', async () => {
    const plan = only([candidate('A', 4, 90), candidate('B', 3, 50), candidate('C', 3, 50)])
    const points = await withEngine(async (tools) => {
      const asked = arbitrationInput(plan, undefined)
      const { base, session } = await selectPortfolio(asked, tools, true)
      const changes = [-0.1, 0, 0.4, 1]
      const wanted = { section: 'investment', changes } as const
      return paretoFrontier(asked.formulation, base?.solution ?? [], wanted, session)
    })
    expect(points.map(({ value }) => value)).toEqual([1, 1.5, 1.75, 2.5])
    expect(points.map(({ entering, leaving }) => [ids(entering), ids(leaving)])).toEqual([
      [['A'], ['B', 'C']],
      [[], []],
      [['A'], [expect.stringMatching(/B|C/)]],
      [['A'], []],
    ])
  })

  /** The points of a plan of 2024 and 2025, halfway through 2024, at -50 %, 0 and +50 %. */
  const pointsOf = (projects: readonly Facts[]) =>
    withEngine(async (tools) => {
      const plan = planOf(projects, {
        header: {
          horizon: { start: '2024-01', end: '2025-12' },
          max_shift: { earlier: 0, later: 0 },
          envelopes: [2024, 2025].map((year) => ({ year, section: 'investment', max: 100 })),
        },
      })
      const asked = arbitrationInput(plan, undefined)
      const { base, session } = await selectPortfolio(asked, tools, true)
      const wanted = { section: 'investment', changes: [-0.5, 0, 0.5] } as const
      const points = await paretoFrontier(asked.formulation, base?.solution, wanted, session)
      const ceilings = wanted.changes.map((change) => Number(ceilingsAfter(asked.formulation, 'investment', change)))
      return { points, ceilings, years: varyingYears(asked.formulation, 'investment') }
    })

  it('leaves a year that has begun as it is', async () => {
    const amounts = { 2024: { requested: 90 }, 2025: { requested: 40 } }
    const budget: Facts['budget'] = [{ section: 'investment', kind: 'software', amounts }]
    const { points, ceilings, years } = await pointsOf([
      candidate('A', 4, 0, 0, { start: '2024-09', end: '2025-03', budget }),
    ])
    expect(years).toEqual([2025])
    expect(ceilings).toEqual([50_000_00, 100_000_00, 150_000_00])
    // Half of 2024 would be 50 k€, and A takes 90.
    expect(points.map(({ value }) => value)).toEqual([1, 1, 1])
  })

  it('says at each point where nothing fits what cannot hold, and how much lacks', async () => {
    const law: Facts = { mandatory: { kind: 'law', reference: 'NIS2' } }
    const { points } = await pointsOf([candidate('A', 4, 130, 0, law), candidate('B', 2, 20)])
    const told = points.map(({ solution, infeasibility: why }) => ({
      holds: solution !== undefined,
      projects: ids(why?.projects.map(({ project }) => project) ?? []),
      lacks: why?.overruns?.map(({ by }) => by),
    }))
    expect(told).toEqual([
      { holds: false, projects: ['A'], lacks: [80_000_00] },
      { holds: false, projects: ['A'], lacks: [30_000_00] },
      { holds: true, projects: [], lacks: undefined },
    ])
  })
})

describe('a replanning', () => {
  const running = [
    candidate('A', 4, 50, 0, { status: 'approved' }),
    candidate('B', 1, 45, 0, { status: 'approved' }),
    candidate('U', 2, 40),
    candidate('V', 4, 1),
  ]

  it('lets an urgent demand in and gives up what weighs least; candidates stay out', async () => {
    const { arbitration, replanned } = await withEngine((tools) =>
      replanPlan(replanInput(only(running), undefined), { urgent: [2], changes: undefined }, tools),
    )
    const verdicts = proposalIn(arbitration).verdicts.map(({ isIn }) => isIn)
    expect(verdicts).toEqual([true, false, true, false])
    expect(replanned.isLeast).toBe(true)
  })

  it('brings in with a demand what it needs and the plan has not', async () => {
    const early = { start: '2025-01', end: '2025-03' }
    const late = { start: '2025-07', end: '2025-09' }
    const needed = candidate('V', 4, 1, 0, early)
    const needing = candidate('N', 1, 1, 0, { ...late, depends_on: [{ project: 'V' }] })
    const horizon = { start: '2025-01', end: '2025-12' }
    const plan = only([...running.slice(0, 3), needed, needing], { header: { ...ONLY_2025.header, horizon } })
    const { arbitration, replanned } = await withEngine((tools) =>
      replanPlan(replanInput(plan, undefined), { urgent: [4], changes: undefined }, tools),
    )
    expect(replanned.urgent.map(({ id }) => id)).toEqual(['N', 'V'])
    const entering = proposalIn(arbitration).verdicts.filter(({ isIn, wasIn }) => isIn && !wasIn)
    expect(entering.map(({ project }) => project.id)).toEqual(['V', 'N'])
  })

  it('has no answer where no change is allowed', async () => {
    const { arbitration } = await withEngine((tools) =>
      replanPlan(replanInput(only(running), undefined), { urgent: [2], changes: 0 }, tools),
    )
    expect(arbitration.infeasibility).toMatchObject({ isProven: true, isByChanges: true })
  })

  it('moves nothing for a project that is in the plan, though another start has gone by', async () => {
    const late = candidate('G', 2, 20, 0, { status: 'planned', start: '2024-01', end: '2024-03' })
    const plan = only([...running, late])
    const asked = (urgent: number[]) =>
      withEngine((tools) => replanPlan(replanInput(plan, undefined), { urgent, changes: undefined }, tools))
    const { arbitration, replanned } = await asked([0])
    expect(proposalIn(arbitration).choices.size).toBe(0)
    expect(replanned).toMatchObject({
      isLeast: true,
      before: { misplaced: [{ project: { id: 'G' }, reasons: expect.arrayContaining([]) }] },
    })
    const repaired = await asked([])
    const moved = proposalIn(repaired.arbitration).verdicts.filter(({ isMoved }) => isMoved)
    expect(moved.map(({ project }) => project.id)).toEqual(['G'])
  })

  it('says what the plan passes before a demand, repairs it apart, and charges the demand with its own', async () => {
    const over = [...running, candidate('W', 3, 60, 0, { status: 'approved' })]
    const { replanned } = await withEngine((tools) =>
      replanPlan(replanInput(only(over), undefined), { urgent: [3], changes: undefined }, tools),
    )
    const change = (one: typeof replanned.strict) =>
      one && [one.leaving.map(({ id }) => id), one.moved.length, one.isLeast]
    expect(replanned.before?.overruns).toMatchObject([{ by: 5500 * 1000 }])
    expect(change(replanned.before?.repair)).toEqual([['W'], 0, true])
    expect(change(replanned.strict)).toEqual([['W'], 0, true])
  })

  it('does not mend an overrun that the plan has already', async () => {
    const over = [...running, candidate('W', 3, 60, 0, { status: 'approved' })]
    const { arbitration } = await withEngine((tools) =>
      replanPlan(replanInput(only(over), undefined), { urgent: [3], changes: 1 }, tools),
    )
    const out = proposalIn(arbitration).verdicts.filter(({ isIn, wasIn }) => wasIn && !isIn)
    expect(out.map(({ project }) => project.id)).toEqual(['B'])
  })
})

describe('the sample', () => {
  it('is worth at least its reference under the same limits, and breaks nothing', async () => {
    const plan = samplePlan()
    const reference = scenarioOf(plan, 'SC-REF')
    const { frame, proposal } = await withEngine(
      async (tools) => (await selectPortfolio(arbitrationInput(plan, reference), tools, true)).arbitration,
    )
    const worthOf = (one: typeof plan): number => computeFigures(one).whole('retained_value').value ?? 0
    expect(proposal?.worth.isOptimal).toBe(true)
    expect(worthOf(proposal?.plan ?? plan)).toBeGreaterThanOrEqual(worthOf(frame.plan))
    expect(breachesOf(proposal?.plan ?? plan)).toEqual([])
  })
})
