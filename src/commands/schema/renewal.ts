/** The use case of `plan schema --write`: which schemas of a plan's files are written anew, and which are as they should be. */
import { type SchemaCopyState, schemaCopyState, schemaHash } from '../../plan/schema-copy.ts'
import type { Lang } from '../../values/language.ts'
import { Refusal } from '../refusal.ts'
import { planJsonSchema, schemaText } from './json-schemas.ts'

/** A schema that a plan's files name or that lies beside them, there or not. */
export interface KnownSchema {
  readonly path: string
  /** Undefined where no file is there. */
  readonly bytes: Uint8Array | undefined
  readonly isInside: boolean
  /** Where a file of the plan names it, if any does. */
  readonly namedAt?: object
}

export interface RenewalRequest {
  readonly files: readonly KnownSchema[]
  /** The language of a copy that is written into the plan's folder. */
  readonly lang: Lang
  /** Whether a copy in another language is written anew. */
  readonly isLangAsked: boolean
  /** Whether what is no schema of plan files, or one of a newer version, may be written over. */
  readonly isForced: boolean
}

function kindOf({ bytes }: KnownSchema): SchemaCopyState['kind'] | 'absent' {
  return bytes === undefined ? 'absent' : schemaCopyState(bytes).kind
}

/**
 * The schemas that are ours to write. One outside of the plan's folder may be others' too: it is one where it is a
 * schema of plan files already. What is none is meant only where nothing else is, and then not written unasked.
 */
function targetsOf(files: readonly KnownSchema[]): readonly KnownSchema[] {
  const present = files.filter(({ bytes, namedAt }) => namedAt !== undefined || bytes !== undefined)
  const ours = present.filter((file) => {
    const kind = kindOf(file)
    return kind !== 'foreign' && (file.isInside || kind !== 'absent')
  })
  if (ours.length > 0) return ours
  const inside = files.filter(({ isInside }) => isInside)
  const meant = inside.filter((file) => present.includes(file))
  // The copy in the plan's folder may be a link to elsewhere.
  return [meant, inside, present].find((some) => some.length > 0) ?? []
}

/**
 * The schemas to write: in the plan's language inside of its folder, in both outside; and the paths of those that are as
 * this version writes them.
 *
 * @throws Refusal `schema-foreign`, `schema-newer` where a file would be lost.
 */
export function renewal({ files, lang, isLangAsked, isForced }: RenewalRequest) {
  const targets = targetsOf(files)
  for (const file of isForced ? [] : targets) {
    const kind = kindOf(file)
    if (kind === 'foreign' || kind === 'newer') throw new Refusal(`schema-${kind}`, file.path)
  }
  const own = planJsonSchema(lang)
  const hash = schemaHash(own)
  const isCurrent = ({ bytes, isInside }: KnownSchema): boolean => {
    const state = bytes && schemaCopyState(bytes)
    return state?.kind === 'current' && (!isLangAsked || !isInside || state.hash === hash)
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
