/** Proposals over the sample plans: what says nothing new changes no byte, and one cell changes what it says and one line. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../src/commands/edits/merged-draft.ts'
import type { PlanDraft } from '../../../src/commands/plan-draft.ts'
import { leavesOf } from '../../../src/intake/merge/flatten.ts'
import { itemKeys, recordSchema } from '../../../src/intake/merge/item-key.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import { planRecord, recordId } from '../../../src/intake/merge/plan-records.ts'
import type { ProposedList, ProposedValue } from '../../../src/intake/merge/proposal.ts'
import { rememberingReader } from '../../../src/plan/load/read-document.ts'
import { LIST_KEYS } from '../../../src/schema/document.ts'
import { closedListAt, kindAt } from '../../../src/schema/lookup.ts'
import type { PlainMap } from '../../../src/values/plain-data.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { isSameData, withEdit } from '../../../src/yaml/edit/data.ts'
import { runsOf } from '../../support/cases.ts'
import { draftOfInput } from '../../support/draft-of.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const NAMES = ['minimal', 'draft', 'centre-val-de-loire-2017-2021', 'centre-val-de-loire-2022-2027']
/** How many cells are edited in each plan. */
const EDITS = runsOf(250, 8)

interface Sample {
  readonly draft: PlanDraft
  readonly values: readonly ProposedValue[]
}

const ORIGIN = { sheet: 'S', address: 'A1', text: '' }

/** Every value of a plan, as a file that says the same would propose it. */
function allValues({ contents }: PlanDraft['plan']): ProposedValue[] {
  return contents.flatMap(({ data }) =>
    (['plan', ...LIST_KEYS] as const).flatMap((list) => {
      const records = (list === 'plan' ? [data.plan] : (data[list] ?? [])) as PlainMap[]
      return records.flatMap((record) => valuesOf(list, record))
    }),
  )
}

function valuesOf(list: ProposedList, record: PlainMap | undefined): ProposedValue[] {
  const id = record && recordId(list, record)
  if (record === undefined || id === undefined) return []
  return leavesOf(list, record).map(({ path, value }) => ({ list, id, path, base: value, value, origin: ORIGIN }))
}

function sampleOf(name: string): Sample {
  const read = rememberingReader()
  const folder = readPlanFolder(REPOSITORY, join('plans', name))
  const draft = draftOfInput(folder, { read })
  return { draft, values: allValues(draft.plan) }
}

function textOf({ input }: PlanDraft, file: string): string {
  const found = input.files.find(({ path }) => path === file)
  return new TextDecoder().decode(found?.bytes)
}

/** The comments of a text, each from its sign, in their order. */
function comments(text: string): string[] {
  return text.split('\n').flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? [])
}

/** Another value for a place: of its kind and taken by the format, where that is easy to say. */
function otherValue(
  plan: PlanDraft['plan'],
  { list, path, value }: ProposedValue,
  place: readonly (string | number)[],
): unknown {
  const schema = recordSchema(list)
  const kind = kindAt(schema, place)
  if (typeof value === 'number') return kind === 'share' ? 0.37 : Math.round(value) + 1
  if (typeof value === 'boolean') return !value
  if (kind === 'date') return '2025-11-03'
  if (kind === 'moment') return '2025-11'
  if (kind === 'value') return closedListAt(schema, place)?.allowed.find((word) => word !== value)
  if (kind === 'reference') return plan.projects[0]?.id
  return Array.isArray(value) ? value.slice(1) : `${path.join(' ')}: é#1 "x"`
}

type Path = readonly (string | number)[]

function isSingle(value: unknown): boolean {
  return typeof value !== 'object' && String(value).length < 60
}

function expectOneLine(old: string, now: string): void {
  const [before, lines] = [old.split('\n'), now.split('\n')]
  expect(lines).toHaveLength(before.length)
  expect(lines.filter((line, at) => line !== before[at])).toHaveLength(1)
}

/** Whether a value tells its item from others of its list, so that it is another item once it has changed. */
function isKey(list: ProposedList, place: Path): boolean {
  const at = place.findLastIndex((step) => typeof step === 'number')
  const keys = at === -1 ? undefined : itemKeys(list, place.slice(0, at))
  return keys !== undefined && ['id', ...keys.fields].includes(String(place[at + 1]))
}

describe.each(NAMES)('the plan %s', (name) => {
  const { draft, values } = sampleOf(name)
  const { plan } = draft

  /** A value with the record that has it, and its place there. */
  function placed(proposed: ProposedValue | undefined) {
    const record = proposed && planRecord(plan, proposed.list, proposed.id)
    const leaf = record && leavesOf(proposed.list, record.data).find(({ path }) => isSameData(path, proposed.path))
    if (proposed === undefined || record === undefined || leaf === undefined)
      throw new Error(`nothing at ${proposed?.path}`)
    return { proposed, record, place: leaf.place }
  }

  /** The draft with values merged, as far as the plan takes them. */
  function merged(edits: readonly ProposedValue[]): PlanDraft {
    const made = merge(plan, { values: edits, records: [], gone: [], unreadable: [] })
    return mergeInto(draft, made).draft
  }

  function expectByHand(after: PlanDraft, file: string, path: Path, value: unknown): void {
    for (const { file: other, data } of plan.contents) {
      const wanted = other === file ? withEdit(data, { path, value }) : data
      const found = after.plan.contents.find((one) => one.file === other)?.data
      expect(isSameData(found, wanted)).toBe(true)
    }
  }

  it('keeps every byte where a file says what the plan says, whatever it was made of', () => {
    expect(values.length).toBeGreaterThan(50)
    for (const base of [undefined, 'other']) {
      const told = base === undefined ? values : values.map((one) => ({ ...one, base }))
      const merged = merge(plan, { values: told, records: [], gone: [], unreadable: [] })
      expect([merged.changes, merged.conflicts, merged.bad, merged.unknown]).toEqual([[], [], [], []])
      expect(mergeInto(draft, merged).draft).toBe(draft)
    }
  })

  it('takes an edit as if it were made by hand, in one line, and keeps comments', () => {
    const edit = fc.tuple(fc.nat(values.length - 1), fc.integer({ min: 0, max: 5 }))
    let made = 0
    fc.assert(
      fc.property(edit, ([which, form]) => {
        const { proposed, record, place } = placed(values[which])
        const value = form === 0 ? undefined : otherValue(plan, proposed, place)
        const after = merged([{ ...proposed, value }])
        if (after === draft) return
        made += 1
        expectByHand(after, record.at.file, [...record.at.path, ...place], value)
        if (value === undefined) return
        const [old, now] = [textOf(draft, record.at.file), textOf(after, record.at.file)]
        expect(comments(now)).toEqual(comments(old))
        if (isSingle(proposed.value)) expectOneLine(old, now)
      }),
      { numRuns: EDITS },
    )
    expect(made).toBeGreaterThan(EDITS / 5)
  })

  it('takes many edits at once, and refuses those that are stale', () => {
    const chosen = values
      .filter((_, at) => at % 7 === 0)
      .map(placed)
      .filter(({ proposed: { list }, place }) => !isKey(list, place))
    const edits = chosen.map(({ proposed, place }) => ({ ...proposed, value: otherValue(plan, proposed, place) }))
    const proposals = { values: edits, records: [], gone: [], unreadable: [] }
    const made = merge(plan, proposals)
    expect(made.conflicts).toEqual([])
    const { draft: after, merged: written } = mergeInto(draft, made)
    const again = merge(after.plan, proposals)
    expect(again.changes).toEqual([])
    expect(again.alreadySo).toBeGreaterThanOrEqual(written.changes.length)
    const stale = merge(after.plan, {
      ...proposals,
      values: edits.map((one) => ({ ...one, value: one.base, base: 'former' })),
    })
    expect(stale.changes).toEqual([])
  })
})
