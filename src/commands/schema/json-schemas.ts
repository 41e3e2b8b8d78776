/**
 * The public form of the format: the JSON Schemas of plan files and of mapping files, and the schema beside a new plan
 * with the line by which an editor finds it.
 */

import { schemaStamp } from '../../plan/schema-copy.ts'
import { BOTH_LANGS, jsonSchema, mappingJson } from '../../schema/json-schema.ts'
import type { Lang } from '../../values/language.ts'
import { modeline } from '../../yaml/modeline.ts'
import { VERSION } from '../version.ts'

type Json = Record<string, unknown>

function stamped({ $schema, ...schema }: Json, command: string): Json {
  return { $schema, $comment: schemaStamp(VERSION, command), ...schema }
}

/**
 * The JSON Schema (draft-07) of a plan file.
 *
 * @param lang - of its texts; both languages by default.
 */
export function planJsonSchema(lang?: Lang): Record<string, unknown> {
  return stamped(jsonSchema(lang === undefined ? BOTH_LANGS : [lang]), 'plan schema --write')
}

/**
 * The JSON Schema (draft-07) of a mapping file of `plan import`.
 *
 * @param lang - of its texts; both languages by default.
 */
export function mappingJsonSchema(lang?: Lang): Record<string, unknown> {
  return stamped(mappingJson(lang === undefined ? BOTH_LANGS : [lang]), 'plan schema mapping')
}

const SCHEMA = 'plan.schema.json'

/**
 * The comment that tells editors which schema describes a file.
 *
 * @param path - relative to the plan's folder.
 */
export function modelineOf(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return modeline(`${up === '' ? './' : up}${SCHEMA}`)
}

export function schemaText(schema: Readonly<Json>): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** The schema as a file of the plan's folder, in the language of the plan. */
export function schemaFile(lang: Lang): { readonly path: string; readonly content: string } {
  return { path: SCHEMA, content: schemaText(planJsonSchema(lang)) }
}
