/** Writes a scenario into a plan as a copy of another one. */
import { copyTitle } from '../../lang/catalogue/scenario-edits.ts'
import { isWritten } from '../../overlay/lineage.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry } from '../../plan/plan.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { withScenario } from '../edits/new-record.ts'
import type { PlanDraft } from '../plan-draft.ts'

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
 */
export function addCopy(draft: PlanDraft, source: Entry<'scenarios'>, id: string): PlanDraft {
  const title = copyTitle(titleOf(source.title, source.id))
  const { id: _, title: __, kind, status: ___, decision: ____, ...rest } = writtenRecord(draft, source)
  const content = isWritten(source)
    ? { kind: 'custom', status: 'draft', extends: source.id }
    : { kind, status: 'draft', ...rest }
  return withScenario(draft, { id, title, ...content })
}
