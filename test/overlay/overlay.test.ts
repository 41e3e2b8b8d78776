/** A scenario laid over a plan: statuses, variants, ceilings, staff, limits; the plan itself stays as it is. */
import { describe, expect, it } from 'vitest'
import { fteIn } from '../../src/metrics/capacity.ts'
import { spendingIn } from '../../src/metrics/spending.ts'
import type { Plan, ProjectStatus } from '../../src/model/plan.ts'
import { overlaid } from '../../src/overlay/overlay.ts'
import type { Raw } from '../../src/schema/document.ts'
import { PROJECT_STATUSES } from '../../src/schema/values.ts'
import { type Month, monthOf } from '../../src/units/calendar.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'
import { scenarioOf } from '../support/scenario-of.ts'

type RawScenario = Raw<'scenarios'>

function scenario(facts: Partial<RawScenario>): Pick<PlanFacts, 'scenarios'> {
  return { scenarios: [{ id: 'S', title: 'S', kind: 'custom', ...facts }] }
}

function over(facts: PlanFacts, written: Partial<RawScenario>): { base: Plan; laid: Plan } {
  const base = planWith({ ...facts, ...scenario(written) })
  return { base, laid: overlaid(base, scenarioOf(base)) }
}

function statuses(before: readonly ProjectStatus[], choices: RawScenario['choices']): string[] {
  const { laid } = over({ projects: before.map((status) => ({ status })) }, { choices })
  for (const { status, written } of laid.projects) expect(written.status).toBe(status)
  return laid.projects.map(({ status }) => status)
}

const everyOne = (choice: NonNullable<RawScenario['choices']>[string]) =>
  Object.fromEntries(PROJECT_STATUSES.map((_, index) => [`P-${index + 1}`, choice]))

describe('statuses of an overlay', () => {
  it('retains what waits or was put off, and leaves the rest', () => {
    expect(statuses(PROJECT_STATUSES, everyOne({ keep: true }))).toEqual([
      ...['planned', 'planned', 'approved', 'planned', 'in_progress', 'on_hold', 'completed'],
      ...['cancelled', 'planned', 'planned', 'merged'],
    ])
  })

  it('rejects what never started, cancels what did, and leaves what is done or already out', () => {
    expect(statuses(PROJECT_STATUSES, everyOne({ out: true }))).toEqual([
      ...['rejected', 'rejected', 'rejected', 'rejected', 'cancelled', 'cancelled', 'completed'],
      ...['cancelled', 'postponed', 'rejected', 'merged'],
    ])
  })

  it('leaves what is not mentioned and what contradicts itself', () => {
    expect(statuses(['candidate', 'planned'], {})).toEqual(['candidate', 'planned'])
    expect(statuses(['candidate'], { 'P-1': { keep: true, out: true } })).toEqual(['candidate'])
    expect(statuses(['candidate'], { 'P-9': { keep: true } })).toEqual(['candidate'])
  })

  it.each<[string, ProjectStatus[], RawScenario['choices'], string[]]>([
    ['swaps', ['planned', 'candidate'], { 'P-1': { variant: 'p-2' } }, ['rejected', 'planned']],
    [
      'yields to a forced choice of the variant',
      ['planned', 'candidate'],
      { 'P-1': { variant: 'P-2' }, 'P-2': { out: true, forced: true } },
      ['rejected', 'rejected'],
    ],
    [
      'beats an unforced choice of the variant',
      ['planned', 'candidate'],
      { 'P-1': { variant: 'P-2' }, 'P-2': { out: true } },
      ['rejected', 'planned'],
    ],
    [
      'goes on to the variant of the variant',
      ['planned', 'planned', 'candidate'],
      { 'P-1': { variant: 'P-2' }, 'P-2': { variant: 'P-3' } },
      ['rejected', 'rejected', 'planned'],
    ],
    ['keeps its own variant', ['candidate'], { 'P-1': { variant: 'P-1' } }, ['planned']],
    ['ignores an unknown one', ['planned'], { 'P-1': { variant: 'GONE' } }, ['planned']],
    [
      'ignores one that is gone',
      ['planned', 'merged'],
      { 'P-1': { variant: 'P-2' } },
      ['planned', 'merged'],
    ],
    [
      'ignores one of a completed project',
      ['completed', 'candidate'],
      { 'P-1': { variant: 'P-2' } },
      ['completed', 'candidate'],
    ],
  ])('a variant: %s', (_, before, choices, after) => {
    expect(statuses(before, choices)).toEqual(after)
  })
})

describe('an overlay as a plan', () => {
  const facts: PlanFacts = {
    header: { envelopes: [{ year: 2025, section: 'investment', max: 10 }] },
    teams: [
      { id: 'T', title: 'T', fte: 2, capacity: { working_days: 200 } },
      { id: 'U', title: 'U', fte: 2 },
    ],
    projects: [
      { status: 'candidate', start: '2025-01', end: '2025-12' },
      { status: 'planned' },
      {
        status: 'in_progress',
        budget: [
          {
            section: 'investment',
            kind: 'software',
            amounts: { 2024: { paid: 10, forecast: 30 }, 2025: { forecast: 40 } },
          },
        ],
      },
    ],
  }
  const written: Partial<RawScenario> = {
    choices: { 'P-1': { keep: true, start: '2025-04', scale: 2 }, 'P-3': { out: true } },
    frame: {
      envelopes: [{ year: 2025, section: 'investment', max: 8 }],
      teams: [{ team: 'T', from: '2025', hires: 1 }],
      margin: 0.3,
      axis_minima: { A: 0.2 },
      golive_limits: { HR: 2 },
    },
  }

  it('keeps the objects that nothing touches and leaves the plan as it was', () => {
    const before = JSON.stringify(planWith({ ...facts, ...scenario(written) }))
    const { base, laid } = over(facts, written)
    expect(JSON.stringify(base)).toBe(before)
    expect(laid.projects.map((project, index) => project === base.projects[index])).toEqual([
      false,
      true,
      false,
    ])
    expect(laid.teams[1]).toBe(base.teams[1])
    expect(laid.scenarios).toBe(base.scenarios)
    expect(laid.hash).toBe(base.hash)
  })

  it('is found by id as it is listed', () => {
    const { base, laid } = over(facts, written)
    expect(laid.index.get('project')?.get('p-1')).toBe(laid.projects[0])
    expect(laid.index.get('project')?.get('p-2')).toBe(base.projects[1])
    expect(laid.index.get('team')?.get('t')).toBe(laid.teams[0])
    expect(base.index.get('project')?.get('p-1')).toBe(base.projects[0])
  })

  it('counts payments alone of a project that was stopped', () => {
    const { base, laid } = over(facts, written)
    expect(spendingIn(base, 2024, 'investment')).toBe(3000)
    expect(spendingIn(laid, 2024, 'investment')).toBe(1000)
    expect(spendingIn(laid, 2025, 'investment')).toBe(0)
  })

  it('carries the limits and the margin', () => {
    const { laid } = over(facts, written)
    expect(laid.limits).toMatchObject({
      axisMinima: [{ axis: 'A', share: 0.2 }],
      goLives: [{ department: 'HR', most: 2 }],
    })
    expect(laid.teams[0]?.capacity?.margin).toBe(0.3)
    expect(laid.teams[1]?.capacity).toBeUndefined()
  })

  it('is made once for a plan and a scenario', () => {
    const { base, laid } = over(facts, written)
    expect(overlaid(base, scenarioOf(base))).toBe(laid)
    expect(overlaid({ ...base }, scenarioOf(base))).not.toBe(laid)
  })

  it('keeps the lists of a plan that it does not change', () => {
    const { base, laid } = over(facts, {})
    expect(laid).not.toBe(base)
    expect(laid.projects).toBe(base.projects)
    expect(laid.teams).toBe(base.teams)
    expect(laid.envelopes).toBe(base.envelopes)
    expect(laid.index).toBe(base.index)
  })
})

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
    expect(staff(steps, [{ from: '2025-07', fte: 9 }], [JAN, JAN + 17, JAN + 18, DEC])).toEqual([
      5, 6, 9, 9,
    ])
  })

  it('adds people to every figure from a month on', () => {
    const steps = { '2024': 5, '2025': 6, '2026': 7 }
    expect(staff(steps, [{ from: '2025-07', hires: 2 }], [JAN, JAN + 17, JAN + 18, DEC])).toEqual([
      5, 6, 8, 9,
    ])
    expect(staff(0.1, [{ from: '2025', hires: 0.2 }], [JAN, DEC])).toEqual([0.1, 0.3])
    expect(staff(2, [{ from: '2025', hires: -3 }], [JAN, DEC])).toEqual([2, 0])
  })

  it('adds people to the figure that the same line, or the plan, sets from that month on', () => {
    expect(staff(5, [{ from: '2025', fte: 3, hires: 1 }], [JAN, JAN + 12, DEC])).toEqual([5, 4, 4])
    expect(staff({ '2024': 5, '2025': 6 }, [{ from: '2025', hires: 1 }], [JAN, DEC])).toEqual([
      5, 7,
    ])
  })

  it('keeps the first figure of the plan for the months before a change that comes before it', () => {
    expect(staff({ '2026': 7 }, [{ from: '2025', fte: 3 }], [JAN, JAN + 12, DEC])).toEqual([
      7, 3, 3,
    ])
    expect(staff({ '2026': 7 }, [{ from: '2025', hires: 1 }], [JAN, JAN + 12, DEC])).toEqual([
      7, 8, 8,
    ])
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
