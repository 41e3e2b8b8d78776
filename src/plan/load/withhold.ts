/**
 * The files of a plan as an audience may read them: what is confidential loses its name and its texts before the plan is
 * built, so that no figure, finding or page made of it can hold them (redaction at the source).
 */

import { type WithheldKind, withheldName } from '../../lang/catalogue/audience.ts'
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { MASK, redactor } from '../../lang/sensitive-text.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { type FreeText, type TextPlace, withTexts } from '../../schema/texts.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../../values/language.ts'
import { isTree, type Tree } from '../../values/plain-data.ts'
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'
import type { Audience, Withholding } from '../audience.ts'
import { buildPlan } from '../build/build-plan.ts'
import type { Finding } from '../finding.ts'
import type { Plan, PlanFile } from '../plan.ts'
import { confidentialRecords, PUBLIC_FIELDS } from '../public-fields.ts'
import { isWithheldMeasure, measuresInUse } from '../regimes/in-use.ts'
import type { Loaded } from './load-plan.ts'

/** What names a record of each kind, and so is named anew. */
const NAMING: readonly string[] = ['title', 'subject']

/** What is left to the public of a record that must not be named: of projects and grants neither money nor dates nor work; all keys of the kinds that are not listed. */
const KEPT_IN_PUBLIC: Readonly<Partial<Record<WithheldKind, readonly string[]>>> = {
  project: [
    'id',
    'title',
    'status',
    'origin',
    'confidential',
    'theme',
    'axis',
    'axes',
    'objectives',
    'needs',
    'programme',
    'departments',
    'risks',
    'security',
    'privacy',
  ],
  subsidy: ['id', 'title', 'funder', 'project', 'status'],
  component: ['id', 'title', 'kind', 'departments', 'criticality', 'lifecycle', 'confidential'],
  decision: ['id', 'date', 'body', 'kind', 'subject', 'outcome', 'status', 'due', 'confidential'],
  review: ['project', 'as_of', 'author', 'confidential'],
}

/** Texts beside the public ones that name what any page is cut by, and say nothing of a project. */
const STRUCTURE: readonly string[] = [
  'departments[].title',
  'teams[].title',
  'scenarios[].title',
  'plan.reports[].title',
  'plan.reports[].sections[].title',
  'teams[].posts[].category',
]

/** Texts that the program acts on: to change one would change figures, or what a page looks like. */
const ACTED_ON: readonly string[] = [
  'plan.calendars.country',
  'plan.previous_plan',
  'plan.baseline.hash',
  'plan.presentation.font',
  'plan.presentation.logo',
  'plan.reports[].sections[].tables[]',
  'plan.waivers[].rule',
  'plan.waivers[].on',
  'projects[].security.measures[]',
  'projects[].security.classification',
  'projects[].previous',
  'projects[].variants',
  'projects[].workload[].profile',
  'appraisals[].chosen',
  'appraisals[].currency',
  'appraisals[].content',
  'appraisals[].hash',
  'appraisals[].options[].scenario',
]

/** Whether a text is one of them, a name that the plan gives to a word, or what a report of its own filters by: a mask would pass all. */
function isActedOn(field: string): boolean {
  const isOfWords = field.startsWith('plan.vocabularies.')
  const isOfFilter = field.startsWith('plan.reports[].') && field.includes('.filter.')
  return ACTED_ON.includes(field) || isOfWords || isOfFilter
}

interface Hidden {
  readonly kind: WithheldKind
  /** What its number is kept under; undefined for a record without one. */
  readonly key?: string
  readonly at: PathOrigin
}

interface Named extends Hidden {
  readonly id: string
  readonly key: string
  readonly titles: readonly string[]
}

const keyOf = (kind: string, id: string): string => `${kind}:${id.toLowerCase()}`

/** The records that have a name and must not be named, with those that a newer state of the plan does not name. */
function namedRecords(plan: Plan, newer: readonly string[]): Named[] {
  return confidentialRecords(plan, new Set(newer)).map(({ at, ...record }) => ({
    ...record,
    at: { ...at, path: at.path.slice(0, -1) },
  }))
}

/** The reviews that are confidential, or speak of a project that is, or that nobody could read. */
function hiddenReviews({ reviews }: Plan, named: readonly Named[], newer: readonly string[]): Hidden[] {
  const projects = new Set([...newer, ...named.map(({ key }) => key)])
  return reviews
    .filter((one) => one.confidential === true || projects.has(keyOf('project', one.project)))
    .map(({ at }) => ({ kind: 'review', at }))
}

/** A number for each record with a name, those of a newer state by their numbers there; ids that the plan has are passed over. */
function numbersOf(plan: Plan, named: readonly Named[], newer: readonly string[]): Map<string, number> {
  const keys = new Set([...newer, ...named.map(({ key }) => key).sort()])
  const taken = new Set([...plan.index.values()].flatMap((byId) => [...byId.keys()]))
  let number = 0
  return new Map(
    [...keys].map((key) => {
      do number += 1
      while (taken.has(idOf(number).toLowerCase()))
      return [key, number]
    }),
  )
}

const idOf = (number: number): string => `CONF-${number}`

/** A map with one of its keys called otherwise, in its place. */
function renameKey(holder: Tree, from: string, to: string): void {
  const entries = Object.entries(holder)
  for (const [key] of entries) delete holder[key]
  for (const [key, value] of entries) holder[key === from ? to : key] = value
}

function valueAt(root: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>((value, step) => (isTree(value) ? value[step] : undefined), root)
}

function rename(
  copies: ReadonlyMap<string, unknown>,
  plan: Plan,
  numbers: ReadonlyMap<string, number>,
  named: readonly Named[],
): void {
  for (const { key, at } of named) {
    const record = valueAt(copies.get(at.file), at.path)
    const number = numbers.get(key)
    if (isTree(record) && number !== undefined) record['id'] = idOf(number)
  }
  for (const { id, to, at } of plan.references) {
    const number = to.map((kind) => numbers.get(keyOf(kind, id))).find((one) => one !== undefined)
    const holder = valueAt(copies.get(at.file), at.path.slice(0, -1))
    const last = at.path.at(-1)
    if (number === undefined || last === undefined || !isTree(holder)) continue
    if (at.part === 'key') renameKey(holder, String(last), idOf(number))
    else holder[last] = idOf(number)
  }
}

/** Takes the projects that must not be named out of options that were frozen: what was decided of them is nobody else's. */
function thawOptions(files: readonly PlanFile[], named: readonly Named[]): void {
  const hidden = new Set(named.map(({ key }) => key))
  for (const { projects } of files.flatMap(({ data }) => data.appraisals ?? []).flatMap(({ options }) => options))
    for (const id of Object.keys(projects)) if (hidden.has(keyOf('project', id))) delete projects[id]
}

/** Takes out what other records tell the public of projects that must not be named: what was assigned to them, and choices about them. */
function stripOthers(files: readonly PlanFile[], ids: ReadonlySet<string>): void {
  for (const one of files.flatMap(({ data }) => data.authorisations ?? []))
    one.assignments = one.assignments?.filter(({ project }) => !ids.has(project))
  for (const { choices = {} } of files.flatMap(({ data }) => data.scenarios ?? []))
    for (const id of ids) delete choices[id]
}

/** Takes from records what the public may not see of them: all but their state. */
function strip(copies: ReadonlyMap<string, unknown>, hidden: readonly Hidden[]): void {
  for (const { kind, at } of hidden) {
    const record = valueAt(copies.get(at.file), at.path)
    const kept = KEPT_IN_PUBLIC[kind]
    if (!isTree(record) || kept === undefined) continue
    for (const key of Object.keys(record)) if (!kept.includes(key)) delete record[key]
  }
}

interface Redaction {
  readonly audience: Withholding['audience']
  readonly lang: Lang
  readonly masked: (text: string, lang: Lang) => string
  readonly hidden: readonly Hidden[]
  readonly numbers: ReadonlyMap<string, number>
}

/** A text in the language of the plan, or in each of its own. */
function perText(value: FreeText, lang: Lang, change: (text: string, lang: Lang) => string): FreeText {
  if (typeof value === 'string') return change(value, lang)
  const { fr, en } = value
  return {
    ...(fr === undefined ? {} : { fr: change(fr, 'fr') }),
    ...(en === undefined ? {} : { en: change(en, 'en') }),
  }
}

function said(words: Bilingual, { isTitle }: TextPlace, lang: Lang): FreeText {
  return isTitle ? words : words[lang]
}

/** What a text of a record that must not be named becomes: its new name, or a mask; figures count some texts by their being there. */
function ofHidden(
  { kind, key, at }: Hidden,
  value: FreeText,
  place: TextPlace,
  { lang, numbers }: Redaction,
): FreeText {
  const number = key === undefined ? undefined : numbers.get(key)
  const isName = place.path.length === at.path.length + 1 && NAMING.includes(String(place.path.at(-1)))
  if (isName && number !== undefined) return said(withheldName(kind, number), place, lang)
  return isActedOn(place.field) ? value : said(MASK, place, lang)
}

/** What a text becomes that is none of those the public may read: the title of a record its kind, else a mask, for figures count texts by their being there. */
function ofInternal(place: TextPlace, { lang }: Redaction): FreeText {
  const [list = '', , key, ...rest] = place.path
  const kind = KIND_OF_LIST[list as keyof typeof KIND_OF_LIST]
  if (kind !== undefined && key === 'title' && rest.length === 0)
    return said(
      bilingual((own) => capitalised(recordKindLabel(kind)[own])),
      place,
      lang,
    )
  return said(MASK, place, lang)
}

const OPEN: ReadonlySet<string> = new Set([...PUBLIC_FIELDS, ...STRUCTURE])

function redacted(file: string, data: PlanFile['data'], redaction: Redaction): PlanFile['data'] {
  const { audience, lang, masked, hidden } = redaction
  // A record lies two steps below the top of its file, one inside another four.
  const pathKey = (path: readonly PathStep[]): string => path.join('\0')
  const own = new Map(hidden.filter(({ at }) => at.file === file).map((one) => [pathKey(one.at.path), one]))
  return withTexts(data, (value, place) => {
    const record = [4, 2].map((steps) => own.get(pathKey(place.path.slice(0, steps)))).find(Boolean)
    const isOpen = audience === 'committee' || OPEN.has(place.field) || isActedOn(place.field)
    if (record === undefined && isOpen) return perText(value, lang, masked)
    // Of the office's own keys nobody knows what they hold.
    if (place.isOwn) return undefined
    return record === undefined ? ofInternal(place, redaction) : ofHidden(record, value, place, redaction)
  })
}

/** A finding of reading as an audience may see it: what it quotes from a file is masked. */
function redactedFinding(finding: Finding, masked: Redaction['masked']): Finding {
  const { message, facts } = finding
  const ofFact = (value: Finding['facts'][string]): Finding['facts'][string] =>
    typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? masked(value, 'en')
        : value.map((one) => masked(one, 'en'))
  return {
    ...finding,
    message: bilingual((lang) => masked(message[lang], lang)),
    facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, ofFact(value)])),
  }
}

/**
 * A plan as an audience may read it, built anew from its files without what is confidential; the previous plan likewise.
 *
 * @param later - the records that a newer state withholds: they have no name in this one either, and keep their numbers.
 * @param unnamed - records that others name, and that could not be read.
 */
function withheldPlan(
  plan: Plan,
  audience: Withholding['audience'],
  later: readonly string[] = [],
  unnamed: readonly Unnamed[] = [],
): { readonly plan: Plan; readonly masked: Redaction['masked'] } {
  const newer = [...later, ...unnamed.map(({ key }) => key)]
  const named = namedRecords(plan, newer)
  const reviews = hiddenReviews(plan, named, newer)
  const measures = measuresInUse(plan).filter(isWithheldMeasure)
  const written = measures.flatMap(({ at, written: own }): Hidden[] =>
    own === undefined ? [] : [{ kind: 'measure', at: { ...at, path: at.path.slice(0, -1) } }],
  )
  const numbers = numbersOf(plan, named, newer)
  const files = plan.contents.map(({ file, data }) => ({ file, data: structuredClone(data) }))
  const copies = new Map(files.map(({ file, data }) => [file, data]))
  rename(copies, plan, numbers, named)
  thawOptions(files, named)
  if (audience === 'public') {
    strip(copies, [...named, ...reviews])
    stripOthers(files, new Set([...numbers.values()].map(idOf)))
  }
  // The ids of risks in projects are their project's own: another may have an R1 too.
  const words = named.flatMap(({ key, id, titles }) => (key.includes('/') ? titles : [id, ...titles]))
  const masked = redactor([...words, ...unnamed.map(({ id }) => id)])
  const hidden = [...named, ...reviews, ...written]
  const redaction = { audience, lang: plan.lang, masked, hidden, numbers }
  const records = [...numbers.keys()]
  const built = buildPlan(
    files.map(({ file, data }) => ({ file, data: redacted(file, data, redaction) })),
    {
      asOf: plan.asOf,
      hash: plan.hash,
      previous: plan.previous && withheldPlan(plan.previous, audience, records).plan,
      // What is wrong with amounts was told when the plan was read whole.
      fault: () => undefined,
    },
  )
  const { logo } = plan
  return {
    plan: {
      ...(built ?? plan),
      ...(logo === undefined ? {} : { logo }),
      withholding: { audience, records, places: hidden.map(({ at }) => at), counts: countsOf([...named, ...reviews]) },
    },
    masked,
  }
}

function countsOf(records: readonly Pick<Hidden, 'kind'>[]): ReadonlyMap<WithheldKind, number> {
  const counts = new Map<WithheldKind, number>()
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** What was loaded with nothing withheld, whoever reads: what exit codes and counts look at. */
export function withNothingWithheld(loaded: Loaded): Loaded {
  return loaded.whole ?? loaded
}

/** A record that is not there, and must not be named. */
interface Unnamed {
  readonly id: string
  readonly key: string
}

/** What others name that lies in a part of the plan which could not be read: nobody knows whether it may be named. */
function namedUnread({ references, index }: Plan, { parts }: Loaded['unread']): Unnamed[] {
  const unread = new Set([...parts].flatMap((part) => KIND_OF_LIST[part as keyof typeof KIND_OF_LIST] ?? []))
  return references.flatMap(({ id, to }) => {
    const isKnown = to.some((kind) => index.get(kind)?.has(id.toLowerCase()) === true)
    return isKnown ? [] : to.filter((kind) => unread.has(kind)).map((kind) => ({ id, key: keyOf(kind, id) }))
  })
}

/**
 * What was loaded as an audience may read it; the same for the office itself.
 *
 * @param newer - what a newer state of the plan withholds from the audience.
 */
export function loadedFor(loaded: Loaded, audience: Audience = 'internal', newer?: Withholding | undefined): Loaded {
  if (audience === 'internal' || loaded.plan === undefined) return loaded
  const unnamed = namedUnread(loaded.plan, loaded.unread)
  const { plan, masked } = withheldPlan(loaded.plan, audience, newer?.records, unnamed)
  const findings = loaded.findings.map((one) => redactedFinding(one, masked))
  return { ...loaded, plan, findings, whole: loaded }
}
