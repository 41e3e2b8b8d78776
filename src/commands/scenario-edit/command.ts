/** `plan scenario edit`: changes what a scenario chooses, and takes choices back. */
import { SCENARIO_EDIT_TEXTS } from '../../lang/catalogue/scenario-edits.ts'
import { lineageOf } from '../../overlay/lineage.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { editScenario } from '../edits/scenario.ts'
import { EXIT } from '../exit-codes.ts'
import { finishScenario } from '../finish-scenario.ts'
import { lineToFill } from '../line-to-fill.ts'
import { openScenario } from '../open-scenario.ts'
import { withValues } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { SCENARIO_EDIT } from './declaration.ts'
import { CHANGING_FLAGS } from './options.ts'
import { changesAsked, parentAsked } from './request.ts'
import { refuseSettled } from './standing.ts'
import { movedLines, unsetLines } from './summary.ts'
import { EXTENDS, refuseUnset, unsetAsked } from './unset.ts'

type EditOptions = OptionsOf<typeof SCENARIO_EDIT>

function refuseIdle(argv: readonly string[], options: EditOptions, lang: Lang): void {
  const given: Readonly<Record<string, unknown>> = options
  if (CHANGING_FLAGS.some((flag) => given[flag.slice(2)] !== undefined)) return
  const line = lineToFill(argv, [{ flag: '--in', value: { fill: 'projects' } }], lang)
  throw new Refusal('changes-none', '', { line })
}

function refuseCircle(
  plan: Plan,
  { id }: Entry<'scenarios'>,
  parent: Entry<'scenarios'> | undefined,
  path: string,
): void {
  if (parent === undefined) return
  const { layers } = lineageOf(plan, parent)
  const at = layers.findIndex((layer) => layer.id === id)
  if (at < 0) return
  const child = layers[at + 1]
  // Its own child would have to start from elsewhere first; a scenario never starts from itself.
  const line =
    child === undefined ? ['scenario', 'show', id, path] : ['scenario', 'edit', child.id, path, '--unset', EXTENDS]
  throw new Refusal('scenario-circular', `${id} ${parent.id}`, { line })
}

export const runScenarioEdit: CommandRun<EditOptions> = async ({ io, lang: spoken }, words, options) => {
  const { argv } = io
  const { opened, scenario } = await openScenario(io, words, options)
  const { draft, path, lang } = opened
  const { plan } = draft
  const { id } = scenario
  refuseSettled(plan, scenario, argv)
  refuseIdle(argv, options, spoken)
  const moved = parentAsked(plan, options.from, { path, argv }, scenario)
  refuseCircle(plan, scenario, moved, path)
  const unset = unsetAsked(scenario, options.unset, { plan, path, argv })
  if (moved !== undefined && unset.isRoot) {
    const line = withValues(argv, '--unset', false, (one) => (one === EXTENDS ? undefined : one))
    throw new Refusal('options-exclude', '--from, --unset extends', { line })
  }
  const base = { ...scenario, extends: unset.isRoot ? undefined : (moved?.id ?? scenario.extends) }
  const asked = changesAsked(options, { plan, base, path, argv, lang: spoken })
  const changes = { ...asked, parent: moved }
  refuseUnset(unset, changes, argv)
  const made = editScenario(draft, scenario, changes, unset)
  const heading = SCENARIO_EDIT_TEXTS[made === draft ? 'same' : 'edited'](id)[lang]
  const head = [heading, ...movedLines(plan, scenario, moved, lang)]
  await finishScenario(io, opened, made, { id, changes, head, tail: unsetLines(unset, lang), options })
  return EXIT.clean
}
