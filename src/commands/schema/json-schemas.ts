/**
 * The public form of the format: the JSON Schemas of plan files and of mapping files, and the schema beside a new plan
 * with the line by which an editor finds it.
 */
import { jsonSchema, mappingJson } from '../../schema/json-schema.ts'

/** The JSON Schema (draft-07) of a plan file. */
export function planJsonSchema(): Record<string, unknown> {
  return jsonSchema()
}

/** The JSON Schema (draft-07) of a mapping file of `plan import`. */
export function mappingJsonSchema(): Record<string, unknown> {
  return mappingJson()
}

const SCHEMA = 'plan.schema.json'

/**
 * The comment that tells editors which schema describes a file.
 *
 * @param path - relative to the plan's folder.
 */
export function modeline(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return `# yaml-language-server: $schema=${up === '' ? './' : up}${SCHEMA}\n`
}

/** The schema as a file of the plan's folder. */
export function schemaFile(): { readonly path: string; readonly content: string } {
  return { path: SCHEMA, content: `${JSON.stringify(planJsonSchema(), null, 2)}\n` }
}
