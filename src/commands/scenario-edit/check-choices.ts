/** Refuses what a scenario would ask in vain: a start, a factor or a length of a project that it leaves out. */

import { entityById } from '../../plan/find-entity.ts'
import { isInPlan } from '../../plan/project-status.ts'
import { committeeOption } from '../../scenarios/committee-option.ts'
import type { ScenarioChanges } from '../edits/scenario.ts'
import { withValues } from '../pairs.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'

const TIMING = ['start', 'scale', 'stretch'] as const

/** The line with a project among those to retain, and no longer among those to leave out. */
function lineThatKeeps(argv: readonly string[], id: string): readonly string[] {
  const words = withValues(argv, '--out', false, (one) =>
    one.toLowerCase() === id.toLowerCase() ? undefined : one,
  )
  const end = words.includes('--') ? words.indexOf('--') : words.length
  return words.toSpliced(end, 0, '--in', id)
}

/** Checks the choices of a scenario as they are once the draft is made. */
export function checkChoices(
  { plan }: PlanDraft,
  scenarioId: string,
  { choices }: ScenarioChanges,
  argv: readonly string[],
): void {
  const entry = entityById(plan.scenarios, scenarioId)
  if (entry === undefined) return
  const laid = committeeOption(plan, entry).plan
  for (const [id, asked] of choices) {
    const key = TIMING.find((one) => asked[one] !== undefined)
    const project = entityById(laid.projects, id)
    if (key === undefined || project === undefined || isInPlan(laid, project)) continue
    throw new Refusal('choice-of-left-out', `--${key} ${project.id}`, {
      line: lineThatKeeps(argv, project.id),
    })
  }
}
