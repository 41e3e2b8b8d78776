import { describe, expect, it } from 'vitest'
import { freeStartsOf } from '../../../src/arbitration/explain/free-starts.ts'
import { arbitrationInput, selectPortfolio } from '../../../src/arbitration/select.ts'
import { applyFlatScenario } from '../../../src/overlay/apply-scenario.ts'
import { boundsText } from '../../../src/reports/arbitration/reasons.ts'
import { arbitrationOf, withEngine } from '../../support/arbitration-of.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { candidate, type Facts, laid, planOf } from '../../support/cut-line-of.ts'
import { modesOf, selectionProblemOf, taskOf } from '../../support/formulation-of.ts'

/** Two years ahead: the bound and not the plan closes the dates. */
const LONG = { horizon: { start: '2022-01', end: '2030-12' } } as const
const ahead: Facts = { start: '2026-07', end: '2026-09' }

const first = (options: readonly string[]) => options[0]?.slice(0, 7)
const last = (options: readonly string[]) => options.at(-1)?.slice(0, 7)
const range = (facts: Facts = {}, header = {}, frame = {}) => {
  const plan = planOf([candidate('A', 3, 0, 0, { ...ahead, ...facts })], { header: { ...LONG, ...header } })
  const options = modesOf(selectionProblemOf(plan, { frame }), 'A')
  return [first(options), last(options)]
}

describe('the starts of a project', () => {
  it('lie at most two quarters before and four after the wished one', () => {
    expect(range()).toEqual(['2026-01', '2027-07'])
  })

  it('lie as near as the plan says, each side by itself', () => {
    expect(range({}, { max_shift: { earlier: 0 } })).toEqual(['2026-07', '2027-07'])
    expect(range({}, { max_shift: { later: 1 } })).toEqual(['2026-01', '2026-10'])
  })

  it('are free where the plan says so', () => {
    expect(range({}, { max_shift: 'free' })).toEqual(['2024-07', '2030-10'])
  })

  it('are as free as the frame says, whatever the plan does', () => {
    const frame = { max_shift: { earlier: 1, later: 1 } }
    expect(range({}, { max_shift: 'free' }, frame)).toEqual(['2026-04', '2026-10'])
    expect(range({}, {}, { max_shift: 'free' })).toEqual(['2024-07', '2030-10'])
  })

  it('keep to a window of its own instead, on the side that it names', () => {
    expect(range({ window: { earliest: '2025-01' } })).toEqual(['2025-01', '2027-07'])
    expect(range({ window: { latest_end: '2029-12' } })).toEqual(['2026-01', '2029-10'])
  })

  it('hold the deadline, which no permitted shift passes', () => {
    const mandatory = { kind: 'law', deadline: '2026-12' } as const
    expect(range({ mandatory })).toEqual(['2026-01', '2026-10'])
  })

  it('count from the first that is possible where the wished one is past', () => {
    expect(range({ start: '2022-01', end: '2022-03' })).toEqual(['2024-07', '2025-07'])
  })

  it('count back from the last that is possible where a deadline lies before the wished one', () => {
    const mandatory = { kind: 'law', deadline: '2025-09' } as const
    expect(range({ mandatory })).toEqual(['2025-01', '2025-07'])
  })

  it('count from the start that the frame wishes', () => {
    const plan = planOf([candidate('A', 3, 0, 0, ahead)], { header: LONG })
    const formulation = selectionProblemOf(plan, { choices: { A: { keep: true, start: '2028-01' } } })
    expect([first(modesOf(formulation, 'A')), last(modesOf(formulation, 'A'))]).toEqual(['2027-07', '2029-01'])
  })

  it('say the bound where it leaves no date', () => {
    const plan = planOf(
      [
        candidate('S', 3, 0, 0, { status: 'in_progress', start: '2024-01', end: '2027-12' }),
        candidate('A', 3, 0, 0, { ...ahead, window: { latest_end: '2027-06' }, depends_on: [{ project: 'S' }] }),
      ],
      { header: LONG },
    )
    expect(taskOf(selectionProblemOf(plan), 'A').about.barrier).toMatchObject({ kind: 'dates' })
    expect(boundsText(['shift-later'], { earlier: 2, later: 4 }, 'en')).toBe(
      'starts at most 4\u00a0quarters after the wished date',
    )
    expect(boundsText(['shift-earlier'], { earlier: 1, later: 4 }, 'fr')).toBe(
      'début à 1\u00a0trimestre au plus avant la date souhaitée',
    )
  })
})

describe('a scenario laid over a plan', () => {
  it('has the bound of its own frame, else of what it extends, else of the plan', () => {
    const plan = planOf([candidate('A', 3, 0)], { header: { max_shift: { earlier: 3, later: 3 } } })
    const [, , scenario] = laid(plan, { frame: { max_shift: { later: 6 } } })
    expect(applyFlatScenario(plan, scenario).maxShift).toEqual({ earlier: 2, later: 6 })
    expect(laid(plan)[1].maxShift).toEqual({ earlier: 3, later: 3 })
  })
})

describe('free starts', () => {
  /** Three of 40 days each in a team of 45 a quarter: two quarters hold two of them, a third is needed for the last. */
  const plan = planOf(
    ['A', 'B', 'C'].map((id) => candidate(id, 3, 0, 40)),
    {
      asOf: '2024-12-31',
      header: { horizon: { start: '2025-01', end: '2025-12' }, max_shift: { earlier: 0, later: 1 } },
    },
  )
  const gain = (one = plan) =>
    withEngine(async (tools) => {
      const asked = arbitrationInput(one, undefined)
      const { base, session } = await selectPortfolio(asked, tools, true)
      if (base === undefined) throw new Error('no answer')
      return freeStartsOf(asked, base, {}, session)
    })

  it('bring what the best choice without the bound is worth more', async () => {
    expect(await gain()).toEqual({ atLeast: 0.75, atMost: 0.75 })
  })

  it('are worth what every combination of options says, with the bound and without', async () => {
    const worth = (maxShift?: 'free') =>
      (bestChoice(selectionProblemOf(plan, {}, maxShift === undefined ? {} : { maxShift }).problem)?.value ?? 0) / 1e6
    expect([worth(), worth('free')]).toEqual([1.5, 2.25])
    const { proposal } = await arbitrationOf(plan)
    expect(proposal?.worth.chosen).toBe(worth())
  })

  it('are not asked about where the bound closes no date', async () => {
    const short = { ...plan, maxShift: { earlier: 9, later: 9 } }
    expect(await gain(short)).toBeUndefined()
  })
})
