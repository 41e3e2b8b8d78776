/** The public form of the format: the JSON Schema of plan files. */
import { jsonSchema } from '../schema/json-schema.ts'

/** The JSON Schema (draft-07) of a plan file. */
export function planJsonSchema(): Record<string, unknown> {
  return jsonSchema()
}
