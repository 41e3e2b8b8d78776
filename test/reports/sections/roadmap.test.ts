/** The roadmap: who is on it, in which order, what its bars say, and the sentence about lateness. */

import { describe, expect, it } from 'vitest'
import { projectById } from '../../../src/plan/find-entity.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { areJudged, barClass } from '../../../src/render/chart/roadmap-row.ts'
import { roadmapData } from '../../../src/reports/document/chart-data.ts'
import type { ChartTable } from '../../../src/reports/document/document.ts'
import { proposalRoadmap, roadmap, roadmapProjects } from '../../../src/reports/sections/roadmap.ts'
import { dayOf, type PlanFacts, planWith } from '../../support/plan-builder.ts'

const facts: PlanFacts = {
  axes: [
    { id: 'AX2', title: 'Second first' },
    { id: 'AX1', title: 'First second' },
  ],
  projects: [
    { id: 'LATER', axes: [{ id: 'AX1', share: 1 }], start: '2024-09-01', end: '2025-03-31' },
    {
      id: 'STORM',
      axes: [{ id: 'ax2', share: 1 }],
      status: 'in_progress',
      start: '2023-06-01',
      end: '2024-10-31',
      baseline: { start: '2023-06-01', end: '2024-03-31' },
      milestones: [
        { id: 'M2', title: 'Go-live', baseline: '2024-10-15' },
        { id: 'M1', title: 'Scoping', baseline: '2023-09-30', actual: '2023-10-05' },
        { id: 'M0', title: 'Undated' },
      ],
    },
    {
      id: 'DONE',
      axes: [{ id: 'AX2', share: 1 }],
      status: 'completed',
      start: '2023-01-01',
      end: '2023-12-31',
      baseline: { start: '2023-01-01', end: '2023-12-31' },
    },
    { id: 'UNDATED' },
    { id: 'IDEA', status: 'candidate', start: '2025-01-01', end: '2025-06-30' },
  ],
  reviews: [{ project: 'STORM', as_of: '2024-05-31', author: 'pmo', weather: { overall: 'storm' } }],
}

function tableOf(plan: Plan): ChartTable {
  const [table] = roadmap.build({ plan }) ?? []
  if (table?.kind !== 'table' || table.chart === undefined) throw new Error('no roadmap')
  return { ...table, chart: table.chart }
}

function groupsOf(table: ChartTable) {
  if (table.chart.type !== 'roadmap') throw new Error('no roadmap')
  return roadmapData(table, table.chart)
}

describe('the roadmap of a plan', () => {
  const table = tableOf(planWith(facts))
  const groups = groupsOf(table)

  it('holds the retained projects by axis in the order of the plan, then by start, the undated last', () => {
    expect(groups.map(({ name, bars }) => [name, bars.map(({ id }) => id)])).toMatchObject([
      [{ text: { en: 'Second first' } }, ['DONE', 'STORM']],
      [{ text: { en: 'First second' } }, ['LATER']],
      [{ text: { en: '(none)' } }, ['UNDATED']],
    ])
  })

  it('says the weather of what is under way, and the status of everything else', () => {
    const [done, storm] = groups[0]?.bars ?? []
    expect(storm).toMatchObject({ state: { text: { fr: 'orage' } }, tone: 'bad' })
    expect(done).toMatchObject({ state: { text: { fr: 'terminé' } }, tone: 'quiet' })
    expect(groups[1]?.bars[0]).toMatchObject({ state: { text: { en: 'planned' } }, tone: undefined })
  })

  it('shows the days of the baseline, and the dated milestones in their order', () => {
    const storm = groups[0]?.bars[1]
    expect(storm).toMatchObject({
      formerStart: dayOf('2023-06-01'),
      formerEnd: dayOf('2024-03-31'),
      milestones: [
        { title: { en: 'Scoping' }, day: dayOf('2023-10-05'), isReached: true },
        { title: { en: 'Go-live' }, day: dayOf('2024-10-15'), isReached: false },
      ],
    })
  })

  it('counts those that end after their baselines among those that have one', () => {
    expect(table.chart.sentence).toEqual({
      fr: '1 projet sur 2 finit après la date de référence\u00a0; 2 projets sans date de référence. 1 projet sans début ou sans fin, hors de l’image.',
      en: '1 of 2 projects ends after the baseline date; 2 projects without a baseline date. 1 project without a start or an end, not in the picture.',
    })
  })

  it('leaves out axes, baselines and milestones that nobody has, and then says nothing of lateness', () => {
    const bare = tableOf(planWith({ projects: [{ start: '2024-01-01', end: '2024-12-31' }] }))
    expect(bare.columns.map(({ id }) => id)).toEqual(['project', 'start', 'end', 'state'])
    expect(bare.chart).toMatchObject({ type: 'roadmap', asOf: dayOf('2024-06-30') })
    expect(bare.chart.sentence).toBeUndefined()
  })

  it('carries what is under way behind its end to the status date, and says by how much it has passed', () => {
    const days = { start: '2023-01-01', end: '2024-04-30' }
    const late = tableOf(
      planWith({
        projects: [
          { id: 'LATE', status: 'in_progress', ...days },
          { id: 'HELD', status: 'on_hold', ...days },
          { id: 'OVER', status: 'completed', ...days },
          // Its start is awaited too: nothing of it has begun.
          { id: 'WAITING', status: 'planned', ...days },
          { id: 'TODAY', status: 'in_progress', ...days, end: '2024-06-30' },
        ],
      }),
    )
    expect(groupsOf(late)[0]?.bars.map(({ id, goesOnTo }) => [id, goesOnTo])).toEqual([
      ['LATE', dayOf('2024-06-30')],
      ['HELD', dayOf('2024-06-30')],
      ...['OVER', 'WAITING', 'TODAY'].map((id) => [id, undefined]),
    ])
    const at = late.columns.findIndex(({ id }) => id === 'days_past_end')
    expect(late.columns[at]?.title).toEqual({ fr: 'Fin dépassée (jours)', en: 'Past its end (days)' })
    expect(late.rows[0]?.cells[at]).toMatchObject({ value: 61, tone: 'bad' })
  })

  it('has its status of a project on hold, whatever its weather, in a look of its own beside what goes on', () => {
    const days = { start: '2024-01-01', end: '2025-04-30' }
    const table = tableOf(
      planWith({
        projects: [
          { id: 'RUNS', status: 'in_progress', ...days },
          { id: 'HELD', status: 'on_hold', ...days },
        ],
      }),
    )
    const bars = groupsOf(table)[0]?.bars ?? []
    expect(bars.map(({ id, state, tone }) => [id, 'text' in state && state.text.en, tone])).toEqual([
      ['RUNS', expect.stringMatching(/in progress/i), undefined],
      ['HELD', 'on hold', 'quiet'],
    ])
    const looks = (some: typeof bars) => some.map((bar) => barClass(bar, areJudged(some)))
    expect(looks(bars)).toEqual(['ch-series-1', 'ch-outline'])
    expect(looks([...bars, ...bars.slice(0, 1).map((bar) => ({ ...bar, tone: 'bad' as const }))])).toEqual([
      'ch-outline',
      'ch-quiet',
      'ch-bad',
    ])
  })

  it('is about the candidates before any project is retained', () => {
    const asked = planWith({ projects: [{ id: 'IDEA', status: 'proposed' }, { status: 'rejected' }] })
    expect(roadmapProjects(asked).map(({ id }) => id)).toEqual(['IDEA'])
  })

  it('says so where no project has both days, and is not there without projects', () => {
    const undated = planWith({ projects: [{ start: '2024-01-01' }] })
    expect(roadmap.build({ plan: undated })).toMatchObject([
      { kind: 'note', text: { en: expect.stringContaining('the roadmap is empty') } },
    ])
    expect(roadmap.build({ plan: planWith() })).toBeUndefined()
  })
})

describe('the roadmap of a proposal', () => {
  const before = planWith({
    projects: [
      { id: 'MOVED', start: '2024-09-01', end: '2025-03-31' },
      { id: 'STAYS', start: '2024-09-01', end: '2025-03-31' },
      { id: 'LONGER', start: '2024-09-01', end: '2025-03-31' },
    ],
  })
  const after = planWith({
    projects: [
      { id: 'MOVED', start: '2025-01-01', end: '2025-07-31' },
      { id: 'STAYS', start: '2024-09-01', end: '2025-03-31' },
      { id: 'LONGER', start: '2024-09-01', end: '2025-05-31' },
      { id: 'ENTERS', start: '2025-02-01', end: '2025-05-31' },
    ],
  })
  const table = proposalRoadmap(
    after,
    after.projects.map((project) => ({ project, before: projectById(before, project.id) })),
  )
  const [group] = groupsOf(table)
  const states = new Map(group?.bars.map(({ id, state }) => [id, state]))

  it('tells what became of each project', () => {
    expect(states.get('MOVED')).toMatchObject({ text: { fr: '+4\u00a0mois' }, tone: 'watch' })
    expect(states.get('STAYS')).toMatchObject({ text: { fr: 'sans changement' }, tone: 'quiet' })
    expect(states.get('LONGER')).toMatchObject({ text: { fr: 'durée modifiée' }, tone: 'watch' })
    expect(states.get('ENTERS')).toMatchObject({ text: { fr: 'entre' }, tone: 'good' })
  })

  it('shows the days before, none of what comes in, and counts both', () => {
    const bars = new Map(group?.bars.map((bar) => [bar.id, bar]))
    expect(bars.get('MOVED')?.formerStart).toBe(dayOf('2024-09-01'))
    expect(bars.get('ENTERS')?.formerStart).toBeUndefined()
    expect(table.chart.sentence?.en).toBe('4 projects, of which coming in: 1, moved among the others: 2.')
  })
})
