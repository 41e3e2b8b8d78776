/** Writes a smoothing into a plan as a scenario: each move a choice with its reason. */

import { writtenSmoothing } from '../../lang/catalogue/smoothing.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { moveReasonText } from '../../reports/smoothing/moves.ts'
import { dayText } from '../../values/calendar.ts'
import { withScenario } from '../edits/new-record.ts'
import type { PlanDraft } from '../plan-draft.ts'
import type { SmoothingView } from './smooth.ts'

function smoothingChoices({ lang }: Plan, { smoothing }: SmoothingView): Record<string, unknown> {
  const reasons = new Map(
    smoothing.moves.map(({ before, reason: relief }) => [before.id, moveReasonText(smoothing.before, relief)[lang]]),
  )
  return Object.fromEntries(
    [...smoothing.choices].map(([id, choice]) => {
      const reason = reasons.get(id)
      return [id, { ...choice, ...(reason === undefined || reason === '' ? {} : { reason }) }]
    }),
  )
}

/** The draft with the smoothing as a scenario that starts from the one that was smoothed. */
export function writeSmoothing(draft: PlanDraft, id: string, view: SmoothingView): PlanDraft {
  const { plan } = draft
  const { frame, smoothing } = view
  const name = frame === undefined ? undefined : titleOf(frame.title, frame.id)[plan.lang]
  const { title, assumption } = writtenSmoothing(smoothing.mode, name, dayText(plan.asOf), plan.lang)
  return withScenario(draft, {
    id,
    title,
    kind: 'custom',
    status: 'draft',
    ...(frame === undefined ? {} : { extends: frame.id }),
    assumptions: [assumption],
    choices: smoothingChoices(plan, view),
  })
}
