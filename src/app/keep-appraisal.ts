/** Writes the record of the options beside their decision: in a file of the decision's name, which nothing rewrites later. */
import { within } from '../plan/entity.ts'
import type { Raw } from '../schema/document.ts'
import { fileOfOne, modelineBelow, stemOf } from './own-file.ts'
import { edited, type PlanDraft, type Refused, type Reload, withFile } from './plan-draft.ts'

/** The draft with the record: in its own file `decisions/ID.yaml`, in the plan's only file where it is one file. */
export function keepAppraisal(
  draft: PlanDraft,
  record: Raw<'appraisals'>,
  reload: Reload,
): PlanDraft | Refused {
  const { plan, input } = draft
  const own = `${input.root === '.' ? '' : `${input.root}/`}decisions/${stemOf(record.decision)}.yaml`
  const known = input.files.some(({ path }) => path === own) ? own : fileOfOne(draft)
  if (known === undefined) {
    const head = `${modelineBelow(draft)}appraisals:\n`
    return withFile(draft, own, head, [{ path: ['appraisals'], value: [record] }], reload)
  }
  const at = { file: known, path: ['appraisals'], part: 'value' as const }
  const count = plan.appraisals.filter((one) => one.at.file === known).length
  return edited(draft, [{ at: within({ at }, count), value: record }], reload)
}
