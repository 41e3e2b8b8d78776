/** `plan new`: adds a record to the plan, or an item to one of its records. */
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { finishChange } from '../finish-change.ts'
import { required } from '../option-values.ts'
import { openDraft } from '../write-plan.ts'
import type { NEW } from './declaration.ts'
import { addRecord } from './new-record.ts'

export const runNew: CommandRun<OptionsOf<typeof NEW>> = async ({ io }, [first, ...pairs], options) => {
  const kind = required(first, 'kind')
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  const made = addRecord(draft, { kind, of: options.of, pairs, path, argv: io.argv, lang })
  await finishChange(io, opened, made, options)
  return EXIT.clean
}
