/** `plan scenario copy`: another scenario of the same choices, and those that are given beside. */
import { SCENARIO_EDIT_TEXTS } from '../../lang/catalogue/scenario-edits.ts'
import { isWritten } from '../../overlay/lineage.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { editScenario } from '../edits/scenario.ts'
import { EXIT } from '../exit-codes.ts'
import { finishScenario } from '../finish-scenario.ts'
import { openScenario } from '../open-scenario.ts'
import { Refusal } from '../refusal.ts'
import { checkId, freeId } from '../scenario-edit/new-id.ts'
import { changesAsked, parentAsked } from '../scenario-edit/request.ts'
import { scenarioNamed } from '../scenario-edit/standing.ts'
import { addCopy } from './add-copy.ts'
import type { SCENARIO_COPY } from './declaration.ts'

export const runScenarioCopy: CommandRun<OptionsOf<typeof SCENARIO_COPY>> = async (
  { io, lang: spoken },
  words,
  options,
) => {
  const { argv } = io
  const { opened, scenario: source, word, next: id } = await openScenario(io, words, options)
  const { draft, path, lang } = opened
  if (id === undefined) {
    const line = argv.toSpliced(argv.indexOf(word) + 1, 0, freeId(draft.plan, source.id))
    throw new Refusal('argument-missing', 'id', { line })
  }
  checkId(draft.plan, id, argv)
  const copied = addCopy(draft, source, id)
  const copy = scenarioNamed(copied.plan, id, { path, argv })
  const moved = parentAsked(draft.plan, options.from, { path, argv })
  const base = { ...copy, extends: moved?.id ?? copy.extends }
  const asked = changesAsked(options, { plan: copied.plan, base, path, argv, lang: spoken })
  const changes = { ...asked, parent: moved }
  const made = editScenario(copied, copy, changes)
  const { copied: asCopy, made: asChild } = SCENARIO_EDIT_TEXTS
  const head = [(isWritten(source) ? asChild : asCopy)(id, source.id)[lang]]
  await finishScenario(io, opened, made, { id, changes, head, options })
  return EXIT.clean
}
