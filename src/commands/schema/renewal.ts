/** The use case of `plan schema --write`: which schemas of a plan's files are written anew, and which are as they should be. */
import { schemaCopyState, schemaHash } from '../../plan/schema-copy.ts'
import type { Lang } from '../../values/language.ts'
import type { SchemaFile } from '../../workspace/schema-files.ts'
import type { Refused } from '../refusal.ts'
import { planJsonSchema, schemaText } from './json-schemas.ts'

/** What is asked for. */
export interface RenewalRequest {
  /** The schemas of the plan's files, there or not. */
  readonly files: readonly SchemaFile[]
  /** The language of a copy that is written into the plan's folder. */
  readonly lang: Lang
  /** Whether a copy in another language is written anew. */
  readonly isLangAsked: boolean
  /** Whether what is no schema of plan files, or one of a newer version, may be written over. */
  readonly isForced: boolean
}

/** What becomes of the schemas of a plan's files. */
export interface Renewal {
  readonly written: readonly {
    readonly path: string
    readonly content: string
    readonly before: Uint8Array | 'absent'
  }[]
  /** Paths of those that are as this version writes them. */
  readonly current: readonly string[]
  /** Whether any file of the plan names one of them. */
  readonly isNamed: boolean
}

/**
 * The schemas to write. One outside of the plan's folder may be others' too: it is written, in both languages, only
 * where it is an older schema of plan files already.
 *
 * @returns `schema-foreign`, `schema-newer` where a file would be lost.
 */
export function renewal({ files, lang, isLangAsked, isForced }: RenewalRequest): Renewal | Refused {
  const state = ({ bytes }: SchemaFile) => bytes && schemaCopyState(bytes)
  const isMeant = (file: SchemaFile) => file.namedAt !== undefined || file.bytes !== undefined
  const isOurs = (file: SchemaFile) => !['foreign', undefined].includes(state(file)?.kind)
  const meant = files.filter((file) => isMeant(file) && (file.isInside || isOurs(file)))
  const targets = meant.length > 0 ? meant : files.filter(({ isInside }) => isInside)
  const harmed = targets.find((file) => ['foreign', 'newer'].includes(state(file)?.kind ?? ''))
  if (harmed !== undefined && !isForced)
    return {
      refusal: state(harmed)?.kind === 'newer' ? 'schema-newer' : 'schema-foreign',
      word: harmed.path,
    }
  const own = planJsonSchema(lang)
  const hash = schemaHash(own)
  const isCurrent = (file: SchemaFile): boolean => {
    const known = state(file)
    const mayDiffer = !(isLangAsked && file.isInside)
    return known?.kind === 'current' && (mayDiffer || known.hash === hash)
  }
  return {
    written: targets
      .filter((file) => !isCurrent(file))
      .map(({ path, bytes, isInside }) => ({
        path,
        content: schemaText(isInside ? own : planJsonSchema()),
        before: bytes ?? ('absent' as const),
      })),
    current: targets.filter(isCurrent).map(({ path }) => path),
    isNamed: targets.some(({ namedAt }) => namedAt !== undefined),
  }
}
