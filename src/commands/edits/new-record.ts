/**
 * Adds a record to a plan's files: to the file that holds its kind, as one of its own name, or into the plan's only file.
 */

import { within } from '../../plan/entity.ts'
import { entityById, isIdTaken } from '../../plan/find-entity.ts'
import { withoutDevice } from '../../yaml/device-name.ts'
import { modeline, namedSchema } from '../../yaml/modeline.ts'
import { edited, type PlanDraft, type Reload, withFile } from '../plan-draft.ts'
import type { Refused } from '../refusal.ts'

/** The plan's only file, where the plan is one file and no folder. */
export function fileOfOne({ input }: PlanDraft): string | undefined {
  const only = input.files.length === 1 ? input.files[0]?.path : undefined
  return only === input.root ? only : undefined
}

/** The name of a record's own file: no folder, no device, and none of the endings of files that are not read. */
export function stemOf(id: string): string {
  return withoutDevice(id.replaceAll('/', '-').replace(/\.map$/, '-map'))
}

/** The first line of the plan's files that tells editors about the schema, seen from a folder deeper. */
export function modelineBelow({ loaded, plan }: PlanDraft): string {
  const text = loaded.sources.get(plan.header.at.file)?.text ?? ''
  const path = namedSchema(text)?.schema
  if (path === undefined) return ''
  return modeline(/^([a-z]+:|\/)/.test(path) ? path : `../${path.replace(/^\.\//, '')}`)
}

/** The one file that holds the plan's scenarios and is meant to hold them all; undefined where each has its own. */
function commonFile(draft: PlanDraft): string | undefined {
  const only = fileOfOne(draft)
  if (only !== undefined) return only
  const { plan } = draft
  const files = [...new Set(plan.scenarios.map(({ at }) => at.file))]
  const [file] = files
  return files.length === 1 && !file?.includes('/scenarios/') ? file : undefined
}

/** Why a plan can't have a scenario of an id: a scenario has it already, or anything else; undefined where it can. */
export function refusedId(plan: PlanDraft['plan'], id: string): Refused | undefined {
  if (entityById(plan.scenarios, id) !== undefined) return { refusal: 'scenario-taken', word: id }
  return isIdTaken(plan, id) ? { refusal: 'id-taken', word: id } : undefined
}

/**
 * The draft with a scenario more.
 *
 * @param record - the scenario as files write it.
 * @returns `scenario-taken` where a scenario has the id already, `id-taken` where anything else of the plan has it.
 */
export function addScenario(
  draft: PlanDraft,
  id: string,
  record: Readonly<Record<string, unknown>>,
  reload: Reload,
): PlanDraft | Refused {
  const { plan, input } = draft
  const refused = refusedId(plan, id)
  if (refused !== undefined) return refused
  const own = `${input.root === '.' ? '' : `${input.root}/`}scenarios/${stemOf(id)}.yaml`
  const known = input.files.some(({ path }) => path === own) ? own : undefined
  const file = known ?? commonFile(draft)
  if (file === undefined) {
    const head = `${modelineBelow(draft)}scenarios:\n`
    return withFile(draft, own, head, [{ path: ['scenarios'], value: [record] }], reload)
  }
  const at = { file, path: ['scenarios'], part: 'value' as const }
  const count = plan.scenarios.filter((scenario) => scenario.at.file === file).length
  return edited(draft, [{ at: within({ at }, count), value: record }], reload)
}
