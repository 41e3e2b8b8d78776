/** What does not fit the format is said in its words, once, at the right place. */
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../src/schema/document.ts'
import { describeIssues, holdsMisnamedList } from '../../src/schema/issues.ts'
import { valuesOf } from '../../src/schema/key-values.ts'

function problemsOf(data: unknown) {
  const judged = documentSchema.safeParse(data)
  return judged.success ? [] : describeIssues(judged.error, data)
}

/** Each problem of a project's extra keys as `code path part suggestion`. */
function told(extra: object): string[] {
  const project = { id: 'P-1', title: 'Annuaire', status: 'planned', ...extra }
  return problemsOf({ projects: [project] }).map(({ code, path, part, facts }) =>
    [code, path.slice(2).join('.'), part, facts['suggestion'] ?? ''].join(' ').trim(),
  )
}

describe('describeIssues', () => {
  test.each<[object, string]>([
    [{ startt: '2024-01' }, 'key-unknown startt key start'],
    [{ début: '2024-01' }, 'key-unknown début key start'],
    [{ zzz: 1 }, 'key-unknown zzz key'],
    [{ status: 'encours' }, 'value-unknown status value in_progress'],
    [{ start: '01/2024' }, 'date-unreadable start value 2024-01'],
    [{ start: 'T4 2024' }, 'date-unreadable start value 2024-10'],
    [{ end: 'T4 2024' }, 'date-unreadable end value 2024-12'],
    [{ actual: { end: '2024-02' } }, 'date-unreadable actual.end value'],
    [{ actual: { end: '29/2/2024' } }, 'date-unreadable actual.end value 2024-02-29'],
    [{ priority: { class: 'P2' } }, 'value-unknown priority.class value should'],
    [{ priority: { class: 1 } }, 'value-unknown priority.class value must'],
    [{ priority: { class: 'P4' } }, 'value-unknown priority.class value'],
    [{ class: 'budget' }, 'key-unknown class key'],
    [{ milestones: [{ id: 'M', title: 'x', baseline: '2024-03' }] }, 'date-unreadable milestones.0.baseline value'],
    [{ axis: 'AX 1' }, 'id-unreadable axis value AX-1'],
    [{ beyond_horizon: 'oui' }, 'flag-unreadable beyond_horizon value true'],
    [{ beyond_horizon: 1 }, 'flag-unreadable beyond_horizon value true'],
    [{ progress: { value: 80 } }, 'share-unreadable progress.value value 0.8'],
    [{ progress: { value: '80 %' } }, 'share-unreadable progress.value value 0.8'],
    [{ stretchable: { min: 1.5, max: 3 } }, 'number-not-whole stretchable.min value'],
    [{ urgency: -1 }, 'number-out-of-range urgency value'],
    [{ workload: [{ total: '12 j' }] }, 'number-unreadable workload.0.total value 12'],
    [{ workload: [{ days: { '2024-T1': 3 } }] }, 'period-unreadable workload.0.days.2024-T1 key 2024-Q1'],
    [{ title: ['a'] }, 'text-expected title value a'],
    [{ title: '' }, 'text-empty title value'],
    [{ title: { fr: 'a', de: 'b' } }, 'key-unknown title.de key'],
    [{ title: null }, 'value-missing title value'],
    [{ title: undefined }, 'key-missing  key'],
    [{ needs: 'N-1' }, 'list-expected needs value [N-1]'],
    [{ needs: 'N-1; N-2' }, 'list-expected needs value [N-1, N-2]'],
    [{ budget: 'x' }, 'list-expected budget value'],
    [{ axis: ['AX1', 'AX2'] }, 'text-expected axis value'],
    [{ actual: 'start:2024' }, 'map-expected actual value start: 2024'],
    [{ complexity: [1] }, 'type-unexpected complexity value'],
    [{ tags: [{ Lot: 'phase 2' }] }, 'text-expected tags.0 value'],
    [{ displaces: [{ money: '1 000,50' }] }, 'amount-unreadable displaces.0.money value 1000.5'],
    [{ actual: { 'end:2024-01-01': null } }, 'key-unknown actual.end:2024-01-01 key end: 2024-01-01'],
  ])('%j: %s', (extra, line) => expect(told(extra)).toEqual([line]))

  test('each unknown key stands for itself', () => {
    expect(told({ aaa: 1, bbb: 2 })).toEqual(['key-unknown aaa key', 'key-unknown bbb key'])
  })

  test('a key under another name is not told missing too', () => {
    const data = { needs: [{ id: 'N', titre: 'x', department: 'D', date: '2024-01-01', status: 'covered' }] }
    expect(problemsOf(data)).toMatchObject([
      { code: 'key-unknown', path: ['needs', 0, 'titre'], facts: { suggestion: 'title' } },
    ])
  })

  test('a key that belongs elsewhere is told where', () => {
    const project = { id: 'P-1', title: 'x', status: 'planned', wsjf: {}, axes: [], needs: [] }
    expect(problemsOf({ projects: [{ ...project, teams: [] }] }).map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ key: 'wsjf', belongs: ['priority'] }),
      expect.objectContaining({ key: 'teams', belongs: ['.'] }),
    ])
  })

  test('the keys of a plan without its line plan: are one problem', () => {
    const header = { id: 'SD', title: 'x', organisation: 'y', horizon: {}, nope: 1 }
    expect(problemsOf({ ...header, axes: [] })).toMatchObject([
      { code: 'keys-outside-plan', path: ['id'], facts: { keys: ['id', 'title', 'organisation', 'horizon'] } },
      { code: 'key-unknown', path: ['nope'] },
    ])
    expect(problemsOf({ id: 'SD', title: 'x' }).map(({ code }) => code)).toEqual(['key-unknown', 'key-unknown'])
  })

  test('the values of a union of literals are all allowed', () => {
    const plan = {
      id: 'SD',
      title: 'x',
      organisation: 'y',
      status: 'draft',
      horizon: { start: '2024', end: '2025' },
      unit: 'k€',
    }
    expect(problemsOf({ plan }).find(({ path }) => path.at(-1) === 'unit')?.facts).toMatchObject({
      allowed: ['1', 'k', 'M'],
      suggestion: 'k',
    })
  })

  test('the allowed values and keys come along', () => {
    expect(problemsOf({ schema_version: 2 })[0]?.facts).toMatchObject({ allowed: ['1'], found: '2' })
    expect(problemsOf({ nope: 1 })[0]?.facts['allowed']).toContain('projects')
  })

  test.each([3, 'text', [], null])('a file that holds %j is no plan file', (data) => {
    expect(problemsOf(data)).toHaveLength(1)
    expect(problemsOf(data)[0]).toMatchObject({ path: [], part: 'value' })
  })

  test('a payment that is neither number nor map is an amount', () => {
    const data = { authorisations: [{ id: 'A', type: 'AP', title: 'x', payments: { 2024: '1 200' } }] }
    expect(problemsOf(data)).toMatchObject([{ code: 'amount-unreadable', facts: { suggestion: '1200' } }])
  })
})

test('a period is text without quotes, as a date is', () => {
  expect(['from', 'start', 'fte', 'scores'].map(valuesOf)).toEqual(['text', 'text', 'any', 'numbers'])
})

const record = { id: 'P-1', title: 'x', status: 'planned' }

test.each([
  [{ project: [record] }],
  [{ projets: [record] }],
  [{ Projects: [record] }],
  [{ project: record }],
  [{ projects_: [3, record] }],
  [{ équipes: [{ id: 'T', title: 'x', department: 'D' }] }],
])('%j holds a list under another name', (data) => expect(holdsMisnamedList(data)).toBe(true))

test.each([
  [{ projects: [record] }],
  [{ services: { web: { image: 'x', ports: [] } } }],
  [{ project: 'x' }],
  [{ project: { name: 'x', version: 1, id: 'y' } }],
  [{ name: [record] }],
  [[record]],
  ['project'],
  [null],
])('%j is another program’s, or right', (data) => expect(holdsMisnamedList(data)).toBe(false))
