/** Capacity, exact: by hand, by its laws on random teams, and against a second reading of its definition. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactNetOf, netCapacity, netCapacityOf, plannableCapacityOf } from '../../../src/metrics/base/capacity.ts'
import type { Team } from '../../../src/plan/plan.ts'
import { teamLoadOverCapacity, teamLoadOverMargin } from '../../../src/rules/team-load.ts'
import type { Raw, RawHeader } from '../../../src/schema/document.ts'
import { monthOf, monthsBetween } from '../../../src/values/calendar.ts'
import { round } from '../../../src/values/decimal.ts'
import { periodsBetween } from '../../../src/values/period.ts'
import { NOTHING, nearestNumber, rational, total } from '../../../src/values/rational.ts'
import { valuesBy, wholeValue } from '../../support/figure-of.ts'
import { planWith } from '../../support/plan-builder.ts'

type RawTeam = Raw<'teams'>
type Calendars = RawHeader['calendars']

const YEAR = { first: monthOf(2024, 1), last: monthOf(2024, 12) }
const HORIZON = { start: '2024-01', end: '2025-12' }

function teamOf(team: Partial<RawTeam>, calendars?: Calendars): Team {
  const [built] = planWith({
    header: { horizon: HORIZON, ...(calendars === undefined ? {} : { calendars }) },
    teams: [{ id: 'T', title: 'T', ...team }],
  }).teams
  if (built === undefined) throw new Error('no team')
  return built
}

const days = (team: Team, year: number, month: number): number =>
  nearestNumber(netCapacity(team, monthOf(year, month)) ?? NOTHING)

describe('capacity of a year', () => {
  it('is staff x working days x what is left, to the last digit', () => {
    const capacity = { working_days: 228, absence: 0.05, other: 0.15, run: 0.65 }
    // 26 x 228 x .95 x .85 x .35
    expect(nearestNumber(exactNetOf(teamOf({ fte: 26, capacity }), YEAR))).toBe(1675.401)
  })

  it('is not rounded by month, nor before the margin', () => {
    const team = teamOf({ fte: 1, capacity: { working_days: 200, margin: 0.1 } })
    // 23 of the year's 262 weekdays.
    expect(days(team, 2024, 1)).toBe((200 * 23) / 262)
    expect(netCapacityOf(team, { first: YEAR.first, last: YEAR.first })).toBe(17_55)
    expect(plannableCapacityOf(team, { first: YEAR.first, last: YEAR.first })).toBe(15_80)
    expect(plannableCapacityOf(team, YEAR)).toBe(180_00)
  })
})

describe('a calendar', () => {
  const capacity = { working_days: 252 }

  it('leaves out public holidays on weekdays and keeps the sum of the year', () => {
    // France 2024: 10 holidays on weekdays, 4 of them in May; 14 July is a Sunday.
    const team = teamOf({ fte: 1, capacity }, { country: 'fr' })
    expect([1, 4, 5, 7, 8, 11, 12].map((month) => days(team, 2024, month))).toEqual([22, 21, 19, 23, 21, 19, 21])
    expect(nearestNumber(exactNetOf(team, YEAR))).toBe(252)
  })

  it('knows the holidays of a part of a country', () => {
    const team = teamOf({ fte: 1, capacity: { working_days: 250 } }, { country: 'FR-57' })
    // Good Friday and 26 December more: 250 open weekdays.
    expect([3, 12].map((month) => days(team, 2024, month))).toEqual([20, 20])
  })

  it('shifts the days of leave to the other months; the shorter of two periods counts', () => {
    const leave = { '2024-Q3': 0.5, '2024-08': 1 }
    const team = teamOf({ fte: 1, capacity: { working_days: 218.5 } }, { leave })
    // 262 weekdays, less 22 in August and half of 23 and 21 in July and September: 218.
    expect(days(team, 2024, 8)).toBe(0)
    expect(days(team, 2024, 7)).toBe((218.5 * 11.5) / 218)
    expect(nearestNumber(exactNetOf(team, YEAR))).toBe(218.5)
  })

  it('keeps the working days of a year that is all leave', () => {
    const team = teamOf({ fte: 1, capacity: { working_days: 262 } }, { leave: { '2024': 1 } })
    expect(days(team, 2024, 1)).toBe(23)
  })

  it('counts weekdays where the country is not known', () => {
    const team = teamOf({ fte: 1, capacity: { working_days: 262 } }, { country: 'ATLANTIS' })
    expect(days(team, 2024, 5)).toBe(23)
  })
})

describe('a hire', () => {
  const capacity = { working_days: 262 }
  const hire = { date: '2024-03-18', fte: 1, ramp_months: 3 }

  it('comes on top of one staff figure from its month on, ramped', () => {
    const team = teamOf({ fte: 2, hires: [hire], capacity })
    // Weekdays: February 21, March 21, April 22, May 23, June 20, July 23.
    expect([2, 3, 4, 5, 6, 7].map((month) => days(team, 2024, month))).toEqual([
      42,
      21 * 2.25,
      22 * 2.5,
      23 * 2.75,
      60,
      69,
    ])
  })

  it('is not counted twice where a rise of the staff explains it', () => {
    const team = teamOf({ fte: { '2024-01': 2, '2024-07': 3 }, hires: [hire], capacity })
    expect([5, 7].map((month) => days(team, 2024, month))).toEqual([46, 69])
  })

  it('is in the staff already where it arrived before the plan, or by the first figure', () => {
    const before = teamOf({ fte: 2, hires: [{ ...hire, date: '2023-12-01' }], capacity })
    const first = teamOf({ fte: { '2024-03': 2 }, hires: [hire], capacity })
    expect([before, first].map((team) => days(team, 2024, 8))).toEqual([44, 44])
  })

  it('counts as staff from its arrival, ramped or not', () => {
    const plan = planWith({
      asOf: '2024-03-31',
      header: { horizon: HORIZON },
      teams: [{ id: 'T', title: 'T', fte: 2, hires: [hire], capacity }],
    })
    expect(wholeValue('staff_start', plan)).toBe(2)
    expect(wholeValue('staff_end', plan)).toBe(3)
  })
})

/** Shares that leave something, in hundredths as people write them. */
const share = fc.integer({ min: 0, max: 60 }).map((hundredths) => hundredths / 100)
const params = fc.record({
  working_days: fc.integer({ min: 0, max: 2600 }).map((tenths) => tenths / 10),
  absence: share,
  other: share,
  run: share,
  margin: share,
})
const written = fc.record({
  fte: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
  steps: fc.dictionary(fc.constantFrom('2024-Q3', '2025', '2025-08'), fc.integer({ min: 0, max: 40 })),
  isStepped: fc.boolean(),
  hire: fc.record({
    month: fc.integer({ min: 2, max: 12 }),
    fte: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
    ramp_months: fc.integer({ min: 0, max: 6 }),
  }),
  hires: fc.boolean(),
  capacity: params,
  external: fc.dictionary(
    fc.constantFrom('2024', '2024-Q2', '2025-03'),
    fc.integer({ min: 0, max: 9000 }).map((hundredths) => hundredths / 100),
  ),
  leave: fc.dictionary(
    fc.constantFrom('2024-08', '2024-Q3', '2025'),
    fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  ),
})

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never

const pad = (month: number): string => String(month).padStart(2, '0')

function rawOf({ fte, steps, isStepped, hire, hires, capacity, external }: Written): Partial<RawTeam> {
  const { month, ...more } = hire
  const hired = [{ date: `2024-${pad(month)}-01`, ...more }]
  return {
    fte: isStepped ? { '2024-01': fte, ...steps } : fte,
    ...(hires && !isStepped ? { hires: hired } : {}),
    capacity: { ...capacity, external },
  }
}

/** The months of a period by its text. */
function monthsOf(text: string): string[] {
  const [year = '', part = ''] = text.split('-')
  const all = Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1)}`)
  if (part === '') return all
  if (part.startsWith('Q')) return all.slice((Number(part[1]) - 1) * 3, Number(part[1]) * 3)
  return [text]
}

/** Weekdays of a month, counted day by day. */
function weekdays(month: string): number {
  const date = new Date(`${month}-01T00:00:00Z`)
  let count = 0
  for (const at = date.getUTCMonth(); date.getUTCMonth() === at; date.setUTCDate(date.getUTCDate() + 1))
    if (![0, 6].includes(date.getUTCDay())) count += 1
  return count
}

/** The people at work in a month: the last figure by period, or the one figure and what a hire gives by then. */
function staffIn({ fte, isStepped, steps, hire, hires }: Written, month: string): number {
  if (isStepped) {
    const begun = ['2025-08', '2025', '2024-Q3'].find((text) => text in steps && (monthsOf(text)[0] ?? '') <= month)
    return begun === undefined ? fte : (steps[begun] ?? 0)
  }
  const since = [...monthsOf('2024'), ...monthsOf('2025')].indexOf(month) - (hire.month - 1)
  if (!hires || since < 0) return fte
  return fte + hire.fte * Math.min(1, (since + 1) / (hire.ramp_months + 1))
}

/** The net days of a month by the words of the definition, with plain arithmetic. */
function secondReading(team: Written, month: string): number {
  const { capacity, external, leave } = team
  const year = monthsOf(month.slice(0, 4))
  const open = (one: string): number => {
    const own = ['2024-08', '2024-Q3', '2025'].find((text) => text in leave && monthsOf(text).includes(one))
    return weekdays(one) * (1 - (own === undefined ? 0 : (leave[own] ?? 0)))
  }
  const whole = year.reduce((sum, one) => sum + open(one), 0)
  const part = whole === 0 ? weekdays(month) / year.reduce((sum, one) => sum + weekdays(one), 0) : open(month) / whole
  const outside = Object.entries(external).reduce((sum, [text, value]) => {
    const months = monthsOf(text)
    return months.includes(month) ? sum + value / months.length : sum
  }, 0)
  const { working_days: worked, absence, other, run } = capacity
  return staffIn(team, month) * worked * (1 - absence) * (1 - other) * (1 - run) * part + outside
}

describe('capacity of any team', () => {
  it('is what a second reading of the definition gives, month by month', () => {
    fc.assert(
      fc.property(written, (one) => {
        const team = teamOf(rawOf(one), { leave: one.leave })
        for (const year of [2024, 2025])
          for (let month = 1; month <= 12; month += 1)
            expect(days(team, year, month)).toBeCloseTo(secondReading(one, `${year}-${pad(month)}`), 8)
      }),
      { numRuns: 250 },
    )
  })

  it('adds up over the months of a year to the yearly figure, to the last bit', () => {
    fc.assert(
      fc.property(written, ({ capacity, fte, leave }) => {
        const team = teamOf({ fte, capacity }, { leave })
        const { working_days: worked, absence, other, run } = capacity
        const months = monthsBetween(YEAR.first, YEAR.last).map((month) => netCapacity(team, month) ?? NOTHING)
        const cents = (value: number): bigint => BigInt(Math.round(value * 100))
        // In units of 1e-8: tenths x tenths x hundredths x hundredths x hundredths.
        const yearly =
          BigInt(Math.round(fte * 10)) *
          BigInt(Math.round(worked * 10)) *
          (100n - cents(absence)) *
          (100n - cents(other)) *
          (100n - cents(run))
        const { s, n, d } = total(months)
        expect(s * n * 10n ** 8n).toBe(yearly * d)
      }),
    )
  })

  it('is that of the two halves of a team together, and so is the rate', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 50_000 }), ({ capacity, fte }, asked) => {
        const team = (id: string, staff: number): RawTeam => ({ id, title: id, fte: staff, capacity })
        const figures = (teams: RawTeam[], shares: Record<string, number>) => {
          const plan = planWith({
            asOf: '2023-12-31',
            header: { horizon: HORIZON },
            teams,
            projects: Object.entries(shares).map(([id, part]) => ({
              workload: [{ team: id, days: { '2024': part / 100 } }],
            })),
          })
          return ['capacity_net', 'capacity_plannable', 'load_rate'].map((id) => wholeValue(id, plan))
        }
        expect(figures([team('A', fte / 2), team('B', fte / 2)], { A: asked, B: asked })).toEqual(
          figures([team('A', fte)], { A: 2 * asked }),
        )
      }),
    )
  })

  it('does not depend on the order of teams', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 5 }), (all) => {
        const teams = all.map((one, index): RawTeam => ({ id: `T${index}`, title: 'T', ...rawOf(one) }))
        const of = (list: RawTeam[]) => {
          const plan = planWith({ header: { horizon: HORIZON }, teams: list })
          return ['capacity_net', 'capacity_plannable'].map((id) => wholeValue(id, plan))
        }
        expect(of([...teams].reverse())).toEqual(of(teams))
      }),
    )
  })

  it('rounds once: a year of the breakdown is the sum of exact months', () => {
    const plan = planWith({
      header: { horizon: HORIZON },
      teams: [{ id: 'T', title: 'T', fte: 1, capacity: { working_days: 100.05 } }],
    })
    expect(valuesBy('capacity_net', plan, 'year')).toEqual({ 2024: 100.05, 2025: 100.05 })
    expect(round(wholeValue('capacity_net', plan) ?? 0, 1)).toBe(200.1)
  })
})

describe('the limits of the solver', () => {
  it('are kept by work that no rule finds too much, and by no other', () => {
    const nudge = fc.integer({ min: -2, max: 2 })
    fc.assert(
      fc.property(written, nudge, fc.boolean(), ({ capacity, fte }, more, isMargin) => {
        const raw: RawTeam = { id: 'T', title: 'T', fte, capacity }
        const quarter = periodsBetween(YEAR.first, YEAR.last, 'quarter')[2]
        if (quarter === undefined) throw new Error('no quarter')
        const team = teamOf({ fte, capacity })
        const limit = isMargin ? plannableCapacityOf(team, quarter) : netCapacityOf(team, quarter)
        const asked = Math.max(0, limit + more)
        const plan = planWith({
          header: { horizon: HORIZON },
          teams: [raw],
          projects: [{ workload: [{ team: 'T', days: { '2024-Q3': asked / 100 } }] }],
        })
        const over = [...teamLoadOverCapacity.run(plan)]
        const found = isMargin ? [...over, ...teamLoadOverMargin.run(plan)] : over
        expect(found.length > 0).toBe(asked > limit)
      }),
    )
  })
})

describe('a fraction', () => {
  it('reads a number by its decimal text', () => {
    expect(rational(0.05).toFraction()).toBe('1/20')
    expect(nearestNumber(total([rational(0.1), rational(0.2)]))).toBe(0.3)
  })
})
