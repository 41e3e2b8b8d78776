/**
 * Tries a scenario that nobody has saved: the plan is loaded with one more file that holds its record, so that every
 * figure, breach and sentence of it is what the saved scenario would have.
 */

import { WHAT_IF_TEXTS } from '../../lang/catalogue/what-if.ts'
import { applyScenario } from '../../overlay/apply-scenario.ts'
import { entityById, isIdTaken } from '../../plan/find-entity.ts'
import { isReadable, type Loaded, type ReadablePlan } from '../../plan/load/load-plan.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import type { Plan } from '../../plan/plan.ts'
import { scenarioColumns } from '../../reports/scenarios/columns.ts'
import type { ScenarioContext } from '../../reports/scenarios/context.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { type ScenarioChanges, scenarioRecord } from '../edits/scenario.ts'
import { checkChoices } from '../scenario-edit/check-choices.ts'
import { freeId } from '../scenario-edit/new-id.ts'
import { changesAsked, parentAsked } from '../scenario-edit/request.ts'
import { type WhatIfState, wordsOf } from './what-if-state.ts'

/** What a state is tried on. */
export interface TryingGround {
  readonly loaded: ReadablePlan
  /** The plan as a command line names it. */
  readonly path: string
  readonly lang: Lang
  /** The plan with one more file. */
  readonly loadWith: (added: InputFile) => Loaded
}

/** The id of a scenario that is not saved. */
const UNSAVED = { fr: 'ESSAI', en: 'WHAT-IF' } as const satisfies Record<Lang, string>

function unsavedId(plan: Plan, lang: Lang): string {
  const id = UNSAVED[lang]
  return isIdTaken(plan, id) ? freeId(plan, id) : id
}

/** The command line that would write the scenario. */
export function savingLine({ path }: Pick<TryingGround, 'path'>, id: string, state: WhatIfState): readonly string[] {
  return ['scenario', 'new', id, path, ...wordsOf(state)]
}

/**
 * What a state changes of the scenario that it starts from.
 *
 * @throws Refusal for what makes no sense, with the line of `plan scenario new` that does.
 */
export function changesOf(
  { loaded: { plan }, path, lang }: TryingGround,
  id: string,
  state: WhatIfState,
): { readonly changes: ScenarioChanges; readonly argv: readonly string[] } {
  const argv = savingLine({ path }, id, state)
  const { from, in: kept, ...others } = state
  const parent = parentAsked(plan, from, { path, argv })
  const asked = changesAsked({ ...others, in: kept }, { plan, base: parent, path, argv, lang })
  return { changes: { ...asked, parent }, argv }
}

/** A file that is nowhere on disk: a hidden one is never read. */
function fileOf({ files }: Plan, record: PlainMap): InputFile {
  const folder = /^(.*)\/[^/]*$/.exec(files[0] ?? '')?.[1]
  const text = JSON.stringify({ scenarios: [record] })
  return { path: `${folder === undefined ? '' : `${folder}/`}.what-if.yaml`, bytes: new TextEncoder().encode(text) }
}

/**
 * The file of a state in which a search finds the best choice: what the state says of projects is forced, so that no
 * proposal takes it back.
 */
export function forcedFile(ground: TryingGround, id: string, state: WhatIfState): InputFile {
  const { changes } = changesOf(ground, id, state)
  const forced = [...changes.choices].map(([project, { isKept }]) => [
    project,
    { forced: true, ...(isKept === undefined ? { keep: true } : {}) },
  ])
  const record = scenarioRecord(id, changes)
  const own = Object.entries((record['choices'] ?? {}) as PlainMap)
  const isForced = Object.fromEntries(forced) as Readonly<Record<string, PlainMap>>
  const choices = Object.fromEntries(
    own.map(([project, choice]) => [project, { ...isForced[project], ...Object(choice) }]),
  )
  return fileOf(ground.loaded.plan, own.length === 0 ? record : { ...record, choices })
}

/** A state that was tried. */
export interface Trial {
  readonly id: string
  /** The plan as it is, the scenario that the state starts from, and the state. */
  readonly context: ScenarioContext
  /** What of the state has no effect, a sentence each. */
  readonly idle: readonly Bilingual[]
}

/**
 * Tries a state.
 *
 * @throws Refusal for what makes no sense.
 */
export function tryState(ground: TryingGround, state: WhatIfState): Trial {
  const { plan } = ground.loaded
  const id = unsavedId(plan, ground.lang)
  const { changes: asked, argv } = changesOf(ground, id, state)
  const changes = { ...asked, title: WHAT_IF_TEXTS.unsaved[ground.lang] }
  const loaded = ground.loadWith(fileOf(plan, scenarioRecord(id, changes)))
  if (!isReadable(loaded) || entityById(loaded.plan.scenarios, id) === undefined)
    throw new Error('a scenario that fits the format is read')
  const idle = checkChoices({ plan: loaded.plan }, id, { changes, argv })
  const ids = [...(changes.parent === undefined ? [] : [changes.parent.id]), id]
  const context = scenarioColumns(loaded, ids, false)
  if (context === undefined) throw new Error('a scenario of the plan has a column')
  return { id, context, idle }
}

/** The plan under the scenario that a state starts from; the plan itself where it names none, or one that there is not. */
export function baseOf(plan: Plan, from: string | undefined): Plan {
  const parent = from === undefined ? undefined : entityById(plan.scenarios, from)
  return parent === undefined ? plan : applyScenario(plan, parent)
}
