/** Finds what the references of a plan call an entity whose own id cannot be read. */
import type { Finding } from '../diagnostic/finding.ts'
import { LIST_KEYS, type ListKey, type RawDocument } from '../schema/document.ts'
import {
  HEADER_REFERENCE_PATHS,
  KIND_OF_LIST,
  REFERENCE_PATHS,
  type ReferencePath,
} from '../schema/references.ts'
import { locate, sourceText } from '../source/locate.ts'
import type { PathStep } from '../source/origin.ts'
import type { SourceFile } from '../source/source-file.ts'
import { nearest } from '../text/nearest.ts'
import type { SlipFacts } from '../text/slip.ts'

/** A file as far as it fits the format. */
export interface RawFile {
  readonly file: string
  readonly source: SourceFile
  readonly data: RawDocument
}

/** A reference where it stands. */
interface Named {
  readonly id: string
  readonly file: RawFile
  readonly path: readonly PathStep[]
}

/**
 * What an id that cannot be read is called elsewhere: the nearest of the unknown ids that the plan's references name,
 * or the only one.
 */
export function referencesUnknown(
  { at, facts }: Finding,
  files: readonly RawFile[],
): SlipFacts | undefined {
  const list = 'path' in at ? LIST_KEYS.find((key) => key === at.path[0]) : undefined
  if (list === undefined || facts['kind'] !== 'id' || !('path' in at) || at.path.length !== 3)
    return undefined
  const kind = KIND_OF_LIST[list]
  const known = new Set(files.flatMap(({ data }) => idsOf(data, list)))
  const unknown = new Map(
    files
      .flatMap((file) => [...namesIn(file, kind)])
      .filter(({ id }) => !known.has(id.toLowerCase()))
      .toReversed()
      .map((named) => [named.id, named] as const),
  )
  const only = unknown.size === 1 ? [...unknown.keys()][0] : undefined
  const named = unknown.get(nearest(String(facts['found']), unknown.keys()) ?? only ?? '')
  if (named === undefined) return undefined
  const { source, file } = named.file
  const { line } = locate(source, { file, path: named.path, part: 'value' })
  const own = files.find((one) => one.file === at.file)?.source
  const title = own && sourceText(own, [...at.path.slice(0, -1), 'title'])
  const { suggestion, ...others } = facts
  const where = `${file.split('/').at(-1)}:${line}`
  return { ...others, named: named.id, where, ...(title === undefined ? {} : { title }) }
}

/** The ids of a list's records, without regard to case. */
function idsOf(data: RawDocument, list: ListKey): string[] {
  const records: readonly unknown[] = data[list] ?? []
  return records.flatMap((record) => {
    const id = isTree(record) ? record['id'] : undefined
    return typeof id === 'string' ? [id.toLowerCase()] : []
  })
}

/** The references of a file to entities of one kind and no other. */
function* namesIn(file: RawFile, kind: string): Generator<Named> {
  const isOfKind = ({ to }: ReferencePath) => to.length === 1 && to[0] === kind
  for (const list of LIST_KEYS) {
    const records: readonly unknown[] = file.data[list] ?? []
    for (const way of (REFERENCE_PATHS.get(list) ?? []).filter(isOfKind))
      yield* along(file, records, ['*', ...way.steps], [list], way)
  }
  for (const way of HEADER_REFERENCE_PATHS.filter(isOfKind))
    yield* along(file, file.data.plan, way.steps, ['plan'], way)
}

/** The references at the end of a way that starts at a value. */
function* along(
  file: RawFile,
  value: unknown,
  [step, ...steps]: readonly string[],
  path: readonly PathStep[],
  way: ReferencePath,
): Generator<Named> {
  if (step === undefined) {
    const keys = way.isKey === true && isTree(value) ? Object.keys(value) : []
    for (const id of keys) yield { id, file, path: [...path, id] }
    if (typeof value === 'string') yield { id: value, file, path }
    return
  }
  for (const [key, inside] of children(value, step))
    yield* along(file, inside, steps, [...path, key], way)
}

/** What a step leads to: the value of a key, or every item for `*`. */
function children(value: unknown, step: string): readonly (readonly [PathStep, unknown])[] {
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : []
  if (!isTree(value)) return []
  return step === '*' ? Object.entries(value) : [[step, value[step]]]
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
