/** Reads the bytes of a source into records, as its mapping says. */
import type { Mapping } from '../schema/mapping.ts'
import { windowsText } from '../source/windows-1252.ts'
import type { ImportLog } from './log.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import type { SourceFault, SourceRecords } from './record.ts'

function decoded(bytes: Uint8Array, encoding: string): string | SourceFault {
  if (encoding === 'windows-1252') return windowsText(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return { fault: 'source-encoding', detail: encoding }
  }
}

/**
 * The records of a source.
 *
 * @param log - takes what could not be read although the whole could.
 * @returns the fault of a source that is not text in its encoding, not well formed, or without records.
 */
export function readRecords(
  bytes: Uint8Array,
  source: Mapping['source'],
  log: ImportLog,
): SourceRecords | SourceFault {
  const text = decoded(bytes, source.encoding ?? 'utf-8')
  if (typeof text !== 'string') return text
  return source.format === 'json'
    ? readJson(text, source.records, log)
    : readCsv(text, source.delimiter, log)
}
