/**
 * Says what does not fit the format in the words of the format: the schema's issues, read again with the data beside
 * them; and finds a list of a plan that stands under another name.
 */

import type { z } from 'zod'
import { meant } from '../lang/nearest.ts'
import { TOP_LEVEL } from '../lang/slips/placement.ts'
import { isPlainMap, isTree } from '../values/plain-data.ts'
import { documentSchema, LIST_KEYS } from './document.ts'
import type { FormatProblem } from './format-problem.ts'
import { fitsAt, keysAt, shapesAt } from './lookup.ts'
import { meantOwnKey } from './own-keys.ts'
import { type JudgedPlace, valueProblem } from './value-problem.ts'

type Issue = z.core.$ZodIssue

/**
 * The problems of a file's data, in the order of the schema.
 *
 * @param error - of the root schema, or of a schema inside it when `base` says where.
 * @param data - the data that was judged, from the file's top.
 * @param root - the schema of the whole file.
 * @returns at least one problem per issue; a missing key that only bears another name is not told twice.
 */
export function describeIssues(
  error: z.ZodError,
  data: unknown,
  base: readonly (string | number)[] = [],
  root: z.ZodType = documentSchema,
): FormatProblem[] {
  const judged = { data, root }
  const problems = error.issues.flatMap((issue) => describe(issue, judged, base))
  const renamed = new Set(problems.filter(({ code }) => code === 'key-unknown').map(renaming))
  return problems.filter((problem) => problem.code !== 'key-missing' || !renamed.has(mapKey(problem)))
}

function renaming({ path, facts }: FormatProblem): string {
  return JSON.stringify([path.slice(0, -1), facts['suggestion'] ?? ''])
}

function mapKey({ path, facts }: FormatProblem): string {
  return JSON.stringify([path, facts['key'] ?? ''])
}

interface Judged {
  readonly data: unknown
  readonly root: z.ZodType
}

function describe(issue: Issue, judged: Judged, base: readonly (string | number)[]): FormatProblem[] {
  const place = placeOf([...base, ...(issue.path as (string | number)[])], judged)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(place, issue.keys)
    case 'invalid_union':
      return union(issue, place, judged)
    default:
      return isMissing(place) ? [missingKey(place)] : [valueProblem(issue, place)]
  }
}

function union(issue: Extract<Issue, { code: 'invalid_union' }>, place: JudgedPlace, judged: Judged): FormatProblem[] {
  if (isMissing(place)) return [missingKey(place)]
  const branches = issue.errors.filter((issues) => !issues.some(isOtherShape))
  const best = branches.toSorted((a, b) => strangeness(a) - strangeness(b))[0]
  return best ? best.flatMap((inner) => describe(inner, judged, place.path)) : [valueProblem(issue, place)]
}

/** A branch that is not even meant: it wants another type at the union's own place. */
function isOtherShape(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0
}

function strangeness(issues: readonly Issue[]): number {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  const literals = issues.filter(({ code }) => code === 'invalid_value').length
  return 10 * unknown.length + 5 * literals + issues.length
}

/** How many keys of the plan at the top level are no accident. */
const HEADER_KEYS = 3

/** The unknown keys of a map; those of a plan whose line `plan:` is missing are told as one. */
function unknownKeys(place: JudgedPlace, keys: readonly string[]): FormatProblem[] {
  const ofPlan = place.path.length === 0 ? keysAt(place.root, ['plan']) : []
  const lost = keys.filter((key) => ofPlan.includes(key))
  const isHeader = lost.length >= HEADER_KEYS && !hasKey(place.value, 'plan')
  const others = isHeader ? keys.filter((key) => !lost.includes(key)) : keys
  const told = inOneGroup(
    others.map((key) => unknownKey(place, key, keys)),
    place,
  )
  const [first] = lost
  if (!isHeader || first === undefined) return told
  return [{ code: 'keys-outside-plan', path: [first], part: 'key', facts: { keys: lost } }, ...told]
}

function hasKey(value: unknown, key: string): boolean {
  return isTree(value) && Object.hasOwn(value, key)
}

/** A key of more groups than these belongs in none of them in particular. */
const MAX_HOMES = 3

/** Where a key that is unknown here belongs: the top level, or groups and lists of this very place that its value fits. */
function homesOf(key: string, { root, path, value }: JudgedPlace): readonly string[] {
  if (path.length > 0 && keysAt(root, []).includes(key)) return [TOP_LEVEL]
  const groups = keysAt(root, path).filter((name) =>
    [
      [...path, name],
      [...path, name, 0],
    ].some((inside) => keysAt(root, inside).includes(key)),
  )
  const own = within(value, [key])
  const fitting = groups.filter((name) =>
    [[name], [name, 0]].some((inside) => fitsAt(root, [...path, ...inside, key], own)),
  )
  const homes = fitting.length > 0 ? fitting : groups
  return path.length === 0 || homes.length > MAX_HOMES ? [] : homes
}

/** A simple value as it may stand between braces. */
const PLAIN_IN_BRACES = /^[\p{L}\p{N}](?:[^,:#"'{}[\]\n]|:(?! ))*$/u

/** Keys beside the one group that they belong in are told as one, with the line that holds them all. */
function inOneGroup(problems: readonly FormatProblem[], place: JudgedPlace): FormatProblem[] {
  const groups = new Map<string, FormatProblem[]>()
  for (const problem of problems) {
    const name = missingGroup(problem, place)
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), problem])
  }
  const lines = new Map<FormatProblem, FormatProblem>()
  for (const [name, [first, ...others]] of groups) {
    if (first === undefined) continue
    const all = [first, ...others]
    const keys = all.map(({ facts }) => String(facts['key']))
    const items = keys.map((key) => `${key}: ${String(within(place.value, [key]))}`)
    const line = `${name}: { ${items.join(', ')} }`
    for (const problem of all) lines.set(problem, { ...problem, facts: { ...problem.facts, line, keys } })
  }
  return problems.map((problem) => lines.get(problem) ?? problem).filter(isFirstOfLine)
}

function isFirstOfLine({ facts }: FormatProblem): boolean {
  const { keys, key } = facts
  return !Array.isArray(keys) || keys[0] === key
}

/** The one group that a key with a simple value belongs in, where the record has no such group yet. */
function missingGroup({ facts }: FormatProblem, { root, path, value }: JudgedPlace): string | undefined {
  const [name, ...others] = Array.isArray(facts['belongs']) ? facts['belongs'] : []
  if (name === undefined || name === TOP_LEVEL || others.length > 0 || hasKey(value, name)) return undefined
  const own = String(within(value, [String(facts['key'])]))
  const isPlainMap = keysAt(root, [...path, name]).includes(String(facts['key']))
  return isPlainMap && PLAIN_IN_BRACES.test(own) ? name : undefined
}

function unknownKey(place: JudgedPlace, key: string, unknown: readonly string[]): FormatProblem {
  const present = Object.keys(isTree(place.value) ? place.value : {})
  const known = keysAt(place.root, place.path)
  const free = known.filter((name) => !present.includes(name) || unknown.includes(name))
  const sure = renamedKey(key, place.value) ?? withoutSpace(key, known) ?? ownKey(key, place)
  const homes = sure === undefined ? homesOf(key, place) : []
  const suggestion = homes.length > 0 ? undefined : (sure ?? meant(key, free) ?? meant(key, known))
  const facts = {
    key,
    allowed: known,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(homes.length === 0 ? {} : { belongs: homes }),
  }
  return { code: 'key-unknown', path: [...place.path, key], part: 'key', facts }
}

/** Keys of an older format: what says the same now. */
const RENAMED: Readonly<Record<string, (value: unknown) => string>> = {
  value_method: (value) => `value: { measure: ${String(value)} }`,
}

function renamedKey(key: string, inside: unknown): string | undefined {
  const rename = Object.hasOwn(RENAMED, key) ? RENAMED[key] : undefined
  return rename?.(isTree(inside) ? inside[key] : undefined)
}

/** `X-marche` and `x_marche` are own keys by their first letters; a mapping of an import has none. */
function ownKey(key: string, { root }: JudgedPlace): string | undefined {
  return root === documentSchema ? meantOwnKey(key) : undefined
}

/** `total:12` inside braces is one word: the key and its value. */
function withoutSpace(key: string, known: readonly string[]): string | undefined {
  const [name = '', value] = key.split(/:(.*)/s)
  return value !== undefined && known.includes(name) ? `${name}: ${value}` : undefined
}

function missingKey({ path }: JudgedPlace): FormatProblem {
  const key = String(path.at(-1) ?? '')
  return { code: 'key-missing', path: path.slice(0, -1), part: 'key', facts: { key } }
}

function placeOf(path: readonly (string | number)[], { data, root }: Judged): JudgedPlace {
  const holder = within(data, path.slice(0, -1))
  return { path, value: within(data, path), holder, root, shapes: shapesAt(root, path) }
}

function within(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inside, step) => (isTree(inside) ? inside[step] : undefined), data)
}

function isMissing({ path, value }: JudgedPlace): boolean {
  return value === undefined && path.length > 0
}

/** How many keys of the format tell a record from what another program wrote. */
const SURE_KEYS = 2

/** Whether a top-level key of a file's data is near the name of a list and holds records of it. */
export function holdsMisnamedList(data: unknown): boolean {
  if (!isPlainMap(data)) return false
  return Object.entries(data).some(([key, value]) => {
    const list = meant(key, LIST_KEYS)
    const records = Array.isArray(value) ? value : [value]
    return list !== undefined && list !== key && records.some((record) => isRecord(record, list))
  })
}

function isRecord(value: unknown, list: string): boolean {
  if (!isTree(value)) return false
  const known = keysAt(documentSchema, [list, 0])
  return Object.keys(value).filter((key) => known.includes(key)).length >= SURE_KEYS
}
