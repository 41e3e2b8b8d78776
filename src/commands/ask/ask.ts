/** What `plan ask` asks: for what the plan lacks, or for the needs of departments. */
import { askForm } from '../../intake/forms/ask-form.ts'
import type { Form } from '../../intake/forms/form.ts'
import { surveyForm } from '../../intake/forms/survey-form.ts'
import type { OpenDoubt } from '../../intake/merge/doubtful-cells.ts'
import { nearest } from '../../lang/nearest.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { allFindings } from '../findings.ts'
import { Refusal } from '../refusal.ts'

export interface AskRequest {
  readonly to?: 'owner' | 'department' | undefined
  readonly needs?: true | undefined
  readonly department?: readonly string[] | undefined
}

function checkRequest({ to, needs, department = [] }: AskRequest, { departments }: Plan): void {
  if (needs === true && to === 'owner') throw new Refusal('options-exclude', '--needs, --to owner')
  if (needs !== true && department.length > 0) throw new Refusal('option-alone', '--needs, --department')
  for (const id of department) {
    if (entityById(departments, id) !== undefined) continue
    const known = departments.map((one) => one.id)
    throw new Refusal('department-unknown', id, { suggestion: nearest(id, known), known })
  }
}

/**
 * The form that asks.
 *
 * @param doubts - cells that imports left in doubt; a survey of needs does not ask for them.
 */
export function asked(loaded: ReadablePlan, request: AskRequest, lang: Lang, doubts: readonly OpenDoubt[] = []): Form {
  const { plan } = loaded
  checkRequest(request, plan)
  const { to, needs, department = [] } = request
  if (needs === true) return surveyForm(plan, department, lang)
  return askForm(plan, { findings: allFindings(loaded), doubts }, to ?? 'all', lang)
}
