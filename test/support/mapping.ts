/** Imports small inline sources by mappings that say only what a test is about. */
import { ImportLog, type LogEntry } from '../../src/intake/map/log.ts'
import { type MappedSource, mapTables } from '../../src/intake/map/map-tables.ts'
import type { KnownRecords } from '../../src/intake/map/record-ids.ts'
import { placedTables } from '../../src/intake/map/tables.ts'
import { tablesOf } from '../../src/intake/map/tables-of.ts'
import { wordFaults } from '../../src/intake/map/word-faults.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import type { SourceContent } from '../../src/intake/source/sheet.ts'
import type { TableNote } from '../../src/intake/tables/options.ts'
import type { ListKey, RawDocument } from '../../src/schema/document.ts'
import { type Mapping, mappingSchema } from '../../src/schema/mapping/mapping.ts'

/** What a test says of its mapping; the rest is filled in. */
export interface MappingFacts extends Readonly<Record<string, unknown>> {
  readonly source?: object
  readonly plan?: object
  readonly project?: object
  readonly tables?: readonly object[]
}

/** A mapping of a source with the columns `id` and `title`; throws where it does not fit the format. */
export function mappingWith({ source, plan, project, tables, ...more }: MappingFacts = {}): Mapping {
  const own = { id: 'id', title: 'title', status: 'planned', ...project }
  return mappingSchema().parse({
    source: { title: 'Data', licence: 'CC0', ...source },
    plan: {
      id: 'PLAN',
      title: 'Plan',
      organisation: 'Organisation',
      status: 'draft',
      horizon: { start: '2020-01', end: '2025-12' },
      ...plan,
    },
    ...(tables === undefined ? { project: own } : { tables }),
    ...more,
  })
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** What a text holds; throws where it cannot be read. */
async function contentOf(text: string, mapping: Mapping): Promise<SourceContent> {
  const content = await readSource(bytesOf(text), 'data', mapping.source)
  if ('fault' in content) throw new Error(`${content.fault} ${content.detail}`)
  return content
}

/** What a mapping makes of a source, and the log. */
export interface Mapped {
  /** What is told of how the tables lie. */
  readonly notes: readonly TableNote[]
  readonly mapped: MappedSource
  readonly log: readonly LogEntry[]
  /** The records of a list as the plan writes them. */
  readonly list: <K extends ListKey>(list: K) => NonNullable<RawDocument[K]>
}

/** What a source becomes by a mapping, a text or sheets; throws where the mapping is wrong. */
export async function mapped(
  source: string | SourceContent,
  facts: MappingFacts = {},
  existing?: KnownRecords,
): Promise<Mapped> {
  const mapping = mappingWith(facts)
  const tables = placedTables(mapping).map(({ table }) => table)
  const content = typeof source === 'string' ? await contentOf(source, mapping) : source
  const sources = tablesOf(content, tables)
  if ('fault' in sources) throw new Error(`${sources.fault} ${sources.detail}`)
  const log = new ImportLog()
  const made = mapTables(
    mapping,
    sources.map(({ table }) => table),
    log,
    existing,
  )
  const wrong = [
    ...wordFaults(mapping).map(({ code }) => code),
    ...made.unknown.map(({ column }) => column),
    ...made.faults.map(({ code }) => code),
  ]
  if (wrong.length > 0) throw new Error(wrong.join(', '))
  const list = <K extends ListKey>(key: K): NonNullable<RawDocument[K]> =>
    (made.documents.lists.get(key) ?? []).map(({ record }) => record) as never
  const notes = sources.flatMap((one) => one.notes)
  return { mapped: made, log: log.entries, list, notes }
}

/** Each entry of a log as `kind reason row found > written`. */
export function told(log: readonly LogEntry[]): string[] {
  return log.map(({ kind, reason, row, found, written }) =>
    `${kind} ${reason} ${row} ${found}${kind === 'repaired' ? ` > ${written}` : ''}`.trim(),
  )
}
