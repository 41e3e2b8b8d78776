/** The JSON Schema files of the repository. */
import { mappingJsonSchema, planJsonSchema } from '../schema.ts'
import type { DocPage } from './files.ts'

function schemaText(schema: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** Every schema file. */
export function schemaPages(): DocPage[] {
  return [
    { path: 'schemas/plan.schema.json', content: schemaText(planJsonSchema()) },
    { path: 'schemas/mapping.schema.json', content: schemaText(mappingJsonSchema()) },
  ]
}
