/** `plan schema`: the JSON Schema of plan files or of mapping files, for editors and other programs. */
import { jsonText } from '../../render/text/json-text.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import type { SCHEMA } from './declaration.ts'
import { mappingJsonSchema, planJsonSchema } from './json-schemas.ts'

function schemaNamed(name: string): Record<string, unknown> {
  return name === 'mapping' ? mappingJsonSchema() : planJsonSchema()
}

/** Runs `plan schema`. */
export const runSchema: CommandRun<OptionsOf<typeof SCHEMA>> = async ({ io }, [name = 'plan']) => {
  io.stdout.write(jsonText(schemaNamed(name)))
  return EXIT.clean
}
