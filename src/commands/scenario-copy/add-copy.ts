/** Writes a scenario into a plan as a copy of another one. */
import { copyTitle } from '../../lang/catalogue/scenario-edits.ts'
import { isWritten } from '../../overlay/lineage.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry } from '../../plan/plan.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { addRecord } from '../edits/new-record.ts'
import type { PlanDraft, Reload } from '../plan-draft.ts'
import type { Refused } from '../refusal.ts'

/** The record of a scenario as the files write it, keys of their own included. */
function writtenRecord({ plan }: PlanDraft, { at }: Entry<'scenarios'>): PlainMap {
  const data: unknown = plan.contents.find(({ file }) => file === at.file)?.data
  const record = at.path.reduce<unknown>(
    (held, step) => (held as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  )
  return isPlainMap(record) ? record : {}
}

/**
 * The draft with a copy of a scenario, in preparation and by no decision. Of one whose choices approval has written into the
 * plan it is a scenario that starts from it, for they would count twice.
 *
 * @returns `scenario-taken` where a scenario has the id already, `id-taken` where anything else of the plan has it.
 */
export function addCopy(draft: PlanDraft, source: Entry<'scenarios'>, id: string, reload: Reload): PlanDraft | Refused {
  const title = copyTitle(titleOf(source.title, source.id))
  const { id: _, title: __, kind, status: ___, decision: ____, ...rest } = writtenRecord(draft, source)
  const content = isWritten(source)
    ? { kind: 'custom', status: 'draft', extends: source.id }
    : { kind, status: 'draft', ...rest }
  const record = { id, title, ...content }
  return addRecord(draft, { list: 'scenarios', id, record }, reload)
}
