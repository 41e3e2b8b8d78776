import { describe, expect, it } from 'vitest'
import { candidate, type Facts, lineOf, outcome, planOf } from '../../support/cut-line-of.ts'

describe('the cut line', () => {
  it('serves the most valuable first, passes over what does not fit and tries the next', () => {
    const plan = planOf([candidate('C', 2, 50), candidate('A', 4, 60), candidate('B', 3, 50), candidate('D', 1, 40)])
    expect(outcome(plan)).toEqual(['A in', 'B out', 'C out', 'D in'])
    const { above, ranked } = lineOf(plan)
    expect(above).toBe(1)
    expect(ranked.map(({ value }) => value)).toEqual([1, 0.75, 0.5, 0.25])
  })

  it('says what is short beside all that are in, and who would have to leave', () => {
    // In: A (60) and D (40), so that nothing of the 100 is left.
    const plan = planOf([candidate('A', 4, 60), candidate('B', 3, 50), candidate('D', 1, 40)])
    const [, second] = lineOf(plan).ranked
    expect(second?.shortages).toMatchObject([
      { ceiling: { kind: 'money', year: 2025, section: 'investment' }, by: 50_000_00 },
    ])
    expect(second?.instead).toEqual(['A'])
  })

  it('prefers to free a project by a single one of the lowest rank', () => {
    const plan = planOf([candidate('A', 4, 50), candidate('B', 3, 50), candidate('C', 2, 40)])
    expect(lineOf(plan).ranked[2]?.instead).toEqual(['B'])
  })

  it('frees a project by several where one is not enough', () => {
    const plan = planOf([candidate('A', 4, 40), candidate('B', 3, 35), candidate('C', 3, 25), candidate('D', 1, 70)])
    // 70 are lacking: A alone brings 40, B 35, C 25; A and B are enough.
    expect(lineOf(plan).ranked[3]?.instead).toEqual(['A', 'B'])
  })

  it('names nobody whom the others make needless', () => {
    const years = (first: number, second: number): Facts => ({
      budget: [
        {
          section: 'investment',
          kind: 'software',
          amounts: { '2025': { requested: first }, '2026': { requested: second } },
        },
      ],
    })
    const envelopes = [2025, 2026].map((year) => ({ year, section: 'investment' as const, max: 16 }))
    const plan = planOf(
      [
        candidate('A', 4, 0, 0, years(6, 6)),
        candidate('B', 4, 0, 0, years(10, 0)),
        candidate('C', 4, 0, 0, years(0, 10)),
        candidate('D', 1, 0, 0, years(10, 10)),
      ],
      { header: { envelopes } },
    )
    // 10 are lacking in either year: A brings most of both, but B and C do without it.
    expect(lineOf(plan).ranked[3]?.instead).toEqual(['B', 'C'])
  })

  it('names nobody where even everything in competition would not be enough', () => {
    const plan = planOf([candidate('A', 4, 40), candidate('B', 3, 170)])
    expect(lineOf(plan).ranked[1]?.instead).toEqual([])
  })

  it('keeps to plannable days of each team and quarter as well as to money', () => {
    // 57 net days in a quarter of 64 weekdays of 261, less 20 %.
    const plan = planOf([candidate('A', 4, 1, 30), candidate('B', 3, 1, 20)])
    const [, second] = lineOf(plan).ranked
    expect(second?.shortages).toMatchObject([{ ceiling: { kind: 'work', team: { id: 'T' } } }])
    const short = second?.shortages[0]
    expect(short?.by).toBe(50_00 - (short?.ceiling.limit ?? 0))
  })

  it('breaks a tie by value for money, then by id', () => {
    const plan = planOf([candidate('D', 2, 30), candidate('C', 2, 10), candidate('B', 2, 30)])
    expect(outcome(plan)).toEqual(['C in', 'B in', 'D in'])
  })

  it('ranks what has no score last', () => {
    const plan = planOf([candidate('A', 0, 10, 0, { priority: {} }), candidate('B', 0, 10)])
    const { ranked } = lineOf(plan)
    expect(ranked.map(({ project, value }) => [project.id, value])).toEqual([
      ['B', 0],
      ['A', undefined],
    ])
  })

  it('serves obligations, work in hand, carried-over and forced projects and their prerequisites first', () => {
    const plan = planOf([
      candidate('M', 0, 10, 0, { mandatory: { kind: 'law', reference: 'x', deadline: '2025-12-31' }, requires: ['Q'] }),
      candidate('S', 0, 10, 0, { status: 'in_progress' }),
      candidate('E', 0, 10, 0, { status: 'completed', requires: ['Z'] }),
      candidate('K', 0, 10, 0, { origin: 'carried_over' }),
      candidate('F', 0, 10),
      candidate('Q', 0, 10, 0, { depends_on: [{ project: 'r' }] }),
      candidate('R', 0, 10),
      candidate('O', 4, 10),
      candidate('Z', 4, 80),
      candidate('X', 4, 10, 0, { status: 'cancelled' }),
    ])
    const { fixed, ranked } = lineOf(plan, {
      choices: { f: { keep: true, forced: true }, O: { out: true, forced: true } },
    })
    expect(fixed.map(({ project, standing }) => [project.id, standing])).toEqual([
      ['M', 'mandatory'],
      ['S', 'started'],
      ['E', 'completed'],
      ['K', 'carried-over'],
      ['F', 'forced'],
      ['Q', 'required'],
      ['R', 'required'],
    ])
    expect(ranked.map(({ project, isIn: fits }) => [project.id, fits])).toEqual([['Z', false]])
  })

  it('says which ceilings the projects served first pass by themselves', () => {
    const plan = planOf([
      candidate('S', 0, 130, 0, { status: 'in_progress' }),
      candidate('A', 4, 0),
      candidate('B', 4, 1),
    ])
    const { exceeded } = lineOf(plan)
    expect(exceeded).toMatchObject([{ ceiling: { year: 2025 }, by: 30_000_00 }])
    // A asks nothing of the ceiling that is passed.
    expect(outcome(plan)).toEqual(['A in', 'B out'])
  })

  it('tells nothing of ceilings of years that are closed', () => {
    const past = candidate('S', 0, 0, 0, {
      status: 'in_progress',
      start: '2023-01',
      end: '2025-12',
      budget: [{ section: 'investment', kind: 'services', amounts: { '2023': { paid: 130 } } }],
    })
    const envelopes = [{ year: 2023, section: 'investment' as const, max: 100 }]
    expect(lineOf(planOf([past], { header: { envelopes } })).exceeded).toEqual([])
  })

  it('lets in what brings money in, whatever is passed already', () => {
    const sale: Facts = { budget: [{ section: 'investment', kind: 'revenue', amounts: { '2025': { requested: -5 } } }] }
    const plan = planOf([candidate('S', 0, 130, 0, { status: 'in_progress' }), candidate('A', 4, 0, 0, sale)])
    expect(outcome(plan)).toEqual(['A in'])
  })

  it('takes along what a project requires, or leaves both out', () => {
    const plan = planOf([
      candidate('A', 4, 60, 0, { requires: ['Z'] }),
      candidate('B', 3, 50, 0, { requires: ['Y'] }),
      candidate('Y', 2, 10),
      candidate('Z', 1, 30),
    ])
    expect(lineOf(plan).ranked.map(({ outcome }) => outcome)).toEqual([
      { kind: 'in' },
      { kind: 'short' },
      { kind: 'in' },
      { kind: 'along', by: 'A' },
    ])
  })

  it('never keeps two variants of one thing, nor two that exclude each other', () => {
    const plan = planOf([
      candidate('A', 4, 10, 0, { variants: 'v' }),
      candidate('B', 3, 10, 0, { variants: 'V' }),
      candidate('C', 2, 10),
      candidate('D', 1, 10, 0, { excludes: ['c'] }),
      candidate('E', 1, 10, 0, { requires: ['D'] }),
      candidate('F', 1, 10, 0, { requires: ['X'] }),
      candidate('X', 1, 10, 0, { status: 'rejected' }),
    ])
    const outcomes = lineOf(plan).ranked.map(({ project, outcome }) => [project.id, outcome])
    expect(Object.fromEntries(outcomes)).toEqual({
      A: { kind: 'in' },
      B: { kind: 'excluded', by: 'A' },
      C: { kind: 'in' },
      D: { kind: 'excluded', by: 'C' },
      E: { kind: 'excluded', by: 'C' },
      F: { kind: 'blocked', by: 'X' },
    })
  })

  it('keeps out what requires something that it excludes', () => {
    const plan = planOf([candidate('A', 4, 10, 0, { requires: ['B'], excludes: ['B'] }), candidate('B', 3, 10)])
    expect(outcome(plan)).toEqual(['A out', 'B in'])
  })

  it('serves one of two mandatory variants only', () => {
    const mandatory = { kind: 'law', reference: 'x', deadline: '2025-12-31' } as const
    const plan = planOf([
      candidate('A', 1, 10, 0, { mandatory, variants: 'v' }),
      candidate('B', 1, 10, 0, { mandatory, variants: 'v', status: 'planned' }),
    ])
    const { fixed, ranked } = lineOf(plan)
    expect(fixed.map(({ project }) => project.id)).toEqual(['B'])
    expect(ranked[0]?.outcome).toEqual({ kind: 'excluded', by: 'B' })
  })

  it('takes amounts and ceilings as the scenario has them, and what it leaves out without force into the ranking', () => {
    const plan = planOf([candidate('A', 4, 60), candidate('B', 3, 60), candidate('C', 2, 30)])
    const { ranked } = lineOf(plan, {
      frame: { envelopes: [{ year: 2025, section: 'investment', max: 90 }] },
      choices: { A: { out: true }, B: { keep: true }, C: { keep: true, scale: 0.5 } },
    })
    expect(ranked.map(({ isIn: fits, isKept, cost }) => [fits, isKept, cost])).toEqual([
      [true, false, 60_000_00],
      [false, true, 60_000_00],
      [true, true, 15_000_00],
    ])
  })

  it('keeps to the variant that a scenario forces', () => {
    const plan = planOf([candidate('A', 4, 10, 0, { variants: 'v' }), candidate('B', 1, 10, 0, { variants: 'v' })])
    const { fixed, ranked } = lineOf(plan, { choices: { A: { variant: 'B', forced: true } } })
    expect(fixed.map(({ project, standing }) => [project.id, standing])).toEqual([['B', 'forced']])
    expect(ranked).toEqual([])
  })

  it('counts what is paid for a project that stays out', () => {
    const paid = {
      budget: [{ section: 'investment', kind: 'services', amounts: { '2025': { paid: 30, forecast: 90 } } }],
    } satisfies Facts
    const plan = planOf([candidate('A', 4, 80), candidate('B', 3, 0, 0, paid)], { asOf: '2025-01-31' })
    const [first, second] = lineOf(plan).ranked
    expect([first?.isIn, second?.isIn]).toEqual([false, true])
    expect(first?.shortages).toMatchObject([{ by: 70_000_00 }])
  })
})
