/** A plan whose keys are taken out or changed, one after the other, without the way over the text of its files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { issueFindings } from '../../src/plan/load/format-findings.ts'
import { type Loaded, loadPlan } from '../../src/plan/load/load-plan.ts'
import type { PlanInput } from '../../src/plan/load/plan-input.ts'
import { type ReadDocument, readDocument } from '../../src/plan/load/read-document.ts'
import { documentSchema, LIST_KEYS } from '../../src/schema/document.ts'
import { fitDocument } from '../../src/schema/fit.ts'
import { closedListAt } from '../../src/schema/lookup.ts'
import { KIND_OF_LIST } from '../../src/schema/references.ts'
import { parseDay } from '../../src/values/calendar.ts'
import type { PathStep } from '../../src/yaml/read/origin.ts'
import { fieldSites, type Site } from './field-sites.ts'
import { type Output, planOutputs } from './plan-outputs.ts'

/** A site and the file that holds it. */
interface FileSite extends Site {
  readonly file: string
}

/** A text and the path it is read as. */
interface TextFile {
  readonly file: string
  readonly text: string
}

type Documents = ReadonlyMap<string, ReadDocument>

/** A plan as it is, and what it gives. */
export interface EditedPlan {
  readonly name: string
  /** Every field, groups and lists too. */
  readonly fields: ReadonlySet<string>
  /** The sites of each field that is a leaf, in the order of the files. */
  readonly sites: ReadonlyMap<string, readonly FileSite[]>
  readonly load: (documents: Documents) => Loaded
  readonly documents: Documents
  /** The outputs that are looked at; all where nothing is said. */
  readonly looksAt?: string
  /** The words of each output of the plan as it is. */
  readonly whole: Map<string, string>
}

/** How many other values, and in how many places, are tried of a key that may be missing in silence. */
const MOST = 4
const FIRST_PLACES = 3

const readText = ({ file, text }: TextFile): ReadDocument =>
  readDocument({ path: file, bytes: new TextEncoder().encode(text) })

/** The `.yaml` files of a folder, or the one file. */
function textsBelow(path: string): TextFile[] {
  const files = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true })
        .map((name) => join(path, String(name)))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
  return files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

const inputOf = (root: string, files: readonly string[]): PlanInput => ({
  root,
  files: files.map((path) => ({ path, bytes: new Uint8Array() })),
  strays: [],
})

/** A plan to edit, of the texts of its files; what it follows is read as it is. */
function editedPlan(name: string, root: string, texts: readonly TextFile[]): EditedPlan {
  const documents = new Map(texts.map((text) => [text.file, readText(text)]))
  const others = new Map<string, ReadDocument>()
  const sites = new Map<string, FileSite[]>()
  const fields = new Set<string>()
  for (const [file, { data }] of documents) {
    for (const site of fieldSites(data)) {
      fields.add(site.field)
      if (site.shape !== 'leaf') continue
      sites.set(site.field, [...(sites.get(site.field) ?? []), { ...site, file }])
    }
  }
  const load = (edited: Documents): Loaded =>
    loadPlan(inputOf(root, [...edited.keys()]), {
      headDate: () => parseDay('2024-06-30', 'end'),
      readPicture: (from, path) => {
        const picture = join(from, path)
        return existsSync(picture) ? readFileSync(picture) : 'missing'
      },
      read: ({ path }) => edited.get(path) ?? (others.get(path) as ReadDocument),
      readPrevious: (from, path) => {
        const found = textsBelow(join(from, path))
        for (const text of found) if (!others.has(text.file)) others.set(text.file, readText(text))
        return inputOf(
          join(from, path),
          found.map(({ file }) => file),
        )
      },
    })
  return { name, fields, sites, load, documents, whole: new Map() }
}

/** The plan of a folder, or of one file, to edit. */
export function editedFolder(name: string, path: string): EditedPlan {
  return editedPlan(name, statSync(path).isFile() ? dirname(path) : path, textsBelow(path))
}

const BASE = join(import.meta.dirname, 'base.yaml')

/** The fixture of a rule over the complete plan, to edit: its own keys, and what the findings say of them. */
export function editedFixture(name: string, file: string): EditedPlan {
  const text = readFileSync(file, 'utf8')
  const base = readFileSync(BASE, 'utf8')
  const rest = /^plan:/m.test(text) ? base.replace(/^plan:\n(?: .*\n)*/m, '') : base
  const texts = [
    { file: BASE, text: rest },
    { file, text },
  ]
  const whole = editedPlan(name, dirname(file), texts)
  const own = [...whole.sites].filter(([, sites]) => sites.some((site) => site.file === file))
  return { ...whole, sites: new Map(own), looksAt: 'findings' }
}

function outputsOf({ load, looksAt }: EditedPlan, documents: Documents): readonly Output[] | undefined {
  const loaded = load(documents)
  if (loaded.plan === undefined) return undefined
  const outputs = planOutputs({ ...loaded, plan: loaded.plan })
  return outputs.filter(({ name }) => looksAt === undefined || name === looksAt)
}

function wholeText(plan: EditedPlan, { name }: Output): string | undefined {
  const known = plan.whole.get(name)
  if (known !== undefined) return known
  const text = outputsOf(plan, plan.documents)
    ?.find((one) => one.name === name)
    ?.text()
  if (text !== undefined) plan.whole.set(name, text)
  return text
}

type Holder = Record<PathStep, unknown>

function holderOf(data: object, path: readonly PathStep[]): Holder {
  return path.slice(0, -1).reduce<unknown>((held, step) => (held as Holder)[step], data) as Holder
}

/** The documents after an edit of some of their values; undefined where one no longer fits the format. */
function edited(
  { documents }: EditedPlan,
  sites: readonly FileSite[],
  edit: (holder: Holder, site: FileSite) => void,
): Documents | undefined {
  const result = new Map(documents)
  for (const file of new Set(sites.map((site) => site.file))) {
    const own = sites.filter((site) => site.file === file)
    const document = documents.get(file) as ReadDocument
    const data = structuredClone(document.data)
    // From the last on: an item that is taken out moves those behind it.
    for (const site of own.toReversed()) edit(holderOf(data, site.path), site)
    const { data: kept, error } = fitDocument(data)
    if (error !== undefined && issueFindings(file, error, data).length > 0) return undefined
    result.set(file, { ...document, data: kept })
  }
  return result
}

function takeOut(holder: Holder, { path }: FileSite): void {
  const last = path.at(-1)
  if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else if (last !== undefined) delete holder[last]
}

/** The ids that a reference may name instead. */
function otherIds({ sites }: EditedPlan, { meta, value }: FileSite): unknown[] {
  const lists = LIST_KEYS.filter((list) => meta.to?.includes(KIND_OF_LIST[list]) === true)
  const ids = lists.flatMap((list) => sites.get(`${list}[].id`) ?? [])
  return ids.map((site) => site.value).filter((id) => id !== value)
}

/** Other values of the same kind, the likelier ones to be told first. */
function othersOf(plan: EditedPlan, site: FileSite): unknown[] {
  const { value, kind, path } = site
  if (typeof value === 'boolean') return [!value]
  if (kind === 'reference') return otherIds(plan, site).slice(0, MOST)
  const allowed = closedListAt(documentSchema, path)?.allowed
  if (allowed !== undefined) return allowed.filter((one) => one !== String(value)).slice(0, MOST)
  if (kind === 'share') return [0.01, 0.99]
  if (typeof value === 'number') return [value + 1, value + 20, value * 100, 0]
  const text = String(value)
  if (kind === 'date' || kind === 'moment' || kind === 'period')
    return ['2019', '2023', '2024', '2030'].map((year) => text.replace(/^\d{4}/, year))
  return [`${text}-other`, 'XYZ']
}

function* withOthers(plan: EditedPlan, site: FileSite): Generator<Documents | undefined> {
  const last = site.path.at(-1)
  for (const other of othersOf(plan, site)) {
    yield edited(plan, [site], (holder) => {
      if (last !== undefined) holder[last] = other
    })
  }
}

/** The first output that says something else of the documents; undefined where none does. */
function difference(plan: EditedPlan, documents: Documents | undefined): string | undefined {
  if (documents === undefined) return undefined
  const outputs = outputsOf(plan, documents)
  if (outputs === undefined) return 'reading'
  return outputs.find((one) => one.text() !== wholeText(plan, one))?.name
}

/**
 * Which output answers a key of a plan: without the key wherever it stands, or with another value in its first places, the
 * output says something else. Undefined where no output does, or the plan does not hold the key.
 */
export function answerOf(plan: EditedPlan, field: string): string | undefined {
  const sites = plan.sites.get(field)
  if (sites === undefined) return undefined
  const lacking = difference(plan, edited(plan, sites, takeOut))
  if (lacking !== undefined) return lacking
  for (const site of sites.slice(0, FIRST_PLACES)) {
    for (const documents of withOthers(plan, site)) {
      const answer = difference(plan, documents)
      if (answer !== undefined) return answer
    }
  }
  return undefined
}
