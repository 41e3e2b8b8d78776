/**
 * Judges a file that editors take for the schema of plan files: what this version writes, what another version wrote or
 * somebody changed, or something else.
 */
import { createHash } from 'node:crypto'
import { PLAN_TITLE } from '../schema/schema-titles.ts'
import { WRITTEN_SCHEMAS } from '../schema/written-schemas.ts'

export type SchemaCopyState =
  | { readonly kind: 'current'; readonly hash: string }
  /** Of an earlier version, or of this one and changed since; the version is empty where the file does not say it. */
  | { readonly kind: 'outdated' | 'newer'; readonly version: string }
  | { readonly kind: 'foreign' }

const STAMP = /^master-plan-toolkit ((\d+)\.(\d+)\.(\d+)\S*)/

/**
 * What a schema says of its origin under the standard key `$comment`.
 *
 * @param command - that writes it anew.
 */
export function schemaStamp(version: string, command: string): string {
  return `master-plan-toolkit ${version} (${command})`
}

/**
 * SHA-256, in hexadecimal, of a schema without its stamp: a new version that changes nothing makes no copy old.
 *
 * White space and line ends make no difference, the order of keys does.
 */
export function schemaHash({ $comment: _, ...schema }: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(schema)).digest('hex')
}

/** The numbers of a stamp, and the version as it says it. */
function stampOf(text: unknown): { readonly version: string; readonly numbers: readonly number[] } {
  const [, version = '', ...numbers] = STAMP.exec(String(text)) ?? []
  return { version, numbers: numbers.map(Number) }
}

function isLater(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((number, index) => number !== right[index])
  return (left[at] ?? 0) > (right[at] ?? 0)
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** What a file is as the schema of plan files; one that is no JSON is foreign. */
export function schemaCopyState(bytes: Uint8Array): SchemaCopyState {
  const schema = parsed(bytes)
  const { title, $comment } = schema
  if (!Object.values(PLAN_TITLE.title).some((own) => own === title)) return { kind: 'foreign' }
  const hash = schemaHash(schema)
  if (WRITTEN_SCHEMAS.hashes.includes(hash)) return { kind: 'current', hash }
  const { version, numbers } = stampOf($comment)
  const own = stampOf(schemaStamp(WRITTEN_SCHEMAS.version, ''))
  return { kind: isLater(numbers, own.numbers) ? 'newer' : 'outdated', version }
}
