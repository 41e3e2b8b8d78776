/** Rewrites the free texts of a file by a walk along its schema: texts, titles, and keys of the office's own. */
import type { z } from 'zod'
import { isPlainMap } from '../values/plain-data.ts'
import { documentSchema, type RawDocument } from './document.ts'
import { alternatives, definition, kindOf, metaOf, schemasBelow } from './lookup.ts'
import { isOwnKey } from './own-keys.ts'

export type FreeText = string | { readonly fr?: string; readonly en?: string }

export interface TextPlace {
  /** Its way in the format: `projects[].milestones[].title`. */
  readonly field: string
  /** Its steps from the top of the file. */
  readonly path: readonly (string | number)[]
  /** Whether it stands under a key of the office's own. */
  readonly isOwn: boolean
  /** Whether the format knows it as a title, which may be in both languages. */
  readonly isTitle: boolean
}

/** What stands in the place of a text; undefined takes it away with its key. */
export type Rewrite = (value: FreeText, place: TextPlace) => FreeText | undefined

/** Whether a schema takes any text: not one of a form, and not one of a list. */
function isFree(schema: z.ZodType): boolean {
  const { innerType, type } = definition(schema)
  if (metaOf(schema).isForm === true) return false
  return innerType === undefined ? type === 'string' : isFree(innerType)
}

function walk(
  value: unknown,
  schemas: readonly z.ZodType[],
  place: Omit<TextPlace, 'isTitle'>,
  rewrite: Rewrite,
): unknown {
  const kind = schemas.map(kindOf).find((one) => one !== undefined)
  const isTitle = kind === 'title'
  // A text that the format says nothing of, as the words of a scale, may hold anything too.
  const mayBeFree = kind === 'text' || kind === undefined
  const isText = mayBeFree && typeof value === 'string' && schemas.flatMap(alternatives).some(isFree)
  if (isTitle || isText) return rewrite(value as FreeText, { ...place, isTitle })
  const { field, path } = place
  if (Array.isArray(value)) {
    const item = (step: number) => ({ field: `${field}[]`, path: [...path, step], isOwn: false })
    return value
      .map((one: unknown, step) => walk(one, schemasBelow(schemas, step), item(step), rewrite))
      .filter((one, step) => one !== undefined || value[step] === undefined)
  }
  if (!isPlainMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      // What the office's own keys hold the format does not know: each counts as a text of its own.
      if (isOwnKey(key)) return ownKept(one, rewrite, { field: `${field}.${key}`, path, key })
      const next = schemasBelow(schemas, key)
      const at = { field: field === '' ? key : `${field}.${key}`, path: [...path, key], isOwn: false }
      const rewritten = walk(one, next, at, rewrite)
      return rewritten === undefined ? [] : [[key, rewritten]]
    }),
  )
}

function ownKept(
  value: unknown,
  rewrite: Rewrite,
  { field, path, key }: { field: string; path: TextPlace['path']; key: string },
): [string, unknown][] {
  const place = { field, path: [...path, key], isOwn: true, isTitle: false }
  const parts: unknown[] = Array.isArray(value) ? value : [value]
  const kept = parts.flatMap((part) => rewrite(String(part), place) ?? [])
  if (kept.length === 0) return []
  const isChanged = kept.some((part, index) => part !== String(parts[index]))
  return [[key, isChanged ? (Array.isArray(value) ? kept : kept[0]) : value]]
}

/** The data of a file with its free texts rewritten; all else is as it was. */
export function withTexts(data: RawDocument, rewrite: Rewrite): RawDocument {
  const top = { field: '', path: [], isOwn: false }
  return walk(data, [documentSchema], top, rewrite) as RawDocument
}
