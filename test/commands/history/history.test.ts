/** The figures, findings and gaps of a plan's history, from the files of its states. */

import { describe, expect, it } from 'vitest'
import { countFindings, findingsOf } from '../../../src/commands/findings.ts'
import { history } from '../../../src/commands/history/history.ts'
import type { HistoryCommit } from '../../../src/commands/history/steps.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { seriesData } from '../../../src/reports/document/chart-data.ts'
import type { Table } from '../../../src/reports/document/document.ts'
import { parseDay } from '../../../src/values/calendar.ts'
import { atOnce } from '../../support/at-once.ts'

const day = (text: string) => parseDay(text, 'end') ?? expect.fail(text)

const HEADER = `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: running
  horizon: { start: 2024-01, end: 2025-12 }
`

/** A project file; the line is what else the record says. */
const project = (id: string, status: string, line = ''): string => `projects:
  - id: ${id}
    title: Projet ${id}
    status: ${status}
    baseline: { start: 2024-01, end: 2024-03 }
${line}`

type Texts = Readonly<Record<string, string>>

/** A state on a day; contents that are equal are one object, as the edge gives them. */
function statesOf(list: readonly (readonly [day: string, texts: Texts])[]) {
  const known = new Map<string, Uint8Array>()
  return list.map(([on, texts], index) => {
    const commit: HistoryCommit = {
      id: `${index}`.repeat(40),
      day: on,
      subject: `Step ${index}`,
      tags: [],
      hasPlan: true,
      changes: ['plan.yaml'],
    }
    const files = Object.entries(texts).map(([path, text]) => {
      const bytes = known.get(text) ?? new TextEncoder().encode(text)
      known.set(text, bytes)
      return { path: `sd/${path}`, bytes }
    })
    return { commit, root: 'sd', files, strays: [], readPrevious: () => undefined }
  })
}

function historyOf(list: Parameters<typeof statesOf>[0], asOf?: string) {
  const today = day(list.at(-1)?.[0] ?? '')
  const states = statesOf(list)
  const choice = asOf === undefined ? {} : { asOf: day(asOf) }
  return atOnce(history({ by: 'commit', states, today, isShallow: false, isCut: false, ...choice }))
}

interface Data {
  readonly states: readonly {
    readonly as_of: string | null
    readonly reading: string
    readonly metrics: Readonly<Record<string, { readonly value: number | null }>>
    readonly findings: { readonly error: number; readonly warning: number }
  }[]
}

const dataOf = (outcome: ReturnType<typeof historyOf>): Data['states'] =>
  (outcome?.data as Data | undefined)?.states ?? []

function tableOf(outcome: ReturnType<typeof historyOf>, id: string): Table | undefined {
  const blocks = (outcome?.report?.sections ?? []).flatMap((section) => section.blocks)
  return blocks.find((block): block is Table => block.kind === 'table' && block.id === id)
}

const PLAN = { 'plan.yaml': HEADER }

describe('history', () => {
  it('computes the figures of each state at its own date, else the day of its commit', () => {
    const outcome = historyOf([
      ['2024-02-10', { ...PLAN, 'a.yaml': project('A', 'in_progress') }],
      ['2024-04-10', { ...PLAN, 'a.yaml': project('A', 'completed'), 'b.yaml': project('B', 'planned') }],
      ['2024-06-10', { 'plan.yaml': `${HEADER}  as_of: 2024-05-31\n`, 'a.yaml': project('A', 'completed') }],
    ])
    const shown = dataOf(outcome).map(({ as_of, metrics }) => [
      as_of,
      ...['completion_gross', 'completion_due', 'retained_count'].map((id) => metrics[id]?.value),
    ])
    expect(shown).toEqual([
      ['2024-02-10', 0, null, 1],
      ['2024-04-10', 0.5, 0.5, 2],
      ['2024-05-31', 1, 1, 1],
    ])
    expect(outcome?.asOf).toBe('2024-05-31')
  })

  it('takes one status date for all where it is given', () => {
    const all = dataOf(
      historyOf(
        [
          ['2024-02-10', PLAN],
          ['2024-04-10', PLAN],
        ],
        '2024-03-31',
      ),
    )
    expect(all.map(({ as_of }) => as_of)).toEqual(['2024-03-31', '2024-03-31'])
  })

  it('counts the findings of each state, but those that a waiver covers on its date', () => {
    const late = `${project('A', 'in_progress')}    end: 2024-01-31\n    start: 2024-02-01\n`
    const waiver = `  waivers:\n    - { rule: project-end-before-start, reason: known, owner: pmo, until: 2024-04-30 }\n`
    const counts = dataOf(
      historyOf([
        ['2024-03-10', { ...PLAN, 'a.yaml': late }],
        ['2024-04-10', { 'plan.yaml': `${HEADER}${waiver}`, 'a.yaml': late }],
        ['2024-05-10', { 'plan.yaml': `${HEADER}${waiver}`, 'a.yaml': late }],
      ]),
    ).map(({ findings }) => findings.error)
    expect(counts[0]).toBe((counts[1] ?? 0) + 1)
    expect(counts[2]).toBe(counts[0])
  })

  it('counts findings as plan validate shows them: what holds of most of the plan once', () => {
    const files = Object.fromEntries([...'ABCDEFGHI'].map((id) => [`${id}.yaml`, project(id, 'planned')]))
    const [state] = statesOf([['2024-03-10', { ...PLAN, ...files }]])
    if (state === undefined) throw new Error('no state')
    const shown = countFindings(findingsOf(loadPlan(state, { headDate: () => parseDay('2024-03-10', 'end') })))
    const [told] = dataOf(historyOf([['2024-03-10', { ...PLAN, ...files }]]))
    expect(told?.findings).toEqual({ error: shown.error, warning: shown.warning })
    expect(shown.warning).toBeLessThan(9)
  })

  it('keeps a line for a state that cannot be read, and says which is read in part', () => {
    const outcome = historyOf([
      ['2024-01-10', { 'plan.yaml': 'plan: [' }],
      ['2024-02-10', { ...PLAN, 'a.yaml': project('A', 'nonsense') }],
      ['2024-03-10', { ...PLAN, 'a.yaml': project('A', 'planned') }],
    ])
    expect(dataOf(outcome).map(({ reading, as_of }) => [reading, as_of])).toEqual([
      ['none', null],
      ['part', '2024-02-10'],
      ['whole', '2024-03-10'],
    ])
    const rows = tableOf(outcome, 'history')?.rows ?? []
    expect(rows.map(({ cells }) => cells[2])).toMatchObject([
      { text: { fr: 'illisible\u00a0: Step 0', en: 'unreadable: Step 0' }, tone: 'bad' },
      { text: { fr: 'lu en partie\u00a0: Step 1', en: 'read in part: Step 1' }, tone: 'watch' },
      { text: { en: 'Step 2' } },
    ])
    expect(rows[0]?.cells[3]).toMatchObject({
      value: null,
      remark: { en: expect.stringContaining('could not be read') },
    })
  })

  it('has nothing to say where no state can be read', () => {
    expect(historyOf([['2024-01-10', { 'plan.yaml': 'plan: [' }]])).toBeUndefined()
  })
})

describe('charts', () => {
  const charts = (outcome: ReturnType<typeof historyOf>) =>
    (outcome?.report?.sections[0]?.blocks ?? []).flatMap((block) => {
      if (block.kind !== 'table' || block.chart?.type !== 'series') return []
      const [panel] = seriesData(block, block.chart).panels
      const categories = panel?.categories.map((cell) => cell.kind === 'text' && cell.text.fr)
      return [[block.id, categories, panel?.series.map(({ values }) => values)]]
    })

  it('draws the last readable state of each month, and no curve with a gap', () => {
    const a = (status: string) => ({ ...PLAN, 'a.yaml': project('A', status) })
    const outcome = historyOf([
      ['2024-01-10', a('planned')],
      ['2024-01-20', a('in_progress')],
      ['2024-02-10', a('completed')],
      ['2024-02-20', { 'plan.yaml': 'plan: [' }],
    ])
    expect(charts(outcome)[0]).toEqual(['history_rates', ['01/2024', '02/2024'], [[0, 1]]])
    expect(charts(outcome)[1]?.[1]).toEqual(['01/2024', '02/2024'])
  })

  it('draws nothing of one state', () => {
    expect(charts(historyOf([['2024-01-10', PLAN]]))).toEqual([])
  })
})

describe('projects unchanged for long', () => {
  const ids = (list: Parameters<typeof statesOf>[0]) =>
    tableOf(historyOf(list), 'unchanged_projects')?.rows.map(({ cells }) => cells.slice(2))
  const a = (line = '') => ({ ...PLAN, 'a.yaml': project('A', 'in_progress', line) })
  const review = (text: string) => `reviews:\n  - { project: A, as_of: 2024-01-05, author: pmo, done: ${text} }\n`

  it('names a project in progress after more than six months without a change', () => {
    expect(
      ids([
        ['2024-01-10', a()],
        ['2024-05-01', a()],
        ['2024-08-01', a()],
      ]),
    ).toMatchObject([[{ day: day('2024-01-10') }, { value: 7 }]])
  })

  it.each([
    [
      'six months',
      [
        ['2024-01-10', a()],
        ['2024-07-31', a()],
      ],
    ],
    [
      'a change of the record',
      [
        ['2024-01-10', a()],
        ['2024-02-10', a('    sponsor: dg\n')],
        ['2024-08-01', a('    sponsor: dg\n')],
      ],
    ],
    [
      'a new review',
      [
        ['2024-01-10', a()],
        ['2024-03-10', { ...a(), 'r.yaml': review('more') }],
        ['2024-08-10', { ...a(), 'r.yaml': review('more') }],
      ],
    ],
    [
      'a project that is done',
      [
        ['2024-01-10', a()],
        ['2024-08-10', { ...PLAN, 'a.yaml': project('A', 'completed') }],
      ],
    ],
  ] as const)('says nothing of %s', (_, list) => {
    expect(ids(list)).toBeUndefined()
  })

  it('does not take a record that moved for a change', () => {
    const moved = {
      ...PLAN,
      'b.yaml': `${project('B', 'planned')}${project('A', 'in_progress').replace('projects:\n', '')}`,
    }
    expect(
      ids([
        ['2024-01-10', a()],
        ['2024-09-10', moved],
      ]),
    ).toHaveLength(1)
  })
})
