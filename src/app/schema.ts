/** The public form of the format: the JSON Schemas of plan files and of mapping files. */
import { jsonSchema, mappingJson } from '../schema/json-schema.ts'

/** The JSON Schema (draft-07) of a plan file. */
export function planJsonSchema(): Record<string, unknown> {
  return jsonSchema()
}

/** The JSON Schema (draft-07) of a mapping file of `plan import`. */
export function mappingJsonSchema(): Record<string, unknown> {
  return mappingJson()
}
