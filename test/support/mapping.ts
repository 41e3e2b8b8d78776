/** Imports small inline sources by mappings that say only what a test is about. */
import { ImportLog, type LogEntry } from '../../src/intake/log.ts'
import { type MappedPlan, mapRecords } from '../../src/intake/map-records.ts'
import { readRecords } from '../../src/intake/read-records.ts'
import type { SourceRecords } from '../../src/intake/record.ts'
import { type Mapping, mappingSchema } from '../../src/schema/mapping.ts'

/** What a test says of its mapping; the rest is filled in. */
export interface MappingFacts {
  readonly source?: object
  readonly plan?: object
  readonly project?: object
  readonly skip?: readonly object[]
  readonly control?: readonly object[]
}

/** A mapping of a CSV source with the columns `id` and `title`; throws where it does not fit the format. */
export function mappingWith({ source, plan, project, ...more }: MappingFacts = {}): Mapping {
  return mappingSchema.parse({
    source: { title: 'Data', licence: 'CC0', format: 'csv', ...source },
    plan: {
      id: 'PLAN',
      title: 'Plan',
      organisation: 'Organisation',
      status: 'draft',
      horizon: { start: '2020-01', end: '2025-12' },
      ...plan,
    },
    project: { id: 'id', title: 'title', status: { value: 'planned' }, ...project },
    ...more,
  })
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The records of a source and what was logged while reading; throws where it cannot be read. */
export function recordsOf(
  text: string,
  mapping: Mapping,
): { readonly read: SourceRecords; readonly log: ImportLog } {
  const log = new ImportLog()
  const read = readRecords(bytesOf(text), mapping.source, log)
  if ('fault' in read) throw new Error(`${read.fault} ${read.detail}`)
  return { read, log }
}

/** What a source becomes by a mapping, and the log. */
export function mapped(
  text: string,
  facts: MappingFacts = {},
): MappedPlan & { readonly log: readonly LogEntry[] } {
  const mapping = mappingWith(facts)
  const { read, log } = recordsOf(text, mapping)
  return { ...mapRecords(read, mapping, log), log: log.entries }
}

/** Each entry of a log as `kind reason row found > written`. */
export function told(log: readonly LogEntry[]): string[] {
  return log.map(({ kind, reason, row, found, written }) =>
    `${kind} ${reason} ${row} ${found}${kind === 'repaired' ? ` > ${written}` : ''}`.trim(),
  )
}
