/** Writes a new do-minimum scenario into a plan. */

import { countLine, minimumMade, minimumReason, minimumTexts } from '../../lang/catalogue/writing.ts'
import type { Plan } from '../../plan/plan.ts'
import { doMinimum, type MinimumChoice } from '../../scenarios/do-minimum.ts'
import { dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { addRecord } from '../edits/new-record.ts'
import type { PlanDraft, Reload } from '../plan-draft.ts'
import { isRefused, type Refused } from '../refusal.ts'

/** A scenario that was written. */
export interface NewScenario {
  readonly draft: PlanDraft
  readonly id: string
  /** Ids of the projects that it keeps beyond those of the plan, and that it leaves out. */
  readonly kept: readonly string[]
  readonly leftOut: readonly string[]
}

function choiceOf({ project, because, by }: MinimumChoice, lang: Lang): Record<string, unknown> {
  const mandatory = project.written.mandatory?.reference
  const reason = minimumReason(because, because === 'required' ? by?.id : mandatory, lang)
  return because === undefined ? { out: true, reason } : { keep: true, reason }
}

function recordOf(plan: Plan, id: string, choices: readonly MinimumChoice[]): Record<string, unknown> {
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

/**
 * The draft with a do-minimum scenario.
 *
 * @returns `scenario-taken` where a scenario has the id already, `id-taken` where anything else of the plan has it.
 */
export function addDoMinimum(draft: PlanDraft, id: string, reload: Reload): NewScenario | Refused {
  const { plan } = draft
  const choices = doMinimum(plan)
  const made = addRecord(draft, { list: 'scenarios', id, record: recordOf(plan, id, choices) }, reload)
  if (isRefused(made)) return made
  const ids = (isKept: boolean): string[] =>
    choices.filter(({ because }) => (because !== undefined) === isKept).map(({ project }) => project.id)
  return { draft: made, id, kept: ids(true), leftOut: ids(false) }
}

/** What a new do-minimum scenario holds. */
export function minimumSummary({ id, kept, leftOut }: NewScenario, lang: Lang): string[] {
  return [minimumMade(id, lang), ...countLine('kept', kept, lang), ...countLine('left_out', leftOut, lang)]
}
