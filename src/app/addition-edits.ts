/** Writes that a candidate enters a plan whose baseline is frozen: it is an addition, and the initial portfolio stays as it was. */
import { within } from '../model/entity.ts'
import type { Plan } from '../model/plan.ts'
import { givenScenario } from '../text/write-texts.ts'
import { type Ground, givenStatus, type LaidProject } from './choice-edits.ts'
import type { PlaceEdit } from './plan-draft.ts'

/** Whether the approval adds the project: the plan's baseline is frozen, and the project has none of its own. */
export function isAdded({ header }: Pick<Plan, 'header'>, laid: LaidProject): boolean {
  const { origin, baseline } = laid.before
  return (
    header.baseline !== undefined &&
    origin === 'initial' &&
    baseline === undefined &&
    givenStatus(laid) === 'approved'
  )
}

/** The origin and the addition of a project that is added; nothing for another. What gives way is for a person to say. */
export function additionEdits(
  plan: Plan,
  laid: LaidProject,
  scenario: string,
  { decision, date }: Ground,
): PlaceEdit[] {
  if (!isAdded(plan, laid)) return []
  const { before } = laid
  const funding = before.written.addition?.funding ?? givenScenario(scenario, plan.lang)
  const addition = { date, decision: decision.id, funding }
  return [
    { at: within(before, 'origin'), value: 'added' },
    { at: within(before, 'addition'), value: addition },
  ]
}
