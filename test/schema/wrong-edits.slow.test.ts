/** Every field of the format, wrongly edited in a sound plan in each way that it can be, gives a finding at its record. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checked } from '../../src/commands/findings.ts'
import type { Finding } from '../../src/plan/finding.ts'
import { issueFindings } from '../../src/plan/load/format-findings.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { PlanInput } from '../../src/plan/load/plan-input.ts'
import { type ReadDocument, readDocument } from '../../src/plan/load/read-document.ts'
import { fitDocument } from '../../src/schema/fit.ts'
import { shareOf } from '../support/cases.ts'
import { fieldSites, formatFields } from '../support/field-sites.ts'
import { SILENT_EDITS } from '../support/silent-edits.ts'
import { type WrongEdit, wrongEdits } from '../support/wrong-edits.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/every-key')
const FILE = 'plan.yaml'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const PREVIOUS = readDocument({ path: 'previous.yaml', bytes: bytesOf(read('previous.yaml')) })
const SOUND_DOCUMENT = readDocument({ path: FILE, bytes: bytesOf(read(FILE)) })

const inputOf = (path: string): PlanInput => ({ root: '', files: [{ path, bytes: new Uint8Array() }], strays: [] })

/** The edited data as it is read from a file, without the way over its text. */
function asRead(path: string, data: object): ReadDocument {
  if (path !== FILE) return PREVIOUS
  const { data: kept, error } = fitDocument(data)
  const findings = error === undefined ? [] : issueFindings(FILE, error, data)
  return { file: FILE, source: SOUND_DOCUMENT.source, data: kept, findings }
}

/** The sound plan as data. */
const DATA = SOUND_DOCUMENT.data as { readonly plan: { readonly calendars: object } }

/** The same without the country, whose public holidays would take most of the time. */
const WITHOUT_COUNTRY = { ...DATA, plan: { ...DATA.plan, calendars: { ...DATA.plan.calendars, country: undefined } } }

function findingsOf(data: object): readonly Finding[] {
  const loaded = loadPlan(inputOf(FILE), {
    read: ({ path }) => asRead(path, data),
    readPicture: (_, path) => (path === 'logo.png' ? readFileSync(join(FOLDER, path)) : 'missing'),
    readPrevious: (_, path) => (path === PREVIOUS.file ? inputOf(path) : undefined),
  })
  return checked(loaded).findings
}

const known = ({ rule, at, message }: Finding) => JSON.stringify([rule, at, message.en])
const SOUND = new Set(findingsOf(DATA).map(known))

/** Whether a finding lies in the record (or the part of the header) that was edited. */
function isNear({ at }: Finding, { name, site }: WrongEdit): boolean {
  if (!('path' in at) || at.file !== FILE) return false
  // What a list as a whole must be, like a sum of shares, may be said at any of its records.
  const isOfList = name.startsWith('sum') || (site.shape === 'list' && site.path.length === 1)
  const length = isOfList ? 1 : Math.min(2, site.path.length, at.path.length)
  return at.path.slice(0, length).every((step, index) => step === site.path[index])
}

/** The rules of the new findings that an edit gives at its record; what reading finds there is enough. */
function rulesFor(edit: WrongEdit): string[] {
  const data = structuredClone(edit.site.field.endsWith('country') ? DATA : WITHOUT_COUNTRY)
  edit.apply(data)
  const isNewAndNear = (finding: Finding) => !SOUND.has(known(finding)) && isNear(finding, edit)
  const misread = asRead(FILE, data).findings.filter(isNewAndNear)
  const found = misread.length > 0 ? misread : findingsOf(data).filter(isNewAndNear)
  return found.map(({ rule }) => rule)
}

const sites = fieldSites(DATA)

/** One edit of each name for each field. */
const EDITS = [
  ...new Map(
    sites
      .flatMap((site) => wrongEdits(site, DATA))
      .toReversed()
      .map((edit) => [`${edit.name} @ ${edit.site.field}`, edit] as const),
  ),
].toReversed()

/** A rule that a plan breaks seldom is missed by few edits: all have had their turn in four commits. */
const TRIED = shareOf(EDITS, 4)
const outcomes = new Map(TRIED.map(([name, edit]) => [name, rulesFor(edit)]))
const silent = [...outcomes].filter(([, rules]) => rules.length === 0).map(([name]) => name)

function matches(name: string, edits: RegExp, field: string): boolean {
  const [edit = '', own = ''] = name.split(' @ ')
  return own === field && edits.test(edit)
}

const canBeRight = (name: string): boolean =>
  SILENT_EDITS.some(({ edits, fields }) => fields.some((field) => matches(name, edits, field)))

describe('the plan that holds every key', () => {
  it('holds every field of the format', () => {
    const held = new Set(sites.map(({ field }) => field))
    expect(formatFields().filter((field) => !held.has(field))).toEqual([])
  })

  it('is sound', () => {
    expect([...SOUND]).toEqual([])
  })
})

describe('a wrong edit', () => {
  it('gives a finding at its record, save for those that can be right', () => {
    const fields = new Set(EDITS.map(([, { site }]) => site.field)).size
    process.stdout.write(
      `${fields} fields, ${EDITS.length} wrong edits, ${TRIED.length} tried, ${TRIED.length - silent.length} with a finding, ${silent.length} that can be right\n`,
    )
    expect(EDITS.length).toBeGreaterThan(1000)
    expect(silent.filter((name) => !canBeRight(name))).toEqual([])
  })

  it('is still silent where it is listed as one that can be right', () => {
    const isTried = (edits: RegExp, field: string): boolean =>
      EDITS.every(([name]) => !matches(name, edits, field) || outcomes.has(name))
    const stale = SILENT_EDITS.flatMap(({ edits, fields }) =>
      fields.filter((field) => isTried(edits, field) && !silent.some((name) => matches(name, edits, field))),
    )
    expect(stale).toEqual([])
  })
})
