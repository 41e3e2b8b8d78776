/** What the frame of a scenario does to ceilings and staff. */
import { describe, expect, it } from 'vitest'
import { fteIn } from '../../src/metrics/base/capacity.ts'
import type { Raw } from '../../src/schema/document.ts'
import { type Month, monthOf } from '../../src/values/calendar.ts'
import { over, type RawScenario } from '../support/laid-over.ts'

describe('ceilings of an overlay', () => {
  const envelopes = (frame: NonNullable<RawScenario['frame']>['envelopes']) =>
    over(
      {
        header: {
          unit: 'k',
          envelopes: [
            { year: 2024, section: 'investment', max: 10, min: 1 },
            { year: 2025, section: 'investment', max: 20 },
            { year: 2025, section: 'investment', max: 99 },
          ],
        },
      },
      { frame: { envelopes: frame } },
    ).laid.envelopes
  const k = (thousands: number) => thousands * 100_000

  it('replaces what the frame says, leaves the rest, adds what is new, in the unit of the plan', () => {
    const plan = ['plan', 'envelopes', 0]
    const frame = (index: number) => ['scenarios', 0, 'frame', 'envelopes', index]
    const laid = envelopes([
      { year: 2026, section: 'operating', max: 7.5 },
      { year: 2024, section: 'investment', min: 2 },
      { year: 2025, section: 'investment', max: 15 },
    ])
    expect(laid.map(({ year, max, min, at }) => [year, max, min, at.path])).toEqual([
      [2024, k(10), k(2), plan],
      [2025, k(15), undefined, frame(2)],
      [2026, k(7.5), undefined, frame(0)],
    ])
  })

  it('keeps the decision of a ceiling that stays, and has none for one of its own', () => {
    const decided = (frame: { readonly max?: number; readonly min?: number }) =>
      over(
        { header: { envelopes: [{ year: 2024, section: 'investment', max: 10, decision: 'D-1' }] } },
        { frame: { envelopes: [{ year: 2024, section: 'investment', ...frame }] } },
      ).laid.envelopes.map(({ decision }) => decision)
    expect(decided({ min: 2 })).toEqual(['D-1'])
    expect(decided({ max: 8 })).toEqual([undefined])
  })

  it('keeps the place of each limit where it is written', () => {
    const laid = envelopes([{ year: 2024, section: 'investment', max: 8 }])
    const [first] = laid
    expect([first?.at.path, first?.floorAt.path]).toEqual([
      ['scenarios', 0, 'frame', 'envelopes', 0],
      ['plan', 'envelopes', 0],
    ])
    const [other] = envelopes([{ year: 2024, section: 'investment', min: 8 }])
    expect([other?.at.path, other?.floorAt.path]).toEqual([
      ['plan', 'envelopes', 0],
      ['scenarios', 0, 'frame', 'envelopes', 0],
    ])
  })

  it('takes a ceiling away, and the envelope where no floor is left', () => {
    const laid = envelopes([
      { year: 2024, section: 'investment', max: null },
      { year: 2025, section: 'investment', max: null },
    ])
    expect(laid).toMatchObject([{ year: 2024, max: undefined, min: k(1) }])
  })

  it('rounds what is finer than a cent and leaves the ceiling where an amount is beyond measure', () => {
    const laid = envelopes([
      { year: 2024, section: 'investment', max: 1.000005 },
      { year: 2025, section: 'investment', max: 1e300 },
    ])
    expect(laid.map(({ max }) => max)).toEqual([100_001, k(20)])
  })
})

describe('staff of an overlay', () => {
  type FrameTeams = NonNullable<NonNullable<RawScenario['frame']>['teams']>
  const JAN = 2024 * 12
  const DEC = monthOf(2026, 12)

  function staff(
    fte: Raw<'teams'>['fte'],
    teams: readonly Omit<FrameTeams[number], 'team'>[],
    months: readonly number[],
  ): (number | undefined)[] {
    const frame = { teams: teams.map((change) => ({ team: 't', ...change })) }
    const [team] = over({ teams: [{ id: 'T', title: 'T', fte }] }, { frame }).laid.teams
    return months.map((month) => team && fteIn(team, month as Month))
  }

  it('holds a figure from its month on, over later steps of the plan', () => {
    const steps = { '2024': 5, '2025': 6, '2026': 7 }
    expect(staff(steps, [{ from: '2025-07', fte: 9 }], [JAN, JAN + 17, JAN + 18, DEC])).toEqual([5, 6, 9, 9])
  })

  it('adds people to every figure from a month on', () => {
    const steps = { '2024': 5, '2025': 6, '2026': 7 }
    expect(staff(steps, [{ from: '2025-07', hires: 2 }], [JAN, JAN + 17, JAN + 18, DEC])).toEqual([5, 6, 8, 9])
    expect(staff(0.1, [{ from: '2025', hires: 0.2 }], [JAN, DEC])).toEqual([0.1, 0.3])
    expect(staff(2, [{ from: '2025', hires: -3 }], [JAN, DEC])).toEqual([2, 0])
  })

  it('adds people to the figure that the same line, or the plan, sets from that month on', () => {
    expect(staff(5, [{ from: '2025', fte: 3, hires: 1 }], [JAN, JAN + 12, DEC])).toEqual([5, 4, 4])
    expect(staff({ '2024': 5, '2025': 6 }, [{ from: '2025', hires: 1 }], [JAN, DEC])).toEqual([5, 7])
  })

  it('keeps the first figure of the plan for the months before a change that comes before it', () => {
    expect(staff({ '2026': 7 }, [{ from: '2025', fte: 3 }], [JAN, JAN + 12, DEC])).toEqual([7, 3, 3])
    expect(staff({ '2026': 7 }, [{ from: '2025', hires: 1 }], [JAN, JAN + 12, DEC])).toEqual([7, 8, 8])
  })

  it('takes several changes in the order of time, whatever their order in the frame', () => {
    const changes = [
      { from: '2026', hires: 1 },
      { from: '2025', fte: 4 },
      { from: '2024-07', hires: 10 },
    ]
    expect(staff(2, changes, [JAN, JAN + 6, JAN + 12, DEC])).toEqual([2, 12, 4, 5])
  })

  it('has nobody to add to where no staff is known', () => {
    expect(staff(undefined, [{ from: '2025', hires: 1 }], [DEC])).toEqual([undefined])
    expect(staff(undefined, [{ from: '2025', fte: 1 }], [DEC])).toEqual([1])
  })
})
