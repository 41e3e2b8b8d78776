/** Writes a new do-minimum scenario into a plan. */

import { countLine, minimumMade, minimumReason, minimumTexts } from '../../lang/catalogue/writing.ts'
import type { Plan } from '../../plan/plan.ts'
import { doMinimum, type MinimumChoice } from '../../scenarios/do-minimum.ts'
import { dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { withScenario } from '../edits/new-record.ts'
import type { PlanDraft } from '../plan-draft.ts'

function choiceOf({ project, because, by }: MinimumChoice, lang: Lang): Record<string, unknown> {
  const mandatory = project.written.mandatory?.reference
  const reason = minimumReason(because, because === 'required' ? by?.id : mandatory, lang)
  return because === undefined ? { out: true, reason } : { keep: true, reason }
}

function recordOf(plan: Plan, id: string, choices: readonly MinimumChoice[]) {
  const { lang } = plan
  const { title, assumptions } = minimumTexts(dayText(plan.asOf), lang)
  return {
    id,
    title,
    kind: 'do_minimum',
    status: 'draft',
    assumptions,
    ...(choices.length === 0
      ? {}
      : { choices: Object.fromEntries(choices.map((choice) => [choice.project.id, choiceOf(choice, lang)])) }),
  }
}

/** The draft with the scenario, and the ids of the projects that it keeps beyond those of the plan, and leaves out. */
export function addDoMinimum(draft: PlanDraft, id: string) {
  const { plan } = draft
  const choices = doMinimum(plan)
  const made = withScenario(draft, recordOf(plan, id, choices))
  const ids = (isKept: boolean): string[] =>
    choices.filter(({ because }) => (because !== undefined) === isKept).map(({ project }) => project.id)
  return { draft: made, id, kept: ids(true), leftOut: ids(false) }
}

export function minimumSummary({ id, kept, leftOut }: ReturnType<typeof addDoMinimum>, lang: Lang): string[] {
  return [minimumMade(id, lang), ...countLine('kept', kept, lang), ...countLine('left_out', leftOut, lang)]
}
