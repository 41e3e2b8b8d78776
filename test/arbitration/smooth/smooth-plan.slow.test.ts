/** Small plans with worked figures: one person has 55.91 net days in 2025-Q1, 56.78 in Q2, 57.65 in Q3. */
import { afterAll, describe, expect, it } from 'vitest'
import { applyChoices } from '../../../src/arbitration/proposal.ts'
import { smoothPlan } from '../../../src/arbitration/smooth/smooth-plan.ts'
import type { LimitAmount, MoveReason, Smoothing } from '../../../src/arbitration/smooth/smoothing.ts'
import { limitKey } from '../../../src/limits/index.ts'
import { teamLoads } from '../../../src/metrics/base/team-load.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { dayText } from '../../../src/values/calendar.ts'
import { round } from '../../../src/values/decimal.ts'
import { type Facts, planOf } from '../../support/cut-line-of.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { closeEngine, holdsOf, LAST, smoothed, smoothingEngine, work } from '../../support/smoothing-of.ts'

afterAll(closeEngine)

const overloadOf = (plan: Plan): number => round(computeFigures(plan).whole('overload_days').value ?? Number.NaN, 2)
const partsOf = (parts: readonly LimitAmount[]): string[] =>
  parts.map(({ limit, amount }) => `${limitKey(limit)} ${round(amount / 100, 2)}`)

function movesOf({ moves }: Smoothing): string[] {
  return moves.map(({ before, after, shift, longer }) => {
    const [start, end] = [after.span.start, after.span.end].map((day) =>
      day === undefined ? '?' : dayText(day).slice(0, 7),
    )
    return `${before.id} ${start}..${end} ${shift} ${longer}`
  })
}

function reliefOf({ moves }: Smoothing, id: string): MoveReason | undefined {
  return moves.find(({ before }) => before.id === id)?.reason
}

describe('an overload that other dates take away', () => {
  const plan = planOf([
    work('A', '2025-Q1', 40, { priority: { scores: { V: 4 } } }),
    work('B', '2025-Q1', 40, { priority: { scores: { V: 1 } } }),
    LAST,
  ])

  it('moves the project of least value a little, and says what it takes away', async () => {
    const found = await smoothed(plan)
    // 40 and 40 asked of 55.91.
    expect(overloadOf(found.before)).toBe(24.09)
    expect(overloadOf(found.after)).toBe(0)
    expect(found).toMatchObject({ remaining: [], conflicts: [], newBreaches: [], idleMoves: 0 })
    expect(found.isProven).toEqual({ days: true, money: true })
    expect(found.moves).toHaveLength(1)
    const [move] = found.moves
    expect(move?.before.id).toBe('B')
    expect(Math.abs(move?.shift ?? 0)).toBe(3)
    expect(move?.reason?.kind).toBe('overload')
    expect(move?.reason?.kind === 'overload' && partsOf(move.reason.parts)).toEqual(['T 2025-Q1 24.09'])
  })

  it('finds the same without the exact engine, but proves nothing that is left', async () => {
    const found = await smoothed(plan, 'smoothing', { isExact: false })
    expect(overloadOf(found.after)).toBe(0)
    expect(found.status).toBe('feasible')
  })

  it('gives the same answer again', async () => {
    const [one, other] = [await smoothed(plan), await smoothed(plan)]
    expect(movesOf(one)).toEqual(movesOf(other))
    expect([...one.choices]).toEqual([...other.choices])
  })

  it('proposes what differs from the plan, no more', async () => {
    const { choices } = await smoothed(plan)
    expect([...choices.keys()]).toEqual(['B'])
    expect(Object.keys(choices.get('B') ?? {})).toEqual(['start'])
  })
})

describe('an overload at the end of the plan', () => {
  const window = { earliest: '2025-07' }
  const plan = planOf([work('A', '2025-Q3', 40, { window }), work('B', '2025-Q3', 40, { window })])

  it('stays in a smoothing, proven, and says that levelling would help', async () => {
    const found = await smoothed(plan)
    expect(movesOf(found)).toEqual([])
    // 80 asked of 57.65.
    expect(found.remaining.map(({ by, before }) => [Math.round(by), before])).toEqual([[22_34, found.remaining[0]?.by]])
    expect(found.bound.days).toBe(22_35)
    expect(found.isProven.days).toBe(true)
    const bounds = { kind: 'bounds', isPlanEnd: true, later: [{ reason: 'plan-end' }] }
    expect(holdsOf(found)).toMatchObject({ A: bounds, B: bounds })
  })

  it('goes in a levelling, past the end of the plan as it was', async () => {
    const found = await smoothed(plan, 'levelling')
    expect(overloadOf(found.after)).toBe(0)
    expect(found.moves.map(({ shift }) => shift)).toEqual([3])
  })
})

describe('a project that may last longer', () => {
  it('is stretched where that is enough', async () => {
    const plan = planOf([
      work('A', '2025-Q1', 90, { stretchable: { min: 3, max: 6 } }),
      work('Z', '2025-Q2', 0, { end: '2025-06' }),
    ])
    const found = await smoothed(plan)
    expect(overloadOf(found.before)).toBe(34.09)
    expect(overloadOf(found.after)).toBe(0)
    expect(found.moves[0]?.longer).toBe(3)
    expect(found.choices.get('A')?.stretch).toBe(6)
  })

  it('goes on where it is under way, at another length', async () => {
    const plan = planOf([
      work('S', '2025-Q1', 90, { status: 'in_progress', start: '2024-07', stretchable: { min: 9, max: 15 } }),
      LAST,
    ])
    const found = await smoothed(plan)
    expect(found.moves[0]).toMatchObject({ shift: 0, longer: 6 })
    expect(found.moves[0]?.after.span.start).toBe(found.moves[0]?.before.span.start)
  })
})

describe('days without go-lives', () => {
  it('are not chosen for a go-live that moves', async () => {
    const facts: Facts = {
      milestones: [{ id: 'M', title: 'Go-live', kind: 'golive', current: '2025-03-15' }],
      window: { earliest: '2025-01' },
    }
    const projects = [
      work('A', '2025-Q1', 40, { priority: { scores: { V: 1 } }, ...facts }),
      work('B', '2025-Q1', 40, { window: { earliest: '2025-01', latest_end: '2025-03' } }),
      LAST,
    ]
    const free = await smoothed(planOf(projects))
    expect(movesOf(free)).toEqual(['A 2025-04..2025-06 3 0'])
    const calendars = { blackouts: [{ from: '2025-06-01', to: '2025-06-30', reason: 'Summer' }] }
    const dark = await smoothed(planOf(projects, { header: { calendars } as never }))
    expect(movesOf(dark)).toEqual(['A 2025-07..2025-09 6 0'])
    expect(overloadOf(dark.after)).toBe(0)
  })
})

describe('ceilings', () => {
  const cost = (year: string, amount: number): Facts => ({
    budget: [{ section: 'investment', kind: 'software', amounts: { [year]: { forecast: amount } } }],
  })

  it('are kept by other years where dates allow it', async () => {
    const header = {
      envelopes: [
        { year: 2024, section: 'investment', max: 100 },
        { year: 2025, section: 'investment', max: 100 },
      ],
    } as const
    const plan = planOf(
      [
        work('A', '2025-Q1', 0, cost('2025', 80)),
        work('B', '2025-Q1', 0, { ...cost('2025', 60), window: { earliest: '2025-01' } }),
      ],
      { header: header as never },
    )
    const found = await smoothed(plan)
    expect(movesOf(found).map((move) => move.slice(0, 9))).toEqual(['A 2024-10'])
    expect(computeFigures(found.before).whole('overspend').value).toBe(40_000)
    expect(computeFigures(found.after).whole('overspend').value).toBe(0)
    const relief = reliefOf(found, 'A')
    expect(relief?.kind === 'overload' && partsOf(relief.parts)).toEqual(['investment 2025 40000'])
  })
})

describe('orders', () => {
  it('are kept: what follows moves along, and says so', async () => {
    const plan = planOf([
      work('A', '2025-Q1', 40, { window: { earliest: '2025-01' }, priority: { scores: { V: 0 } } }),
      work('B', '2025-Q1', 40, { window: { earliest: '2025-01', latest_end: '2025-03' } }),
      work('C', '2025-Q2', 0, { depends_on: [{ project: 'A' }] }),
      LAST,
    ])
    const found = await smoothed(plan)
    expect(movesOf(found)).toEqual(['A 2025-04..2025-06 3 0', 'C 2025-07..2025-09 3 0'])
    expect(reliefOf(found, 'C')).toMatchObject({ kind: 'order', other: { id: 'A' } })
  })

  it('that the plan breaks are mended, and one that no dates keep is told', async () => {
    const mended = await smoothed(
      planOf([work('A', '2025-Q1', 0), work('C', '2025-Q1', 0, { depends_on: [{ project: 'A' }] }), LAST]),
    )
    expect(mended.conflicts).toEqual([])
    expect(mended.moves).not.toEqual([])
    const clash = await smoothed(
      planOf([
        work('A', '2025-Q4', 0, { window: { earliest: '2025-10' } }),
        work('C', '2025-Q1', 0, { depends_on: [{ project: 'A' }] }),
      ]),
    )
    expect(clash.conflicts.map((chain) => chain.map(({ id }) => id))).toEqual([['A', 'C']])
  })
})

describe('margins', () => {
  it('are passed as little as may be where nothing is overloaded', async () => {
    const plan = planOf([work('A', '2025-Q1', 30, { priority: { scores: { V: 0 } } }), work('B', '2025-Q1', 25), LAST])
    const found = await smoothed(plan)
    // 55 asked of 44.73 plannable days.
    expect(found.beyondMargin).toEqual({ before: expect.closeTo(10_27.4, 1), after: 0 })
    expect(found.moves).toHaveLength(1)
    const relief = reliefOf(found, 'A')
    expect(relief?.kind === 'margin' && partsOf(relief.parts)).toEqual(['T 2025-Q1 10.27'])
  })
})

describe('a scenario', () => {
  it('is smoothed with its own limits, and what it forces stays', async () => {
    const plan = planOf([work('A', '2025-Q1', 40), work('B', '2025-Q1', 40), LAST], {
      scenarios: [
        { id: 'S', title: 'S', kind: 'custom', frame: { teams: [{ team: 'T', from: '2025-01', hires: 1 }] } },
        {
          id: 'F',
          title: 'F',
          kind: 'custom',
          choices: Object.fromEntries(
            ['A', 'B'].map((id) => [id, { keep: true, forced: true, reason: 'r', start: '2025-04' }]),
          ),
        },
      ],
    } as never)
    const hired = await smoothed(plan, 'smoothing', { frame: 'S' })
    expect([overloadOf(hired.before), hired.remaining]).toEqual([0, []])
    const forced = await smoothed(plan, 'smoothing', { frame: 'F' })
    expect(movesOf(forced)).toEqual([])
    expect(holdsOf(forced)).toEqual({ A: { kind: 'forced' }, B: { kind: 'forced' } })
  })
})

describe('the days in the reason of a move', () => {
  const beyond = (plan: Plan, kind: MoveReason['kind'], { limit }: LimitAmount): number => {
    const load = teamLoads(plan).find(
      ({ team, period }) => limit.kind === 'work' && team.id === limit.team.id && period.first === limit.period.first,
    )
    if (load === undefined) throw new Error('no such period')
    return Math.max(0, load.demand - (kind === 'margin' ? load.plannable : load.net))
  }

  it('are what the plan would have more beyond the limit, with this project alone put back', async () => {
    const plan = planOf([
      work('A', '2025-Q1', 40, { window: { earliest: '2025-01', latest_end: '2025-03' } }),
      work('B', '2025-Q1', 40, { window: { earliest: '2025-01' } }),
      // Over no margin where it is, until B comes there.
      work('C', '2025-Q2', 20, { window: { earliest: '2025-01' } }),
      work('D', '2025-Q3', 30, { window: { earliest: '2025-01' } }),
      work('E', '2025-Q3', 20, { window: { earliest: '2025-01' } }),
      LAST,
    ])
    const found = await smoothed(plan)
    const told = found.moves.flatMap(({ before: { id }, reason }) =>
      reason !== undefined && 'parts' in reason ? reason.parts.map((part) => ({ id, kind: reason.kind, part })) : [],
    )
    expect(new Set(told.map(({ id }) => id)).size).toBeGreaterThan(1)
    for (const { id, kind, part } of told) {
      const others = new Map([...found.choices].filter(([own]) => own.toLowerCase() !== id.toLowerCase()))
      expect(others.size).toBe(found.choices.size - 1)
      const back = applyChoices(plan, undefined, others)
      expect(beyond(back, kind, part) - beyond(found.after, kind, part)).toBeCloseTo(part.amount, 6)
    }
  })

  it('are of a margin where no limit would be passed', async () => {
    const plan = planOf([
      work('A', '2025-Q1', 30, { window: { earliest: '2025-01', latest_end: '2025-03' } }),
      work('B', '2025-Q1', 20, { window: { earliest: '2025-01' } }),
      LAST,
    ])
    const relief = reliefOf(await smoothed(plan), 'B')
    // 50 asked of 44.73 plannable days, which are 0.8 of 55.91.
    expect(relief?.kind === 'margin' && partsOf(relief.parts)).toEqual(['T 2025-Q1 5.27'])
  })
})

describe('a plan without anything to come', () => {
  it('has nothing to move', async () => {
    const found = await smoothed(planOf([work('A', '2025-Q1', 90, { status: 'candidate' })]))
    expect(found).toMatchObject({ open: 0, movable: 0, moves: [], remaining: [] })
  })
})

describe('a smoothing that is stopped at once', () => {
  it('answers with what it has, and says so', async () => {
    const stop = new AbortController()
    stop.abort()
    const plan = planOf([work('A', '2025-Q1', 40), work('B', '2025-Q1', 40), LAST])
    const tools = { engine: smoothingEngine(), effortFor: () => SMALL_EFFORT, watch: { signal: stop.signal } }
    const found = await smoothPlan(plan, { mode: 'smoothing' }, tools)
    expect(found.isCutOff).toBe(true)
    expect(found.remaining.map(({ by }) => Math.round(by))).toEqual(overloadOf(found.after) === 0 ? [] : [24_09])
  })
})
