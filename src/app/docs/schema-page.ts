/** The JSON Schema files of the repository. */
import { planJsonSchema } from '../schema.ts'
import type { DocPage } from './files.ts'

/** A JSON Schema as the file holds it. */
export function schemaText(schema: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** Every schema file. */
export function schemaPages(): DocPage[] {
  return [{ path: 'schemas/plan.schema.json', content: schemaText(planJsonSchema()) }]
}
