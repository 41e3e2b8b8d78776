/**
 * The account of an import: what of a source is neither in the plan nor told. An import that keeps its word has nothing
 * in it: each row is a record or left out with a reason, each cell of a mapped column is in the plan, repaired or
 * unreadable, each sheet that is not taken is told.
 */
import { type Imported, importPlan, readMapping } from '../../src/commands/import/import-plan.ts'
import { type InferredSource, inferSource } from '../../src/commands/import/infer-source.ts'
import type { Answers } from '../../src/intake/infer/assumptions.ts'
import { ImportLog, type LogEntry } from '../../src/intake/map/log.ts'
import { mapTables } from '../../src/intake/map/map-tables.ts'
import { documentsOf, type MappedDocument } from '../../src/intake/map/mapped-documents.ts'
import { placedTables } from '../../src/intake/map/tables.ts'
import { tablesOf } from '../../src/intake/map/tables-of.ts'
import { plainText, type SourceRecord } from '../../src/intake/record.ts'
import type { SourceContent } from '../../src/intake/source/sheet.ts'
import type { SourceTable } from '../../src/intake/source/table.ts'
import { findTables } from '../../src/intake/tables/find-tables.ts'
import type { RecordGroup } from '../../src/intake/tables/group-records.ts'
import type { Mapping } from '../../src/schema/mapping/mapping.ts'
import type { MappedTable } from '../../src/schema/mapping/table.ts'
import { isPlainMap } from '../../src/values/plain-data.ts'

/** An import in process with what it loses. */
export interface Account {
  /** Undefined where nothing in the source is known as part of a plan. */
  readonly imported: Imported | undefined
  /** How many records and cells were looked at. */
  readonly rows: number
  readonly cells: number
  /** What is neither in the plan nor told, each in a line. */
  readonly lost: readonly string[]
}

/** Parts of a place. */
const place = (...parts: readonly (string | number)[]): string => parts.join('\u0000')

/** Rows of the sheets of tables that stand in none of them, neither as record nor as left out. */
function lostRows(content: SourceContent): string[] {
  if (content.kind === 'data' || content.format === 'mspdi') return []
  const tables = findTables(content).tables.map(({ table }) => table)
  return content.sheets.flatMap(({ name, rows }) => {
    const own = tables.filter((table) => table.name === name)
    // A sheet without a table is told by its name, one whose records are columns has other rows.
    if (own.length === 0 || own.some(({ columns }) => /\d/.test(columns[0]?.letter ?? ''))) return []
    const known = new Set(own.flatMap(({ records, leftOut }) => [...records, ...leftOut].map(({ row }) => row)))
    return rows
      .filter(({ values }) => values.some((value) => plainText(value) !== undefined))
      .filter(({ number }) => !known.has(number))
      .map(({ number }) => `row ${name}!${number}`)
  })
}

/** Keys of which the columns are no values: what an amount is of; which row a row falls under, which is told by itself. */
const ELSEWHERE = new Set(['key', 'hierarchy'])

/** Every text of a mapping, the columns in its templates by themselves; a key says of what an amount is, and needs one. */
function namesIn(value: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!ELSEWHERE.has(key)) namesIn(item, names)
    return names
  }
  const text = String(value)
  names.add(text)
  for (const [, name = ''] of text.matchAll(/\{([^{}]+)\}/g)) names.add(name)
  return names
}

/** The columns that a mapping has as keys. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'key' ? [...namesIn(item)] : keysIn(item)))
}

/** Reasons that tell of a row as a whole. */
const WHOLE = new Set(['record-incomplete', 'record-unmatched', 'group-missing'])

/** What the log tells of rows as a whole, and of cells. */
function toldBy(log: readonly LogEntry[]): Set<string> {
  return new Set(
    log.flatMap(({ sheet, row, column, reason, kind }) => [
      place(sheet, row, column),
      ...(kind === 'skipped' || WHOLE.has(reason) ? [place(sheet, row, '')] : []),
    ]),
  )
}

/** The titles of records that others only name. */
function namedTitles({ lists }: Imported['documents']): Set<string> {
  const named = [...lists.values()].flat().filter(({ isNamedOnly }) => isNamedOnly)
  return new Set(named.map(({ record }) => String(record['title'])))
}

/** Where the values of documents were read from: by address; by row and text, for lists and keys share a place. */
function placesOf(documents: readonly MappedDocument[]): Set<string> {
  return new Set(
    documents.flatMap((document) =>
      document.leaves().flatMap(({ path, value, origin: { sheet, address, text } }) => {
        const row = /\d+$/.exec(address)?.[0] ?? ''
        const texts = [text, ...path, ...(Array.isArray(value) ? value : [])]
        return [place(sheet, address), ...texts.map((one) => place(sheet, row, String(one)))]
      }),
    ),
  )
}

/** A table of the mapping with what was made of it. */
interface Taken {
  readonly table: MappedTable
  readonly source: SourceTable
  readonly groups: readonly RecordGroup[]
  readonly added: ReadonlySet<string>
  readonly result: Imported
}

/** What is asked of each cell of a table. */
interface CellCheck {
  readonly isKept: (record: SourceRecord, name: string, text: string) => boolean
  readonly groupOf: ReadonlyMap<number, RecordGroup>
  readonly told: ReadonlySet<string>
}

function checkOf({ table, source, groups, added, result }: Taken): CellCheck {
  const told = toldBy(result.log)
  const titles = namedTitles(result.documents)
  const places = placesOf(documentsOf(result.documents, table.into))
  const letters = new Map(source.columns.map(({ name, letter }) => [name, letter]))
  const keys = keysIn(table)
  const groupOf = new Map(groups.flatMap((group) => group.rows.map(({ row }) => [row, group])))
  const isSame = (row: number, name: string, text: string): boolean => {
    const group = groupOf.get(row)
    // Rows of one record say the same again, or are added up.
    return (
      group !== undefined &&
      group.rows.length > 1 &&
      (added.has(name) || text === plainText(group.record.cells.get(name)))
    )
  }
  return {
    groupOf,
    told,
    isKept: ({ row }, name, text) =>
      places.has(place(source.name, `${letters.get(name)}${row}`)) ||
      places.has(place(source.name, row, text)) ||
      told.has(place(source.name, row, name)) ||
      told.has(place(source.name, row, '')) ||
      titles.has(text) ||
      keys.some((key) => told.has(place(source.name, row, key))) ||
      isSame(row, name, text),
  }
}

/** The columns that a table adds up over the rows of a record, amounts or not. */
function summedIn({ record }: MappedTable): string[] {
  return Object.values(record).flatMap((cell) =>
    isPlainMap(cell) && cell['aggregate'] === 'sum' ? [String(cell['column'])] : [],
  )
}

/** What one table of the mapping leaves: records and cells by their place, an empty line for what is kept. */
function linesOf(taken: Taken): Map<string, string> {
  const { table, source } = taken
  const names = namesIn(table)
  const { isKept, groupOf, told } = checkOf(taken)
  const lines = new Map<string, string>()
  const add = (record: SourceRecord): void => {
    const { row, cells } = record
    const isTold = ['', ...cells.keys()].some((name) => told.has(place(source.name, row, name)))
    const isThere = groupOf.has(row)
    lines.set(place(source.name, row), isThere || isTold ? '' : `record ${source.name}!${row}`)
    const named = isThere ? [...cells].filter(([name]) => names.has(name)) : []
    for (const [name, value] of named) {
      const text = plainText(value) ?? ''
      const isFine = text === '' || isKept(record, name, text)
      const line = isFine ? '' : `cell ${source.name}!${row} ${name}: ${text}`
      lines.set(place(source.name, row, name), line)
    }
  }
  for (const record of source.records) add(record)
  return lines
}

/** The lines of all tables; what one of them keeps is not lost to the others. */
function tableLines(mapping: Mapping, content: SourceContent, result: Imported): string[] {
  const placed = placedTables(mapping)
  const found = tablesOf(
    content,
    placed.map(({ table }) => table),
  )
  if ('fault' in found) return [found.fault]
  const sources = found.map(({ table }) => table)
  const { tables } = mapTables(mapping, sources, new ImportLog())
  const all = new Map<string, string>()
  for (const [index, { table }] of placed.entries()) {
    const [source, mapped] = [sources[index], tables[index]]
    if (source === undefined || mapped === undefined) continue
    const { imported: groups, quantities } = mapped
    const added = new Set([...quantities, ...summedIn(table)])
    for (const [at, line] of linesOf({ table, source, groups, added, result }))
      if (all.get(at) !== '') all.set(at, line)
  }
  return [...all.values()]
}

/** The answers that the refusal of a source proposes. */
function proposed({ inference }: InferredSource): Answers {
  const open = inference.questions.filter(({ isSafe }) => !isSafe)
  const answers = open.map(({ key, usual, choices }) => [key, usual === '' ? (choices[0]?.value ?? '') : usual])
  return Object.fromEntries(answers)
}

/** The account of a source that is read without any mapping, open questions answered as is proposed. */
export function accountOf(content: SourceContent, path: string): Account {
  const source = { content, path, changed: '2025-09-30' }
  const first = inferSource(source, {})
  const made = 'text' in first ? inferSource(source, proposed(first)) : first
  const nothing = { imported: undefined, rows: 0, cells: 0 }
  if (!('text' in made)) return { ...nothing, lost: [] }
  const mapping = readMapping({ path: 'x.map.yaml', bytes: new TextEncoder().encode(made.text) })
  const result = 'kind' in mapping ? mapping : importPlan({ content, source: path, mapping, root: 'p' })
  if (result.kind === 'source') return { ...nothing, lost: [JSON.stringify(result.fault)] }
  if (result.kind === 'mapping' || 'kind' in mapping) {
    const { findings } = result as Exclude<typeof result, Imported>
    return { ...nothing, lost: findings.map(({ message }) => `mapping: ${message.en}`) }
  }
  const lines = tableLines(mapping.mapping, content, result)
  const lost = [...lostRows(content), ...lines.filter((line) => line !== '')]
  const rows = result.counts.read
  return { imported: result, rows, cells: lines.length, lost }
}
