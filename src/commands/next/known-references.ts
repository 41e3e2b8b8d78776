/** Takes out of records what names a record that was left behind, so that no reference leads nowhere (referential integrity). */
import type { Plan } from '../../plan/plan.ts'
import { ENTITY_SCHEMAS, LIST_KEYS, type ListKey } from '../../schema/document.ts'
import { HEADER_REFERENCE_PATHS, KIND_OF_LIST, REFERENCE_PATHS, type ReferencePath } from '../../schema/references.ts'
import { isTree, type Tree } from '../../values/plain-data.ts'

export type NextRecords = ReadonlyMap<ListKey, readonly object[]>

function idsOf(records: NextRecords): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    LIST_KEYS.map((list) => {
      const ids = (records.get(list) ?? []).flatMap((record) => ('id' in record ? String(record.id).toLowerCase() : []))
      return [KIND_OF_LIST[list], new Set(ids)] as const
    }),
  )
}

type IsKnown = (id: unknown) => boolean

type Index = Plan['index']

/** Whether a reference leads to one of the records, or led nowhere before. */
function knownIn(ids: ReturnType<typeof idsOf>, index: Index, { to }: ReferencePath): IsKnown {
  return (id) => {
    const key = String(id).toLowerCase()
    return to.some((kind) => ids.get(kind)?.has(key) === true) || !to.some((kind) => index.get(kind)?.has(key) === true)
  }
}

/** Whether every reference of a report of the plan's own leads to one of the records. */
export function knowsReport(records: NextRecords, index: Index, report: object): boolean {
  const ids = idsOf(records)
  const ways = HEADER_REFERENCE_PATHS.filter(({ steps: [first, second] }) => first === 'reports' && second === '*')
  return ways.every((way) => {
    const steps = way.steps.slice(2)
    return (
      JSON.stringify(without(report, steps, way.isKey === true, knownIn(ids, index, way))) === JSON.stringify(report)
    )
  })
}

/** A value without the references at the end of some steps that are not known; undefined where it was one. */
function without(value: unknown, steps: readonly string[], isKey: boolean, isKnown: IsKnown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) {
    if (isKey && isTree(value)) return Object.fromEntries(Object.entries(value).filter(([key]) => isKnown(key)))
    // A way may lead to a group where a union has one.
    return typeof value === 'string' && !isKnown(value) ? undefined : value
  }
  if (Array.isArray(value) && step === '*')
    return value.map((item) => without(item, rest, isKey, isKnown)).filter((item) => item !== undefined)
  if (!isTree(value)) return value
  const keys = step === '*' ? Object.keys(value) : [step]
  const entries = Object.entries(value).map(([key, own]) => [
    key,
    keys.includes(key) ? without(own, rest, isKey, isKnown) : own,
  ])
  return Object.fromEntries(entries.filter(([, own]) => own !== undefined))
}

/** A record without the item of a list, or the group, that a way leads into; undefined where it leads into the record itself. */
function withoutHolder(record: Tree, path: readonly PropertyKey[]): Tree | undefined {
  const at = path.findLastIndex((step, index) => index > 0 && typeof step === 'number')
  const steps = at > 0 ? path.slice(0, at + 1) : path.slice(0, 1)
  const [first] = steps
  if (first === undefined || (at <= 0 && path.length < 2)) return undefined
  if (at <= 0) return Object.fromEntries(Object.entries(record).filter(([key]) => key !== first))
  const copy = structuredClone(record)
  const list = steps
    .slice(0, -1)
    .reduce<unknown>((value, step) => (isTree(value) ? value[String(step)] : undefined), copy)
  if (!Array.isArray(list)) return undefined
  list.splice(Number(steps.at(-1)), 1)
  return copy
}

/** What is left of a record that no longer fits the format, without the parts that do not; undefined where nothing does. */
function fitting(list: ListKey, record: Tree): Tree | undefined {
  let current: Tree | undefined = record
  while (current !== undefined) {
    // Keys of the office's own are none of the schema's.
    const issues = ENTITY_SCHEMAS[list].safeParse(current).error?.issues ?? []
    const issue = issues.find(({ code }) => code !== 'unrecognized_keys')
    if (issue === undefined) return current
    current = withoutHolder(current, issue.path)
  }
  return undefined
}

/**
 * The records without the references to records that were left behind. What cannot be without such a reference (a
 * dependency, an assignment) goes with it, be it a whole record; then those that named that one are looked at again.
 *
 * @param index - of the plan that they come from; what led nowhere there is told there, and stays.
 */
export function withKnownReferences(records: NextRecords, index: Index): NextRecords {
  const ids = idsOf(records)
  let isWhole = true
  const left = [...records].map(([list, own]) => {
    const kept = own.flatMap((record) => {
      const cleaned = (REFERENCE_PATHS.get(list) ?? []).reduce<unknown>(
        (value, path) => without(value, path.steps, path.isKey === true, knownIn(ids, index, path)),
        record,
      )
      const result = cleaned === record || !isTree(cleaned) ? cleaned : fitting(list, cleaned)
      return result === undefined ? [] : [result as object]
    })
    isWhole &&= kept.length === own.length
    return [list, kept] as const
  })
  const map: NextRecords = new Map(left)
  return isWhole ? map : withKnownReferences(map, index)
}
