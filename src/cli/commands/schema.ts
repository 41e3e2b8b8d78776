/** `plan schema`: the JSON Schema of plan files, for editors and other programs. */
import { planJsonSchema } from '../../app/schema.ts'
import type { CommandRun } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

/** Runs `plan schema`. */
export const runSchema: CommandRun = async ({ io }) => {
  io.stdout.write(`${JSON.stringify(planJsonSchema(), null, 2)}\n`)
  return EXIT.clean
}
