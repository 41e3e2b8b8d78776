/** Finds the schemas that editors apply to a plan's files: those that the files name, and the copy in the plan's folder. */
import { dirname, isAbsolute, resolve } from 'node:path'
import { namedSchema } from '../yaml/modeline.ts'
import { readBounded } from './bounded-file.ts'
import { WorkspaceFailure } from './failure.ts'
import { type PlanFolder, type ReadFile, shownPath } from './plan-folder.ts'
import { isBelow } from './real-path.ts'

/** The name of the copy that a new plan has. */
const SCHEMA_NAME = 'plan.schema.json'

/** A file that serves as the schema of a plan's files, there or not. */
export interface SchemaFile {
  readonly path: string
  /** Undefined where no file is there. */
  readonly bytes: Uint8Array | undefined
  /** Whether it lies in the plan's folder itself: a link may lead to a file that several plans share. */
  readonly isInside: boolean
  /** The first place of the plan's files that names it. */
  readonly namedAt?: { readonly file: string; readonly offset: number; readonly length: number }
}

/** A path that can be looked for: no address, no variable of an editor, nothing that is not named as JSON. */
const PLAIN_PATH = /^(?![A-Za-z][A-Za-z0-9+.-]*:)[^*?"<>|$:]+\.json$/i
/** The most that is read of a file that a plan only names; a schema has a quarter of it. */
const MAX_BYTES = 1 << 20
/** What is read of a plan's file: its first comments. */
const HEAD_BYTES = 4096

type NamedAt = NonNullable<SchemaFile['namedAt']>

/** Where the files of a plan name schemas, by the absolute paths of these. */
function namedSchemas(cwd: string, files: readonly ReadFile[]): Map<string, NamedAt> {
  const found = new Map<string, NamedAt>()
  for (const { path: file, bytes } of files) {
    const named = namedSchema(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))
    if (named === undefined || !PLAIN_PATH.test(named.schema) || isAbsolute(named.schema)) continue
    const path = resolve(cwd, dirname(file), named.schema)
    const { offset, schema } = named
    if (!found.has(path)) found.set(path, { file, offset, length: schema.length })
  }
  return found
}

/** The bytes of a file; none of one that is too large to be a schema. */
function bytesOf(path: string, shown: string): Uint8Array | undefined {
  const read = readBounded(path, MAX_BYTES)
  if ('bytes' in read) return read.bytes
  if (read.code === 'file-unreadable') throw new WorkspaceFailure(read.code, shown)
  return read.code === 'file-too-large' ? new Uint8Array() : undefined
}

/** A schema that is there; with its place in the plan's files where it lies outside of the plan's folder. */
export interface FoundSchema extends ReadFile {
  readonly namedAt?: NamedAt
}

/** The schemas of a plan's files that are there. */
export function schemaCopies(cwd: string, folder: PlanFolder): FoundSchema[] {
  return schemaFiles(cwd, folder).flatMap(({ path, bytes, isInside, namedAt }) => {
    if (bytes === undefined) return []
    return isInside || namedAt === undefined ? [{ path, bytes }] : [{ path, bytes, namedAt }]
  })
}

/**
 * The schemas of a plan's files, by their paths: those that a file names by a relative path, and the copy in the
 * plan's folder (or beside its single file), whether there is one or not.
 */
export function schemaFiles(cwd: string, { root, files }: PlanFolder): SchemaFile[] {
  const isSingle = files.length === 1 && files[0]?.path === root
  const folder = resolve(cwd, isSingle ? dirname(root) : root)
  const named = namedSchemas(cwd, files)
  const paths = new Set([...named.keys(), resolve(folder, SCHEMA_NAME)])
  return [...paths].sort().map((path) => {
    const shown = shownPath(cwd, path)
    const namedAt = named.get(path)
    return {
      path: shown,
      bytes: bytesOf(path, shown),
      isInside: isBelow(folder, path),
      ...(namedAt === undefined ? {} : { namedAt }),
    }
  })
}
