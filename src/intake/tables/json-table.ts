/** Finds the lists of records in JSON: a path of keys, through lists too (`features.properties`); objects in records are columns by dotted keys. */
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn, SourceTable } from '../source/table.ts'
import { mostColumns } from './most-columns.ts'
import type { FoundTable, TableNote } from './options.ts'

/** How deep lists of records are looked for. */
const DEEPEST = 4

/** How many keys of objects within records become columns of their own. */
const MOST_KEYS = 300

/** What stands at a path: one step goes into each item of a list. */
function atPath(data: unknown, path: string): unknown {
  const steps = path === '' ? [] : path.split('.')
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value.map((item) => ownValue(item, step))
    return ownValue(value, step)
  }, data)
}

function ownValue(value: unknown, key: string): unknown {
  return isPlainMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

interface Candidate {
  readonly path: string
  readonly list: readonly unknown[]
}

function* listsOf(data: unknown, path: string, depth: number): Generator<Candidate> {
  if (Array.isArray(data)) {
    if (data.some(isPlainMap)) yield { path, list: data }
    return
  }
  if (!isPlainMap(data) || depth === 0) return
  for (const [key, value] of Object.entries(data)) {
    if (!key.includes('.')) yield* listsOf(value, path === '' ? key : `${path}.${key}`, depth - 1)
  }
}

/** The features of GeoJSON keep their columns one level below. */
function ofFeatures({ path, list }: Candidate): Candidate {
  const isGeo = list.every((item) => isPlainMap(item) && item['type'] === 'Feature' && isPlainMap(item['properties']))
  return isGeo
    ? {
        path: path === '' ? 'properties' : `${path}.properties`,
        list: list.map((item) => ownValue(item, 'properties')),
      }
    : { path, list }
}

/** The columns of a record: objects by their dotted keys too, lists as they are. */
function* cellsOf(record: PlainMap, prefix: string): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix === '' ? key : `${prefix}.${key}`
    yield [name, value]
    if (isPlainMap(value) && Object.keys(value).length <= MOST_KEYS) yield* cellsOf(value, name)
  }
}

/** The keys that become columns: those of records before those of objects within them, and all that are asked for. */
function columnNames(all: ReadonlySet<string>, most: number, asked: ReadonlySet<string>): ReadonlySet<string> {
  if (all.size <= most) return all
  const depthOf = (name: string): number => name.split('.').length
  const kept = new Set([...all].toSorted((one, other) => depthOf(one) - depthOf(other)).slice(0, most))
  return new Set([...all].filter((name) => kept.has(name) || asked.has(name)))
}

function beyondNote(all: ReadonlySet<string>, names: ReadonlySet<string>): TableNote[] {
  const beyond = [...all].filter((name) => !names.has(name))
  const [first = '', last = first] = [beyond[0], beyond.at(-1)]
  return beyond.length === 0
    ? []
    : [{ kind: 'columns-beyond', row: 0, count: beyond.length, text: `${first} … ${last}` }]
}

/** The table of a list of records; an item that is no map is left out, with what it is. */
function jsonTable(
  list: readonly unknown[],
  path: string,
  asked: ReadonlySet<string>,
): { readonly table: SourceTable; readonly notes: readonly TableNote[] } {
  const names = new Set<string>()
  const records: SourceRecord[] = []
  const leftOut: LeftOutRow[] = []
  for (const [index, item] of list.entries()) {
    const row = index + 1
    if (!isPlainMap(item)) {
      leftOut.push({ row, reason: 'outside', text: JSON.stringify(item) ?? '' })
      continue
    }
    const cells = new Map(cellsOf(item, ''))
    for (const name of cells.keys()) names.add(name)
    records.push({ row, cells })
  }
  const filled = records.reduce((sum, { cells }) => sum + cells.size, 0)
  const own = columnNames(names, mostColumns(records.length, filled), asked)
  const columns = [...own].map((name): SourceColumn => ({ name, letter: name }))
  return { table: { name: path, columns, records, leftOut, totals: [] }, notes: beyondNote(names, own) }
}

/** What JSON data says beside its lists, as texts: `unite montant: centime`. */
export function jsonTexts(data: unknown, depth = DEEPEST): string[] {
  if (!isPlainMap(data) || depth === 0) return []
  return Object.entries(data).flatMap(([key, value]) => {
    const text = plainText(value)
    return text === undefined ? jsonTexts(value, depth - 1) : [`${key.replaceAll('_', ' ')}: ${text}`]
  })
}

/** The tables of JSON data; where `path` is given, the list at it alone. */
export function findJsonTables(
  data: unknown,
  path: string | undefined,
  asked: ReadonlySet<string> = new Set(),
): FoundTable[] {
  if (path !== undefined) {
    const list = atPath(data, path)
    return Array.isArray(list) ? [foundTable({ path, list }, asked)] : []
  }
  return [...listsOf(data, '', DEEPEST)].map((found) => foundTable(ofFeatures(found), asked))
}

function foundTable({ path, list }: Candidate, asked: ReadonlySet<string>): FoundTable {
  const { table, notes } = jsonTable(list, path, asked)
  return {
    table,
    options: path === '' ? {} : { records: path },
    notes: [{ kind: 'records', row: 0, count: table.records.length, text: path }, ...notes],
  }
}
