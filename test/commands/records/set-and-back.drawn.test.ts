/** Any field of any record of the samples can be set by a typed text and set back: nothing else of its file changes. */
import { describe, expect, it } from 'vitest'
import { changedFiles, type PlanDraft } from '../../../src/commands/plan-draft.ts'
import { type NamedField, placeNamed } from '../../../src/commands/records/named-field.ts'
import { APART } from '../../../src/commands/records/record-kinds.ts'
import { keyText, type RecordPart } from '../../../src/commands/records/record-parts.ts'
import { setRecord } from '../../../src/commands/set/set-record.ts'
import { leavesOf } from '../../../src/intake/merge/flatten.ts'
import { valueAt } from '../../../src/intake/merge/locate.ts'
import { keysOfRecord, planRecord, recordsOf } from '../../../src/intake/merge/plan-records.ts'
import type { ProposedList, RecordPath } from '../../../src/intake/merge/proposal.ts'
import { isSameValue } from '../../../src/intake/merge/same-value.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { LIST_KEYS } from '../../../src/schema/document.ts'
import { isTree } from '../../../src/values/plain-data.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { sourceText } from '../../../src/yaml/read/locate.ts'
import { seeds } from '../../support/cases.ts'
import { draftOfInput } from '../../support/draft-of.ts'
import { FORM_FIELDS } from '../../support/field-sites.ts'
import { SAMPLES } from '../../support/sample-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { type Draw, seeded } from '../../support/seeded.ts'

const drafts = new Map<string, PlanDraft>()

function draftOfSample(name: string): PlanDraft {
  const known = drafts.get(name) ?? draftOfInput(readPlanFolder(REPOSITORY, `plans/${name}`))
  drafts.set(name, known)
  return known
}

interface Site {
  readonly part: RecordPart
  readonly named: NamedField
  readonly key: string
  readonly value: unknown
}

/** What keeps a value from being set here: what names a record, what is frozen, what has a list of its own kind. */
function isSettable(list: ProposedList, path: RecordPath, value: unknown): boolean {
  const isName = path.at(-1) === 'id' || (path.length === 1 && keysOfRecord(list).includes(String(path[0])))
  const isFrozen = path.includes('baseline')
  return !isName && !isFrozen && (!isTree(value) || (Array.isArray(value) && value.every((one) => !isTree(one))))
}

function sitesOf(plan: Plan, list: ProposedList): Site[] {
  return recordsOf(plan, list).flatMap(({ id }) => {
    const record = planRecord(plan, list, id)
    if (record === undefined) return []
    return leavesOf(list, record.data).flatMap(({ place, value }): Site[] => {
      const key = keyText(record.data, place)
      const named = placeNamed({ plan, list, path: [], record }, key)
      const isField = named?.kind === 'field' && isSettable(list, place, value)
      return isField ? [{ part: { record, path: [] }, named, key, value }] : []
    })
  })
}

/** A text that says another value than one that stands there; undefined where the list has no other. */
function otherText({ named: { field, way }, value }: Site, plan: Plan, draw: Draw): string | undefined {
  const { kind, values, to } = field
  if (FORM_FIELDS.has(way)) return undefined
  const others = (all: readonly string[]): string | undefined => {
    const [first, ...rest] = all.filter((one) => one !== value && !(Array.isArray(value) && value.includes(one)))
    return first === undefined ? undefined : draw.pick([first, ...rest])
  }
  if (values !== undefined) return others(values)
  if (field.vocabulary !== undefined) return undefined
  if (kind === 'reference')
    return others(to.flatMap((one) => [...(plan.index.get(one)?.values() ?? [])].map(({ id }) => id)))
  // An end of the plan stays behind its start.
  if (kind === 'moment' && typeof value === 'string' && value.slice(4) !== '-11') return `11/${value.slice(0, 4)}`
  const [text, instead] = OTHERS[kind === 'count' && Number(value) > 1900 ? 'year' : kind] ?? []
  return text?.[1] === value ? instead?.[0] : text?.[0]
}

type Typed = readonly [text: string, value: unknown]

/** Of each kind a text with what it says, and another for where that stands already. */
const OTHERS: Partial<Readonly<Record<string, readonly [Typed, Typed]>>> = {
  ...Object.fromEntries(
    ['amount', 'days', 'number'].map(
      (kind) =>
        [
          kind,
          [
            ['12,5', 12.5],
            ['13,5', 13.5],
          ],
        ] as const,
    ),
  ),
  ...Object.fromEntries(
    ['count', 'months', 'scale'].map(
      (kind) =>
        [
          kind,
          [
            ['2', 2],
            ['3', 3],
          ],
        ] as const,
    ),
  ),
  ...Object.fromEntries(
    ['text', 'title'].map(
      (kind) =>
        [
          kind,
          [
            ['Autre texte, à revoir', ''],
            ['', ''],
          ],
        ] as const,
    ),
  ),
  date: [
    ['07/05/2024', '2024-05-07'],
    ['08/05/2024', ''],
  ],
  flag: [
    ['non', false],
    ['yes', true],
  ],
  moment: [
    ['05/2024', '2024-05'],
    ['06/2024', ''],
  ],
  share: [
    ['25 %', 0.25],
    ['30 %', 0.3],
  ],
  year: [
    ['2025', 2025],
    ['2026', 2026],
  ],
}

/** A value as somebody would type it. */
function typedText(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n')
  return String(value)
}

const COMMENT = /^\s*#.*$|\s#\s.*$/gm

function textOf({ input }: PlanDraft, path: string): string {
  return new TextDecoder().decode(input.files.find((file) => file.path === path)?.bytes)
}

function set(draft: PlanDraft, { part, key }: Site, text: string) {
  const pair = `${key}=${text}`
  const word = part.record.list === 'plan' ? 'plan' : part.record.id
  const made = setRecord(draft, { word, pairs: [pair], ground: {}, path: '.', argv: ['set', word, pair], lang: 'fr' })
  if (made.kind !== 'set') throw new Error('no decision was asked for')
  return made
}

function drawnSite(draw: Draw): { readonly draft: PlanDraft; readonly site: Site } | undefined {
  const draft = draftOfSample(draw.pick(SAMPLES))
  const lists = [...LIST_KEYS.filter((list) => !APART.includes(list)), 'plan' as const]
  const [list = 'plan', ...rest] = lists.filter((one) => recordsOf(draft.plan, one).length > 0)
  const [first, ...others] = sitesOf(draft.plan, draw.pick([list, ...rest]))
  return first && { draft, site: draw.pick([first, ...others]) }
}

/** Whether a value is written as an editor would write it anew: without quotes, in one line, a list as it would be. */
function isPlainlyWritten(draft: PlanDraft, { part, value, named }: Site): boolean {
  const { file, path } = part.record.at
  const source = draft.loaded.sources.get(file)
  const written = source && sourceText(source, [...path, ...named.path])
  // A text with a comma is quoted in brackets, and keeps its quotes where it need not have them.
  return !Array.isArray(value) && written === String(value) && !written.includes(',')
}

describe('a field that is set and set back', () => {
  it.each(seeds(240, 60))('changes its own lines alone (%i)', (seed) => {
    const draw = seeded(seed)
    const drawn = drawnSite(draw)
    const text = drawn && otherText(drawn.site, drawn.draft.plan, draw)
    if (drawn === undefined || text === undefined) return
    const { draft, site } = drawn
    const { part, named, key, value } = site
    const { file } = part.record.at
    const made = set(draft, site, text)
    expect(made.merged.bad, `${key}=${text}`).toEqual([])
    const [change, ...others] = changedFiles(draft, made.draft)
    expect([change?.path, others], `${part.record.id} ${key}=${text}`).toEqual([file, []])
    const after = planRecord(made.draft.plan, part.record.list, part.record.id)
    const now = valueAt(after?.data, named.path)
    expect(isSameValue(now, value), `${key}=${text}`).toBe(false)
    expect(textOf(made.draft, file).match(COMMENT)).toEqual(textOf(draft, file).match(COMMENT))
    const lines = Math.max(
      1,
      (textOf(draft, file).match(/\n/g) ?? []).length - (textOf(made.draft, file).match(/\n/g) ?? []).length + 1,
    )
    if (isPlainlyWritten(draft, site)) expect([change?.diff.added, change?.diff.removed], key).toEqual([1, lines])
    const back = set(made.draft, { ...site, part: { record: after ?? part.record, path: [] } }, typedText(value))
    expect(valueAt(planRecord(back.draft.plan, part.record.list, part.record.id)?.data, named.path)).toEqual(value)
    if (isPlainlyWritten(draft, site)) expect(textOf(back.draft, file)).toBe(textOf(draft, file))
  })
})
