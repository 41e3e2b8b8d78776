/**
 * Plans that use anchors of YAML: a merge that edits a value of its own keeps every anchor, alias and merge key, and one
 * that would edit what stands in several places is refused at its cell and changes nothing.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../src/commands/edits/merged-draft.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import type { Merged } from '../../../src/intake/merge/merged.ts'
import { planRecord } from '../../../src/intake/merge/plan-records.ts'
import type { ProposedValue, RecordPath } from '../../../src/intake/merge/proposal.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { runsOf } from '../../support/cases.ts'
import { draftFrom, textIn } from '../../support/draft-of.ts'

const HEADER = `schema_version: 1
plan:
  id: PL
  title: Plan
  organisation: Commune
  status: running
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
  unit: k
`

/** How a value of a project stands in the file: by itself, with an anchor, or as an alias of the one that has it. */
type Way = 'own' | 'anchored' | 'alias'

/** Where a project has its status and its lead: as keys of its own, or from a merge key. */
type Source = 'own' | 'merged' | 'overridden'

interface Drawn {
  readonly common: Source
  readonly budget: Way
  readonly tags: Way
  readonly sponsor: Way
}

const way = fc.constantFrom<Way>('own', 'anchored', 'alias')
const projects = fc.array(
  fc.record<Drawn>({
    common: fc.constantFrom<Source>('own', 'merged', 'overridden'),
    budget: way,
    tags: way,
    sponsor: way,
  }),
  { minLength: 2, maxLength: 5 },
)

const VALUES = {
  budget: [
    '',
    '      - section: investment # voted',
    '        kind: services',
    '        amounts: { 2025: { forecast: 12 } }',
  ],
  tags: ['[a, b]'],
  sponsor: ['direction'],
} as const

type Shared = keyof typeof VALUES

/** The first project that has an anchor for a key; before it nothing can be its alias. */
function anchorAt(all: readonly Drawn[], key: Shared): number {
  return all.findIndex((one) => one[key] === 'anchored')
}

function isAlias(all: readonly Drawn[], index: number, key: Shared): boolean {
  const at = anchorAt(all, key)
  return all[index]?.[key] === 'alias' && at !== -1 && at < index
}

/** Whether a project has the anchor of a key. One that nobody repeats would be read as a slip of a text: `&sponsor`. */
function isAnchor(all: readonly Drawn[], index: number, key: Shared): boolean {
  return anchorAt(all, key) === index && all.some((_, other) => isAlias(all, other, key))
}

function lineOf(all: readonly Drawn[], index: number, key: Shared): string {
  if (isAlias(all, index, key)) return `    ${key}: *${key} # as above`
  const [first, ...rest] = VALUES[key]
  const anchor = isAnchor(all, index, key) ? ` &${key}` : ''
  return [`    ${key}:${anchor}${first === '' ? '' : ` ${first}`}`, ...rest].join('\n')
}

function textOf(all: readonly Drawn[]): string {
  const records = all.map(({ common }, index) =>
    [
      `  - id: P-${index} # number ${index}`,
      `    title: Projet ${index}`,
      ...(common === 'own' ? [] : ['    <<: *common']),
      ...(common === 'merged' ? [] : ['    status: planned', '    lead: cheffe']),
      ...(['budget', 'tags', 'sponsor'] as const).map((key) => lineOf(all, index, key)),
    ].join('\n'),
  )
  return `x-common: &common { status: in_progress, lead: chef }\nprojects:\n${records.join('\n')}\n`
}

/** A value to edit: its way in the record, and what it becomes. */
const EDITS: readonly (readonly [path: RecordPath, value: unknown])[] = [
  [['title'], 'Autre titre'],
  [['status'], 'on_hold'],
  [['lead'], 'autre cheffe'],
  [['notes'], 'ajout'],
  [['tags'], ['c']],
  [['sponsor'], 'secrétariat'],
  [['budget', 0, 'amounts', 2025, 'forecast'], 40],
  [['budget', 0, 'kind'], 'hardware'],
]

/** Whether a value stands in several places of the file. */
function isShared(all: readonly Drawn[], index: number, [key]: RecordPath): boolean {
  if (key === 'status' || key === 'lead') return all[index]?.common === 'merged'
  if (key !== 'budget' && key !== 'tags' && key !== 'sponsor') return false
  return isAlias(all, index, key) || isAnchor(all, index, key)
}

function valueAt(value: unknown, path: RecordPath): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], value)
}

/** The marks of a text in their order: anchors, aliases and merge keys, with their comments. */
function marks(text: string): string[] {
  return text.match(/<<: |[&*]\w+(?: #.*)?/g) ?? []
}

interface Outcome {
  readonly before: string
  readonly after: string
  readonly merged: Merged
  /** The projects as the plan has them then, and had them before. */
  readonly records: readonly unknown[]
  readonly untouched: readonly unknown[]
}

function outcomeOf(all: readonly Drawn[], index: number, edit: (typeof EDITS)[number]): Outcome {
  const [path, value] = edit
  const draft = draftFrom({ 'plan.yaml': HEADER, 'projects.yaml': textOf(all) })
  const data = planRecord(draft.plan, 'projects', `P-${index}`)?.data
  const proposed: ProposedValue = {
    list: 'projects',
    id: `P-${index}`,
    path,
    base: valueAt(data, path),
    value,
    origin: { sheet: 'Projets', address: 'C7', text: String(value) },
  }
  const proposals = { values: [proposed], records: [], gone: [], unreadable: [] }
  const made = mergeInto(draft, merge(draft.plan, proposals))
  const recordsOf = (plan: Plan): unknown[] => all.map((_, at) => planRecord(plan, 'projects', `P-${at}`)?.data)
  return {
    before: textIn(draft, 'projects.yaml'),
    after: textIn(made.draft, 'projects.yaml'),
    merged: made.merged,
    records: recordsOf(made.draft.plan),
    untouched: recordsOf(draft.plan),
  }
}

describe('a plan with anchors', () => {
  const drawn = fc.tuple(projects, fc.nat({ max: 4 }), fc.constantFrom(...EDITS))

  it('keeps them, and all lines but one, through any edit, and refuses one of what stands in several places', () => {
    const met = { shared: 0, edited: 0 }
    fc.assert(
      fc.property(drawn, ([all, drawnIndex, edit]) => {
        const index = drawnIndex % all.length
        const { before, after, merged, records, untouched } = outcomeOf(all, index, edit)
        expect(marks(after)).toEqual(marks(before))
        const known = new Set(before.split('\n'))
        expect(after.split('\n').filter((line) => !known.has(line)).length).toBeLessThan(2)
        expect(records.filter((_, at) => at !== index)).toEqual(untouched.filter((_, at) => at !== index))
        if (isShared(all, index, edit[0])) {
          met.shared += 1
          expect(after).toBe(before)
          expect(merged.changes).toEqual([])
          expect(merged.bad.map(({ reason, origin }) => [reason.kind, origin.address])).toEqual([['shared', 'C7']])
          return
        }
        met.edited += 1
        expect(merged.bad).toEqual([])
        expect(valueAt(records[index], edit[0])).toEqual(edit[1])
      }),
      { numRuns: runsOf(2000, 300) },
    )
    expect(Math.min(met.shared, met.edited)).toBeGreaterThan(20)
  })
})
