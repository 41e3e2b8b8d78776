import { describe, expect, it } from 'vitest'
import type { ChangeKind, ProjectChange } from '../../../src/scenarios/compare/comparison.ts'
import { comparePlans, isUnchanged } from '../../../src/scenarios/compare/states.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

const LINE = { section: 'investment', kind: 'services' } as const
const money = (forecast: number): Facts => ({ budget: [{ ...LINE, amounts: { 2025: { forecast } } }] })
const work = (days: number): Facts => ({ workload: [{ team: 'T', days: { '2024-Q3': days } }] })
const review = (overall: 'sun' | 'storm'): PlanFacts => ({
  reviews: [{ project: 'p-1', as_of: '2024-06-01', weather: { overall } }],
})

/** The one project that changed between two states of it. */
function changeOf(before: Facts, after: Facts): ProjectChange | undefined {
  const { projects } = comparePlans(planWith({ projects: [before] }), planWith({ projects: [after] }))
  expect(projects.length).toBeLessThanOrEqual(1)
  return projects[0]
}

const KINDS: readonly (readonly [string, Facts, Facts, readonly ChangeKind[]])[] = [
  ['nothing', {}, {}, []],
  ['candidate to approved', { status: 'candidate' }, { status: 'approved' }, ['retained']],
  ['candidate to completed', { status: 'candidate' }, { status: 'completed' }, ['retained', 'done']],
  ['planned to rejected', { status: 'planned' }, { status: 'rejected' }, ['dropped']],
  ['planned to completed', { status: 'planned' }, { status: 'completed' }, ['done']],
  ['completed to planned', { status: 'completed' }, { status: 'planned' }, ['status']],
  ['planned to in progress', { status: 'planned' }, { status: 'in_progress' }, ['status']],
  ['candidate to rejected', { status: 'candidate' }, { status: 'rejected' }, ['status']],
  ['another start', { start: '2024-07' }, { start: '2024-08' }, ['moved']],
  ['no end any more', { end: '2024-07' }, {}, ['moved']],
  ['the same start in other words', { start: '2024-07' }, { start: '2024-07-01' }, []],
  ['another cost', money(10), money(12), ['repriced']],
  ['a first amount', {}, money(12), ['repriced']],
  ['other work', work(10), work(12), ['reworked']],
  ['other work of the business', {}, { workload: [{ side: 'business', total: 5 }] }, ['edited']],
  ['another title', { title: 'A' }, { title: 'B' }, ['rescoped']],
  ['the same title in both languages', { title: 'A' }, { title: { fr: 'A', en: 'A' } }, []],
  ['the same axis in a list', { axis: 'A' }, { axes: [{ id: 'A', share: 1 }] }, []],
  ['other needs', { needs: ['N-1'] }, { needs: ['N-2'] }, ['rescoped']],
  ['another lead', { lead: 'a' }, { lead: 'b' }, ['edited']],
  ['progress', { progress: { value: 0.2 } }, { progress: { value: 0.4 } }, ['progressed']],
  ['a first baseline', {}, { baseline: { investment: 5 } }, ['rebaselined']],
  ['a re-baseline', {}, { rebaselines: [{ date: '2024-05-01', end: '2025-01' }] }, ['rebaselined']],
  ['the baseline’s decision alone', { baseline: {} }, { baseline: { decision: 'D' } }, ['edited']],
]

describe('a project', () => {
  it.each(KINDS)('with %s', (_, before, after, kinds) => {
    expect(changeOf(before, after)?.kinds ?? []).toEqual(kinds)
  })

  it('that is new or gone is matched without regard to case', () => {
    const before = planWith({ projects: [{ id: 'A' }, { id: 'B' }] })
    const after = planWith({ projects: [{ id: 'C' }, { id: 'b' }] })
    expect(comparePlans(before, after).projects.map(({ id, kinds }) => [id, kinds])).toEqual([
      ['C', ['new']],
      ['A', ['removed']],
    ])
  })

  it('with another weather in its last review is rated anew', () => {
    const before = planWith({ ...review('sun'), projects: [{ id: 'P-1' }] })
    const after = planWith({ ...review('storm'), projects: [{ id: 'P-1' }] })
    const [change] = comparePlans(before, after).projects
    expect([change?.kinds, change?.weather]).toEqual([['rerated'], { before: 'sun', after: 'storm' }])
  })

  it('that was dropped costs and asks for less by its status, not by its price or its work', () => {
    const change = changeOf(
      { status: 'planned', ...money(10), ...work(4) },
      { status: 'rejected', ...money(10), ...work(4) },
    )
    expect([change?.kinds, change?.cost, change?.days]).toEqual([
      ['dropped'],
      { before: 1000, after: 0 },
      { before: 400, after: 0 },
    ])
  })

  it('whose money only moved between years says so in its fields', () => {
    const early = { budget: [{ ...LINE, amounts: { 2024: { forecast: 10 } } }] }
    const change = changeOf(early, money(10))
    expect([change?.kinds, change?.fields]).toEqual([['edited'], ['budget']])
  })

  it('tells a field once: by its kind, or by its name', () => {
    const change = changeOf(
      { start: '2024-07', status: 'planned', lead: 'a' },
      { start: '2024-09', status: 'cancelled', lead: 'b', theme: 'digital', disposition: { reason: 'budget' } },
    )
    expect(change?.kinds).toEqual(['dropped', 'moved', 'rescoped', 'edited'])
    expect(change?.fields).toEqual(['lead', 'theme'])
  })
})

describe('money and work', () => {
  it('are those of retained projects, year by year, later ones last', () => {
    const amounts = { 2024: { forecast: 5 }, 2025: { forecast: 7 }, later: { forecast: 3 } }
    const before = planWith({ projects: [{ budget: [{ ...LINE, amounts }] }, { status: 'candidate', ...money(9) }] })
    const after = planWith({
      projects: [
        { budget: [{ ...LINE, amounts: { ...amounts, later: { forecast: 4 }, 2024: { forecast: 1 } } }] },
        { status: 'planned', ...money(9) },
      ],
    })
    expect(comparePlans(before, after).money).toEqual([
      { year: 2024, section: 'investment', before: 500, after: 100 },
      { year: 2025, section: 'investment', before: 700, after: 1600 },
      { year: 'later', section: 'investment', before: 300, after: 400 },
    ])
  })

  it('of a team that only one state has count as none in the other', () => {
    const before = planWith({ teams: [{ id: 'T', title: 'T' }], projects: [work(10)] })
    const after = planWith({
      teams: [{ id: 'U', title: 'U' }],
      projects: [{ workload: [{ team: 'U', days: { '2024-Q3': 4 } }] }],
    })
    expect(comparePlans(before, after).days).toEqual([
      { team: 'U', before: 0, after: 400 },
      { team: 'T', before: 1000, after: 0 },
    ])
  })
})

describe('envelopes', () => {
  it('are told by year and section where the ceiling differs, with the decisions behind', () => {
    const envelope = (year: number, max: number, decision: string) =>
      ({ year, section: 'investment', max, decision }) as const
    const before = planWith({ header: { envelopes: [envelope(2024, 5, 'D-1'), envelope(2025, 6, 'D-1')] } })
    const after = planWith({
      header: {
        envelopes: [
          { year: 2025, section: 'operating', max: 2 },
          envelope(2025, 6, 'D-2'),
          envelope(2024, 4, 'D-3'),
          envelope(2024, 9, 'D-4'),
        ],
      },
    })
    const comparison = comparePlans(before, after)
    expect(comparison.envelopes).toEqual([
      { year: 2024, section: 'investment', before: 500, after: 400, decision: { before: 'D-1', after: 'D-3' } },
      {
        year: 2025,
        section: 'operating',
        before: undefined,
        after: 200,
        decision: { before: undefined, after: undefined },
      },
    ])
    expect(isUnchanged({ ...comparison, records: [] })).toBe(false)
  })
})

describe('other records', () => {
  it('are the header, then each list, with the fields that differ', () => {
    const decision = { id: 'D-1', subject: 'Arbitrage', date: '2024-01-10' }
    const before = planWith({
      header: { envelopes: [] },
      decisions: [decision],
      axes: [{ id: 'A', title: 'A' }],
      reviews: [{ project: 'P-1', as_of: '2024-03-31', trend: 'up' }],
      projects: [{ title: 'Portail' }],
    })
    const after = planWith({
      header: { envelopes: [{ year: 2024, section: 'investment', max: 5 }], unit: 'k' },
      decisions: [{ ...decision, date: '2024-02-10', owner: 'dsi' }],
      teams: [{ id: 'T', title: 'T' }],
      reviews: [{ project: 'P-1', as_of: '2024-03-31', trend: 'down' }],
      projects: [{ title: 'Portail' }],
    })
    const title = (text: string) => ({ fr: text, en: text })
    expect(comparePlans(before, after).records).toEqual([
      { kind: 'plan', id: 'PLAN', title: title('Plan'), change: 'edited', fields: ['envelopes', 'unit'] },
      { kind: 'axis', id: 'A', title: title('A'), change: 'removed', fields: [] },
      { kind: 'team', id: 'T', title: title('T'), change: 'new', fields: [] },
      { kind: 'decision', id: 'D-1', title: title('Arbitrage'), change: 'edited', fields: ['date', 'owner'] },
      { kind: 'review', id: 'P-1 2024-03-31', title: title('Portail'), change: 'edited', fields: ['trend'] },
    ])
  })
})
