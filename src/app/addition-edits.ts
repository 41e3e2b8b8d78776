/** Writes that a candidate enters a plan whose baseline is frozen: it is an addition, and the initial portfolio stays as it was. */

import { givenScenario } from '../lang/catalogue/writing.ts'
import type { Choice, FlatScenario } from '../overlay/flat-scenario.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
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

/** What gives way to a project that is added: what its record says, else what the scenario says; undefined where neither does. */
export function givingWay(
  { written }: LaidProject['before'],
  choice: Pick<Choice, 'displaces'> | undefined,
): Choice['displaces'] {
  const own = written.displaces ?? []
  const given = own.length > 0 ? own : (choice?.displaces ?? [])
  return given.length === 0 ? undefined : given
}

/**
 * The origin and the addition of a project that is added, and what gives way to it where the scenario says so; nothing
 * for another. Where neither the scenario nor the record says what gives way, that is for a person to say.
 */
export function additionEdits(
  plan: Plan,
  laid: LaidProject,
  { id: scenario, choices }: Pick<FlatScenario, 'id' | 'choices'>,
  { decision, date }: Ground,
): PlaceEdit[] {
  if (!isAdded(plan, laid)) return []
  const { before } = laid
  const displaces = givingWay(before, choices.get(before.id.toLowerCase()))
  const funding = before.written.addition?.funding ?? givenScenario(scenario, plan.lang)
  const addition = { date, decision: decision.id, funding }
  return [
    { at: within(before, 'origin'), value: 'added' },
    { at: within(before, 'addition'), value: addition },
    ...(displaces === undefined ? [] : [{ at: within(before, 'displaces'), value: displaces }]),
  ]
}
