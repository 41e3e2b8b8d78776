/** `plan set`: changes one record of the plan. */

import { fillIn } from '../../lang/catalogue/commands.ts'
import { CHANGING } from '../../lang/catalogue/record-edits.ts'
import { enteredLines } from '../../lang/catalogue/writing.ts'
import { askDecision } from '../ask-decision.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { finishChange } from '../finish-change.ts'
import { required } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { openDraft } from '../write-plan.ts'
import type { SET } from './declaration.ts'
import { setRecord } from './set-record.ts'

export const runSet: CommandRun<OptionsOf<typeof SET>> = async ({ io, lang: spoken }, [first, ...pairs], options) => {
  const { argv } = io
  const word = required(first, 'record')
  const key = { fr: 'CLÉ', en: 'KEY' }[spoken]
  if (pairs.length === 0)
    throw new Refusal('argument-missing', 'key=value', { line: [...argv, `${key}=${fillIn('value', spoken)}`] })
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  const done = setRecord(draft, { word, pairs, ground: options, path, argv, lang })
  if (done.kind === 'incomplete') return askDecision(io, done, CHANGING[lang], lang)
  await finishChange(io, opened, { ...done, lines: enteredLines(done, lang) }, options)
  return EXIT.clean
}
