/** A review goes into the file of its date: the one of its days, of its name, or a new one beside its sisters. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../src/commands/edits/merged-draft.ts'
import { changedFiles } from '../../../src/commands/plan-draft.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import { draftFrom, newLines, textIn } from '../../support/draft-of.ts'

const HEADER = `schema_version: 1
plan: { id: PL, title: Plan, organisation: Commune, status: running, as_of: 2024-12-31, horizon: { start: 2023-01, end: 2025-12 } }
projects:
  - { id: P-1, title: Paie, status: in_progress, start: 2023-01, end: 2025-06 }
  - { id: P-2, title: Vote, status: in_progress, start: 2023-01, end: 2025-06 }
`

/** The reviews of a project at some days, as a file writes them. */
function reviews(project: string, ...days: readonly string[]): string {
  const lines = days.map((day) => `  - { project: ${project}, as_of: ${day}, author: cp }\n`)
  return `# Revues.\nreviews:\n${lines.join('')}`
}

/** The plan with a review of P-1 that came back, of a day. */
function returned(files: Readonly<Record<string, string>>, day: string, project = 'P-1') {
  const before = draftFrom({ 'plan.yaml': HEADER, ...files })
  const record = { project, as_of: day, author: 'cp', progress: 0.5 }
  const origin = { sheet: 'Revues', address: 'A9', text: project }
  const proposals = {
    values: [],
    gone: [],
    unreadable: [],
    records: [{ list: 'reviews' as const, id: `${project} ${day}`, record, origin }],
  }
  const { draft } = mergeInto(before, merge(before.plan, proposals))
  return { before, draft, paths: changedFiles(before, draft).map(({ path }) => path) }
}

const BY_QUARTER = {
  'reviews/2024-Q1.yaml': reviews('P-1', '2024-03-29', '2024-04-02'),
  'reviews/2024-Q2.yaml': reviews('P-2', '2024-06-28'),
}

describe('a review that comes back', () => {
  it.each([
    ['lies in the file of its quarter, not in the last', '2024-03-15', 'reviews/2024-Q1.yaml'],
    ['lies in the file of its quarter, not in the first', '2024-04-30', 'reviews/2024-Q2.yaml'],
    ['lies where the days around it are', '2024-04-01', 'reviews/2024-Q1.yaml'],
    ['begins the file of a quarter that has none', '2024-09-30', 'reviews/2024-Q3.yaml'],
    ['begins that of a quarter before all others', '2023-12-20', 'reviews/2023-Q4.yaml'],
  ])('%s', (_, day, path) => {
    expect(returned(BY_QUARTER, day).paths).toEqual([`p/${path}`])
  })

  it.each([
    ['a month', '2024-06', '2024-09-30', '2024-09'],
    ['a half-year', '2024-S1', '2024-09-30', '2024-S2'],
    ['a year', '2023', '2024-09-30', '2024'],
  ])('begins the file of %s where the names are of such', (_, name, day, begun) => {
    const held = `${name.slice(0, 4)}-06-28`
    const { paths } = returned({ [`reviews/${name}.yaml`]: reviews('P-1', held) }, day)
    expect(paths).toEqual([`p/reviews/${begun}.yaml`])
  })

  it('lies behind the others, whose comments stay', () => {
    const { before, draft } = returned(BY_QUARTER, '2024-03-15')
    expect(textIn(draft, 'reviews/2024-Q1.yaml')).toContain(BY_QUARTER['reviews/2024-Q1.yaml'])
    expect(newLines(before, draft, 'reviews/2024-Q1.yaml')[0]).toBe(
      '- { project: P-1, as_of: 2024-03-15, author: cp, progress: 0.5 }',
    )
  })

  it('lies in the last file of its quarter where the names say nothing, else in the last', () => {
    const files = {
      'revues-a.yaml': reviews('P-1', '2024-03-01', '2024-03-29'),
      'revues-b.yaml': reviews('P-2', '2024-06-28'),
    }
    expect(returned(files, '2024-02-10').paths).toEqual(['p/revues-a.yaml'])
    expect(returned(files, '2024-04-20').paths).toEqual(['p/revues-b.yaml'])
    expect(returned(files, '2024-11-20').paths).toEqual(['p/revues-b.yaml'])
  })

  it('lies with those of its project where a file holds the reviews of one', () => {
    const files = {
      'paie.yaml': reviews('P-1', '2024-03-29', '2024-06-28'),
      'vote.yaml': reviews('P-2', '2024-03-29', '2024-06-28'),
    }
    expect(returned(files, '2024-09-30').paths).toEqual(['p/paie.yaml'])
  })

  it('begins the third quarter of the sample, with the same first line as its sisters', () => {
    const sample = 'plans/centre-val-de-loire-2022-2027'
    const names = readdirSync(sample, { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => name.endsWith('.yaml'))
    const texts = Object.fromEntries(files.map((name) => [name, readFileSync(`${sample}/${name}`, 'utf8')]))
    const { draft, paths } = returned(texts, '2024-07-31', 'P-004')
    expect(paths).toEqual(['p/reviews/2024-Q3.yaml'])
    const [first = ''] = texts['reviews/2024-Q2.yaml']?.split('\n') ?? []
    expect(textIn(draft, 'reviews/2024-Q3.yaml').split('\n')[0]).toBe(first)
  })
})
